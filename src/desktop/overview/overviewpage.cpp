// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/overview/overviewpage.h"

#include "desktop/clicks/middleclick.h"
#include "desktop/library/librarycontents.h"

#include <QEvent>

namespace gongbao::desktop {

namespace {

constexpr qreal kMargin = 24;

/// What narrows the archive to where @p to leads from @p issue.
archive::DocumentFilter placeOf(const archive::IssueRecord& issue, OverviewLink::To to)
{
    archive::DocumentFilter place = desktop::placeOf(issue);
    if (to != OverviewLink::To::Issue) {
        place.issue.reset();
    }
    if (to == OverviewLink::To::Gazette) {
        place.year.reset();
    }
    return place;
}

} // namespace

OverviewPage::OverviewPage(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        const std::optional<OverviewLink> link = overviewLink(url.toString());
        if (!link) {
            return;
        }
        if (link->to == OverviewLink::To::Document) {
            Q_EMIT documentWanted(link->id);
            return;
        }
        for (const archive::IssueRecord& issue : std::as_const(m_shown.issues)) {
            if (link->id == issue.id) {
                Q_EMIT placeWanted(placeOf(issue, link->to));
                return; // what is shown may be another place by now
            }
        }
    });
    onMiddleClick(*this, [this](const QString& target, const QPoint& /*place*/) {
        const std::optional<OverviewLink> link = overviewLink(target);
        if (link && link->to == OverviewLink::To::Document) {
            Q_EMIT tabWanted(link->id);
        }
    });
}

void OverviewPage::showOverview(const Overview& overview)
{
    m_shown = overview;
    render();
}

void OverviewPage::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        render();
    }
}

void OverviewPage::render()
{
    document()->setDocumentMargin(kMargin);
    setHtml(overviewHtml(m_shown, palette()));
}

} // namespace gongbao::desktop
