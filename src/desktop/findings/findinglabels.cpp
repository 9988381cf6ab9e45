// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/findinglabels.h"

#include <QCoreApplication>

namespace gongbao::desktop {

namespace {

struct LabelText
{
    Q_DECLARE_TR_FUNCTIONS(FindingLabels)
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
    switch (kind) {
    case FindingKind::NoGazetteName:
        return LabelText::tr("Gazette not named");
    case FindingKind::NoIssueNumber:
        return LabelText::tr("Issue without number");
    case FindingKind::NoDocuments:
        return LabelText::tr("No documents");
    case FindingKind::TocTitleDiffers:
        return LabelText::tr("Title differs from 目录");
    case FindingKind::TocNumberDiffers:
        return LabelText::tr("Number differs from 目录");
    case FindingKind::TocOrderDiffers:
        return LabelText::tr("Order differs from 目录");
    case FindingKind::MissingInBody:
        return LabelText::tr("In the 目录 only");
    case FindingKind::MissingInToc:
        return LabelText::tr("Not in the 目录");
    case FindingKind::ItemNumberOutOfOrder:
        return LabelText::tr("目录 miscounted");
    case FindingKind::DuplicateNumber:
        return LabelText::tr("Number used twice");
    case FindingKind::NumberYearUnusual:
        return LabelText::tr("Unusual year in the number");
    case FindingKind::NumberSerialUnusual:
        return LabelText::tr("Number out of sequence");
    case FindingKind::NoSignature:
        return LabelText::tr("No signature");
    case FindingKind::NoDate:
        return LabelText::tr("No date");
    case FindingKind::ImpossibleDate:
        return LabelText::tr("Impossible date");
    case FindingKind::DateAfterPublication:
        return LabelText::tr("Date after publication");
    case FindingKind::DateUnlike:
        return LabelText::tr("Date unlike the number");
    case FindingKind::AttachmentsDiffer:
        return LabelText::tr("Attachments missing or too many");
    case FindingKind::AttachmentTitleDiffers:
        return LabelText::tr("Title of attachment differs");
    case FindingKind::TitleYearDiffers:
        return LabelText::tr("Year differs between title and text");
    case FindingKind::HeadingNumberSkips:
        return LabelText::tr("Heading number skips");
    case FindingKind::HeadingNumberRepeats:
        return LabelText::tr("Heading number repeats");
    case FindingKind::TextDoubled:
        return LabelText::tr("Text doubled");
    case FindingKind::TextLost:
        return LabelText::tr("Text lost");
    case FindingKind::UnassignedLines:
        return LabelText::tr("Lines of no document");
    case FindingKind::GarbledCharacters:
        return LabelText::tr("Garbled characters");
    }
    return {};
}

} // namespace gongbao::desktop
