// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: decoded or refused; then split, recognised and written as JSON, with every line
// accounted for.
#include "fuzzinput.h"
#include "lineaccount.h"
#include "model/json.h"
#include "parse/parser.h"
#include "source/decoding.h"

#include <QJsonDocument>

using namespace gongbao;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString name = QStringLiteral("fuzz");
    auto decoded = source::decode(QByteArrayView(data, static_cast<qsizetype>(size)), name);
    if (!decoded) {
        fuzz::require(!decoded.error().message.isEmpty(), "a refusal says why");
        return 0;
    }
    const source::SourceText text(std::move(decoded->text));
    const auto issue = parse::parseIssue(text);
    fuzz::require(issue.ok(), "a text has an issue");
    fuzz::require(misplacedLines(text, *issue).isEmpty(), "every line lies in one part");
    fuzz::require(misplacedBlocks(*issue).isEmpty(), "blocks stand in the order of their lines");
    const QJsonDocument json(toJson(*issue, name));
    fuzz::require(QJsonDocument::fromJson(json.toJson()) == json, "its JSON can be read again");
    fuzz::require(parse::explainLines(text).ok(), "lines can be explained");
    return 0;
}
