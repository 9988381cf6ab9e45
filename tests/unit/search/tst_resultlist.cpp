// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/resultlist.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::search;
using namespace Qt::StringLiterals;

class TestResultList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesCsv();
    void cites();
};

namespace {

archive::DocumentRecord record()
{
    archive::DocumentRecord made;
    made.id = 7;
    made.title = u"关于“绿化”, 等的通知"_s;
    made.number = u"云政发〔2024〕7号"_s;
    made.issuers = QStringList{u"甲县政府"_s, u"乙县政府"_s};
    made.date = Date{2024, 3, 1};
    made.gazette = u"云山公报"_s;
    made.year = 2024;
    made.issueNumber = 2;
    made.page = 3;
    return made;
}

} // namespace

void TestResultList::makesCsv()
{
    archive::DocumentRecord formula;
    formula.title = u"=1+1 \"quoted\""_s;
    const QStringList lines = toCsv({record(), formula}).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(QChar(QChar::ByteOrderMark)));
    QCOMPARE(lines[1],
             u"7,云政发〔2024〕7号,\"关于“绿化”, 等的通知\",甲县政府、乙县政府,2024-03-01,,,"
             u"云山公报,2024,2,3"_s);
    QCOMPARE(lines[2], u"0,,\"'=1+1 \"\"quoted\"\"\",,,,,,,,"_s);
    QCOMPARE(lines[3], QString());
}

void TestResultList::cites()
{
    QCOMPARE(citationOf(record()),
             u"甲县政府、乙县政府：《关于“绿化”, 等的通知》（云政发〔2024〕7号），2024年3月1日，"
             u"《云山公报》2024年第2期，第3页。"_s);
    archive::DocumentRecord bare;
    bare.title = u"大事记"_s;
    QCOMPARE(citationOf(bare), u"《大事记》。"_s);
    bare.title = u"关于印发《绿化办法》的通知"_s;
    QCOMPARE(citationOf(bare), u"《关于印发〈绿化办法〉的通知》。"_s);
}

QTEST_GUILESS_MAIN(TestResultList)
#include "tst_resultlist.moc"
