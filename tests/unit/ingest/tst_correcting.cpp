// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/check.h"
#include "archive/keeping.h"
#include "archive/textindex.h"
#include "archivefixture.h"
#include "gazettetext.h"
#include "ingest/correcting.h"
#include "ingest/importer.h"
#include "ingest/recordcheck.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace gongbao::ingest;
using namespace Qt::StringLiterals;

namespace {

const Corrector kCorrector{u"wang"_s, {}};

} // namespace

class TestCorrecting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fieldsAreReadAsTheyAreTyped_data();
    void fieldsAreReadAsTheyAreTyped();
    void senselessFieldsAreRefused_data();
    void senselessFieldsAreRefused();
    void aTitleIsCorrected();
    void searchesFollow();
    void correctionsAreUndoneAndRedone();
    void whatWasParsedIsNoCorrection();
    void documentsAreJoinedAndPartedAgain();
    void aMarkOfBothStaysWhereItIs();
    void aMarkGoesToAndFro();
    void whatIsJoinedWaitsInTheBasket();
    void aDocumentIsSplit();
    void anotherFileKeepsTheCorrections();
    void aPlaceThatIsGoneIsADoubt();
    void anotherConnectionSeesIt();
    void aFormerVersionIsNotCorrected();
    void whatChangesNothingIsRefused();
    void anArchiveOfSchemaTwoGainsThem();

private:
    CorrectionChange amended(DocumentId document, const QList<Amendment>& amendments);
    void import(const QByteArray& bytes);
    [[nodiscard]] QStringList problems();
    [[nodiscard]] DocumentRecord record(DocumentId id);
    [[nodiscard]] std::vector<DocumentId> found(const QString& phrase);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    int m_files = 0;
};

void TestCorrecting::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Database::open(m_folder->filePath(u"a.gongbao"_s), OpenMode::ReadWrite);
    QVERIFY(opened.ok());
    m_database = std::move(*opened);
    import(fixture::gazetteText(2024, 2));
}

void TestCorrecting::import(const QByteArray& bytes)
{
    const QString path = m_folder->filePath(u"%1.txt"_s.arg(++m_files));
    QVERIFY(fixture::writeFile(path, bytes));
    ImportOptions options;
    options.onConflict = OnConflict::Replace;
    const ImportReport report = importPaths(*m_database, {path}, options, {}, {});
    QVERIFY(!report.files.first().error);
}

CorrectionChange TestCorrecting::amended(DocumentId document, const QList<Amendment>& amendments)
{
    Result<CorrectionChange> inverse = amend(*m_database, document, amendments, kCorrector);
    if (!inverse) {
        qFatal("%s", qUtf8Printable(inverse.error().message));
    }
    return std::move(*inverse);
}

QStringList TestCorrecting::problems()
{
    return *check(*m_database) + checkRecords(*m_database)->problems;
}

DocumentRecord TestCorrecting::record(DocumentId id)
{
    return Catalogue(*m_database).records({&id, 1})->value(0);
}

std::vector<DocumentId> TestCorrecting::found(const QString& phrase)
{
    return *TextIndex(*m_database).find({{phrase}, {}}, Order::Date);
}

void TestCorrecting::fieldsAreReadAsTheyAreTyped_data()
{
    QTest::addColumn<CorrectedPart>("part");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");
    QTest::newRow("title") << CorrectedPart::Title << u" 关于绿化的 通知\n"_s
                           << u"关于绿化的通知"_s;
    QTest::newRow("number") << CorrectedPart::Number << u"云政发[2024] 7 号"_s
                            << u"云政发〔2024〕7号"_s;
    QTest::newRow("no number") << CorrectedPart::Number << u" "_s << QString();
    QTest::newRow("iso date") << CorrectedPart::Date << u"2024-07-01"_s << u"2024-07-01"_s;
    QTest::newRow("printed date") << CorrectedPart::Date << u"二〇二四年七月一日"_s
                                  << u"2024-07-01"_s;
    QTest::newRow("month") << CorrectedPart::Date << u"2024年7月"_s << u"2024-07"_s;
    QTest::newRow("bodies") << CorrectedPart::Issuers << u"甲 局、乙局\n\n甲局"_s
                            << u"甲局\n乙局"_s;
    QTest::newRow("kind") << CorrectedPart::Kind << u" 通 知"_s << u"通知"_s;
}

