// SPDX-License-Identifier: GPL-3.0-or-later
// Which font files are installed, as fontconfig knows them. Any thread.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace gongbao::publish {

/// One face in a font file.
struct FaceFile
{
    QByteArray path{}; ///< in the file system's encoding
    int index = 0;     ///< within a collection
    QString family{};
};

enum class FaceWeight { Regular, Bold, Black };

/// The upright outline face of exactly this family, of the weight nearest to @p weight. Never one
/// of another family: fontconfig's own choice for Han may be a Japanese face.
[[nodiscard]] std::optional<FaceFile> findFace(const QString& family, FaceWeight weight);

/// Any outline face that can draw @p c, the best by fontconfig's rules for Chinese text.
[[nodiscard]] std::optional<FaceFile> findFaceWith(char32_t c);

} // namespace gongbao::publish
