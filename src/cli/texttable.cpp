// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include "text/characters.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;

int placesOf(char32_t c)
{
    const auto point = static_cast<UChar32>(c);
    const int category = u_charType(point);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
        category == U_FORMAT_CHAR || category == U_CONTROL_CHAR) {
        return 0;
    }
    const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = text::codePointAt(text, i);
        width += placesOf(c);
        i += text::unitCount(c);
    }
    return width;
}

QString alignColumns(const QList<QStringList>& rows)
{
    QList<int> widths;
    for (const QStringList& row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column == widths.size()) {
                widths.append(0);
            }
            widths[column] = std::max(widths[column], displayWidth(row[column]));
        }
    }
    QString lines;
    for (const QStringList& row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            lines += row[column];
            if (column + 1 < row.size()) {
                lines += QString(widths[column] + 2 - displayWidth(row[column]), u' ');
            }
        }
        while (lines.endsWith(u' ')) {
            lines.chop(1);
        }
        lines += u'\n';
    }
    return lines;
}

} // namespace gongbao::cli
