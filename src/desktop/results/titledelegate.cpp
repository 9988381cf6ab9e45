// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/titledelegate.h"

#include "desktop/results/documentlistmodel.h"
#include "desktop/theme/appearance.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

/// One line of @p snippet with its matches bold, as wide as @p rect at the most.
void drawContext(QPainter& painter, const search::Snippet& snippet, const QRect& rect,
                 const QFont& font, const QColor& colour, const QColor& matched)
{
    QFont bold = font;
    bold.setBold(true);
    // Bold letters are never narrower, so that all of it fits.
    const QString text = QFontMetrics(bold).elidedText(snippet.text, Qt::ElideRight, rect.width());
    QList<QTextLayout::FormatRange> formats;
    for (const search::TextRange& match : snippet.matches) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setForeground(matched);
        const auto end = std::min(match.start + match.length, text.size());
        if (match.start < end) {
            formats.append({int(match.start), int(end - match.start), format});
        }
    }
    QTextLayout layout(text, font, painter.device());
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    painter.setPen(colour);
    layout.draw(&painter, rect.topLeft());
}

} // namespace

search::Snippet fromFirstMatch(const search::Snippet& snippet)
{
    constexpr qsizetype kBefore = 8; // characters
    const qsizetype start = snippet.matches.isEmpty() ? 0 : snippet.matches.first().start - kBefore;
    if (start <= 1) {
        return snippet;
    }
    // From the beginning of a clause, where there is one, or at least of a character.
    qsizetype cut = start + (snippet.text[start].isLowSurrogate() ? 1 : 0);
    for (qsizetype at = start; at < snippet.matches.first().start; ++at) {
        cut = snippet.text[at].isPunct() || snippet.text[at].isSpace() ? at + 1 : cut;
    }
    search::Snippet shorter{u"…"_s + snippet.text.sliced(cut), snippet.matches};
    for (search::TextRange& match : shorter.matches) {
        match.start += 1 - cut;
    }
    return shorter;
}

void TitleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const QVariant context = index.data(DocumentListModel::kContextRole);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QWidget* widget = option.widget;
    const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    if (!context.isValid()) {
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);
        return;
    }
    // The background over all of the row first, then the title above the line of context.
    QStyleOptionViewItem background = item;
    background.text.clear();
    background.icon = {};
    background.features.setFlag(QStyleOptionViewItem::HasDecoration, false);
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, widget);

    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, widget) + 1;
    const int line = item.fontMetrics.lineSpacing();
    const QRect below(item.rect.left() + margin, item.rect.bottom() - line - 3,
                      item.rect.width() - 2 * margin, line);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const auto group =
        item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor strong =
        item.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = isSelected ? strong : quietText(item.palette);

    QStyleOptionViewItem title = item;
    title.rect.setBottom(below.top());
    title.backgroundBrush = Qt::NoBrush;
    title.state.setFlag(QStyle::State_HasFocus, false);
    painter->save();
    painter->setClipRect(item.rect);
    style->drawControl(QStyle::CE_ItemViewItem, &title, painter, widget);
    drawContext(*painter, fromFirstMatch(context.value<search::Snippet>()), below, item.font, quiet,
                strong);
    painter->restore();
}

} // namespace gongbao::desktop
