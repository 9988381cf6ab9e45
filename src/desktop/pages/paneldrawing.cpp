// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/paneldrawing.h"

#include "desktop/pages/pagespanel.h"
#include "desktop/pages/pageview.h"
#include "desktop/pages/thumbnaillist.h"

namespace gongbao::desktop {

PanelDrawing::PanelDrawing(PagesPanel& panel, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
{
    PageView& view = panel.view();
    ThumbnailList& thumbnails = panel.thumbnails();
    // A thumbnail stands in on the page itself until that is drawn.
    connect(&m_renderer, &PageRenderer::drawn, &view, &PageView::showImage);
    connect(&m_renderer, &PageRenderer::drawn, &thumbnails, &ThumbnailList::showImage);
    connect(&m_renderer, &PageRenderer::wordsFound, this,
            [this, &view](int page, const QList<source::pdf::PrintedWord>& words) {
                view.setWords(page, words);
                Q_EMIT wordsFound();
            });
    connect(&m_renderer, &PageRenderer::failed, this, &PanelDrawing::fail);
    connect(&view, &PageView::wantedChanged, this, &PanelDrawing::draw);
    connect(&thumbnails, &ThumbnailList::wantedChanged, this, &PanelDrawing::draw);
}

void PanelDrawing::open(const PrintedPages& pages, const QByteArray& bytes, const QString& name,
                        const source::PasswordQuestion& askPassword)
{
    m_renderer.open(bytes, name, askPassword);
    m_open = true;
    m_panel.showPages(pages);
}

void PanelDrawing::close()
{
    m_open = false;
    m_renderer.close();
    m_panel.showSentence({});
}

void PanelDrawing::fail(const PageTask& task, const Error& error)
{
    PageView& view = m_panel.view();
    if (task.kind == PageTask::Kind::FindWords) {
        view.setWords(task.draw.page, {});
        return;
    }
    // In whatever size: a page that breaks its process, or holds it up, is not tried again.
    view.showFailure(task.draw.page, error.message);
    m_panel.thumbnails().showFailure(task.draw.page);
}

void PanelDrawing::draw()
{
    if (m_open) {
        m_renderer.want(m_panel.view().wanted() + m_panel.thumbnails().wanted());
    }
}

} // namespace gongbao::desktop
