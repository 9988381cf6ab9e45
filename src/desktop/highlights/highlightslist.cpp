// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/highlights/highlightslist.h"

#include "desktop/highlights/highlightcolours.h"
#include "desktop/theme/icons.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

HighlightsList::HighlightsList(QWidget* parent)
    : QListWidget(parent)
{
    const auto choose = [this](const QListWidgetItem* item) {
        Q_EMIT chosen(m_highlights.at(row(item)).id);
    };
    connect(this, &QListWidget::itemActivated, this, choose);
    connect(this, &QListWidget::itemClicked, this, choose);
}

void HighlightsList::showHighlights(const QList<archive::Highlight>& highlights)
{
    const auto former = current();
    m_highlights = highlights;
    clear();
    for (const archive::Highlight& highlight : highlights) {
        const QString line = archive::passageLine(highlight.passage.quote, highlight.found);
        auto* item = new QListWidgetItem(
            highlight.note.isEmpty() ? line : line + u'\n' + highlight.note.simplified(), this);
        item->setIcon(highlight.found ? highlightIcon(highlight.colour, palette())
                                      : tintedIcon("warning"_L1));
        item->setToolTip(
            highlightToolTip(highlight.colour, highlight.passage.quote, highlight.note));
        item->setData(Qt::AccessibleTextRole,
                      highlightText(highlight.colour, highlight.passage.quote, highlight.note));
        if (former && former->id == highlight.id) {
            setCurrentItem(item);
        }
    }
}

std::optional<archive::Highlight> HighlightsList::current() const
{
    return currentRow() < 0 ? std::nullopt : std::optional(m_highlights.at(currentRow()));
}

void HighlightsList::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showHighlights(QList(m_highlights));
    }
}

void HighlightsList::contextMenuEvent(QContextMenuEvent* event)
{
    const auto highlight = current();
    if (!highlight) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Note…"), this, [this, highlight] { Q_EMIT noteWanted(*highlight); });
    menu->addAction(tr("R&emove"), this, [this, highlight] { Q_EMIT removalWanted(*highlight); });
    menu->popup(event->globalPos());
}

void HighlightsList::keyPressEvent(QKeyEvent* event)
{
    if (const auto highlight = current(); highlight && event->matches(QKeySequence::Delete)) {
        Q_EMIT removalWanted(*highlight);
    } else {
        QListWidget::keyPressEvent(event);
    }
}

} // namespace gongbao::desktop
