// SPDX-License-Identifier: GPL-3.0-or-later
// A document's blocks as a rich text that is set like a Chinese book.
#pragma once

#include "desktop/reader/placedtext.h"
#include "model/document.h"
#include "search/snippet.h"

#include <QColor>
#include <QTextDocument>

#include <vector>

namespace gongbao::desktop {

struct ReaderStyle
{
    QStringList families; ///< of the body, the wanted one first
    qreal pointSize = 13; ///< of the body
    QColor rule;          ///< of tables and between attachments
};

/// A range of the QTextDocument, from @ref start to before @ref end.
struct PlacedRange
{
    int start = 0;
    int end = 0;

    friend bool operator==(const PlacedRange&, const PlacedRange&) = default;
};

/// Fills @p target, which was empty, and says where everything is, in the order of the text.
std::vector<PlacedText> layOut(const Document& document, const ReaderStyle& style,
                               QTextDocument& target);

/// Gives every table of @p text the width it needs to be read, at least @p measure (pixels): wide
/// ones stick out of it and are scrolled sideways.
void fitTables(QTextDocument& text, qreal measure);

/// Where @p range of block @p block stands; more than one range where it runs over table cells.
[[nodiscard]] std::vector<PlacedRange> placesOf(const std::vector<PlacedText>& pieces,
                                                qsizetype block, const search::TextRange& range);

/// The faces for body text and for what stands out, by name: without names Qt may take Japanese
/// forms of the characters.
[[nodiscard]] QStringList songFamilies();
[[nodiscard]] QStringList heiFamilies();

/// @p system with a face for Chinese named after its own.
[[nodiscard]] QFont interfaceFont(QFont system);

} // namespace gongbao::desktop
