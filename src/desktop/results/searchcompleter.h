// SPDX-License-Identifier: GPL-3.0-or-later
// The list of completions below the search field.
#pragma once

#include "desktop/jobs/requests.h"
#include "search/completion.h"

#include <QObject>

class QStandardItemModel;
class QTreeView;

namespace gongbao::desktop {

class ArchiveThread;
class SearchField;

/// Asks for completions of what is typed and offers them in a list that never takes the focus, so
/// that an input method is not disturbed: Down and Up choose, Enter takes, Escape or anything else
/// closes. A choice is searched for. Borrows the archive and the field.
class SearchCompleter final : public QObject
{
    Q_OBJECT

public:
    SearchCompleter(ArchiveThread& archive, SearchField& field, QObject* parent = nullptr);
    ~SearchCompleter() override;

    [[nodiscard]] QTreeView& list() const { return *m_list; }

protected:
    /// Of the field.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask(const QString& typed);
    void offer(const QList<search::Completion>& completions);
    void close();
    void choose(int row);
    /// Whether the key was for the list.
    bool takeKey(int key);
    void move(int step);

    ArchiveThread& m_archive;
    SearchField& m_field;
    QStandardItemModel* m_model;
    std::unique_ptr<QTreeView> m_list; ///< a window by itself
    Requests m_completing;
};

} // namespace gongbao::desktop
