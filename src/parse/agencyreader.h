// SPDX-License-Identifier: GPL-3.0-or-later
// 机关代字: where the word before a document's year or serial begins. @p key is the lineKey() of
// text without white space.
#pragma once

#include <QString>
#include <QStringView>

namespace gongbao::parse {

/// Where the run of Han that ends at @p end begins; brackets with a few Han inside belong to it.
[[nodiscard]] qsizetype agencyStart(QStringView key, qsizetype end);

/// The same behind words that lead to it in a sentence.
[[nodiscard]] qsizetype citedAgencyStart(QStringView key, qsizetype end);

/// The agency word as printed, its brackets in full width.
[[nodiscard]] QString printedAgency(QStringView compact);

/// Whether the word from @p start to @p open makes a licence or a certificate, whose numbers look
/// like a document's: 石新出管字[2025]第0030号.
[[nodiscard]] bool isLicence(QStringView key, qsizetype start, qsizetype open);

} // namespace gongbao::parse
