// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/parser.h"
#include "parse/signatories.h"
#include "source/sourcetext.h"

#include <QTest>

#include <algorithm>

using namespace gongbao;
using namespace gongbao::parse;
using namespace Qt::StringLiterals;

class TestSignatories final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheBodySignedFor_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("signatory");
        QTest::newRow("heading of a decree")
            << u"省　长　　李　甲"_s << u"甲省人民政府令"_s << u"甲省人民政府"_s << u"省长 李甲"_s;
        QTest::newRow("title") << u"总理 李某"_s << u"国务院关于某事的指示"_s << u"国务院"_s
                               << u"总理 李某"_s;
        QTest::newRow("post names the body")
            << u"法務部部長　蔡某某"_s << u"總統令"_s << u"法務部"_s << u"法務部部長 蔡某某"_s;
        QTest::newRow("office") << u"總　　　統　蔡某某"_s << u"總統令"_s << u"總統"_s
                                << u"總統 蔡某某"_s;
        QTest::newRow("name right behind")
            << u"县长林某"_s << u"甲县人民政府令"_s << u"甲县人民政府"_s << u"县长 林某"_s;
        QTest::newRow("in another's place")
            << u"局長 王某某 決行"_s << u"甲市政府令"_s << u"甲市政府"_s << u"局長 王某某"_s;
        QTest::newRow("heading names none")
            << u"主任 张某"_s << u"令"_s << u"主任"_s << u"主任 张某"_s;
        QTest::newRow("a body") << u"甲县人民政府"_s << u"令"_s << QString() << QString();
    }

    void tellsTheBodySignedFor()
    {
        QFETCH(QString, line);
        QFETCH(QString, heading);
        const auto body = bodySignedFor(line, heading);
        QTEST(body ? body->name : QString(), "body");
        QTEST(body ? body->signatory : QString(), "signatory");
    }

    void aDecreeIsOfTheBodyInItsHeading()
    {
        const source::SourceText text(
            u"中华人民共和国国务院令\n第762号\n《甲条例》已经国务院第8次常务会议通过，现予公布。\n"
            "总理　李　某\n2023年7月3日\n甲条例\n第一条　为了甲，制定本条例。\n"_s);
        const auto issue = parseIssue(text);
        QVERIFY(issue);
        QCOMPARE(issue->documents.size(), 1);
        const QList<IssuingBody> issuers = issue->documents.first().issuers;
        QCOMPARE(issuers, (QList<IssuingBody>{{u"国务院"_s, u"总理 李某"_s}}));
    }

    void readsSignaturesWhoseDayIsMissing_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<QStringList>("bodies");
        QTest::newRow("note below")
            << u"甲区人民政府\n（此件公开发布）\n"_s << QStringList{u"甲区人民政府"_s};
        QTest::newRow("day left blank") << u"甲区人民政府\n2025年6月　日\n（此件公开发布）\n"_s
                                        << QStringList{u"甲区人民政府"_s};
        QTest::newRow("two bodies at the end")
            << u"中共甲区委员会\n甲区人民政府\n"_s
            << QStringList{u"中共甲区委员会"_s, u"甲区人民政府"_s};
        QTest::newRow("attachment below") << u"附件：名录\n\n甲区人民政府 办公室\n\n附件\n名录\n"_s
                                          << QStringList{u"甲区人民政府办公室"_s};
        QTest::newRow("office on a line of its own, with a day")
            << u"甲区人民政府\n办公室\n2025年6月9日\n"_s << QStringList{u"甲区人民政府办公室"_s};
        QTest::newRow("the end, bodies that the title does not name")
            << u"甲区财政局\n甲区水利局\n"_s << QStringList();
        QTest::newRow("what is issued below")
            << u"乙市甲区人民政府\n春耕方案\n一、总则\n要做好春耕。\n"_s
            << QStringList{u"乙市甲区人民政府"_s};
        QTest::newRow("text below") << u"甲区水利局\n要加强领导。\n"_s << QStringList();
    }

    void readsSignaturesWhoseDayIsMissing()
    {
        QFETCH(QString, end);
        const source::SourceText text(
            u"甲区人民政府关于春耕的通知\n甲政发〔2025〕3号\n各镇人民政府：\n请认真做好春耕工作。\n"_s +
            end);
        const auto issue = parseIssue(text);
        QVERIFY(issue);
        QCOMPARE(issue->documents.size(), 1);
        QStringList bodies;
        for (const IssuingBody& body : issue->documents.first().issuers) {
            bodies.append(body.name);
        }
        QTEST(bodies, "bodies");
        const bool told = std::ranges::any_of(issue->findings, [](const Finding& finding) {
            return finding.kind == FindingKind::NoSignature;
        });
        QCOMPARE(told, bodies.isEmpty());
    }

    void aBodyThatSignsIsNotSignedForAgain()
    {
        const source::SourceText text(
            u"甲县人民政府令\n第3号\n《甲办法》已经通过，现予公布。\n甲县人民政府\n县长　林某\n"
            "2021年3月26日\n"_s);
        const auto issue = parseIssue(text);
        QVERIFY(issue);
        QCOMPARE(issue->documents.first().issuers, (QList<IssuingBody>{{u"甲县人民政府"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestSignatories)
#include "tst_signatories.moc"
