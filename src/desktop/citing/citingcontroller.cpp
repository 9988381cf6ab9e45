// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/citing/citingcontroller.h"

#include "archive/catalogue.h"
#include "desktop/citing/citing.h"
#include "desktop/session/archivethread.h"

namespace gongbao::desktop {

CitingController::CitingController(ArchiveThread& archive, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
{
}

void CitingController::copy(const std::vector<archive::DocumentId>& documents)
{
    if (documents.size() > kMost) {
        Q_EMIT failed(tr("No more than %Ln document(s) are copied at once; put them into the "
                         "basket and save the list.",
                         nullptr, static_cast<int>(kMost)));
        return;
    }
    if (documents.empty()) {
        return;
    }
    m_archive.request(
        m_loading,
        [documents](archive::Database& database, const StopToken&) {
            return archive::Catalogue(database).records(documents);
        },
        [this](const Result<QList<archive::DocumentRecord>>& records) {
            if (records) {
                copyCitations(*records);
            } else {
                Q_EMIT failed(records.error().message);
            }
        });
}

} // namespace gongbao::desktop
