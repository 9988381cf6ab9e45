// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readercontroller.h"

#include "desktop/reader/readercontent.h"
#include "desktop/reader/readerpanel.h"
#include "desktop/session/archivethread.h"

namespace gongbao::desktop {

ReaderController::ReaderController(ArchiveThread& archive, ReaderPanel& panel, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
    , m_panel(panel)
{
    connect(&panel, &ReaderPanel::documentWanted, this, &ReaderController::follow);
    connect(&panel, &ReaderPanel::backWanted, this, &ReaderController::goBack);
}

void ReaderController::open(archive::DocumentId id)
{
    m_followed.clear();
    show(id);
}

void ReaderController::follow(archive::DocumentId id)
{
    if (m_current != 0 && id != m_current) {
        m_followed.push_back(m_current);
    }
    show(id);
}

void ReaderController::goBack()
{
    if (!m_followed.empty()) {
        const archive::DocumentId id = m_followed.back();
        m_followed.pop_back();
        show(id);
    }
}

void ReaderController::show(archive::DocumentId id)
{
    m_panel.setBackEnabled(!m_followed.empty());
    if (id != m_current) {
        m_current = id;
        load();
    }
}

void ReaderController::setTyped(const QString& typed)
{
    if (typed != m_typed) {
        m_typed = typed;
        if (m_current != 0) {
            load();
        }
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
            m_panel.showDocument(*content);
            Q_EMIT opened(content->id);
        });
}

void ReaderController::close()
{
    m_loading.drop();
    m_current = 0;
    m_followed.clear();
    m_panel.setBackEnabled(false);
    m_panel.showNothing();
}

} // namespace gongbao::desktop
