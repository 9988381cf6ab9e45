// SPDX-License-Identifier: GPL-3.0-or-later
// Where something stands in the source file.
#pragma once

namespace gongbao {

/// Lines of the source, counted from 1, both ends included; {0, 0} is "nowhere". Lines are what
/// LF, CR LF or CR end in a text file.
struct SourceSpan
{
    int first = 0;
    int last = 0;

    [[nodiscard]] bool isValid() const { return first > 0 && last >= first; }
    friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
};

} // namespace gongbao
