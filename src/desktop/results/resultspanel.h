// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the window: the list of documents with what narrows and orders it.
#pragma once

#include "desktop/results/query.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class ResultsPanel;
}

namespace gongbao::desktop {

class DocumentListModel;
class TimelineView;

class ResultsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPanel(QWidget* parent = nullptr);
    ~ResultsPanel() override;

    /// Borrowed; outlives the panel's use of it.
    void setModel(DocumentListModel* model);
    /// Shows chips and order. @p names are those of what the query is narrowed to.
    void showQuery(const Query& query, const FilterNames& names);
    /// Shows how the query is read; nothing where @p sentence is empty.
    void showReading(const QString& sentence);
    /// Offers to search so instead, where nothing was found.
    void showSuggestion(const std::optional<search::Suggestion>& suggestion);
    /// Shows that there are more documents than the model has yet.
    void showCounting();
    /// Shows how many documents the model has, or words for none.
    void showCount();

    /// Whether rows leave room for what the texts say around the words that were looked for.
    void setContextShown(bool shown);

    /// What a right click offers on the documents of the list.
    void setDocumentActions(const QList<QAction*>& actions);

    /// The documents over time, above the list.
    [[nodiscard]] TimelineView& timeline();

    /// -1 for none.
    void selectRow(int row);
    void focusList();
    [[nodiscard]] bool hasSelection() const;
    /// Ids of the selected rows, in the order of the list.
    [[nodiscard]] std::vector<archive::DocumentId> selectedIds() const;

    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

Q_SIGNALS:
    /// 0 where no row is current.
    void documentChosen(gongbao::archive::DocumentId id);
    /// One is wanted in a tab of its own.
    void tabWanted(gongbao::archive::DocumentId id);
    void selectionChanged();
    void orderChosen(gongbao::archive::Order order);
    /// Other words are to be searched.
    void wordsWanted(const QString& typed);
    void filterPartRemoved(gongbao::desktop::FilterPart part);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showChips(const QList<FilterChip>& chips);
    void fitRowHeight();
    /// Hides the columns that the width has no room for.
    void fitColumns();
    void orderByColumn(int section, Qt::SortOrder arrow);

    std::unique_ptr<Ui::ResultsPanel> m_ui;
    DocumentListModel* m_model = nullptr;
    archive::Order m_order = archive::Order::Date;
    QString m_suggested;        ///< what the button searches for
    bool m_searched = false;    ///< whether words narrow the list
    bool m_showsContext = true; ///< below the titles
};

} // namespace gongbao::desktop
