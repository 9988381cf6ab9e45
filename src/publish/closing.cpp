// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/closing.h"

#include <QRegularExpression>

#include <algorithm>

namespace gongbao::publish {

using namespace Qt::StringLiterals;

namespace {

/// Two characters.
double indentOn(const PageGeometry& page)
{
    return 2 * page.cell();
}

double widthOf(const ShapedText& shaped, qsizetype units, const PageGeometry& page)
{
    double width = 0;
    for (const Cluster& cluster : shaped.clusters) {
        if (cluster.start < units) {
            width += cluster.advance * page.textSize + page.textSpacing();
        }
    }
    return width;
}

/// The length of 附件： and of 附件：1. at the start of an entry, or of 1. alone.
struct EntryHead
{
    qsizetype label = 0;
    qsizetype number = 0;
};

EntryHead entryHead(const QString& entry)
{
    static const QRegularExpression pattern(
        u"^(附\\s*件?\\s*[:：]\\s*)?(\\d{1,2}\\s*[.．、]\\s*)?"_s);
    const QRegularExpressionMatch match = pattern.match(entry);
    return {match.capturedLength(1), match.capturedLength(0)};
}

void append(std::vector<FlowItem>& items, std::vector<FlowItem> more)
{
    std::ranges::move(more, std::back_inserter(items));
}

} // namespace

QStringList attachmentEntries(const QString& text)
{
    QStringList entries;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        qsizetype start = 0;
        int expected = 2;
        for (qsizetype i = 1; i < line.size(); ++i) {
            const QString number = QString::number(expected);
            const qsizetype mark = i + number.size();
            const bool isNumber = mark < line.size() && !line[i - 1].isDigit() &&
                                  QStringView(line).mid(i).startsWith(number) &&
                                  u".．、"_s.contains(line[mark]) &&
                                  (mark + 1 == line.size() || !line[mark + 1].isDigit());
            if (isNumber) {
                entries.append(line.mid(start, i - start).trimmed());
                start = i;
                ++expected;
            }
        }
        entries.append(line.mid(start).trimmed());
    }
    return entries;
}

std::vector<FlowItem> attachmentList(const QStringList& blocks, Shaper& shaper,
                                     const PageGeometry& page)
{
    std::vector<FlowItem> items;
    double labelWidth = 0;
    for (const QString& entry : attachmentEntries(blocks.join(u'\n'))) {
        const ShapedTextPtr shaped = shaper.shape(entry, TypeRole::Text);
        const EntryHead head = entryHead(entry);
        const double first = indentOn(page) + (head.label > 0 ? 0 : labelWidth);
        const double rest = first + widthOf(*shaped, head.number, page);
        append(items, paragraph(shaped, textStyle(page), first, rest, page));
        labelWidth = std::max(labelWidth, widthOf(*shaped, head.label, page));
    }
    return items;
}

QStringList signedBodies(const QString& text)
{
    // Shorter pieces are one name set with space between its characters.
    constexpr qsizetype kShortestName = 4;
    static const QRegularExpression spaces(u"\\s+"_s);
    const QStringList parts = text.split(spaces, Qt::SkipEmptyParts);
    const bool areNames = std::ranges::all_of(
        parts, [](const QString& part) { return part.size() >= kShortestName; });
    return areNames ? parts : QStringList{text.simplified()};
}

std::vector<FlowItem> signatures(const QStringList& bodies, const QStringList& dates,
                                 Shaper& shaper, const PageGeometry& page)
{
    const double indent = indentOn(page);
    std::vector<SetLine> lines;
    double widest = 0;
    const auto add = [&](const QString& text, double& width) {
        const ShapedTextPtr shaped = shaper.shape(text, TypeRole::Text);
        for (SetLine& line : setLines(shaped, {.fontSize = page.textSize,
                                              .width = page.areaWidth - 2 * indent,
                                              .letterSpacing = page.textSpacing(),
                                              .justified = false})) {
            width = std::max(width, line.width);
            lines.push_back(std::move(line));
        }
    };
    for (const QString& body : bodies) {
        add(body, widest);
    }
    const size_t bodyLines = lines.size();
    double widestDate = 0;
    for (const QString& date : dates) {
        add(date, widestDate);
    }

    // The date begins two characters after the signature; whichever ends further right stands two
    // characters from the edge.
    const double right = page.areaWidth - indent;
    const bool dateSticksOut = bodyLines == 0 || widestDate + indent > widest;
    const double dateStart = dateSticksOut ? right - widestDate : right - widest + indent;
    const double bodiesEnd = dateSticksOut ? dateStart - indent + widest : right;

    std::vector<FlowItem> items;
    for (size_t i = 0; i < lines.size(); ++i) {
        const double x = i < bodyLines ? bodiesEnd - lines[i].width : dateStart;
        items.push_back(gridLine(std::move(lines[i]), x, page));
        items.back().keepWithNext = i + 1 < lines.size();
    }
    return items;
}

} // namespace gongbao::publish
