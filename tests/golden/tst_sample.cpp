// SPDX-License-Identifier: GPL-3.0-or-later
// The sample issue gives exactly the records that were labelled by hand.
#include "model/json.h"
#include "parse/parser.h"
#include "source/textfile.h"
#include "text/characters.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gongbao;

class SampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void issueHead();
    void documents_data();
    void documents();
    void everyLineIsAccountedFor();
    void findings();

private:
    std::optional<source::SourceFile> m_file;
    Issue m_issue;
    QJsonObject m_parsed;
    QJsonObject m_labels;
};

void SampleTest::initTestCase()
{
    auto file = source::readFile(QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt"));
    QVERIFY(file);
    m_file.emplace(*std::move(file));
    auto issue = parse::parseIssue(m_file->text);
    QVERIFY(issue);
    m_issue = *std::move(issue);
    m_parsed = toJson(m_issue, m_file->name);

    QFile labels(QStringLiteral(GONGBAO_LABELS "/yanpu-2024-03.json"));
    QVERIFY(labels.open(QFile::ReadOnly));
    m_labels = QJsonDocument::fromJson(labels.readAll()).object();
    QVERIFY(!m_labels.isEmpty());
}

void SampleTest::issueHead()
{
    QCOMPARE(m_parsed[u"issue"_s].toObject(), m_labels[u"issue"_s].toObject());
}

void SampleTest::documents_data()
{
    QTest::addColumn<int>("index");
    const QJsonArray labels = m_labels[u"documents"_s].toArray();
    QCOMPARE(m_issue.documents.size(), labels.size());
    for (int i = 0; i < labels.size(); ++i) {
        QTest::newRow(qPrintable(labels[i][u"title"_s].toString())) << i;
    }
}

void SampleTest::documents()
{
    QFETCH(const int, index);
    const QJsonObject parsed = m_parsed[u"documents"_s][index].toObject();
    const QJsonObject labels = m_labels[u"documents"_s][index].toObject();
    QStringList wrong;
    for (const QString& key : labels.keys()) {
        if (parsed[key] != labels[key]) {
            const QJsonObject both{{u"parsed"_s, parsed[key]}, {u"label"_s, labels[key]}};
            wrong.append(key + u": "_s +
                         QString::fromUtf8(QJsonDocument(both).toJson(QJsonDocument::Compact)));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void SampleTest::everyLineIsAccountedFor()
{
    for (const source::Line& line : m_file->text.lines()) {
        const auto holds = [&](const auto& part) {
            return part.span.first <= line.number && line.number <= part.span.last;
        };
        QVERIFY2(text::trimmed(line.text).isEmpty() ||
                     std::ranges::any_of(m_issue.documents, holds) ||
                     std::ranges::any_of(m_issue.otherParts, holds),
                 qPrintable(u"line %1"_s.arg(line.number)));
    }
}

/// The sample's own misprint: a title that the 目录 has otherwise.
void SampleTest::findings()
{
    QVERIFY(std::ranges::any_of(m_issue.findings, [](const Finding& finding) {
        return finding.kind == FindingKind::TocTitleDiffers &&
               finding.args.value(1).contains(u"建设工作重点任务"_s);
    }));
    QVERIFY(std::ranges::none_of(m_issue.findings, [](const Finding& finding) {
        return severity(finding.kind) == Severity::Serious;
    }));
}

QTEST_GUILESS_MAIN(SampleTest)
#include "tst_sample.moc"
