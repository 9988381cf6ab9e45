// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/commands.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::cli;

namespace {

std::optional<int> readList(CommandLine& line, const QStringList& options)
{
    line.addFilter();
    line.addPage(50);
    line.addJson();
    return line.read(QStringList{u"gongbao-cli"_s, u"list"_s} + options);
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults()
    {
        CommandLine line(u"list"_s, {}, {});
        QVERIFY(!readList(line, {u"documents"_s}));
        QCOMPARE(line.operands(), QStringList{u"documents"_s});
        QCOMPARE(line.offset(), 0);
        QCOMPARE(line.limit(), 50);
        QVERIFY(!line.wantsJson());
        QVERIFY(!line.wantsCount());
        QVERIFY(line.filter() == archive::DocumentFilter{});
    }

    void filter()
    {
        CommandLine line(u"list"_s, {}, {});
        QVERIFY(!readList(line, {u"--body"_s, u"甲区人民政府"_s, u"--kind=通知"_s, u"--from"_s,
                                 u"2021-07"_s, u"--to=2022"_s, u"--year=2021"_s, u"--issue=3"_s}));
        QCOMPARE(line.filter().body, u"甲区人民政府"_s);
        QCOMPARE(line.filter().kind, u"通知"_s);
        QVERIFY(line.filter().from == (Date{2021, 7, 0}));
        QVERIFY(line.filter().to == (Date{2022, 0, 0}));
        QCOMPARE(line.filter().year, 2021);
        QCOMPARE(line.filter().issue, 3);
    }

    void limitZeroMeansAll()
    {
        CommandLine line(u"list"_s, {}, {});
        QVERIFY(!readList(line, {u"--limit=0"_s, u"--offset=7"_s}));
        QCOMPARE(line.offset(), 7);
        QVERIFY(line.limit() > 1'000'000'000);
    }

    void nonsense_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("unknown option") << u"--colour"_s;
        QTest::newRow("no number") << u"--limit=many"_s;
        QTest::newRow("below zero") << u"--offset=-1"_s;
        QTest::newRow("no date") << u"--from=July"_s;
        QTest::newRow("impossible date") << u"--to=2021-02-30"_s;
        QTest::newRow("no issue") << u"--issue=0"_s;
        QTest::newRow("value missing") << u"--kind"_s;
    }

    void nonsense()
    {
        QFETCH(const QString, option);
        CommandLine line(u"list"_s, {}, {});
        QCOMPARE(readList(line, {option}), std::optional<int>(kUsageError));
    }

    void idsAreNumbers()
    {
        const auto ids = toDocumentIds({u"3"_s, u"12"_s});
        QVERIFY(ids);
        QCOMPARE(*ids, (std::vector<archive::DocumentId>{3, 12}));
        for (const QString& wrong : {u"0"_s, u"-3"_s, u"3a"_s, u"三"_s}) {
            QCOMPARE(toDocumentIds({wrong}).error().code, ErrorCode::Usage);
        }
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
