// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/findinglabels.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace gongbao::desktop {

namespace {

struct LabelText
{
    Q_DECLARE_TR_FUNCTIONS(FindingLabels)
};

struct KindLabel
{
    FindingKind kind;
    const char* label;
};

constexpr KindLabel kKindLabels[] = {
    {FindingKind::NoGazetteName, QT_TRANSLATE_NOOP("FindingLabels", "Gazette not named")},
    {FindingKind::NoIssueNumber, QT_TRANSLATE_NOOP("FindingLabels", "Issue without number")},
    {FindingKind::NoDocuments, QT_TRANSLATE_NOOP("FindingLabels", "No documents")},
    {FindingKind::TocTitleDiffers, QT_TRANSLATE_NOOP("FindingLabels", "Title differs from 目录")},
    {FindingKind::NoTitle, QT_TRANSLATE_NOOP("FindingLabels", "Title not printed")},
    {FindingKind::TocNumberDiffers, QT_TRANSLATE_NOOP("FindingLabels", "Number differs from 目录")},
    {FindingKind::TocOrderDiffers, QT_TRANSLATE_NOOP("FindingLabels", "Order differs from 目录")},
    {FindingKind::MissingInBody, QT_TRANSLATE_NOOP("FindingLabels", "In the 目录 only")},
    {FindingKind::MissingInToc, QT_TRANSLATE_NOOP("FindingLabels", "Not in the 目录")},
    {FindingKind::ItemNumberOutOfOrder, QT_TRANSLATE_NOOP("FindingLabels", "目录 miscounted")},
    {FindingKind::DuplicateNumber, QT_TRANSLATE_NOOP("FindingLabels", "Number used twice")},
    {FindingKind::NumberYearUnusual,
     QT_TRANSLATE_NOOP("FindingLabels", "Unusual year in the number")},
    {FindingKind::NumberSerialUnusual,
     QT_TRANSLATE_NOOP("FindingLabels", "Number out of sequence")},
    {FindingKind::NoSignature, QT_TRANSLATE_NOOP("FindingLabels", "No signature")},
    {FindingKind::NoDate, QT_TRANSLATE_NOOP("FindingLabels", "No date")},
    {FindingKind::ImpossibleDate, QT_TRANSLATE_NOOP("FindingLabels", "Impossible date")},
    {FindingKind::DateAfterPublication,
     QT_TRANSLATE_NOOP("FindingLabels", "Date after publication")},
    {FindingKind::DateUnlike, QT_TRANSLATE_NOOP("FindingLabels", "Date unlike the number")},
    {FindingKind::AttachmentsDiffer,
     QT_TRANSLATE_NOOP("FindingLabels", "Attachments missing or too many")},
    {FindingKind::AttachmentTitleDiffers,
     QT_TRANSLATE_NOOP("FindingLabels", "Title of attachment differs")},
    {FindingKind::TitleYearDiffers,
     QT_TRANSLATE_NOOP("FindingLabels", "Year differs between title and text")},
    {FindingKind::HeadingNumberSkips, QT_TRANSLATE_NOOP("FindingLabels", "Heading number skips")},
    {FindingKind::HeadingNumberRepeats,
     QT_TRANSLATE_NOOP("FindingLabels", "Heading number repeats")},
    {FindingKind::TextDoubled, QT_TRANSLATE_NOOP("FindingLabels", "Text doubled")},
    {FindingKind::TextLost, QT_TRANSLATE_NOOP("FindingLabels", "Text lost")},
    {FindingKind::UnassignedLines, QT_TRANSLATE_NOOP("FindingLabels", "Lines of no document")},
    {FindingKind::GarbledCharacters, QT_TRANSLATE_NOOP("FindingLabels", "Garbled characters")},
    {FindingKind::CorrectionLost, QT_TRANSLATE_NOOP("FindingLabels", "Correction without place")},
    {FindingKind::BoundaryLost, QT_TRANSLATE_NOOP("FindingLabels", "Join or split without place")},
    {FindingKind::RecognisedText, QT_TRANSLATE_NOOP("FindingLabels", "Text from recognition")},
    {FindingKind::RecognisedPoorly, QT_TRANSLATE_NOOP("FindingLabels", "Page badly recognised")},
    {FindingKind::LineRecognisedPoorly,
     QT_TRANSLATE_NOOP("FindingLabels", "Line badly recognised")},
    {FindingKind::PagesUnread, QT_TRANSLATE_NOOP("FindingLabels", "Pages without text")},
};

} // namespace

QString severityLabel(Severity severity)
{
    switch (severity) {
    case Severity::Serious:
        return LabelText::tr("Serious");
    case Severity::Warning:
        return LabelText::tr("Warning");
    case Severity::Note:
        break;
    }
    return LabelText::tr("Note");
}

QString kindLabel(FindingKind kind)
{
    const auto* row = std::ranges::find(kKindLabels, kind, &KindLabel::kind);
    return row != std::end(kKindLabels) ? LabelText::tr(row->label) : QString();
}

} // namespace gongbao::desktop
