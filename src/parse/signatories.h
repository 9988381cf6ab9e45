// SPDX-License-Identifier: GPL-3.0-or-later
// 签发人: the person whose post and name stand where else a body signs, as under a decree (GB/T
// 9704-2012, 7.3.5.3).
#pragma once

#include "model/issuingbody.h"

#include <QString>

#include <optional>

namespace gongbao::parse {

/// Offsets into the lineKey() of a line.
struct Signatory
{
    qsizetype postEnd = 0;
    qsizetype nameEnd = 0; ///< before 决行, which says that one decides in another's place
};

/// 县长 林某: a post and, behind a space of @p printed, the name of one who signs.
[[nodiscard]] std::optional<Signatory> signatoryIn(QStringView key, QStringView printed);

/// 局长 林某 决行: who decides in the place of another.
[[nodiscard]] bool decidesForAnother(QStringView key);

/// 县长林某, 县长：林某: a post with a short name right behind it or a colon, which only a day
/// beside it makes a signature.
[[nodiscard]] std::optional<Signatory> closeSignatoryIn(QStringView key);

/// The body that the signatory of the line @p printed signs for: the one that the post names
/// (法务部 部长), else the one that @p heading names, the title or what stands above it
/// (某省人民政府令), else only the post. Nothing where nobody signs in the line.
[[nodiscard]] std::optional<IssuingBody> bodySignedFor(const QString& printed,
                                                       const QString& heading);

} // namespace gongbao::parse
