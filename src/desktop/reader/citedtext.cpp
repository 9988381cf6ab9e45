// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/citedtext.h"

#include <QTextCursor>

namespace gongbao::desktop {

void markCited(const QList<CitedText>& cited, const std::vector<PlacedText>& pieces,
               const QPalette& palette, QTextDocument& text)
{
    for (const CitedText& each : cited) {
        QTextCharFormat format;
        format.setToolTip(each.toolTip);
        if (each.target >= 0) {
            format.setAnchor(true);
            format.setAnchorHref(QString::number(each.target));
            format.setForeground(palette.link());
            format.setFontUnderline(true);
        }
        for (const PlacedRange& range : placesOf(pieces, each.block, each.range)) {
            QTextCursor cursor(&text);
            cursor.setPosition(range.start);
            cursor.setPosition(range.end, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(format);
        }
    }
}

} // namespace gongbao::desktop
