// SPDX-License-Identifier: GPL-3.0-or-later
// Any text within a document: the numbers it cites.
#include "fuzzinput.h"
#include "parse/parser.h"

using namespace gongbao;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const source::SourceText text(QStringLiteral("甲区人民政府关于印发《绿道办法》的通知\n"
                                                 "甲政发〔2025〕1号\n"
                                                 "各镇人民政府：\n") +
                                  fuzz::textOf(data, size) +
                                  QStringLiteral("\n甲区人民政府\n2025年6月9日\n"));
    const auto issue = parse::parseIssue(text);
    fuzz::require(issue.ok(), "a text has an issue");
    for (const Document& document : issue->documents) {
        for (const Citation& citation : document.citations) {
            fuzz::require(citation.block >= 0 && citation.block < document.blocks.size(),
                          "a citation stands in a block");
            const QString& block = document.blocks.at(citation.block).text;
            fuzz::require(citation.start >= 0 && citation.length > 0 &&
                              citation.length <= block.size() - citation.start,
                          "a citation stands within its block");
            fuzz::require(!citation.number.isNull(), "a citation has a number");
        }
    }
    return 0;
}
