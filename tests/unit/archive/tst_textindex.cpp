// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "indexfixture.h"
#include "parse/parser.h"
#include "searchoracle.h"

#include <QDir>
#include <QTest>

#include <set>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;
using fixture::queryFor;
using fixture::store;

namespace {

using Ids = std::vector<DocumentId>;

/// The documents of an archive beside their ids, and what a scan of them finds.
struct Scanned
{
    explicit Scanned(Database& database)
    {
        Catalogue catalogue(database);
        const Ids ids = *catalogue.documentIds({});
        for (const DocumentId id : ids) {
            texts.emplace_back(id, fixture::foldedTextOf(*catalogue.document(id)));
        }
    }

    [[nodiscard]] std::set<DocumentId> find(const QStringList& phrases) const
    {
        std::set<DocumentId> found;
        for (const auto& [id, text] : texts) {
            const auto has = [&text = text](const QString& phrase) {
                return fixture::contains(text, text::fold(phrase).toStdU32String());
            };
            if (std::ranges::all_of(phrases, has)) {
                found.insert(id);
            }
        }
        return found;
    }

    std::vector<std::pair<DocumentId, fixture::CodePoints>> texts;
};

/// Empty where index and scan agree on the phrases, else what they say.
QString disagreement(Database& database, const Scanned& scanned, const QStringList& phrases)
{
    TextIndex index(database);
    const TextQuery query = queryFor(phrases);
    const auto found = index.find(query, Order::Date);
    const auto ranked = index.find(query, Order::Relevance);
    const auto count = index.count(query);
    if (!found || !count || !ranked) {
        return phrases.join(u'|') + u": "_s + (found ? QString() : found.error().message);
    }
    const std::set<DocumentId> expected = scanned.find(phrases);
    const bool same = std::set(found->begin(), found->end()) == expected &&
                      std::set(ranked->begin(), ranked->end()) == expected &&
                      found->size() == expected.size() && ranked->size() == expected.size() &&
                      *count == std::ssize(expected);
    return same ? QString()
                : u"“%1”: %2 instead of %3"_s.arg(phrases.join(u'|'))
                      .arg(found->size())
                      .arg(expected.size());
}

} // namespace

class TestTextIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAScanFinds();
    void findsWhatAScanFindsBesideMarks();
    void findsWhatAScanFindsInRealIssues();
    void matchesByTheRule_data();
    void matchesByTheRule();
    void searchesTitlesThatTheTextLacks();
    void takesAnyPhrase();
};

void TestTextIndex::findsWhatAScanFinds()
{
    std::mt19937 random(7);
    QStringList texts;
    for (int i = 0; i < 400; ++i) {
        texts.append(fixture::randomText(random, 1 + i % 60));
    }
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "random", fixture::issueOf(texts)) != 0);
    const Scanned scanned(*archive.database);
    QCOMPARE(scanned.texts.size(), size_t(400));

    constexpr int kLengths[] = {1, 2, 3, 4, 6, 10};
    int hits = 0;
    for (int i = 0; i < 2400; ++i) {
        const int length = kLengths[i % 6];
        QStringList phrases = {fixture::randomPiece(random, texts[i % 400], length)};
        if (i % 5 == 0) {
            phrases.append(fixture::randomPiece(random, texts[(i * 3) % 400], 1 + i % 3));
        }
        phrases.removeIf([](const QString& phrase) { return text::fold(phrase).isEmpty(); });
        if (!phrases.isEmpty()) {
            QCOMPARE(disagreement(*archive.database, scanned, phrases), QString());
            hits += scanned.find(phrases).empty() ? 0 : 1;
        }
    }
    QVERIFY(hits > 1500);
    const auto faults = TextIndex(*archive.database).check();
    QVERIFY(faults.ok());
    QCOMPARE(*faults, QStringList());
}

