// SPDX-License-Identifier: GPL-3.0-or-later
#include "score.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace gongbao::test {

namespace {

using namespace Qt::StringLiterals;

QString normalised(const QJsonValue& value)
{
    const QString text = value.isDouble() ? QString::number(value.toDouble()) : value.toString();
    QString kept;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (!c.isSpace()) {
            kept += c;
        }
    }
    return kept;
}

QSet<QString> asSet(const QJsonValue& value)
{
    QSet<QString> set;
    const QJsonArray array = value.toArray();
    for (const auto& item : array) {
        set.insert(item.isObject() ? normalised(item.toObject()[u"label"_s]) + u'|' +
                                         normalised(item.toObject()[u"title"_s])
                                   : normalised(item));
    }
    return set;
}

QString keyOf(const QJsonObject& document)
{
    const QString number = normalised(document[u"doc_number"_s]);
    return number.isEmpty() ? normalised(document[u"title"_s]) : number;
}

void scoreFields(const QJsonObject& gold, const QJsonObject& parsed, const QStringList& fields,
                 const QString& name, Score& score)
{
    for (const QString& field : fields) {
        if (gold.contains(field)) {
            const QString wanted = normalised(gold[field]);
            const QString got = normalised(parsed[field]);
            score.count(wanted == got, u"%1 %2: %3, not %4"_s.arg(name, field, got, wanted));
        }
    }
}

void scoreDocument(const QJsonObject& gold, const QJsonObject& parsed, Lines lines, Score& score)
{
    const QString name = keyOf(gold);
    scoreFields(gold, parsed,
                {u"title"_s, u"doc_number"_s, u"date"_s, u"kind"_s, u"addressees"_s,
                 u"visibility"_s, u"category"_s, u"toc_title"_s, u"toc_page"_s},
                name, score);
    if (lines == Lines::Count) {
        scoreFields(gold, parsed, {u"line_start"_s, u"line_end"_s}, name, score);
    }
    for (const QString& field :
         {u"issuers"_s, u"enclosed_titles"_s, u"cites"_s, u"attachments"_s}) {
        if (gold.contains(field)) {
            const QSet<QString> wanted = asSet(gold[field]);
            const QSet<QString> got = asSet(parsed[field]);
            score.count(wanted == got,
                        u"%1 %2: %3, not %4"_s.arg(name, field, QStringList(got.values()).join(u';'),
                                                   QStringList(wanted.values()).join(u';')));
        }
    }
    scoreFields(gold, parsed, {u"tables"_s}, name, score);
}

} // namespace

Score compare(const QJsonObject& gold, const QJsonObject& parsed, Lines lines)
{
    Score score;
    scoreFields(gold[u"issue"_s].toObject(), parsed[u"issue"_s].toObject(),
                {u"gazette"_s, u"year"_s, u"number"_s, u"total_number"_s, u"published"_s,
                 u"frequency"_s},
                u"issue"_s, score);
    QHash<QString, QJsonObject> found;
    const QJsonArray documents = parsed[u"documents"_s].toArray();
    for (const auto& document : documents) {
        found.insert(keyOf(document.toObject()), document.toObject());
    }
    const QJsonArray expected = gold[u"documents"_s].toArray();
    for (const auto& document : expected) {
        const QJsonObject object = document.toObject();
        score.count(found.contains(keyOf(object)), keyOf(object) + u" found"_s);
        scoreDocument(object, found.value(keyOf(object)), lines, score);
    }
    score.count(documents.size() == expected.size(),
                u"%1 documents, not %2"_s.arg(documents.size()).arg(expected.size()));
    return score;
}

} // namespace gongbao::test
