// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "parse/linekey.h"
#include "parse/similarity.h"

#include <algorithm>
#include <vector>

namespace gongbao::parse {

namespace {

/// Without notes that one side has and the other need not: （共19人）, (略)
QString bareTitle(const QString& title)
{
    QString key = lineKey(title);
    while (key.endsWith(u')') && key.lastIndexOf(u'(') > 0) {
        key.truncate(key.lastIndexOf(u'('));
    }
    return key;
}

/// An attachment that the gazette says it leaves out.
bool isLeftOut(const QString& declared)
{
    return lineKey(declared).endsWith(QStringLiteral("略)"));
}

/// Whether anything above the first attachment tells of it: 附 in any way, or most of what it is
/// called, as where a title or a list of what is sent names it.
bool tellsOfAttachments(const Document& document)
{
    constexpr double kMost = 0.75;
    constexpr qsizetype kMostTitles = 16;
    std::vector<TitlePairs> titles;
    for (const Attachment& printed :
         document.attachments.first(std::min(kMostTitles, document.attachments.size()))) {
        titles.emplace_back(bareTitle(printed.title));
    }
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::AttachmentLabel) {
            break;
        }
        const TitlePairs text(lineKey(block.text));
        const auto named = [&](const TitlePairs& title) {
            return containment(title, text) >= kMost;
        };
        if (text.key.contains(u'附') || std::ranges::any_of(titles, named)) {
            return true;
        }
    }
    return false;
}

/// Whether a document prints attachments that neither it nor the text it issues speaks of.
bool attachesUnsaid(const Document& document)
{
    return document.date && !document.number.isNull() && !document.attachments.isEmpty() &&
           !document.attachments.first().title.isEmpty() && !tellsOfAttachments(document);
}

} // namespace

QList<Finding> checkAttachments(const Document& document)
{
    QList<Finding> findings;
    QStringList declared = document.declaredAttachments;
    declared.removeIf(isLeftOut);
    if (declared.isEmpty() &&
        !(document.declaredAttachments.isEmpty() && attachesUnsaid(document))) {
        return findings;
    }
    if (declared.size() != document.attachments.size()) {
        findings.append(
            {FindingKind::AttachmentsDiffer,
             document.span.first,
             {QString::number(declared.size()), QString::number(document.attachments.size())}});
        return findings;
    }
    for (qsizetype i = 0; i < declared.size(); ++i) {
        const Attachment& printed = document.attachments.at(i);
        if (!printed.title.isEmpty() &&
            similarity(bareTitle(declared.at(i)), bareTitle(printed.title)) < 1) {
            findings.append({FindingKind::AttachmentTitleDiffers,
                             printed.line,
                             {declared.at(i), printed.title}});
        }
    }
    return findings;
}

} // namespace gongbao::parse
