// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/issuestore.h"
#include "archive/numberlookup.h"
#include "archivefixture.h"
#include "text/pinyin.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

class TestNumberLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void narrowsByFilter();
    void leavesFormerVersionsOut();

private:
    QStringList find(const NumberPattern& pattern, const DocumentFilter& filter = {});

    fixture::TemporaryArchive m_archive;
};

void TestNumberLookup::initTestCase()
{
    Issue issue = fixture::plainIssue(2025, 3, 5);
    const DocumentNumber numbers[] = {
        {DocumentNumber::Form::Bracketed, u"云山政办发"_s, 2025, 27},
        {DocumentNumber::Form::Bracketed, u"云政发"_s, 2025, 27},
        {DocumentNumber::Form::Bracketed, u"云山政发"_s, 2024, 127},
        {DocumentNumber::Form::Decree, u"国务院令"_s, 0, 27},
        {DocumentNumber::Form::Decree, u"中华人民共和国甲部令"_s, 0, 28},
    };
    for (qsizetype i = 0; i < issue.documents.size(); ++i) {
        issue.documents[i].number = numbers[i];
    }
    IssueStore store(*m_archive.database);
    QVERIFY(store.store(fixture::sourceFile(u"a.txt"_s, "a"), issue, OnConflict::Refuse).ok());
}

QStringList TestNumberLookup::find(const NumberPattern& pattern, const DocumentFilter& filter)
{
    const auto ids = findByNumber(*m_archive.database, pattern, filter);
    const auto records = Catalogue(*m_archive.database).records(*ids);
    QStringList numbers;
    for (const DocumentRecord& record : *records) {
        numbers.append(record.number);
    }
    return numbers;
}

void TestNumberLookup::finds_data()
{
    QTest::addColumn<QString>("agencyWord");
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("serial");
    QTest::addColumn<QStringList>("numbers");
    const QString office = u"云山政办发〔2025〕27号"_s;
    const QString county = u"云政发〔2025〕27号"_s;
    const QString old = u"云山政发〔2024〕127号"_s;
    const QString decree = u"国务院令第27号"_s;
    QTest::newRow("whole") << u"云山政办发"_s << 2025 << 27 << QStringList{office};
    QTest::newRow("shortened") << u"云政办"_s << 0 << 27 << QStringList{office};
    QTest::newRow("serial") << QString() << 0 << 27 << QStringList{decree, county, office};
    QTest::newRow("year") << QString() << 2024 << 0 << QStringList{old};
    QTest::newRow("exact first") << u"云政发"_s << 0 << 0 << QStringList{county, old, office};
    QTest::newRow("decree") << u"国务院令"_s << 0 << 27 << QStringList{decree};
    QTest::newRow("decree printed with the state's name")
        << u"甲部令"_s << 0 << 28 << QStringList{u"中华人民共和国甲部令第28号"_s};
    QTest::newRow("wrong order") << u"政云"_s << 0 << 27 << QStringList{};
    if (!text::pinyinOf(U'云').empty()) { // made where Unihan is installed
        QTest::newRow("initials") << u"yszb"_s << 0 << 27 << QStringList{office};
        QTest::newRow("syllables") << u"yunzhengban"_s << 0 << 27 << QStringList{office};
        QTest::newRow("mixed") << u"yunzb"_s << 0 << 27 << QStringList{office};
        QTest::newRow("read twice") << u"yunyun"_s << 0 << 27 << QStringList{};
    }
    QTest::newRow("nothing set") << QString() << 0 << 0 << QStringList{};
    QTest::newRow("no such serial") << QString() << 0 << 7 << QStringList{};
}

void TestNumberLookup::finds()
{
    QFETCH(QString, agencyWord);
    QFETCH(int, year);
    QFETCH(int, serial);
    QFETCH(QStringList, numbers);
    NumberPattern pattern{agencyWord, std::nullopt, std::nullopt};
    if (year > 0) {
        pattern.year = year;
    }
    if (serial > 0) {
        pattern.serial = serial;
    }
    QCOMPARE(find(pattern), numbers);
}

void TestNumberLookup::narrowsByFilter()
{
    DocumentFilter filter;
    filter.from = Date{2025, 5, 0};
    QCOMPARE(find({QString(), std::nullopt, 27}, filter), QStringList{u"国务院令第27号"_s});
}

void TestNumberLookup::leavesFormerVersionsOut()
{
    IssueStore store(*m_archive.database);
    QVERIFY(store
                .store(fixture::sourceFile(u"b.txt"_s, "b"), fixture::plainIssue(2025, 3),
                       OnConflict::Replace)
                .ok());
    QCOMPARE(find({QString(), std::nullopt, 27}), QStringList{});
}

QTEST_GUILESS_MAIN(TestNumberLookup)
#include "tst_numberlookup.moc"
