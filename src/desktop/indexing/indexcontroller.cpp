// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/indexing/indexcontroller.h"

#include "archive/textindex.h"
#include "desktop/jobs/throttle.h"
#include "desktop/session/archivethread.h"

#include <chrono>

namespace gongbao::desktop {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};

} // namespace

IndexController::IndexController(ArchiveThread& reader, ArchiveThread& writer, QObject* parent)
    : QObject(parent)
    , m_reader(reader)
    , m_writer(writer)
{
}

void IndexController::bringUpToDate()
{
    m_reader.request(
        m_checking,
        [](archive::Database& database, const StopToken&) {
            return archive::TextIndex(database).isUpToDate();
        },
        [this](const Result<bool>& upToDate) {
            // An archive that can't be read says so where its contents are asked for.
            if (upToDate && !*upToDate) {
                rebuild();
            }
        });
}

void IndexController::cancel()
{
    m_rebuilding.stop();
}

void IndexController::rebuild()
{
    const Progress progress = throttled(
        [this, post = m_rebuilding.post()](const ProgressState& state) {
            post([this, state] { Q_EMIT progressed(state); });
        },
        kProgressInterval);
    m_writer.request(
        m_rebuilding,
        [progress](archive::Database& database, const StopToken& stop) -> Result<bool> {
            const Status rebuilt = archive::TextIndex(database).bringUpToDate(stop, progress);
            return rebuilt ? Result<bool>(true) : Result<bool>(rebuilt.error());
        },
        [this](const Result<bool>& rebuilt) {
            if (rebuilt) {
                Q_EMIT finished();
            } else if (rebuilt.error().code == ErrorCode::Cancelled) {
                Q_EMIT failed(tr("The search index was not made anew; until the next start "
                                 "searches may find too little."));
            } else {
                Q_EMIT failed(tr("The search index is of another version of Gongbao and can't be "
                                 "made anew, so searches may find too little. %1")
                                  .arg(rebuilt.error().message));
            }
        });
    Q_EMIT started(); // not before: it runs now
}

} // namespace gongbao::desktop
