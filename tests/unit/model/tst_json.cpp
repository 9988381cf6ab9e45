// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json.h"

#include <QTest>

using namespace gongbao;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNullForWhatIsUnknown();
    void writesTheRecord();
    void writesTablesWithRows();
    void writesEntriesAndAppointments();
    void writesFindingsInBothLanguages();
};

void TestJson::writesNullForWhatIsUnknown()
{
    const QJsonObject json = toJson(Issue{}, QStringLiteral("a.txt"));
    QCOMPARE(json[u"source"].toString(), QStringLiteral("a.txt"));
    const QJsonObject issue = json[u"issue"].toObject();
    for (const char* key :
         {"gazette", "year", "number", "total_number", "published", "frequency"}) {
        QVERIFY2(issue.value(QLatin1StringView(key)).isNull(), key);
    }
}

void TestJson::writesTheRecord()
{
    Document document;
    document.title = QStringLiteral("关于绿化的通知");
    document.number = {DocumentNumber::Form::Bracketed, QStringLiteral("云政发"), 2024, 7};
    document.date = Date{2024, 3, 1};
    document.issuers = {{QStringLiteral("云山区人民政府")}};
    document.toc = TocEntry{QStringLiteral("关于绿化的通知"), QStringLiteral("区政府文件"), 5};
    document.span = {10, 20};
    const QJsonObject json = toJson(document);
    QCOMPARE(json[u"doc_number"].toString(), QStringLiteral("云政发〔2024〕7号"));
    QCOMPARE(json[u"date"].toString(), QStringLiteral("2024-03-01"));
    QCOMPARE(json[u"issuers"].toArray(), QJsonArray{QStringLiteral("云山区人民政府")});
    QCOMPARE(json[u"toc_page"].toInt(), 5);
    QCOMPARE(json[u"line_end"].toInt(), 20);
    QVERIFY(json[u"addressees"].isNull());
}

void TestJson::writesTablesWithRows()
{
    const Block table{BlockKind::Table, 0, QStringLiteral("序号\t名称\n1\t秦腔"), {3, 4}};
    const QJsonObject json = blocksToJson({table}).at(0).toObject();
    QCOMPARE(json[u"kind"].toString(), QStringLiteral("table"));
    const QJsonArray lastRow = json[u"rows"].toArray().at(1).toArray();
    QCOMPARE(lastRow, (QJsonArray{QStringLiteral("1"), QStringLiteral("秦腔")}));
}

void TestJson::writesEntriesAndAppointments()
{
    Document document;
    document.chronicle = {{Date{2025, 4, 5},
                           Date{2025, 4, 7},
                           QStringLiteral("4月5日至7日"),
                           QStringLiteral("某事。"),
                           {3, 4}}};
    document.appointments = {{QStringLiteral("张三"), QStringLiteral("某局局长"),
                              Appointment::Act::OnProbation, QStringLiteral("一年"),
                              Date{2025, 1, 0}, 9}};
    const QJsonObject json = toJson(document);
    const QJsonObject entry = json[u"chronicle"].toArray().at(0).toObject();
    QCOMPARE(entry[u"date"].toString(), QStringLiteral("2025-04-05"));
    QCOMPARE(entry[u"until"].toString(), QStringLiteral("2025-04-07"));
    QCOMPARE(entry[u"text"].toString(), QStringLiteral("某事。"));
    const QJsonObject item = json[u"appointments"].toArray().at(0).toObject();
    QCOMPARE(item[u"person"].toString(), QStringLiteral("张三"));
    QCOMPARE(item[u"act"].toString(), QStringLiteral("试用"));
    QCOMPARE(item[u"date"].toString(), QStringLiteral("2025-01"));
}

void TestJson::writesFindingsInBothLanguages()
{
    const QJsonArray json = findingsToJson({{FindingKind::NoDocuments, 0, {}}});
    const QJsonObject finding = json.at(0).toObject();
    QCOMPARE(finding[u"severity"].toString(), QStringLiteral("serious"));
    QCOMPARE(finding[u"message_zh"].toString(), QStringLiteral("文中没有找到公文。"));
    QCOMPARE(finding[u"message_en"].toString(),
             QStringLiteral("No document was found in the text."));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
