// SPDX-License-Identifier: GPL-3.0-or-later
// 期: one issue of a gazette, as recognised in one source file.
#pragma once

#include "model/document.h"
#include "model/finding.h"
#include "model/gazette.h"

namespace gongbao {

/// Lines of the source that belong to no document.
struct OtherPart
{
    enum class Kind { FrontMatter, Toc, Slogan, Colophon, Introduction, RunningHeader, Unassigned };

    Kind kind = Kind::Unassigned;
    SourceSpan span;

    friend bool operator==(const OtherPart&, const OtherPart&) = default;
};

/// The part's name in JSON and in the archive, such as "front_matter".
[[nodiscard]] QLatin1StringView toName(OtherPart::Kind kind);

struct Issue
{
    Gazette gazette;
    std::optional<int> year;
    std::optional<int> number;      ///< 2025年第02期 → 2
    std::optional<int> totalNumber; ///< 总第50期 → 50
    std::optional<Date> published;
    QString frequency; ///< 月刊, 季刊 … where printed
    QList<Document> documents;
    QList<OtherPart> otherParts; ///< with the documents' spans they hold every non-blank line
    QList<Finding> findings;

    friend bool operator==(const Issue&, const Issue&) = default;
};

} // namespace gongbao
