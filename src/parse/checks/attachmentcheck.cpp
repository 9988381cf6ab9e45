// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "parse/linekey.h"
#include "parse/similarity.h"

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

} // namespace

QList<Finding> checkAttachments(const Document& document)
{
    QList<Finding> findings;
    QStringList declared = document.declaredAttachments;
    declared.removeIf(isLeftOut);
    if (declared.isEmpty()) {
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
