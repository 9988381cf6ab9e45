// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/parser.h"
#include "text/characters.h"

#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

/// The one document of an issue whose notice has @p text as its body.
Document noticeWith(const QString& text)
{
    const source::SourceText source(u"甲区人民政府公报\n2025年第2期\n\n"
                                    "甲区人民政府关于春耕的通知\n甲政发〔2025〕3号\n\n"
                                    "各镇人民政府：\n%1\n\n"
                                    "甲区人民政府\n2025年6月9日\n（此件公开发布）\n"_s.arg(text));
    const auto issue = parse::parseIssue(source);
    return issue && !issue->documents.isEmpty() ? issue->documents.first() : Document();
}

/// What stands at the place of each citation.
QStringList printedAt(const Document& document)
{
    QStringList printed;
    for (const Citation& citation : document.citations) {
        const QString& text = document.blocks.at(citation.block).text;
        printed.append(text::withoutSpaces(text.sliced(citation.start, citation.length)));
    }
    return printed;
}

QStringList numbersIn(const Document& document)
{
    QStringList numbers;
    for (const Citation& citation : document.citations) {
        numbers.append(citation.number.toString());
    }
    return numbers;
}

} // namespace

class TestCitations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersWithTheirTitles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("title");
        const QString number = u"甲政办发〔2020〕7号"_s;
        QTest::newRow("behind its title")
            << u"根据《关于植树的通知》（甲政办发〔2020〕7号）精神。"_s << number
            << u"关于植树的通知"_s;
        QTest::newRow("square") << u"根据《关于植树的通知》[甲政办发[2020]7号]精神。"_s << number
                                << u"关于植树的通知"_s;
        QTest::newRow("without brackets") << u"根据《关于植树的通知》甲政办发（2020）7号文件。"_s
                                          << number << u"关于植树的通知"_s;
        QTest::newRow("title within the title")
            << u"根据《关于印发〈甲区植树办法〉的通知》（甲政办发〔2020〕7号）办理。"_s << number
            << u"关于印发〈甲区植树办法〉的通知"_s;
        QTest::newRow("same marks within")
            << u"根据《关于印发《甲区植树办法》的通知》（甲政办发〔2020〕7号）办理。"_s << number
            << u"关于印发《甲区植树办法》的通知"_s;
        QTest::newRow("note between") << u"根据《植树办法》（试行）（甲政办发〔2020〕7号）办理。"_s
                                      << number << u"植树办法"_s;
        QTest::newRow("no title") << u"按甲政办发〔2020〕7号文件办理，《办法》另发。"_s << number
                                  << QString();
        QTest::newRow("lenticular")
            << u"根据《办法》（甲政办发【2020】7号）办理。"_s << number << u"办法"_s;
        QTest::newRow("white lenticular")
            << u"根据《办法》（甲政办发〖2020〗7号）办理。"_s << number << u"办法"_s;
        QTest::newRow("angle") << u"根据《办法》（甲政办发〈2020〉7号）办理。"_s << number
                               << u"办法"_s;
        QTest::newRow("corner, as OCR reads")
            << u"根据《办法》（甲政办发「2020」7号）办理。"_s << number << u"办法"_s;
        QTest::newRow("mixed") << u"根据《办法》（甲政办发〔2020】7号）办理。"_s << number
                               << u"办法"_s;
        QTest::newRow("letters for figures")
            << u"根据《办法》（甲政办发〔2O20〕7号）办理。"_s << number << u"办法"_s;
        QTest::newRow("first bracket lost")
            << u"根据《办法》（甲政办发2020〕7号）办理。"_s << number << u"办法"_s;
        QTest::newRow("wide") << u"根据《办法》（甲政办发［２０２０］７号）办理。"_s << number
                              << u"办法"_s;
        QTest::newRow("body before its agency word")
            << u"根据甲区人民政府甲政办发〔2020〕7号文件。"_s << number << QString();
        QTest::newRow("figure in the agency word")
            << u"依據部111年9月7日勞動條3字第1110140988號函。"_s << u"勞動條3字第1110140988號"_s
            << QString();
        QTest::newRow("decree") << u"根据《条例》（国务院令第591号）制定。"_s
                                << u"国务院令第591号"_s << u"条例"_s;
        QTest::newRow("decree, bracketed serial")
            << u"根据《条例》（国务院令（第591号））制定。"_s << u"国务院令第591号"_s << u"条例"_s;
        QTest::newRow("serial before 令")
            << u"根据《条例》（国务院第591号令）制定。"_s << u"国务院令第591号"_s << u"条例"_s;
        QTest::newRow("president") << u"根据《某法》（中华人民共和国主席令第九十号）制定。"_s
                                   << u"中华人民共和国主席令第90号"_s << u"某法"_s;
        QTest::newRow("year and serial before 令")
            << u"见《办法》（甲部2011年第15号令）。"_s << u"甲部令2011年第15号"_s << u"办法"_s;
    }

    void readsNumbersWithTheirTitles()
    {
        QFETCH(QString, text);
        QFETCH(QString, number);
        QFETCH(QString, title);
        const Document notice = noticeWith(text);
        QCOMPARE(numbersIn(notice), QStringList{number});
        QCOMPARE(notice.citations.first().title, title);
    }

    void leavesOutWhatLeadsToTheNumber()
    {
        const QString number = u"甲政发〔2023〕7号"_s;
        for (const QString& lead :
             {u"经"_s,     u"已经"_s,      u"遵照"_s,   u"同意"_s, u"收到"_s,         u"结合"_s,
              u"由"_s,     u"因"_s,        u"其中"_s,   u"对照"_s, u"严格对照"_s,     u"文号为"_s,
              u"编号"_s,   u"编号为"_s,    u"转发了"_s, u"关于"_s, u"其中经"_s,       u"该"_s,
              u"区政府"_s, u"省财政厅"_s,  u"我区"_s,   u"你区"_s, u"依据市水利局"_s, u"經"_s,
              u"據"_s,     u"市人民政府"_s}) {
            const Document notice =
                noticeWith(u"要做好工作，%1%2要求抓好落实。"_s.arg(lead, number));
            QVERIFY2(numbersIn(notice) == QStringList{number}, qPrintable(lead));
        }
    }

    void keepsAgencyWordsThatBeginLikeLeads()
    {
        for (const QString& number :
             {u"经信办发〔2023〕7号"_s, u"甲经信办发〔2023〕7号"_s, u"经开政发〔2023〕7号"_s,
              u"自然资发〔2023〕7号"_s, u"县政府办发〔2023〕7号"_s, u"如东政发〔2023〕7号"_s,
              u"大数据管发〔2023〕7号"_s, u"经合办发〔2023〕7号"_s, u"无为市政办〔2023〕7号"_s,
              u"附城府办〔2023〕7号"_s, u"遵义政办发〔2023〕7号"_s}) {
            QCOMPARE(numbersIn(noticeWith(u"要做好工作，%1要求抓好落实。"_s.arg(number))),
                     QStringList{number});
        }
    }

    /// Where the document has numbers of the same agency word, its own among them.
    void tellsLeadsFromPlaces()
    {
        const Document notice = noticeWith(u"自甲政发〔2023〕7号印发之日起，如乙政发〔2023〕8号、"
                                           "并丙政发〔2023〕9号和丙政发〔2023〕10号。"_s);
        const QStringList numbers{u"甲政发〔2023〕7号"_s, u"如乙政发〔2023〕8号"_s,
                                  u"丙政发〔2023〕9号"_s, u"丙政发〔2023〕10号"_s};
        QCOMPARE(numbersIn(notice), numbers);
        QCOMPARE(printedAt(notice), numbers);
    }

    void leavesAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("its own number") << u"本通知（甲政发〔2025〕3号）自发布之日起施行。"_s;
        QTest::newRow("a serial alone") << u"以第12号令形式发布。"_s;
        QTest::newRow("street") << u"地址在朝阳街99号。"_s;
    }

    void leavesAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(numbersIn(noticeWith(text)), QStringList());
    }

    void readsNumbersThatShareTheirAgencyWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("numbers");
        QTest::addColumn<QStringList>("printed");
        const QStringList both{u"甲政办发〔2020〕7号"_s, u"甲政办发〔2020〕8号"_s};
        QTest::newRow("serials") << u"按甲政办发〔2020〕7号、8号办理。"_s << both
                                 << QStringList{both.first(), u"8号"_s};
        QTest::newRow("one mark") << u"按甲政办发〔2020〕7、8号办理。"_s << both
                                  << QStringList{u"甲政办发〔2020〕7"_s, u"8号"_s};
        QTest::newRow("ordinals") << u"按甲政办发〔2020〕第7号和第8号办理。"_s
                                  << QStringList{u"甲政办发〔2020〕第7号"_s,
                                                 u"甲政办发〔2020〕第8号"_s}
                                  << QStringList{u"甲政办发〔2020〕第7号"_s, u"第8号"_s};
        QTest::newRow("years") << u"按甲政办发〔2020〕7号和〔2021〕9号办理。"_s
                               << QStringList{both.first(), u"甲政办发〔2021〕9号"_s}
                               << QStringList{both.first(), u"〔2021〕9号"_s};
        QTest::newRow("another agency word") << u"按甲政办发〔2020〕7号、甲财发〔2020〕8号办理。"_s
                                             << QStringList{both.first(), u"甲财发〔2020〕8号"_s}
                                             << QStringList{both.first(), u"甲财发〔2020〕8号"_s};
        QTest::newRow("first and last")
            << u"按甲政办发〔2020〕7－9号办理。"_s
            << QStringList{u"甲政办发〔2020〕7号"_s, u"甲政办发〔2020〕8号"_s,
                           u"甲政办发〔2020〕9号"_s}
            << QStringList{u"甲政办发〔2020〕7"_s, u"－"_s, u"9号"_s};
        QTest::newRow("first and last, each marked")
            << u"按甲政办发〔2020〕7号至8号、10号办理。"_s
            << QStringList{both.first(), both.last(), u"甲政办发〔2020〕10号"_s}
            << QStringList{both.first(), u"8号"_s, u"10号"_s};
        QTest::newRow("first and last of too many")
            << u"按甲政办发〔2020〕7至200号办理。"_s
            << QStringList{both.first(), u"甲政办发〔2020〕200号"_s}
            << QStringList{u"甲政办发〔2020〕7"_s, u"200号"_s};
        QTest::newRow("part of a number") << u"按甲政办发〔2020〕7号、甲政复〔2020〕5-1号办理。"_s
                                          << QStringList{both.first()} << QStringList{both.first()};
        QTest::newRow("items behind") << u"按甲政办发〔2020〕7号、8个方面办理。"_s
                                      << QStringList{both.first()} << QStringList{both.first()};
    }

    void readsNumbersThatShareTheirAgencyWord()
    {
        QFETCH(QString, text);
        const Document notice = noticeWith(text);
        QTEST(numbersIn(notice), "numbers");
        QTEST(printedAt(notice), "printed");
    }

    void saysWhereEachStands()
    {
        const Document notice =
            noticeWith(u"按《办法》（甲政办发〔2020〕 7 号）和甲政办发〔2021〕8号办理。\n\n"
                       "二、甲政办发〔2020〕7号同时废止。"_s);
        QCOMPARE(printedAt(notice), (QStringList{u"甲政办发〔2020〕7号"_s, u"甲政办发〔2021〕8号"_s,
                                                 u"甲政办发〔2020〕7号"_s}));
        QCOMPARE(notice.citedNumbers().size(), 2);
        QVERIFY(notice.citations.at(2).block > notice.citations.at(0).block);
    }

    void readsOverPageBreaks()
    {
        const Document notice = noticeWith(u"各镇要按照区里去年全面部署安排的春耕备耕工作方案，认真"
                                           u"落实《关于植树的通知》（甲政办\n\n"
                                           "发〔2020〕7号）精神，把各项任务抓紧抓好。"_s);
        QCOMPARE(numbersIn(notice), QStringList{u"甲政办发〔2020〕7号"_s});
        QCOMPARE(notice.citations.first().title, u"关于植树的通知"_s);
    }

    void readsEachCellByItself()
    {
        const Document notice = noticeWith(u"序号\t单位\t文号\n1\t甲区财政局\t甲政办发〔2020〕7号\n"
                                           "2\t甲区民政局\t甲政办发〔2021〕8号"_s);
        QCOMPARE(numbersIn(notice),
                 (QStringList{u"甲政办发〔2020〕7号"_s, u"甲政办发〔2021〕8号"_s}));
        QCOMPARE(printedAt(notice), numbersIn(notice));
    }

    void readsNumbersOneBehindTheOther()
    {
        const Document notice = noticeWith(u"废止甲政办发〔2020〕7号、乙政办函〔2021〕8号。"_s);
        QCOMPARE(numbersIn(notice),
                 (QStringList{u"甲政办发〔2020〕7号"_s, u"乙政办函〔2021〕8号"_s}));
    }
};

QTEST_GUILESS_MAIN(TestCitations)
#include "tst_citations.moc"
