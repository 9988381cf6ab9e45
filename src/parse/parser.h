// SPDX-License-Identifier: GPL-3.0-or-later
// Lines to an issue. Pure: no file, no clock, no state; the same lines always give the same issue.
#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "model/correction.h"
#include "model/issue.h"
#include "source/sourcetext.h"

#include <vector>

namespace gongbao::parse {

/// Changes whenever the same lines may give another issue; stored with each issue.
inline constexpr int kParserVersion = 12;

/// Why a line was taken for what it is, for `parse --explain`. Names are stable English words, not
/// translated.
struct LineReason
{
    int line = 0;
    QString lineClass; ///< what it looks like by itself, such as "document_number"
    QString part;      ///< what it is where it stands: a block's kind, or another part's name
    QString rule;      ///< the name of the rule that decided
};

/// Recognises the issue. Any text gives a result, if only one with findings; the only error is
/// ErrorCode::Cancelled. Linear in the input. Any thread.
[[nodiscard]] Result<Issue> parseIssue(const source::SourceText& text, const StopToken& stop = {});

/// An issue with corrections laid over it.
struct CorrectedIssue
{
    Issue issue;
    QList<CorrectionPlace> places; ///< of its documents, as the recogniser reads them
    /// For each correction the index of the document it is of; -1 where its place is no longer
    /// found, which a finding tells.
    std::vector<qsizetype> documents;
};

/// As parseIssue(), with @p corrections laid over it, each over those before it.
[[nodiscard]] Result<CorrectedIssue> parseCorrected(const source::SourceText& text,
                                                    const QList<Correction>& corrections,
                                                    const StopToken& stop = {});

/// The reasons behind what parseIssue() makes of the same text, for each line that is not blank, in
/// order.
[[nodiscard]] Result<std::vector<LineReason>> explainLines(const source::SourceText& text,
                                                           const StopToken& stop = {});

} // namespace gongbao::parse
