// SPDX-License-Identifier: GPL-3.0-or-later
// Whole issues through the archive: what comes out is what was recognised.
#include "archive/catalogue.h"
#include "archive/check.h"
#include "ingest/importer.h"
#include "parse/parser.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace gongbao::ingest;
using namespace Qt::StringLiterals;

class TestRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasRecognised_data();
    void givesBackWhatWasRecognised();
};

void TestRoundTrip::givesBackWhatWasRecognised_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("own samples") << QStringLiteral(GONGBAO_SAMPLES);
    QTest::newRow("shared issues") << QStringLiteral(GONGBAO_SHARED "/gazettes");
}

void TestRoundTrip::givesBackWhatWasRecognised()
{
    QFETCH(QString, folder);
    if (!QFileInfo::exists(folder)) {
        QSKIP(qPrintable(u"There is no folder %1."_s.arg(folder)));
    }
    QTemporaryDir temporary;
    auto database = Database::open(temporary.filePath(u"a.gongbao"_s), OpenMode::ReadWrite);
    QVERIFY(database.ok());
    const ImportReport report = importPaths(**database, {folder}, {}, {}, {});
    QVERIFY(report.count(FileOutcome::What::Added) > 0);
    QCOMPARE(report.count(FileOutcome::What::Failed), 0);
    for (const FileOutcome& file : report.files) {
        if (file.what != FileOutcome::What::Added) {
            continue;
        }
        const auto source = source::readFile(file.path);
        QVERIFY(source.ok());
        const auto parsed = parse::parseIssue(source->text);
        const auto stored = Catalogue(**database).wholeIssue(file.issue);
        QVERIFY(stored.ok());
        QVERIFY2(*stored == *parsed, qPrintable(file.path));
        QVERIFY(*Catalogue(**database).original(file.issue) == source->bytes);
    }
    QCOMPARE(*check(**database), QStringList());
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
