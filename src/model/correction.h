// SPDX-License-Identifier: GPL-3.0-or-later
// What an archivist mends by hand of what was recognised. It never changes the original, and is
// laid over whatever the recogniser reads in it; see docs/adr/0008-corrections.md.
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace gongbao {

struct Document;

/// What of a document is mended: a field of its record, or where it begins.
enum class CorrectedPart {
    Title,
    Number,
    Date,
    Issuers,
    Kind,
    Join,  ///< the document is the end of the one before it
    Split, ///< a document begins within another
};

[[nodiscard]] inline bool isBoundary(CorrectedPart part)
{
    return part == CorrectedPart::Join || part == CorrectedPart::Split;
}

/// Where a correction applies: the document that begins at @ref line and bears title and number, or
/// one of them, as the recogniser reads them. A Split's document does not exist without it: its
/// line is the first of it, its title what is printed there.
struct CorrectionPlace
{
    int line = 0; ///< of the source, from 1
    QString title;
    QString number; ///< as shown; empty where it has none

    friend bool operator==(const CorrectionPlace&, const CorrectionPlace&) = default;
};

struct Correction
{
    qint64 id = 0; ///< in the archive; 0 until it is kept. Later ones go over former ones
    CorrectedPart part = CorrectedPart::Title;
    CorrectionPlace place;
    QString former; ///< the field as it was before, see fieldText(); of boundaries empty
    QString value;  ///< the field as it is to be; empty: there is none
    QString who;    ///< login name
    QDateTime when; ///< UTC

    friend bool operator==(const Correction&, const Correction&) = default;
};

/// The part's name in JSON and in the archive, such as "title".
[[nodiscard]] QLatin1StringView toName(CorrectedPart part);
[[nodiscard]] std::optional<CorrectedPart> correctedPartFromName(QAnyStringView name);

/// A field as text, the way corrections hold it: the number as shown, the date in ISO 8601, bodies
/// parted by LF. Empty for boundaries.
[[nodiscard]] QString fieldText(const Document& document, CorrectedPart part);

/// The part's name for people, such as "Title".
[[nodiscard]] QString label(CorrectedPart part);
/// What was corrected, without who and when: Title: “…” instead of “…”
[[nodiscard]] QString describe(const Correction& correction);

} // namespace gongbao
