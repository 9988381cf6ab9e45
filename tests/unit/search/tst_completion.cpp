// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuestore.h"
#include "archivefixture.h"
#include "search/completion.h"
#include "text/pinyin.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::search;
using namespace Qt::StringLiterals;

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void completes_data();
    void completes();
    void completesPinyin_data();
    void completesPinyin();
    void tellsWhichDocument();
    void offersNeighbours();
    void stops();

private:
    [[nodiscard]] QStringList texts(const QString& typed) const;

    fixture::TemporaryArchive m_archive;
};

void TestCompletion::initTestCase()
{
    archive::IssueStore store(*m_archive.database);
    Issue issue = fixture::plainIssue(2023, 1, 27); // 云政办发〔2023〕1号 and so on
    issue.documents[10].number.agencyWord = u"云政函"_s;
    issue.documents[10].number.serial = 2;
    QVERIFY(
        store.store(fixture::sourceFile(u"a.txt"_s, "a"), issue, archive::OnConflict::Refuse).ok());
    QVERIFY(store
                .store(fixture::sourceFile(u"b.txt"_s, "b"), fixture::richIssue(),
                       archive::OnConflict::Refuse)
                .ok());
}

QStringList TestCompletion::texts(const QString& typed) const
{
    const auto completions = complete(*m_archive.database, typed);
    QStringList all;
    for (const Completion& completion : completions.value()) {
        all.append(completion.text);
    }
    return all;
}

void TestCompletion::completes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("begin");
    const auto row = [](const char* name, const QString& typed, const QStringList& begin) {
        QTest::newRow(name) << typed << begin;
    };
    const QString two = u"云政办发〔2023〕2号"_s;
    const QStringList likeTwo = {two, u"云政办发〔2023〕27号"_s};
    row("nothing for a character", u"云"_s, {});
    row("number in full, then others that begin so", u"云政办发〔2023〕2号"_s, {two});
    row("other brackets", u"云政办发[2023]2"_s, {two});
    row("shortened", u"云办2023 2"_s, {two});
    row("agency word", u"云政发"_s, {u"云政发〔2024〕7号"_s});
    row("body", u"中共云山"_s, {u"中共云山县委员会"_s});
    row("gazette", u"云山县人民政府公报"_s, {u"云山县人民政府公报"_s});
    row("title", u"绿化办法"_s, {u"云山县人民政府关于印发绿化办法的通知"_s});
    row("nothing", u"没有的"_s, {});
}

void TestCompletion::completes()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, begin);
    const QStringList all = texts(typed);
    QCOMPARE(all.first(std::min(all.size(), begin.size())), begin);
    QVERIFY(!begin.isEmpty() || all.isEmpty());
}

void TestCompletion::completesPinyin_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("agency word") << u"yzb2"_s << u"云政办发〔2023〕2号"_s;
    QTest::newRow("body") << u"zgysxwyh"_s << u"中共云山县委员会"_s;
    QTest::newRow("body in full") << u"zhonggongyunshan"_s << u"中共云山县委员会"_s;
    QTest::newRow("body half typed") << u"zhonggongyunsh"_s << u"中共云山县委员会"_s;
    QTest::newRow("gazette") << u"zhengfugongbao"_s << u"云山县人民政府公报"_s;
    QTest::newRow("title") << u"lvhuabanfa"_s << u"云山县人民政府关于印发绿化办法的通知"_s;
    QTest::newRow("syllables apart")
        << u"lv hua ban"_s << u"云山县人民政府关于印发绿化办法的通知"_s;
    QTest::newRow("tones") << u"lǜhuà"_s << u"云山县人民政府关于印发绿化办法的通知"_s;
    QTest::newRow("body with apostrophe") << u"zhonggong'yunshan"_s << u"中共云山县委员会"_s;
}

void TestCompletion::completesPinyin()
{
    if (text::pinyinOf(U'一').empty()) {
        QSKIP("The program was built without the readings of Han.");
    }
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QVERIFY2(texts(typed).contains(text), qPrintable(texts(typed).join(u' ')));
}

void TestCompletion::tellsWhichDocument()
{
    // The same number of another year and agency follows; each with its title and date.
    const auto completions = complete(*m_archive.database, u"云政办发〔2023〕2号"_s).value();
    QCOMPARE(completions[0].kind, Completion::Kind::Number);
    QCOMPARE(completions[0].document.title, u"关于第2件事的通知"_s);
    QCOMPARE(completions[0].query, u"云政办发〔2023〕2号"_s);
    QVERIFY(completions[0].document.date.has_value());
    QStringList numbers;
    for (const Completion& completion : completions) {
        numbers.append(completion.text);
    }
    const qsizetype longer = numbers.indexOf(u"云政办发〔2023〕23号"_s);
    const qsizetype sameYear = numbers.indexOf(u"云政办发〔2023〕3号"_s);
    const qsizetype sameSerial = numbers.indexOf(u"云政函〔2023〕2号"_s);
    QVERIFY(longer > 0);
    QVERIFY(sameYear > longer);
    QVERIFY(sameSerial > sameYear);
}

void TestCompletion::offersNeighbours()
{
    // No such number, or no more of them: those around it come before others of the serial.
    const QStringList numbers = texts(u"云政办发〔2023〕11号"_s);
    const QStringList around = {u"云政办发〔2023〕9号"_s, u"云政办发〔2023〕10号"_s,
                                u"云政办发〔2023〕12号"_s, u"云政办发〔2023〕13号"_s};
    QCOMPARE(numbers.first(4), around);
}

void TestCompletion::stops()
{
    StopSource source;
    source.request_stop();
    const auto stopped = complete(*m_archive.database, u"云政"_s, source.get_token());
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