/// What the index can't be sure of in so many documents is proven for many of them at once.
void TestTextIndex::findsWhatAScanFindsBesideMarks()
{
    const QString pieces[] = {u"甲府，各部门"_s,    u"乙府，各部门"_s, u"27府，各部门"_s,
                              u"（府，各部门"_s,    u"甲府，各地"_s,   u"丙府。各部门；"_s,
                              u"丁各，部门27"_s,    u"府，2025年"_s,   u"府”，各部"_s,
                              u"门，府，各部门。"_s};
    std::mt19937 random(11);
    QStringList texts;
    for (int i = 0; i < 300; ++i) {
        QString text;
        for (int j = 0; j < 1 + i % 5; ++j) {
            text += pieces[random() % std::size(pieces)];
        }
        texts.append(text);
    }
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "marks", fixture::issueOf(texts)) != 0);
    const Scanned scanned(*archive.database);
    for (const QString& phrase :
         {u"府，各部门"_s, u"府，各部"_s, u"府，各"_s, u"府，"_s, u"府，20"_s, u"府，2025"_s,
          u"府，2025年甲"_s, u"府”，各"_s, u"府”，各部"_s, u"门27府，各"_s, u"府，各部门甲府，各"_s,
          u"府，各部门。"_s, u"门，府，各"_s, u"甲府，各"_s, u"各部门，府"_s,
          u"府。各部门；丁各，部"_s, u"，各"_s, u"，府"_s, u"（府，各地"_s}) {
        QCOMPARE(disagreement(*archive.database, scanned, {phrase}), QString());
        QCOMPARE(disagreement(*archive.database, scanned, {phrase, u"府，各地"_s}), QString());
    }
    QVERIFY(scanned.find({u"府，各部门"_s}).size() > 100);
}

void TestTextIndex::findsWhatAScanFindsInRealIssues()
{
    const QDir folder(QStringLiteral(GONGBAO_SHARED "/gazettes"));
    const QStringList names = folder.entryList({u"*.txt"_s}, QDir::Files);
    if (names.isEmpty()) {
        QSKIP("The shared sample issues are not here.");
    }
    fixture::TemporaryArchive archive;
    QStringList texts;
    for (const QString& name : names) {
        const auto file = source::readFile(folder.filePath(name));
        QVERIFY(file.ok());
        const auto issue = parse::parseIssue(file->text);
        QVERIFY(issue.ok());
        QVERIFY(IssueStore(*archive.database).store(*file, *issue, OnConflict::Refuse).ok());
        for (const Document& document : issue->documents) {
            texts.append(document.text());
        }
    }
    const Scanned scanned(*archive.database);
    std::mt19937 random(11);
    constexpr int kLengths[] = {1, 2, 3, 4, 6, 10};
    for (int i = 0; i < 600; ++i) {
        const QString& text =
            texts[std::uniform_int_distribution<qsizetype>(0, texts.size() - 1)(random)];
        const QString phrase = fixture::randomPiece(random, text, kLengths[i % 6]);
        if (!text::fold(phrase).isEmpty()) {
            QCOMPARE(disagreement(*archive.database, scanned, {phrase}), QString());
        }
    }
    QCOMPARE(*TextIndex(*archive.database).check(), QStringList());
}

