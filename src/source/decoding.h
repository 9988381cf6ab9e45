// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to text. The encoding is found out, and never guessed wrong in silence.
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace gongbao::source {

enum class Encoding { Utf8, Utf8Bom, Utf16LittleEndian, Utf16BigEndian, Gb18030 };

struct DecodedText
{
    QString text; ///< without the byte order mark
    Encoding encoding = Encoding::Utf8;
};

/// UTF-8 with or without BOM, UTF-16 with BOM or recognisable without, else GB18030,
/// unless they make more sense in Big5 or another encoding, which is refused by its name. Bytes
/// that fit none give ErrorCode::NotText with the offset of the first bad byte in the encoding that
/// got furthest; binary files (NUL bytes that are not UTF-16) give ErrorCode::NotText.
/// @p name is the file's, for the message.
[[nodiscard]] Result<DecodedText> decode(QByteArrayView bytes, const QString& name);

/// Bytes that are taken for GB18030, whatever else they may be; nullopt where they are not.
[[nodiscard]] std::optional<QString> fromGb18030(QByteArrayView bytes);

/// The encoding's usual name, such as "GB18030".
[[nodiscard]] QLatin1StringView toName(Encoding encoding);

} // namespace gongbao::source
