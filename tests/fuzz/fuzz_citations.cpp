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
        for (qsizetype i = 0; i < document.cites.size(); ++i) {
            fuzz::require(document.cites.indexOf(document.cites.at(i)) == i,
                          "each number is cited once");
        }
    }
    return 0;
}
