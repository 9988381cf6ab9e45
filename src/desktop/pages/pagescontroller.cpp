// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pagescontroller.h"

#include "archive/catalogue.h"
#include "desktop/pages/pagespanel.h"
#include "desktop/pages/pageview.h"
#include "desktop/pages/paneldrawing.h"
#include "desktop/pages/printedplaces.h"
#include "desktop/pages/thumbnaillist.h"
#include "desktop/reader/readercontroller.h"
#include "desktop/reader/readerview.h"
#include "desktop/session/archivethread.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <utility>

namespace gongbao::desktop {

/// An issue's original with its pages; without them where it is no PDF.
struct PagesController::IssueFile
{
    archive::IssueId issue = 0;
    QString name;
    PrintedPages pages;
    QByteArray bytes;
};

PagesController::PagesController(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
}

PagesController::~PagesController() = default;

void PagesController::setShown(bool shown)
{
    m_shown = shown;
    if (!shown) {
        m_loading.drop();
        close();
        m_parts.panel.hide();
        return;
    }
    if (!m_drawing) {
        begin();
    }
    m_asked = m_parts.reader.record().issueId != 0;
    load();
}

void PagesController::begin()
{
    m_drawing = std::make_unique<PanelDrawing>(m_parts.panel);
    connect(m_drawing.get(), &PanelDrawing::wordsFound, this, &PagesController::mark);
    connect(&m_parts.panel.view(), &PageView::scrolled, this, &PagesController::leadText);
    connect(&m_parts.reader, &ReaderController::opened, this, &PagesController::load);
    connect(&m_parts.reader, &ReaderController::closed, this, &PagesController::load);
    connect(&m_parts.text, &ReaderView::hitsChanged, this, &PagesController::mark);
    connect(&m_parts.text, &ReaderView::hitsChanged, this, &PagesController::markThumbnails);
    connect(&m_parts.text, &ReaderView::hitsChanged, this, &PagesController::showHit);
    connect(m_parts.text.verticalScrollBar(), &QScrollBar::valueChanged, this,
            &PagesController::followText);
}

void PagesController::load()
{
    const archive::IssueId issue = m_parts.reader.record().issueId;
    if (!m_shown || (issue != 0 && issue == m_issue)) {
        m_loading.drop();
        followText();
        mark();
        markThumbnails();
        return;
    }
    close();
    if (issue == 0) {
        m_loading.drop();
        m_parts.panel.hide();
        return;
    }
    m_parts.archive.request(
        m_loading,
        [issue](archive::Database& database, const StopToken&) -> Result<IssueFile> {
            archive::Catalogue catalogue(database);
            const auto record = catalogue.issue(issue);
            if (!record) {
                return record.error();
            }
            auto pages = catalogue.printedPages(issue);
            if (!pages) {
                return pages.error();
            }
            auto bytes = pages->isEmpty() ? Result(QByteArray()) : catalogue.original(issue);
            if (!bytes) {
                return bytes.error();
            }
            return IssueFile{issue, record->fileName, std::move(*pages), std::move(*bytes)};
        },
        [this](const Result<IssueFile>& file) { take(file); });
}

void PagesController::take(const Result<IssueFile>& file)
{
    const bool asked = std::exchange(m_asked, false);
    if (!file) {
        m_parts.panel.showSentence(file.error().message);
        appear();
        return;
    }
    if (file->pages.isEmpty()) {
        m_parts.panel.hide();
        if (asked) {
            Q_EMIT nothingToShow(
                tr("This issue came from a text file, %1, and has no printed pages to show.")
                    .arg(file->name));
        }
        return;
    }
    m_issue = file->issue;
    m_pages = file->pages;
    m_drawing->open(m_pages, file->bytes, file->name, m_askPassword);
    appear();
    followText();
    mark();
    markThumbnails();
}

void PagesController::appear()
{
    if (m_parts.panel.isHidden()) {
        m_parts.panel.show();
        Q_EMIT appeared();
    }
}

void PagesController::close()
{
    m_issue = 0;
    m_pages = {};
    if (m_drawing) {
        m_drawing->close();
    }
}

bool PagesController::isOfText() const
{
    return m_issue != 0 && m_issue == m_parts.reader.record().issueId;
}

void PagesController::followText()
{
    const auto top = m_parts.text.textPlaceAtTop();
    if (!isOfText() || m_leading || !top) {
        return;
    }
    if (const auto place = placeOnPage(m_parts.text.shown(), m_pages, *top)) {
        m_parts.panel.view().showPlace(*place);
    }
}

void PagesController::leadText()
{
    const PagePlace top = m_parts.panel.view().placeAtTop();
    const QScopedValueRollback leading(m_leading, true);
    const auto place = isOfText()
                           ? placeInText(m_parts.text.shown(), m_pages, top.page, top.box.top())
                           : std::nullopt;
    if (place) {
        m_parts.text.setTextPlaceAtTop(*place);
    }
}

void PagesController::mark()
{
    if (isOfText()) {
        const HitList& hits = m_parts.text.hits();
        PageView& view = m_parts.panel.view();
        view.setMarks(marksOf(m_parts.text.shown(), m_pages, hits.matches(), view.texts()),
                      hits.current());
    }
}

/// The pages that the hits begin on: known without the words of all pages.
void PagesController::markThumbnails()
{
    if (!isOfText()) {
        return;
    }
    QSet<int> pages;
    for (const auto& [block, range] : m_parts.text.hits().matches()) {
        if (const auto place = placeOnPage(m_parts.text.shown(), m_pages, {block, range.start})) {
            pages.insert(place->page);
        }
    }
    m_parts.panel.thumbnails().setHits(pages);
}

void PagesController::showHit()
{
    const HitList& hits = m_parts.text.hits();
    if (!isOfText() || !hits.current()) {
        return;
    }
    const auto& [block, range] = hits.matches().at(static_cast<qsizetype>(*hits.current()));
    if (const auto place = placeOnPage(m_parts.text.shown(), m_pages, {block, range.start})) {
        m_parts.panel.view().ensureSeen(*place);
    }
}

} // namespace gongbao::desktop
