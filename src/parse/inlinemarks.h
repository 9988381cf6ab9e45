// SPDX-License-Identifier: GPL-3.0-or-later
// Marks that converters leave in text: Markdown, HTML tags, TeX.
#pragma once

#include <QString>
#include <QStringView>

namespace gongbao::parse {

struct BareLine
{
    QString text;        ///< what is printed: without marks, trimmed; tabs stay
    bool marked = false; ///< stood as a Markdown heading or wholly in bold
};

/// Takes the marks off a line: # at its head, > and list signs, **bold**, \* escapes, HTML tags
/// (<br> becomes U+2028), $…$ with the commonest TeX commands as characters. Angle brackets that
/// are quotation marks stay: <关于…的意见>.
[[nodiscard]] BareLine withoutMarks(QStringView line);

} // namespace gongbao::parse
