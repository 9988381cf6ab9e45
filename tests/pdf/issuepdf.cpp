// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuepdf.h"

#include "press.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace gongbao::test {

namespace {

using namespace Qt::StringLiterals;
using Place = Press::Place;

constexpr double kTextSize = 12;
constexpr double kColumnSize = 10.5;
constexpr double kTableSize = 9;

/// A part of the issue, to be printed where its lines stand.
struct Part
{
    SourceSpan span;
    const Document* document = nullptr;
    OtherPart::Kind kind = OtherPart::Kind::Unassigned;
};

/// Without what Markdown adds.
QString plain(QStringView line)
{
    static const QRegularExpression mark(u"^(?:#+ |- )"_s);
    QString text = line.trimmed().toString();
    return text.remove(mark).remove(u"**"_s).remove(u"<http"_s).trimmed();
}

class Printing
{
public:
    Printing(const source::SourceText& text, Press& press, const PrintOptions& options)
        : m_text(text)
        , m_press(press)
        , m_options(options)
    {
    }

    void print(const Part& part)
    {
        if (part.document != nullptr) {
            printDocument(*part.document);
        } else if (part.kind == OtherPart::Kind::Toc) {
            printContents(part.span);
        } else if (part.kind != OtherPart::Kind::RunningHeader) {
            const bool centred = part.kind != OtherPart::Kind::Colophon;
            for (const QString& line : linesOf(part.span)) {
                m_press.line(line, centred ? 14 : 11, centred ? Place::Centre : Place::Left);
            }
            m_press.space(12);
        }
    }

private:
    [[nodiscard]] QStringList linesOf(const SourceSpan& span) const
    {
        QStringList lines;
        for (int number = span.first; number <= span.last; ++number) {
            const QString line = plain(m_text.lines()[static_cast<std::size_t>(number - 1)].text);
            if (!line.isEmpty()) {
                lines.append(line);
            }
        }
        return lines;
    }

    void printContents(const SourceSpan& span)
    {
        static const QRegularExpression leader(u"^(.*?)\\s*(?:\\.{3,}|…+)\\s*(\\S+)$"_s);
        for (const QString& line : linesOf(span)) {
            if (const auto match = leader.match(line); match.hasMatch()) {
                m_press.entry(match.captured(1), match.captured(2), 11);
            } else if (line.startsWith(u'【') || line.size() < 6) {
                m_press.line(line, 13, Place::Centre);
            } else {
                m_press.entry(line, {}, 11);
            }
        }
        m_press.space(12);
    }

    void printDocument(const Document& document)
    {
        m_press.space(24);
        bool enclosed = false;
        for (const Block& block : document.blocks) {
            enclosed = enclosed || block.kind == BlockKind::EnclosedTitle;
            const bool running = block.kind == BlockKind::Paragraph ||
                                 block.kind == BlockKind::Heading ||
                                 block.kind == BlockKind::ListItem;
            if (running && enclosed && m_options.twoColumns) {
                m_columns.append(block.text);
                continue;
            }
            if (block.kind != BlockKind::RunningHeader) {
                endColumns();
                printBlock(block);
            }
        }
        endColumns();
    }

    void endColumns()
    {
        if (!m_columns.isEmpty()) {
            m_press.columns(std::exchange(m_columns, {}), kColumnSize);
            m_press.space(8);
        }
    }

    void printBlock(const Block& block)
    {
        switch (block.kind) {
        case BlockKind::Title:
        case BlockKind::EnclosedTitle:
        case BlockKind::AttachmentTitle:
            m_press.space(8);
            m_press.title(block.text, block.kind == BlockKind::Title ? 18 : 16);
            m_press.space(8);
            break;
        case BlockKind::Number:
            m_press.line(block.text, kTextSize, Place::Centre);
            m_press.space(8);
            break;
        case BlockKind::Addressees:
            m_press.paragraph(block.text, kTextSize, 0);
            break;
        case BlockKind::Table:
            m_press.table(block.rows(), kTableSize);
            break;
        case BlockKind::Signature:
        case BlockKind::Date:
            for (const QString& line : linesOf(block.span)) {
                m_press.line(line, kTextSize, Place::Right, 2 * kTextSize);
            }
            break;
        case BlockKind::AttachmentLabel:
            m_press.newPage();
            m_press.line(block.text, kTextSize, Place::Left);
            break;
        case BlockKind::AttachmentList:
            m_press.space(10);
            for (const QString& line : linesOf(block.span)) {
                m_press.paragraph(line, kTextSize, 2 * kTextSize);
            }
            m_press.space(10);
            break;
        case BlockKind::Note:
        case BlockKind::ListItem:
        case BlockKind::Paragraph:
        case BlockKind::Heading:
        case BlockKind::RunningHeader:
            m_press.paragraph(block.text, kTextSize, 2 * kTextSize);
            break;
        }
    }

    const source::SourceText& m_text;
    Press& m_press;
    PrintOptions m_options;
    QStringList m_columns;
};

} // namespace

bool printIssue(const source::SourceText& text, const Issue& issue, const QString& path,
                const PrintOptions& options)
{
    std::vector<Part> parts;
    for (const Document& document : issue.documents) {
        parts.push_back({document.span, &document});
    }
    for (const OtherPart& part : issue.otherParts) {
        parts.push_back({part.span, nullptr, part.kind});
    }
    std::ranges::sort(parts, {}, [](const Part& part) { return part.span.first; });
    Press press(path);
    if (!press.isOpen()) {
        return false;
    }
    Printing printing(text, press, options);
    for (const Part& part : parts) {
        if (part.document != nullptr && options.runningHeaders && !issue.gazette.name.isEmpty()) {
            press.setHeaders(u"《%1》"_s.arg(issue.gazette.name),
                             u"%1年.No.0%2"_s.arg(issue.year.value_or(0)).arg(issue.number.value_or(0)));
        }
        if (part.kind == OtherPart::Kind::Toc) {
            press.newPage();
        }
        printing.print(part);
    }
    press.finish();
    return true;
}

} // namespace gongbao::test
