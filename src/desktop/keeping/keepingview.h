// SPDX-License-Identifier: GPL-3.0-or-later
// Joins what people keep to the parts of the window that show and change it.
#pragma once

#include "desktop/keeping/keepingcontroller.h"
#include "desktop/results/query.h"

namespace gongbao::desktop {

class BasketWindow;
class KeptView;
class MarksPanel;
class ReaderController;
class ReaderView;
class ResultsController;
class ResultsPanel;

/// All borrowed.
struct KeepingParts
{
    KeepingController& keeping;
    QueryState& query;
    KeptView& kept;
    MarksPanel& marks;
    ResultsController& results;
    ResultsPanel& list;
    ReaderController& reader;
    ReaderView& text;
    BasketWindow& basket;
};

class KeepingView final : public QObject
{
    Q_OBJECT

public:
    /// @p window is the parent of its dialogs.
    KeepingView(KeepingParts parts, QWidget* window);

    /// On the selected documents, or on the one that is read while its text has the focus.
    void toggleStar();
    void askForTag();
    void askForCollection();
    /// Out of the collection or tag that the list is narrowed to.
    void takeOut();
    [[nodiscard]] bool canTakeOut() const;
    void editNote();
    /// What the window shows, under a name that is asked for.
    void saveSearch();
    [[nodiscard]] bool canSaveSearch() const;

Q_SIGNALS:
    /// A saved search was chosen.
    void queryWanted(const gongbao::desktop::Query& query);

private:
    [[nodiscard]] archive::DocumentIds targets() const;
    void make(const archive::KeepingChange& change, const QString& text);
    void removeTag(const QString& tag);
    void putIntoCollection(const archive::DocumentIds& documents, const QString& path);
    void refresh();
    void ask(const QString& title, const QString& label, const QStringList& choices,
             const QString& proposal, const std::function<void(const QString&)>& chosen);

    KeepingParts m_parts;
    QWidget* m_window;
};

} // namespace gongbao::desktop
