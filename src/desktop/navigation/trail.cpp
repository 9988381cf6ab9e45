// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/navigation/trail.h"

#include "desktop/library/librarycontents.h"

#include <QEvent>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

Trail::Trail(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setFocusPolicy(Qt::TabFocus);
    setWordWrap(true);
    setContentsMargins(10, 0, 10, 4);
    connect(this, &QLabel::linkActivated, this,
            [this](const QString& link) { Q_EMIT placeChosen(m_places.value(link.toInt())); });
}

void Trail::showWayTo(const archive::DocumentRecord& document, const archive::IssueRecord& issue)
{
    m_steps.clear();
    m_places.clear();
    archive::DocumentFilter place;
    place.gazette = issue.gazette;
    // What has no name can't be listed by it.
    const bool named = !issue.gazette.isEmpty();
    named ? addStep(issue.gazette, place) : addText(gazetteLabel(issue.gazette));
    if (issue.year) {
        place.year = issue.year;
        const QString year = tr("%1", "a year").arg(*issue.year);
        named ? addStep(year, place) : addText(year);
    }
    place.issue = issue.id;
    addStep(issueLabelInYear(issue), place);
    if (!document.category.isEmpty()) {
        place.category = document.category;
        addStep(document.category, place);
    }
    if (document.page) {
        addText(tr("page %1").arg(*document.page));
    }
    setText(m_steps.join(u" › "_s));
}

void Trail::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    // The colour of links is taken when the text is set.
    if (event->type() == QEvent::PaletteChange && !text().isEmpty()) {
        const QString way = text();
        clear();
        setText(way);
    }
}

void Trail::addStep(const QString& text, const archive::DocumentFilter& place)
{
    m_steps.append(u"<a href=\"%1\" style=\"text-decoration: none\">%2</a>"_s.arg(m_places.size())
                       .arg(text.toHtmlEscaped()));
    m_places.append(place);
}

void Trail::addText(const QString& text)
{
    m_steps.append(text.toHtmlEscaped());
}

} // namespace gongbao::desktop
