// SPDX-License-Identifier: GPL-3.0-or-later
// Prints an issue as PDF, as publishers do: a test's stand-in for the press.
#pragma once

#include "model/issue.h"
#include "source/sourcetext.h"

namespace gongbao::test {

struct PrintOptions
{
    bool twoColumns = true;     ///< what notices issue is set in two columns
    bool runningHeaders = true; ///< of the gazette's name, other ones on odd and even pages
};

/// Prints the lines of @p text, which @p issue was recognised in, to @p path: cover, 目录 with
/// leaders, notices in one column, plans in two, ruled tables that break over pages, page numbers
/// — 1 —. False where the file cannot be written. Needs a QGuiApplication.
[[nodiscard]] bool printIssue(const source::SourceText& text, const Issue& issue,
                              const QString& path, const PrintOptions& options = {});

} // namespace gongbao::test
