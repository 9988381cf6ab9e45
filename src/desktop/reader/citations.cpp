// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/citations.h"

#include "desktop/reader/readercontent.h"

#include <QCoreApplication>

namespace gongbao::desktop {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Citations)
};

QString toolTipOf(const archive::CitedNumber& cited)
{
    if (cited.documents.isEmpty()) {
        return Text::tr("%1 is not in the archive.").arg(cited.number.toString());
    }
    if (cited.documents.size() > 1) {
        return Text::tr("%n documents with this number", nullptr,
                        static_cast<int>(cited.documents.size()));
    }
    return documentLabel(cited.documents.first());
}

} // namespace

QList<CitedText> citedTexts(const ReaderContent& content)
{
    QList<CitedText> texts;
    for (qsizetype number = 0; number < content.cited.size(); ++number) {
        const archive::CitedNumber& cited = content.cited.at(number);
        const int target = cited.documents.isEmpty() ? -1 : static_cast<int>(number);
        for (const qsizetype place : cited.places) {
            const Citation& citation = content.document.citations.at(place);
            texts.append(
                {citation.block, {citation.start, citation.length}, target, toolTipOf(cited)});
        }
    }
    return texts;
}

QString documentLabel(const archive::DocumentRecord& document)
{
    QStringList parts{document.title};
    if (!document.number.isEmpty()) {
        parts.append(document.number);
    }
    if (!document.issuers.isEmpty()) {
        parts.append(document.issuers.join(u'、'));
    }
    if (document.date) {
        parts.append(document.date->toChinese());
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace gongbao::desktop
