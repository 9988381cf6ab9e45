// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finding.h"

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
    QStringView english;
    QStringView chinese;
};

// %1, %2 … are the finding's args. The one place that makes sentences of them, in both languages.
constexpr KindRow kKinds[] = {
    {FindingKind::NoGazetteName, "no_gazette_name"_L1, Severity::Warning,
     u"The gazette's name was not found.", u"没有找到公报名称。"},
    {FindingKind::NoIssueNumber, "no_issue_number"_L1, Severity::Warning,
     u"The issue's year or number was not found.", u"没有找到年份或期号。"},
    {FindingKind::NoDocuments, "no_documents"_L1, Severity::Serious,
     u"No document was found in the text.", u"文中没有找到公文。"},
    {FindingKind::TocTitleDiffers, "toc_title_differs"_L1, Severity::Note,
     u"The table of contents has the title “%1”, the body “%2”.",
     u"目录中的标题为“%1”，正文中为“%2”。"},
    {FindingKind::NoTitle, "no_title"_L1, Severity::Warning,
     u"The document's title is not printed above its text; that of the table of contents stands "
     u"for "
     u"it: “%1”.",
     u"正文中没有刊印标题，暂取目录中的“%1”。"},
    {FindingKind::TocNumberDiffers, "toc_number_differs"_L1, Severity::Warning,
     u"The table of contents has the number %1, the body %2.", u"目录中的文号为 %1，正文中为 %2。"},
    {FindingKind::TocOrderDiffers, "toc_order_differs"_L1, Severity::Note,
     u"“%1” stands elsewhere in the table of contents.", u"“%1”在目录中的次序不同。"},
    {FindingKind::MissingInBody, "missing_in_body"_L1, Severity::Serious,
     u"“%1” is in the table of contents, but not in the body.",
     u"“%1”列在目录中，但正文中没有找到。"},
    {FindingKind::MissingInToc, "missing_in_toc"_L1, Severity::Warning,
     u"“%1” is not in the table of contents.", u"“%1”没有列在目录中。"},
    {FindingKind::ItemNumberOutOfOrder, "item_number_out_of_order"_L1, Severity::Note,
     u"Item %1 of the table of contents should be %2.", u"目录中的序号 %1 应为 %2。"},
    {FindingKind::DuplicateNumber, "duplicate_number"_L1, Severity::Warning,
     u"The number %1 stands on more than one document.", u"文号 %1 出现在多份公文上。"},
    {FindingKind::NumberYearUnusual, "number_year_unusual"_L1, Severity::Warning,
     u"The year of %1 differs from its neighbours' (%2).", u"%1 的年份与前后公文（%2）不同。"},
    {FindingKind::NumberSerialUnusual, "number_serial_unusual"_L1, Severity::Note,
     u"The serial of %1 lies far from its neighbours' (%2 to %3).",
     u"%1 的顺序号与前后公文（%2 至 %3）相差很远。"},
    {FindingKind::NoSignature, "no_signature"_L1, Severity::Warning, u"“%1” is not signed.",
     u"“%1”没有署名。"},
    {FindingKind::NoDate, "no_date"_L1, Severity::Warning, u"“%1” has no date.",
     u"“%1”没有成文日期。"},
    {FindingKind::ImpossibleDate, "impossible_date"_L1, Severity::Serious,
     u"There is no such date: %1.", u"没有这样的日期：%1。"},
    {FindingKind::DateAfterPublication, "date_after_publication"_L1, Severity::Warning,
     u"The date %1 is later than the issue's, %2.", u"日期 %1 晚于本期出版日期 %2。"},
    {FindingKind::DateUnlike, "date_unlike_number"_L1, Severity::Note,
     u"The date %1 does not fit the year of the number %2.", u"日期 %1 与文号 %2 的年份不符。"},
    {FindingKind::AttachmentsDiffer, "attachments_differ"_L1, Severity::Note,
     u"%1 attachments are announced, %2 are printed.", u"附件说明列出 %1 个附件，实际刊印 %2 个。"},
    {FindingKind::AttachmentTitleDiffers, "attachment_title_differs"_L1, Severity::Note,
     u"The attachment announced as “%1” is printed as “%2”.",
     u"附件说明中的“%1”，刊印的标题为“%2”。"},
    {FindingKind::TitleYearDiffers, "title_year_differs"_L1, Severity::Warning,
     u"The title speaks of %1, the text of %2.", u"标题中的年份为 %1 年，正文中为 %2 年。"},
    {FindingKind::HeadingNumberSkips, "heading_number_skips"_L1, Severity::Note,
     u"The heading number “%1” follows “%2”: one is missing or misprinted.",
     u"标题序号“%1”紧接在“%2”之后，中间有遗漏或误印。"},
    {FindingKind::HeadingNumberRepeats, "heading_number_repeats"_L1, Severity::Note,
     u"The heading number “%1” is printed twice.", u"标题序号“%1”重复。"},
    {FindingKind::TextDoubled, "text_doubled"_L1, Severity::Note,
     u"The words “%1” are printed on both sides of a break.", u"换页或换行处文字重复：“%1”。"},
    {FindingKind::TextLost, "text_lost"_L1, Severity::Note,
     u"Text seems to be lost at a break, between “%1” and “%2”.",
     u"换页或换行处似有文字缺失：“%1”与“%2”之间。"},
    {FindingKind::UnassignedLines, "unassigned_lines"_L1, Severity::Warning,
     u"%1 lines belong to no document and to no known part.",
     u"有 %1 行不属于任何公文，也不属于已知的部分。"},
    {FindingKind::GarbledCharacters, "garbled_characters"_L1, Severity::Warning,
     u"Characters that look garbled: %1 (%2 lines).", u"疑为乱码的字符：%1（共 %2 行）。"},
    {FindingKind::CorrectionLost, "correction_lost"_L1, Severity::Warning,
     u"The document whose “%1” was corrected to “%2” by hand is no longer found.",
     u"“%1”曾更正为“%2”，但现在找不到该公文。"},
    {FindingKind::BoundaryLost, "boundary_lost"_L1, Severity::Warning,
     u"Documents were joined or split by hand at “%1”, which is no longer found.",
     u"曾在“%1”处合并或拆分公文，但现在找不到该处。"},
    {FindingKind::RecognisedText, "recognised_text"_L1, Severity::Note,
     u"The text of pages %1 comes from character recognition (%2; confidence %3 of 100).",
     u"第 %1 页的文字由文字识别得出（%2，置信度百分之%3）。"},
    {FindingKind::RecognisedPoorly, "recognised_poorly"_L1, Severity::Warning,
     u"The characters of page %1 were recognised with a confidence of only %2 of 100: compare them "
     u"with the printed page.",
     u"第 %1 页文字识别的置信度只有百分之%2，请与原页核对。"},
    {FindingKind::LineRecognisedPoorly, "line_recognised_poorly"_L1, Severity::Note,
     u"The characters of this line were recognised with a confidence of only %1 of 100.",
     u"本行文字识别的置信度只有百分之%1。"},
    {FindingKind::PagesUnread, "pages_unread"_L1, Severity::Serious,
     u"Pages %1 are pictures whose characters were not recognised: their text is missing.",
     u"第 %1 页是图像，文字未能识别，其内容缺失。"},
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

QLatin1StringView toName(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return "note"_L1;
    case Severity::Warning:
        return "warning"_L1;
    case Severity::Serious:
        break;
    }
    return "serious"_L1;
}

QList<Finding> findingsOn(const QList<Finding>& all, const SourceSpan& span)
{
    QList<Finding> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const Finding& finding) {
        return span.first <= finding.line && finding.line <= span.last;
    });
    return found;
}

QString describe(const Finding& finding, Language language)
{
    const KindRow& row = rowOf(finding.kind);
    const QStringView sentence = language == Language::Chinese ? row.chinese : row.english;
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
