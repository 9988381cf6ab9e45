// SPDX-License-Identifier: GPL-3.0-or-later
// A doubt that the recogniser raises for the archivist. A finding never changes the text.
#pragma once

#include "base/language.h"
#include "model/sourcespan.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace gongbao {

enum class FindingKind {
    NoGazetteName,
    NoIssueNumber,
    NoDocuments,
    TocTitleDiffers,        ///< args: title in the 目录, title in the body
    NoTitle,                ///< args: title in the 目录
    TocNumberDiffers,       ///< args: number in the 目录, number in the body
    TocOrderDiffers,        ///< args: title
    MissingInBody,          ///< args: title in the 目录
    MissingInToc,           ///< args: title in the body
    ItemNumberOutOfOrder,   ///< args: item number found, number expected
    DuplicateNumber,        ///< args: number
    NumberYearUnusual,      ///< args: number, year or years of the neighbours
    NumberSerialUnusual,    ///< args: number, lowest and highest serial of its neighbours
    NoSignature,            ///< args: title
    NoDate,                 ///< args: title
    ImpossibleDate,         ///< args: date as printed
    DateAfterPublication,   ///< args: date, date of publication
    DateUnlike,             ///< args: date, number whose year it doesn't fit
    AttachmentsDiffer,      ///< args: how many are declared, how many are printed
    AttachmentTitleDiffers, ///< args: title declared, title printed
    TitleYearDiffers,       ///< args: year in the title, year in the text
    HeadingNumberSkips,     ///< args: number printed, number before it
    HeadingNumberRepeats,   ///< args: number printed
    TextDoubled,            ///< args: the words printed on both sides of a break
    TextLost,               ///< args: the words before a break, the words behind it
    UnassignedLines,        ///< args: how many lines
    GarbledCharacters,      ///< args: the characters, how many lines have some
    CorrectionLost,         ///< args: what was corrected, what it was corrected to
    BoundaryLost,           ///< args: title or line where documents were joined or parted
    RecognisedText,         ///< args: pages (1–7、9), the engine, its confidence in percent
    RecognisedPoorly,       ///< args: page, the engine's confidence in percent
    LineRecognisedPoorly,   ///< args: the engine's confidence in percent
    PagesUnread,            ///< args: pages that are pictures whose text is missing (1–7、9)
};

enum class Severity { Note, Warning, Serious };

struct Finding
{
    FindingKind kind = FindingKind::NoDocuments;
    int line = 0;     ///< in the source, from 1; 0 where it concerns the whole issue
    QStringList args; ///< what the kind's sentence speaks of, see FindingKind

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// The kind's name in JSON and in the archive, such as "toc_title_differs".
[[nodiscard]] QLatin1StringView toName(FindingKind kind);
[[nodiscard]] std::optional<FindingKind> findingKindFromName(QAnyStringView name);
[[nodiscard]] Severity severity(FindingKind kind);
/// "note", "warning" or "serious".
[[nodiscard]] QLatin1StringView toName(Severity severity);

/// Those of @p all that stand on lines of @p span.
[[nodiscard]] QList<Finding> findingsOn(const QList<Finding>& all, const SourceSpan& span);

/// One sentence about the finding. Both languages are at hand whatever the interface speaks,
/// because a record of findings goes to readers of either.
[[nodiscard]] QString describe(const Finding& finding, Language language = interfaceLanguage());

} // namespace gongbao
