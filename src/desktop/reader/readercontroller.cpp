// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readercontroller.h"

#include "desktop/reader/readercontent.h"
#include "desktop/reader/readerpanel.h"
#include "desktop/reader/readerview.h"
#include "desktop/session/archivethread.h"

#include <utility>

namespace gongbao::desktop {

ReaderController::ReaderController(ArchiveThread& archive, ReaderPanel& panel, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
    , m_panel(panel)
{
    connect(&panel, &ReaderPanel::documentWanted, this, &ReaderController::open);
}

void ReaderController::open(archive::DocumentId id)
{
    if (id != m_current) {
        Q_EMIT opening();
        m_current = id;
        m_target = {};
        load();
    }
}

void ReaderController::openAt(archive::DocumentId id, int line)
{
    openAt(id, Target{.line = line});
}

void ReaderController::openAtHighlight(archive::DocumentId id, archive::HighlightId highlight)
{
    openAt(id, Target{.highlight = highlight});
}

void ReaderController::openAt(archive::DocumentId id, const Target& target)
{
    if (id == m_current && id == m_record.id && !isLoading()) {
        goTo(target);
        return;
    }
    open(id);
    m_target = target;
}

bool ReaderController::goTo(const Target& target)
{
    if (target.line > 0) {
        m_panel.view().goToLine(target.line);
    } else if (target.highlight != 0) {
        m_panel.view().goToHighlight(target.highlight);
    }
    return target.line > 0 || target.highlight != 0;
}

void ReaderController::setTyped(const QString& typed)
{
    if (typed != m_typed) {
        m_typed = typed;
        reload();
    }
}

void ReaderController::reload()
{
    if (m_current != 0) {
        load();
    }
}

void ReaderController::load()
{
    m_archive.request(
        m_loading,
        [id = m_current, typed = m_typed](archive::Database& database, const StopToken&) {
            return loadDocument(database, id, typed);
        },
        [this](const Result<ReaderContent>& content) {
            if (!content) {
                close();
                Q_EMIT failed(content.error().message);
                return;
            }
            show(*content);
            Q_EMIT opened(content->id);
        });
}

void ReaderController::show(const ReaderContent& content)
{
    const bool another = content.id != m_record.id;
    if (another) {
        Q_EMIT leaving();
    }
    m_record = content.record;
    m_panel.showDocument(content);
    if (!goTo(std::exchange(m_target, {})) && another && content.matches.isEmpty()) {
        Q_EMIT begun(content.id);
    }
}

void ReaderController::close()
{
    Q_EMIT leaving();
    m_loading.drop();
    m_current = 0;
    m_record = {};
    m_target = {};
    m_panel.showNothing();
    Q_EMIT closed();
}

} // namespace gongbao::desktop
