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
class Settings;

/// Asks for completions of what is typed and offers them in a list that never takes the focus, so
/// that an input method is not disturbed: Down and Up choose, Enter takes, Escape or anything else
/// closes. A choice is searched for. In an empty field Down offers former searches. Borrows all it
/// is given.
class SearchCompleter final : public QObject
{
    Q_OBJECT

public:
    SearchCompleter(ArchiveThread& archive, Settings& settings, SearchField& field,
                    QObject* parent = nullptr);
    ~SearchCompleter() override;

    [[nodiscard]] QTreeView& list() const { return *m_list; }

protected:
    /// Of the field.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask(const QString& typed);
    void offer(const QList<search::Completion>& completions);
    void offerFormer();
    void remember(const QString& query);
    void append(const QString& query, const QString& text, const QString& detail);
    void showList();
    void close();
    void choose(int row);
    /// Whether the key was for the list.
    bool takeKey(int key);
    void move(int step);

    ArchiveThread& m_archive;
    Settings& m_settings;
    SearchField& m_field;
    QStandardItemModel* m_model;
    QTreeView* m_list; ///< a window by itself, owned by the field
    Requests m_completing;
};

} // namespace gongbao::desktop
