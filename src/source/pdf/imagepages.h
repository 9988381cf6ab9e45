// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as a PDF, so that all that knows pages knows theirs.
#pragma once

#include <QByteArray>

#include <optional>

namespace gongbao::source::pdf {

/// A PDF file with a page for each picture in @p bytes, upright and as large as the picture says;
/// A4 where it does not say. nullopt for what cannot be opened. As with the document, only the
/// process that is confined for it uses this. Throws.
[[nodiscard]] std::optional<QByteArray> pdfOfImages(const QByteArray& bytes);

} // namespace gongbao::source::pdf