void TestTextIndex::matchesByTheRule_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char16_t* text, const char16_t* phrase, bool matches) {
        const QString t = QString::fromUtf16(text);
        const QString p = QString::fromUtf16(phrase);
        QTest::newRow(qPrintable(p + u" in "_s + t)) << t << p << matches;
    };
    row(u"石政发〔2025〕127号", u"27号", false);
    row(u"石政发〔2025〕27号", u"27号", true);
    row(u"石政发〔2025〕27号文", u"〔2025〕27号", true);
    row(u"石政发[2025]27号", u"〔2025〕27号", true);
    row(u"第77次", u"第77次", true);
    row(u"第，77次", u"第77次", false);
    row(u"第77次", u"第7", false);
    row(u"PM2.5浓度", u"PM2.5", true);
    row(u"PM2-5浓度", u"PM2.5", false);
    row(u"PM 2", u"PM2", false);
    row(u"PM2", u"pm", false);
    row(u"“放管服”改革", u"“放管服”改革", true);
    row(u"\"放管服\"改革", u"“放管服”改革", true);
    row(u"放管服改革", u"“放管服”改革", false);
    row(u"“放管服”改革", u"放管服改革", false);
    row(u"以工代赈（试行）", u"代赈(试", true);
    row(u"政府，办公", u"府办", false);
    row(u"政府，办公", u"府，办", true);
    row(u"政府，办", u"府，办", true);
    row(u"政府，公办", u"府，办", false);
    row(u"政府，办公", u"，办", true);
    row(u"政府，公办", u"，办", false);
    row(u"政府，办公", u"府，", true);
    row(u"府政，办公", u"府，", false);
    row(u"甲、乙、丙", u"甲、乙、丙", true);
    row(u"甲、乙丁、丙", u"甲、乙、丙", false);
    row(u"政府\n办公", u"府办", true);
    row(u"汤 瑞", u"汤瑞", true);
    row(u"國務院", u"国务院", true);
    row(u"2025 年", u"2025年", true);
    row(u"𠮷县", u"𠮷", true);
    row(u"𠮷县", u"𠮷县", true);
    row(u"甲𪚥乙", u"𠮷", false);
    row(u"好。", u"。", true);
    row(u"“”", u"“”", true);
    row(u"等等……", u"……", true);
    row(u"3月5日", u"月5", true);
    row(u"3月5日", u"月", true);
    row(u"3月份5", u"月5", false);
    row(u"I12 G3", u"Y2025", false);
}

void TestTextIndex::matchesByTheRule()
{
    QFETCH(QString, text);
    QFETCH(QString, phrase);
    QFETCH(bool, matches);
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "rule", fixture::issueOf({text})) != 0);
    const auto count = TextIndex(*archive.database).count(queryFor({phrase}));
    QVERIFY(count.ok());
    QCOMPARE(*count, matches ? 1 : 0);
    QCOMPARE(
        fixture::contains(text::fold(text).toStdU32String(), text::fold(phrase).toStdU32String()),
        matches);
}

void TestTextIndex::searchesTitlesThatTheTextLacks()
{
    Issue issue = fixture::issueOf({u"正文在此。"_s, u"另一篇。"_s});
    issue.documents[0].title = u"关于桥梁的批复"_s;
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "title", issue) != 0);
    TextIndex index(*archive.database);
    QCOMPARE(*index.count(queryFor({u"桥梁的批复"_s, u"正文"_s})), 1);
    QCOMPARE(*index.count(queryFor({u"另一篇"_s})), 1);
}

void TestTextIndex::takesAnyPhrase()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "any", fixture::issueOf({u"大武口区 AND NOT NEAR"_s})) != 0);
    TextIndex index(*archive.database);
    for (const QString& phrase :
         {u"\""_s, u"\"\""_s, u"*"_s, u"AND"_s, u"text:大"_s, u"^大"_s, u"大*"_s, u"NEAR(大 武)"_s,
          u"'"_s, u"{text}"_s, u"大 + 武"_s, QString(QChar(u'\0')), u"大武"_s.repeated(5000)}) {
        const auto count = index.count(queryFor({phrase}));
        QVERIFY2(count.ok(), count.ok() ? "" : qPrintable(count.error().message));
    }
    QStringList many;
    for (int i = 0; i < 500; ++i) {
        many.append(u"大武%1"_s.arg(i));
    }
    QCOMPARE(*index.count(queryFor(many)), 0);
    QCOMPARE(*index.count(queryFor({u"and not"_s})), 1);
}

QTEST_GUILESS_MAIN(TestTextIndex)
#include "tst_textindex.moc"
