// SPDX-License-Identifier: GPL-3.0-or-later
// Recognises the labelled issues of real publishers and compares the records with their labels.
#include "model/json.h"
#include "parse/parser.h"
#include "source/textfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

/// Width and spaces do not count, as the labels' own scorer has it.
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

struct Score
{
    int hits = 0;
    int total = 0;
    QStringList misses;

    void count(bool hit, const QString& what)
    {
        ++total;
        hits += hit ? 1 : 0;
        if (!hit) {
            misses.append(what);
        }
    }
};

void scoreHead(const QJsonObject& gold, const QJsonObject& parsed, Score& score)
{
    for (const QString& field : {u"gazette"_s, u"year"_s, u"number"_s, u"total_number"_s,
                                 u"published"_s, u"frequency"_s}) {
        score.count(normalised(gold[field]) == normalised(parsed[field]), field);
    }
}

void scoreDocument(const QJsonObject& gold, const QJsonObject& parsed, Score& score)
{
    const QString name = keyOf(gold);
    for (const QString& field :
         {u"title"_s, u"doc_number"_s, u"date"_s, u"kind"_s, u"addressees"_s, u"visibility"_s,
          u"category"_s, u"toc_title"_s, u"toc_page"_s, u"line_start"_s, u"line_end"_s}) {
        score.count(normalised(gold[field]) == normalised(parsed[field]), name + u' ' + field);
    }
    for (const QString& field :
         {u"issuers"_s, u"enclosed_titles"_s, u"cites"_s, u"attachments"_s}) {
        score.count(asSet(gold[field]) == asSet(parsed[field]), name + u' ' + field);
    }
    score.count(gold[u"tables"_s].toInt() == parsed[u"tables"_s].toInt(), name + u" tables"_s);
}

} // namespace

class TestSharedIssues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesLabels_data()
    {
        QTest::addColumn<QString>("labels");
        const QDir folder(QStringLiteral(GONGBAO_SHARED "/gold"));
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files);
        if (names.isEmpty()) {
            QSKIP("The labelled issues are not beside the source tree.");
        }
        for (const QString& name : names) {
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        }
    }

    void matchesLabels()
    {
        QFETCH(QString, labels);
        QFile file(labels);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject gold = QJsonDocument::fromJson(file.readAll()).object();
        const QString name = gold[u"source"_s].toString();
        const auto source = source::readFile(QStringLiteral(GONGBAO_SHARED "/gazettes/") + name);
        QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().message));
        const auto issue = parse::parseIssue(source->text);
        QVERIFY(issue.ok());
        const Score score = compare(gold, toJson(*issue, name));
        const double share = static_cast<double>(score.hits) / score.total;
        QVERIFY2(share >= 0.99, qPrintable(score.misses.join(u'\n')));
    }

private:
    static Score compare(const QJsonObject& gold, const QJsonObject& parsed)
    {
        Score score;
        scoreHead(gold[u"issue"_s].toObject(), parsed[u"issue"_s].toObject(), score);
        QHash<QString, QJsonObject> found;
        const QJsonArray documents = parsed[u"documents"_s].toArray();
        for (const auto& document : documents) {
            found.insert(keyOf(document.toObject()), document.toObject());
        }
        const QJsonArray expected = gold[u"documents"_s].toArray();
        for (const auto& document : expected) {
            const QJsonObject object = document.toObject();
            score.count(found.contains(keyOf(object)), keyOf(object) + u" found"_s);
            scoreDocument(object, found.value(keyOf(object)), score);
        }
        score.count(documents.size() == expected.size(), u"number of documents"_s);
        return score;
    }
};

QTEST_GUILESS_MAIN(TestSharedIssues)
#include "tst_sharedissues.moc"
