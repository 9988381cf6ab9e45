// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/similar/similarcontroller.h"

#include "desktop/results/query.h"
#include "desktop/results/searchfield.h"
#include "desktop/session/archivethread.h"
#include "search/similar.h"

namespace gongbao::desktop {

SimilarController::SimilarController(ArchiveThread& archive, QueryState& query, SearchField& search,
                                     QObject* parent)
    : QObject(parent)
    , m_archive(archive)
    , m_query(query)
    , m_search(search)
{
}

void SimilarController::find(archive::DocumentId document)
{
    m_archive.request(
        m_finding,
        [document](archive::Database& database, const StopToken& stop) {
            return search::similarQuery(database, document, stop);
        },
        [this](const Result<QString>& words) {
            if (!words) {
                Q_EMIT failed(words.error().message);
            } else if (words->isEmpty()) {
                Q_EMIT failed(tr("No other document has a title like this one's."));
            } else {
                m_search.showSearched(*words);
                m_query.set({*words, {}, archive::Order::Relevance});
            }
        });
}

} // namespace gongbao::desktop
