// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finding.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace gongbao {

namespace {

using namespace Qt::StringLiterals;

struct KindRow
{
    FindingKind kind;
    QLatin1StringView name;
    Severity severity;
    const char* sentence;
};

// %1, %2 … are the finding's args.
constexpr KindRow kKinds[] = {
    {FindingKind::NoGazetteName, "no_gazette_name"_L1, Severity::Warning,
     QT_TRANSLATE_NOOP("Finding", "The gazette's name was not found.")},
    {FindingKind::NoIssueNumber, "no_issue_number"_L1, Severity::Warning,
     QT_TRANSLATE_NOOP("Finding", "The issue's year or number was not found.")},
    {FindingKind::NoDocuments, "no_documents"_L1, Severity::Serious,
     QT_TRANSLATE_NOOP("Finding", "No document was found in the text.")},
    {FindingKind::TocTitleDiffers, "toc_title_differs"_L1, Severity::Note,
     QT_TRANSLATE_NOOP("Finding", "The table of contents has the title “%1”, the body “%2”.")},
    {FindingKind::TocNumberDiffers, "toc_number_differs"_L1, Severity::Warning,
     QT_TRANSLATE_NOOP("Finding", "The table of contents has the number %1, the body %2.")},
    {FindingKind::TocOrderDiffers, "toc_order_differs"_L1, Severity::Note,
     QT_TRANSLATE_NOOP("Finding", "“%1” stands elsewhere in the table of contents.")},
    {FindingKind::MissingInBody, "missing_in_body"_L1, Severity::Serious,
     QT_TRANSLATE_NOOP("Finding", "“%1” is in the table of contents, but not in the body.")},
    {FindingKind::MissingInToc, "missing_in_toc"_L1, Severity::Warning,
     QT_TRANSLATE_NOOP("Finding", "“%1” is not in the table of contents.")},
    {FindingKind::ItemNumberOutOfOrder, "item_number_out_of_order"_L1, Severity::Note,
     QT_TRANSLATE_NOOP("Finding", "Item %1 of the table of contents should be %2.")},
    {FindingKind::DuplicateNumber, "duplicate_number"_L1, Severity::Warning,
     QT_TRANSLATE_NOOP("Finding", "The number %1 stands on more than one document.")},
    {FindingKind::NumberYearUnusual, "number_year_unusual"_L1, Severity::Warning,
     QT_TRANSLATE_NOOP("Finding", "The year of %1 differs from its neighbours' (%2).")},
    {FindingKind::NoSignature, "no_signature"_L1, Severity::Warning,
     QT_TRANSLATE_NOOP("Finding", "“%1” is not signed.")},
    {FindingKind::NoDate, "no_date"_L1, Severity::Warning,
     QT_TRANSLATE_NOOP("Finding", "“%1” has no date.")},
    {FindingKind::ImpossibleDate, "impossible_date"_L1, Severity::Serious,
     QT_TRANSLATE_NOOP("Finding", "There is no such date: %1.")},
    {FindingKind::DateAfterPublication, "date_after_publication"_L1, Severity::Warning,
     QT_TRANSLATE_NOOP("Finding", "The date %1 is later than the issue's, %2.")},
    {FindingKind::AttachmentsDiffer, "attachments_differ"_L1, Severity::Note,
     QT_TRANSLATE_NOOP("Finding", "%1 attachments are announced, %2 are printed.")},
    {FindingKind::UnassignedLines, "unassigned_lines"_L1, Severity::Warning,
     QT_TRANSLATE_NOOP("Finding", "%1 lines belong to no document and to no known part.")},
    {FindingKind::GarbledCharacters, "garbled_characters"_L1, Severity::Warning,
     QT_TRANSLATE_NOOP("Finding", "Characters that look garbled: %1.")},
};

const KindRow& rowOf(FindingKind kind)
{
    const auto* found = std::ranges::find(kKinds, kind, &KindRow::kind);
    Q_ASSERT(found != std::end(kKinds));
    return *found;
}

} // namespace

QLatin1StringView toName(FindingKind kind)
{
    return rowOf(kind).name;
}

std::optional<FindingKind> findingKindFromName(QAnyStringView name)
{
    const auto* found =
        std::ranges::find_if(kKinds, [&](const KindRow& row) { return row.name == name; });
    return found == std::end(kKinds) ? std::nullopt : std::optional(found->kind);
}

Severity severity(FindingKind kind)
{
    return rowOf(kind).severity;
}

QString describe(const Finding& finding)
{
    const QString sentence = QCoreApplication::translate("Finding", rowOf(finding.kind).sentence);
    // One pass, so that a "%1" inside an argument is never taken for a place.
    QString filled;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool isPlace = sentence[i] == u'%' && i + 1 < sentence.size();
        const qsizetype arg = isPlace ? sentence[i + 1].digitValue() - 1 : -1;
        if (arg >= 0 && arg < finding.args.size()) {
            filled += finding.args[arg];
            ++i;
        } else {
            filled += sentence[i];
        }
    }
    return filled;
}

} // namespace gongbao
