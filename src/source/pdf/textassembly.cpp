// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/textassembly.h"

#include "source/pdf/segments.h"
#include "text/characters.h"

#include <QRegularExpression>

#include <utility>

namespace gongbao::source::pdf {

namespace {

using namespace Qt::StringLiterals;

constexpr double kSameSize = 0.08;   // share by which sizes of one paragraph may differ
constexpr double kRaggedEdge = 1.7;  // em that a full line may lack: punctuation is never parted
constexpr double kFlush = 0.7;       // em from the column's edge
constexpr double kLeastWidth = 9;    // em; a paragraph is not set in less

bool endsSentence(const QString& text)
{
    return !text.isEmpty() && text::isAnyOf(text.back(), u"。；：！？;:!?");
}

bool hasLeader(const QString& text)
{
    return text.contains(u"……"_s) || text.contains(u"...."_s) || text.contains(u"····"_s) ||
           text.contains(u'\t');
}

/// Whether the line begins as items, headings, fields and labels do.
bool beginsAnew(const QString& text)
{
    static const QRegularExpression form(
        u"^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.、．]\\D|"
        "第[一二三四五六七八九十百\\d]{1,4}[章节条]|附[件表：:]|[①-⑳]|[-•●]|[【]|[^，。；]{2,8}[：:])"_s);
    return form.match(text).hasMatch();
}

} // namespace

bool continuesParagraph(const PrintedLine& above, const PrintedLine& line)
{
    if (above.isRow || line.isRow || hasLeader(above.text)) {
        return false;
    }
    const double em = above.em;
    const bool full = above.box.right() >= above.right - kRaggedEdge * em &&
                      above.box.width() >= kLeastWidth * em;
    if (!full || std::abs(above.em - line.em) > kSameSize * em || line.isApart) {
        return false;
    }
    const bool flush = line.box.left() <= line.left + kFlush * line.em;
    if (flush && (line.indents || above.indents)) {
        return !beginsAnew(line.text) || !endsSentence(above.text);
    }
    // No indent tells where a paragraph begins, or all of it is indented.
    const bool hangs = line.box.left() - line.left <= 4 * em;
    return hangs && !endsSentence(above.text) && !beginsAnew(line.text);
}

void TextAssembly::add(PageLines lines)
{
    ++m_pages;
    auto line = lines.body.begin();
    for (; m_open.last && line != lines.body.end(); ++line) {
        line->isApart = false; // from what ends the page above
        if (!continuesParagraph(*m_open.last, *line)) {
            break;
        }
        addLine(*line, m_pages, true);
        m_open.last = *line;
    }
    flush();
    m_open.number = m_pages;
    m_open.text.page = {lines.size, lines.number};
    m_open.footer = std::move(lines.footer);
    for (const PrintedLine& header : lines.header) {
        addLine(header, m_pages, false);
    }
    for (; line != lines.body.end(); ++line) {
        addLine(*line, m_pages, m_open.last && continuesParagraph(*m_open.last, *line));
        m_open.last = *line;
    }
}

void TextAssembly::finish()
{
    flush();
}

void TextAssembly::addLine(const PrintedLine& line, int page, bool joins)
{
    QStringList& lines = m_open.text.lines;
    if (joins) {
        appendSetOff(lines.last(), line.text, kWidestGap / 4);
    } else {
        if (line.isApart && !lines.isEmpty()) {
            lines.append(QString());
        }
        lines.append(line.text);
    }
    m_open.text.pieces.append({static_cast<int>(lines.size()), page, line.box});
}

void TextAssembly::flush()
{
    if (m_open.number == 0) {
        return;
    }
    for (const PrintedLine& line : m_open.footer) {
        addLine(line, m_open.number, false);
    }
    m_receiver(std::exchange(m_open, {}).text);
}

} // namespace gongbao::source::pdf