void TestCorrecting::fieldsAreReadAsTheyAreTyped()
{
    QFETCH(CorrectedPart, part);
    QFETCH(QString, typed);
    QTEST(*readField(part, typed), "read");
}

void TestCorrecting::senselessFieldsAreRefused_data()
{
    QTest::addColumn<CorrectedPart>("part");
    QTest::addColumn<QString>("typed");
    QTest::newRow("no title") << CorrectedPart::Title << u" \n"_s;
    QTest::newRow("number") << CorrectedPart::Number << u"第几号"_s;
    QTest::newRow("date") << CorrectedPart::Date << u"去年"_s;
    QTest::newRow("two dates") << CorrectedPart::Date << u"2024年7月1日2024年7月2日"_s;
    QTest::newRow("impossible day") << CorrectedPart::Date << u"2024年2月30日"_s;
}

void TestCorrecting::senselessFieldsAreRefused()
{
    QFETCH(CorrectedPart, part);
    QFETCH(QString, typed);
    const Result<QString> read = readField(part, typed);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::Usage);
    QVERIFY(!read.error().message.isEmpty());
}

void TestCorrecting::aTitleIsCorrected()
{
    QVERIFY(!record(1).corrected);
    amended(1, {{CorrectedPart::Title, u"关于植树的通知"_s}});
    QCOMPARE(record(1).title, u"关于植树的通知"_s);
    QVERIFY(record(1).corrected);
    QVERIFY(!record(2).corrected);
    const QList<Correction> corrections = *correctionsOfDocument(*m_database, 1);
    QCOMPARE(corrections.size(), 1);
    QCOMPARE(corrections.first().former, u"云山县人民政府关于绿化工作的通知"_s);
    QCOMPARE(corrections.first().who, u"wang"_s);
    QVERIFY(corrections.first().when.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QCOMPARE(allCorrections(*m_database)->size(), 1);
    QCOMPARE(problems(), QStringList());
}

void TestCorrecting::searchesFollow()
{
    const CorrectionChange inverse =
        amended(1, {{CorrectedPart::Title, u"植树"_s}, {CorrectedPart::Issuers, u"林业局"_s}});
    QCOMPARE(found(u"植树"_s), std::vector<DocumentId>({1}));
    QCOMPARE(Catalogue(*m_database).documentIds({.body = u"林业局"_s})->size(), size_t{1});
    QVERIFY(repeat(*m_database, inverse, kCorrector).ok());
    QVERIFY(found(u"植树"_s).empty());
    QVERIFY(Catalogue(*m_database).documentIds({.body = u"林业局"_s})->empty());
}

void TestCorrecting::correctionsAreUndoneAndRedone()
{
    const Issue parsed = *Catalogue(*m_database).wholeIssue(1);
    amended(1, {{CorrectedPart::Date, u"2024-03-02"_s}});
    const CorrectionChange undo = amended(1, {{CorrectedPart::Date, u"2024-03-03"_s}});
    QCOMPARE(record(1).date, Date({2024, 3, 3}));
    const Result<CorrectionChange> redo = repeat(*m_database, undo, kCorrector);
    QVERIFY(redo.ok());
    QCOMPARE(record(1).date, Date({2024, 3, 2}));
    QVERIFY(repeat(*m_database, *redo, kCorrector).ok());
    QCOMPARE(record(1).date, Date({2024, 3, 3}));
    QVERIFY(takeBackLast(*m_database, 1, kCorrector).ok());
    QVERIFY(takeBackLast(*m_database, 1, kCorrector).ok());
    QCOMPARE(*Catalogue(*m_database).wholeIssue(1), parsed);
    QCOMPARE(takeBackLast(*m_database, 1, kCorrector).error().code, ErrorCode::NotFound);
    QCOMPARE(problems(), QStringList());
}

void TestCorrecting::whatWasParsedIsNoCorrection()
{
    amended(1, {{CorrectedPart::Kind, u"决定"_s}});
    amended(1, {{CorrectedPart::Kind, u"通知"_s}});
    QVERIFY(correctionsOf(*m_database, 1)->isEmpty());
    QVERIFY(!record(1).corrected);
}

void TestCorrecting::documentsAreJoinedAndPartedAgain()
{
    QVERIFY(archive::apply(*m_database, SetStarred{{2}}).ok());
    QVERIFY(noteRead(*m_database, 1, QDateTime::currentDateTimeUtc())); // which is no mark to keep
    const CorrectionChange undo = amended(1, {{CorrectedPart::Join}});
    QCOMPARE(*Catalogue(*m_database).documentIds({}), std::vector<DocumentId>({1}));
    QCOMPARE(Catalogue(*m_database).issue(1)->documents, 1);
    QCOMPARE(found(u"防汛"_s), std::vector<DocumentId>({1}));
    QVERIFY(record(1).starred); // the mark has followed
    QCOMPARE(problems(), QStringList());
    QVERIFY(repeat(*m_database, undo, kCorrector).ok());
    QCOMPARE(record(2).title, u"云山县人民政府办公室关于防汛工作的通知"_s); // under its id
    QVERIFY(record(2).starred); // the mark is where it was
    QVERIFY(!record(1).starred);
    QCOMPARE(Catalogue(*m_database).documentIds({})->size(), size_t{2});
    QCOMPARE(problems(), QStringList());
}

void TestCorrecting::aMarkOfBothStaysWhereItIs()
{
    QVERIFY(archive::apply(*m_database, SetStarred{{2}}).ok());
    QVERIFY(archive::apply(*m_database, SetNote{1, u"要查"_s}).ok());
    CorrectionChange step = amended(1, {{CorrectedPart::Join}});
    QVERIFY(!record(1).starred);
    for (int times = 0; times < 2; ++times) { // undone, redone
        const auto inverse = repeat(*m_database, step, kCorrector);
        QVERIFY(inverse.ok());
        step = *inverse;
        QVERIFY(!record(1).starred);
        QCOMPARE(marksOf(*m_database, 1)->note, u"要查"_s);
    }
    QVERIFY(repeat(*m_database, step, kCorrector).ok());
    QVERIFY(record(2).starred);
}

/// Undone, redone and undone again.
void TestCorrecting::aMarkGoesToAndFro()
{
    QVERIFY(archive::apply(*m_database, SetTagged{{2}, u"防汛"_s, true}).ok());
    const auto tagged = [this] { return *Catalogue(*m_database).documentIds({.tag = u"防汛"_s}); };
    CorrectionChange step = amended(1, {{CorrectedPart::Join}});
    for (const DocumentId document : {2, 1, 2}) {
        const auto inverse = repeat(*m_database, step, kCorrector);
        QVERIFY(inverse.ok());
        step = *inverse;
        QCOMPARE(tagged(), DocumentIds({document}));
    }
}

void TestCorrecting::whatIsJoinedWaitsInTheBasket()
{
    QVERIFY(archive::apply(*m_database, SetBasket{{2, 1}}).ok());
    const CorrectionChange undo = amended(1, {{CorrectedPart::Join}});
    QVERIFY(archive::apply(*m_database, SetBasket{{1}}).ok());
    QVERIFY(repeat(*m_database, undo, kCorrector).ok());
    QCOMPARE(*basket(*m_database), DocumentIds({2, 1}));
    QVERIFY(archive::apply(*m_database, SetBasket{{1, 2}}).ok());
    QCOMPARE(*basket(*m_database), DocumentIds({1, 2}));
}

void TestCorrecting::aDocumentIsSplit()
{
    const int line = Catalogue(*m_database).document(2)->blocks.at(3).span.first;
    amended(2, {{CorrectedPart::Split, {}, line}});
    QCOMPARE(Catalogue(*m_database).issue(1)->documents, 3);
    QCOMPARE(correctionsOfDocument(*m_database, 3)->first().place.line, line);
    amended(3, {{CorrectedPart::Title, u"关于防汛的补充通知"_s}});
    QCOMPARE(problems(), QStringList());
    const auto outside = amend(*m_database, 1, {{CorrectedPart::Split, {}, line}}, kCorrector);
    QVERIFY(!outside.ok());
}

void TestCorrecting::anotherFileKeepsTheCorrections()
{
    amended(2, {{CorrectedPart::Title, u"防汛通知"_s}, {CorrectedPart::Date, u"2024-04-03"_s}});
    import("\n\n" + fixture::gazetteText(2024, 2, u"已改正。"_s));
    const std::vector<DocumentId> ids = *Catalogue(*m_database).documentIds({});
    QCOMPARE(record(ids.front()).title, u"防汛通知"_s);
    QCOMPARE(record(ids.front()).date, Date({2024, 4, 3}));
    QVERIFY(record(ids.front()).corrected);
    QCOMPARE(found(u"防汛通知"_s), std::vector<DocumentId>({ids.front()}));
    QCOMPARE(problems(), QStringList());
}

void TestCorrecting::aPlaceThatIsGoneIsADoubt()
{
    amended(2, {{CorrectedPart::Title, u"防汛通知"_s}});
    const QByteArray whole = fixture::gazetteText(2024, 2);
    import(whole.first(whole.indexOf(u"云山县人民政府办公室关于"_s.toUtf8())));
    const IssueRecord issue = Catalogue(*m_database).issues()->first();
    QCOMPARE(issue.documents, 1);
    QCOMPARE(Catalogue(*m_database).findings(issue.id)->first().kind, FindingKind::CorrectionLost);
    QCOMPARE(allCorrections(*m_database)->first().document, DocumentId{0});
    QCOMPARE(problems(), QStringList());
    import("\n" + whole); // it is found again
    const DocumentId document = allCorrections(*m_database)->first().document;
    QCOMPARE(record(document).title, u"防汛通知"_s);
}

void TestCorrecting::anotherConnectionSeesIt()
{
    const auto reader = Database::open(m_database->path(), OpenMode::ReadOnly);
    TextIndex index(**reader);
    const TextQuery query{{u"通知"_s}, {}};
    QCOMPARE(*index.find(query, Order::Date), std::vector<DocumentId>({2, 1}));
    amended(1, {{CorrectedPart::Date, u"2024-12-31"_s}});
    QCOMPARE(*index.find(query, Order::Date), std::vector<DocumentId>({1, 2}));
}

void TestCorrecting::aFormerVersionIsNotCorrected()
{
    import("\n" + fixture::gazetteText(2024, 2));
    const auto change = amend(*m_database, 1, {{CorrectedPart::Kind, u"决定"_s}}, kCorrector);
    QVERIFY(!change.ok());
    QCOMPARE(change.error().code, ErrorCode::NotFound);
}

void TestCorrecting::whatChangesNothingIsRefused()
{
    QCOMPARE(amend(*m_database, 1, {{CorrectedPart::Kind, u"通知"_s}}, kCorrector).error().code,
             ErrorCode::Usage);
    QCOMPARE(amend(*m_database, 2, {{CorrectedPart::Join}}, kCorrector).error().code,
             ErrorCode::Usage);
    QCOMPARE(amend(*m_database, 2, {{CorrectedPart::Split, {}, 12}}, kCorrector).error().code,
             ErrorCode::Usage);
    QVERIFY(correctionsOf(*m_database, 1)->isEmpty());
}

void TestCorrecting::anArchiveOfSchemaTwoGainsThem()
{
    QVERIFY(fixture::makeOlder(*m_database, 2).ok());
    const QString path = m_database->path();
    m_database.reset();
    m_database = *Database::open(path, OpenMode::ReadWrite);
    amended(1, {{CorrectedPart::Kind, u"决定"_s}});
    QCOMPARE(record(1).kind, u"决定"_s);
}

QTEST_GUILESS_MAIN(TestCorrecting)
#include "tst_correcting.moc"
