// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the query and fills the list of documents.
#pragma once

#include "desktop/jobs/requests.h"
#include "desktop/results/documentlistmodel.h"
#include "search/searcher.h"

#include <QObject>

namespace gongbao::desktop {

class ArchiveThread;
class QueryState;
class ResultsPanel;
struct Query;

/// Borrows all it is given.
class ResultsController final : public QObject
{
    Q_OBJECT

public:
    ResultsController(ArchiveThread& archive, QueryState& query, ResultsPanel& panel,
                      QObject* parent = nullptr);

    /// Shows @p document as chosen, once it is in the list, and chooses no other by itself for this
    /// query; 0 for none.
    void keep(archive::DocumentId document);
    /// As if @p row of the list were clicked.
    void choose(int row);
    /// Runs the query again, as after an import; chooses no other document than is read.
    void refresh();
    /// Reads the rows anew, as when marks changed.
    void reloadRows();
    /// Whether rows show what the texts say around the words that were looked for.
    void setContextShown(bool shown);
    /// @p document is read now, wherever it was chosen; it is shown as chosen over new lists.
    void follow(archive::DocumentId document) { m_current = document; }

    [[nodiscard]] const DocumentListModel& model() const { return m_model; }

Q_SIGNALS:
    /// The list is that of the query now.
    void listed(int documents);
    void failed(const QString& sentence);

private:
    /// What is known before all hits are.
    struct FirstHits
    {
        search::IdList list;
        QList<search::Hit> rows;
    };

    /// The search for the query now, with pieces of text for the rows.
    [[nodiscard]] search::SearchRequest request() const;
    void run(const Query& query);
    /// Of a query with words if @p searched.
    void runForAll(bool searched);
    void showFirst(FirstHits first, bool searched);
    void showWhole(bool searched);
    /// Shows what is read as chosen, or, if it is not in the list and @p orFirst, chooses the
    /// first.
    void chooseCurrent(bool orFirst);
    void fetch(qsizetype page, const std::vector<archive::DocumentId>& ids);

    ArchiveThread& m_archive;
    QueryState& m_query;
    ResultsPanel& m_panel;
    DocumentListModel m_model;
    archive::DocumentId m_current = 0; ///< the document last chosen, kept over new lists
    bool m_kept = false;               ///< whether the reader shows what belongs to the list
    bool m_showsContext = true;
    Requests m_searching;
    Requests m_fetching;
};

} // namespace gongbao::desktop
