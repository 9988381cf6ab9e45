// SPDX-License-Identifier: GPL-3.0-or-later
// What the recogniser makes of whole issues, against labels made by hand.
#include "model/json.h"
#include "parse/parser.h"
#include "source/textfile.h"
#include "text/characters.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gongbao;

namespace {

/// Width folded and white space dropped, so that only what is printed counts.
QString normalised(const QJsonValue& value)
{
    if (value.isDouble()) {
        return QString::number(value.toInt());
    }
    return text::withoutSpaces(value.toString().normalized(QString::NormalizationForm_KC));
}

QStringList normalisedSet(const QJsonValue& array)
{
    QStringList set;
    for (const QJsonValue& item : array.toArray()) {
        set.append(normalised(item));
    }
    set.sort();
    return set;
}

QStringList attachments(const QJsonValue& array)
{
    QStringList list;
    for (const QJsonValue& item : array.toArray()) {
        list.append(normalised(item[u"label"_s]) + u'|' + normalised(item[u"title"_s]));
    }
    return list;
}

QString keyOf(const QJsonValue& document)
{
    const QString number = normalised(document[u"doc_number"_s]);
    return number.isEmpty() ? normalised(document[u"title"_s]) : number;
}

/// Counts fields that are right, and says which are not.
class Score
{
public:
    void count(const QString& what, const QStringList& want, const QStringList& got)
    {
        ++m_total;
        if (want == got) {
            ++m_right;
        } else {
            qInfo().noquote() << what << "want" << want << "got" << got;
        }
    }
    [[nodiscard]] double share() const { return m_total == 0 ? 1.0 : double(m_right) / m_total; }

private:
    int m_total = 0;
    int m_right = 0;
};

void scoreDocument(Score& score, const QJsonValue& want, const QJsonValue& got)
{
    const QString where = keyOf(want) + u' ';
    for (const QString& field : {u"title"_s, u"doc_number"_s, u"date"_s, u"kind"_s, u"addressees"_s,
                                 u"visibility"_s, u"category"_s, u"toc_title"_s, u"toc_page"_s,
                                 u"line_start"_s, u"line_end"_s, u"tables"_s}) {
        score.count(where + field, {normalised(want[field])}, {normalised(got[field])});
    }
    for (const QString& field : {u"issuers"_s, u"enclosed_titles"_s, u"cites"_s}) {
        score.count(where + field, normalisedSet(want[field]), normalisedSet(got[field]));
    }
    score.count(where + u"attachments"_s, attachments(want[u"attachments"_s]),
                attachments(got[u"attachments"_s]));
}

Score scoreIssue(const QJsonObject& gold, const QJsonObject& parsed)
{
    Score score;
    for (const QString& field : {u"gazette"_s, u"year"_s, u"number"_s, u"total_number"_s,
                                 u"published"_s, u"frequency"_s}) {
        score.count(field, {normalised(gold[u"issue"_s][field])},
                    {normalised(parsed[u"issue"_s][field])});
    }
    const QJsonArray wanted = gold[u"documents"_s].toArray();
    const QJsonArray found = parsed[u"documents"_s].toArray();
    score.count(u"documents"_s, {QString::number(wanted.size())}, {QString::number(found.size())});
    for (const QJsonValue& want : wanted) {
        const auto got = std::ranges::find(found, keyOf(want), keyOf);
        scoreDocument(score, want, got == found.end() ? QJsonValue() : QJsonValue(*got));
    }
    return score;
}

QJsonObject readJson(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                      : QJsonObject();
}

/// Non-blank lines that lie in no document and in no other part.
QList<int> unaccountedLines(const source::SourceText& text, const Issue& issue)
{
    QList<int> lines;
    for (const source::Line& line : text.lines()) {
        const auto holds = [&](const auto& part) {
            return part.span.first <= line.number && line.number <= part.span.last;
        };
        if (!text::trimmed(line.text).isEmpty() && std::ranges::none_of(issue.documents, holds) &&
            std::ranges::none_of(issue.otherParts, holds)) {
            lines.append(line.number);
        }
    }
    return lines;
}

} // namespace

class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void issues_data();
    void issues();
    void sampleParts();
};

void GoldenTest::issues_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("gold");
    QTest::addColumn<double>("least");
    QTest::newRow("sample") << QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt")
                            << QStringLiteral(GONGBAO_GOLDEN "/yanpu-2024-03.json") << 1.0;
    const QDir shared(QStringLiteral(GONGBAO_SHARED));
    for (const QString& name : QDir(shared.filePath(u"gold"_s)).entryList({u"*.json"_s})) {
        QTest::newRow(qPrintable(name))
            << shared.filePath(u"gazettes/"_s + name.chopped(5) + u".txt"_s)
            << shared.filePath(u"gold/"_s + name) << 0.9;
    }
}

void GoldenTest::issues()
{
    QFETCH(const QString, source);
    QFETCH(const QString, gold);
    QFETCH(const double, least);
    const auto file = source::readFile(source);
    QVERIFY(file);
    const auto issue = parse::parseIssue(file->text);
    QVERIFY(issue);
    QCOMPARE(unaccountedLines(file->text, *issue), QList<int>());
    const Score score = scoreIssue(readJson(gold), toJson(*issue, file->name));
    QVERIFY2(score.share() >= least, qPrintable(QString::number(score.share())));
}

void GoldenTest::sampleParts()
{
    const auto file = source::readFile(QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt"));
    QVERIFY(file);
    const auto issue = parse::parseIssue(file->text);
    QVERIFY(issue);
    const QJsonObject gold = readJson(QStringLiteral(GONGBAO_GOLDEN "/yanpu-2024-03.json"));
    QCOMPARE(toJson(*issue, file->name)[u"other"_s].toArray(), gold[u"other"_s].toArray());
}

QTEST_GUILESS_MAIN(GoldenTest)
#include "tst_golden.moc"
