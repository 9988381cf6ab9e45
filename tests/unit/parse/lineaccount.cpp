// SPDX-License-Identifier: GPL-3.0-or-later
#include "lineaccount.h"

#include "text/characters.h"

#include <algorithm>
#include <vector>

namespace gongbao {

using namespace Qt::StringLiterals;

QStringList misplacedLines(const source::SourceText& source, const Issue& issue)
{
    std::vector<int> owners(source.lines().size() + 1, 0);
    std::vector<bool> inDocument(owners.size(), false);
    const auto lay = [&](const SourceSpan& span, int owner) {
        for (int line = span.first; line <= span.last; ++line) {
            owners.at(static_cast<std::size_t>(line)) += owner;
        }
    };
    for (const Document& document : issue.documents) {
        lay(document.span, 1);
        for (int line = document.span.first; line <= document.span.last; ++line) {
            inDocument[static_cast<std::size_t>(line)] = true;
        }
    }
    for (const OtherPart& part : issue.otherParts) {
        // Running headers lie inside a document too.
        const bool within = part.kind == OtherPart::Kind::RunningHeader &&
                            inDocument[static_cast<std::size_t>(part.span.first)];
        lay(part.span, within ? 0 : 1);
    }
    const auto isBlank = [](QChar c) { return c.isNull() || text::isSpace(c.unicode()); };
    QStringList misplaced;
    for (const source::Line& line : source.lines()) {
        const int owner = owners[static_cast<std::size_t>(line.number)];
        if (owner != 1 && !std::ranges::all_of(line.text, isBlank)) {
            misplaced.append(u"%1 (%2): %3"_s.arg(line.number).arg(owner).arg(line.text));
        }
    }
    return misplaced;
}

QStringList misplacedBlocks(const Issue& issue)
{
    QStringList misplaced;
    for (const Document& document : issue.documents) {
        int last = document.span.first;
        for (const Block& block : document.blocks) {
            // A line may hold text and tables side by side, <table>… in a paragraph.
            const bool ordered =
                block.span.first <= block.span.last &&
                (block.span.first >= last || block.kind == BlockKind::RunningHeader);
            if (!ordered || block.span.last > document.span.last) {
                misplaced.append(document.title + u' ' + block.text);
            }
            last = block.kind == BlockKind::RunningHeader ? last : block.span.first;
        }
    }
    return misplaced;
}

} // namespace gongbao
