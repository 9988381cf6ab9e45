// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/highlights/highlightcolours.h"

#include "desktop/theme/appearance.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextDocument>

namespace gongbao::desktop {

namespace {

using archive::HighlightColour;

struct HighlightText
{
    Q_DECLARE_TR_FUNCTIONS(HighlightText)
};

struct Look
{
    QColor background;
    QColor line;
    Qt::PenStyle pen;
    QTextCharFormat::UnderlineStyle underline;
};

Look lookOf(HighlightColour colour, bool dark)
{
    switch (colour) {
    case HighlightColour::Green:
        return {QColor(dark ? 0x1f4a2a : 0xd0f0cc), QColor(dark ? 0x62b26f : 0x2e7d32),
                Qt::DashLine, QTextCharFormat::DashUnderline};
    case HighlightColour::Blue:
        return {QColor(dark ? 0x1f3f66 : 0xd0e5fb), QColor(dark ? 0x6fa8e6 : 0x1d62b3), Qt::DotLine,
                QTextCharFormat::DotLine};
    case HighlightColour::Pink:
        return {QColor(dark ? 0x5c2343 : 0xfbd5e5), QColor(dark ? 0xe07fae : 0xb3286b),
                Qt::DashDotLine, QTextCharFormat::DashDotLine};
    case HighlightColour::Yellow:
        break;
    }
    return {QColor(dark ? 0x4a4200 : 0xfbf3a0), QColor(dark ? 0xc9b500 : 0x8f7a00), Qt::SolidLine,
            QTextCharFormat::SingleUnderline};
}

} // namespace

QTextCharFormat highlightFormat(HighlightColour colour, const QPalette& palette)
{
    const Look look = lookOf(colour, isDark(palette));
    QTextCharFormat format;
    format.setBackground(look.background);
    format.setUnderlineColor(look.line);
    format.setUnderlineStyle(look.underline);
    return format;
}

QIcon highlightIcon(HighlightColour colour, const QPalette& palette)
{
    constexpr int kSide = 64; // pixels, enough for icons of any scale
    const Look look = lookOf(colour, isDark(palette));
    QPixmap patch(kSide, kSide);
    patch.fill(Qt::transparent);
    QPainter painter(&patch);
    painter.setPen(QPen(look.line, 2));
    painter.setBrush(look.background);
    painter.drawRect(patch.rect().adjusted(6, 6, -6, -6));
    painter.setPen(QPen(look.line, 8, look.pen));
    painter.drawLine(12, 46, kSide - 12, 46);
    return QIcon(patch);
}

namespace {

// UTF-16 units. The words are seen where the pointer is; the note is not.
constexpr qsizetype kMostOfQuote = 100;
constexpr qsizetype kMostOfNote = 600;

QString cut(const QString& text, qsizetype most)
{
    if (text.size() <= most) {
        return text;
    }
    return text.first(text.at(most - 1).isHighSurrogate() ? most - 1 : most) + u'…';
}

} // namespace

QString highlightToolTip(HighlightColour colour, const QString& quote, const QString& note)
{
    return Qt::convertFromPlainText(highlightText(colour, cut(quote.simplified(), kMostOfQuote),
                                                  cut(note.trimmed(), kMostOfNote)),
                                    Qt::WhiteSpaceNormal);
}

QString highlightText(HighlightColour colour, const QString& quote, const QString& note)
{
    const QString words =
        HighlightText::tr("%1: %2").arg(archive::describe(colour), quote.simplified());
    return note.isEmpty() ? words : words + u'\n' + note;
}

} // namespace gongbao::desktop
