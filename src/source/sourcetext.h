// SPDX-License-Identifier: GPL-3.0-or-later
// What every source becomes before it is recognised: pages of lines.
#pragma once

#include "source/recognition.h"

#include <QString>

#include <span>
#include <vector>

namespace gongbao::source {

struct Line
{
    QStringView text; ///< without its line end; otherwise exactly as in the file
    int number = 0;   ///< from 1
    int page = 0;     ///< from 1; 0 where the source has no pages
};

/// Decoded text and its lines. The lines are views into the text it owns; movable, not copyable,
/// so that they never outlive it.
class SourceText
{
public:
    /// Splits at LF, CR LF and CR. A form feed ends a page. @p recognition is that of its pages
    /// that are pictures.
    explicit SourceText(QString text, Recognition recognition = {});
    SourceText(SourceText&&) noexcept = default;
    SourceText& operator=(SourceText&&) noexcept = default;
    SourceText(const SourceText&) = delete;
    SourceText& operator=(const SourceText&) = delete;
    ~SourceText() = default;

    [[nodiscard]] std::span<const Line> lines() const { return m_lines; }
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const Recognition& recognition() const { return m_recognition; }

private:
    QString m_text;
    std::vector<Line> m_lines;
    Recognition m_recognition;
};

} // namespace gongbao::source
