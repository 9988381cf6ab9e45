// SPDX-License-Identifier: GPL-3.0-or-later
// Searches that are kept under a name, and searches within others.
#include "inputfiles.h"
#include "programrun.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;

class SavedSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void savesAndRunsAgain();
    void narrowsWhatWasSaved();
    void listsAndRemoves();
    void searchesWithin_data();
    void searchesWithin();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments) const
    {
        return run(QStringList{u"--archive"_s, m_folder.filePath(u"a.gongbao"_s)} + arguments);
    }
    [[nodiscard]] int count(const QStringList& arguments) const
    {
        return onArchive(QStringList{u"search"_s, u"--count"_s} + arguments).output.toInt();
    }

    QTemporaryDir m_folder;
};

void SavedSearchTest::initTestCase()
{
    QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0);
}

void SavedSearchTest::savesAndRunsAgain()
{
    const ProgramRun saved = onArchive({u"search"_s, u"--save"_s, u"古渡"_s, u"--kind"_s, u"通知"_s,
                                        u"--order"_s, u"relevance"_s, u"古渡 OR 修缮"_s});
    QVERIFY2(saved.status == 0, saved.errors.constData());
    const ProgramRun again = onArchive({u"search"_s, u"--saved"_s, u"古渡"_s});
    QCOMPARE(again.output, saved.output);
    QVERIFY(count({u"--saved"_s, u"古渡"_s}) < count({u"古渡 OR 修缮"_s}));
}

void SavedSearchTest::narrowsWhatWasSaved()
{
    QCOMPARE(onArchive({u"search"_s, u"--save"_s, u"都"_s, u"通知"_s}).status, 0);
    const int all = count({u"--saved"_s, u"都"_s});
    const int some = count({u"--saved"_s, u"都"_s, u"古渡"_s});
    QVERIFY(0 < some && some < all);
    QCOMPARE(some, count({u"通知 古渡"_s}));
    QCOMPARE(count({u"--saved"_s, u"都"_s, u"--year"_s, u"1999"_s}), 0);
}

void SavedSearchTest::listsAndRemoves()
{
    QCOMPARE(onArchive({u"search"_s, u"--save"_s, u"绿"_s, u"--from=2024-07"_s, u"绿化"_s}).status,
             0);
    const QJsonArray searches =
        onArchive({u"list"_s, u"searches"_s, u"--json"_s}).json()[u"searches"_s].toArray();
    QVERIFY(std::ranges::any_of(searches, [](const QJsonValue& search) {
        return search[u"name"_s] == u"绿"_s && search[u"query"_s] == u"绿化"_s &&
               search[u"filter"_s][u"from"_s] == u"2024-07"_s;
    }));
    const ProgramRun listed = onArchive({u"list"_s, u"searches"_s});
    QVERIFY2(listed.output.contains("--from 2024-07"), listed.output.constData());
    QCOMPARE(onArchive({u"search"_s, u"--remove"_s, u"绿"_s}).status, 0);
    QVERIFY(!onArchive({u"list"_s, u"searches"_s}).output.contains("2024-07"));
    const ProgramRun gone = onArchive({u"search"_s, u"--saved"_s, u"绿"_s});
    QCOMPARE(gone.status, 1);
    QVERIFY2(gone.errors.contains("绿"), gone.errors.constData());
}

void SavedSearchTest::searchesWithin_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("same");
    QTest::newRow("words") << QStringList{u"古渡"_s, u"--within"_s, u"修缮"_s} << u"古渡 修缮"_s;
    // The operators of one do not reach into the other.
    QTest::newRow("alternatives") << QStringList{u"古渡"_s, u"--within"_s, u"修缮 OR 通知"_s}
                                  << u"古渡 (修缮 OR 通知)"_s;
    QTest::newRow("several") << QStringList{u"古渡"_s, u"--within"_s, u"修缮"_s, u"--within"_s,
                                            u"-通知"_s}
                             << u"古渡 修缮 -通知"_s;
    QTest::newRow("alone") << QStringList{u"--within"_s, u"古渡"_s} << u"古渡"_s;
}

void SavedSearchTest::searchesWithin()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, same);
    QCOMPARE(count(arguments), count({same}));
}

void SavedSearchTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing to save") << QStringList{u"--save"_s, u"空"_s} << 2;
    QTest::newRow("blank name") << QStringList{u"--save"_s, u" "_s, u"古渡"_s} << 2;
    QTest::newRow("none of that name") << QStringList{u"--saved"_s, u"没有"_s} << 1;
    QTest::newRow("none to remove") << QStringList{u"--remove"_s, u"没有"_s} << 1;
    QTest::newRow("query beside remove") << QStringList{u"--remove"_s, u"没有"_s, u"古渡"_s} << 2;
    QTest::newRow("save and within")
        << QStringList{u"--save"_s, u"内"_s, u"--within"_s, u"通知"_s, u"古渡"_s} << 2;
}

void SavedSearchTest::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const ProgramRun refused = onArchive(QStringList{u"search"_s} + arguments);
    QCOMPARE(refused.status, status);
    QCOMPARE(refused.errorLines().size(), 1);
}

QTEST_GUILESS_MAIN(SavedSearchTest)
#include "tst_savedsearch.moc"
