// SPDX-License-Identifier: GPL-3.0-or-later
// Queries that people wrote by hand, and the document that each of them looks for.
#include "archive/issuestore.h"
#include "archivefixture.h"
#include "parse/parser.h"
#include "search/searcher.h"
#include "source/textfile.h"

#include <QDir>
#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

/// Query and number, parted by a tabulator, one pair a line.
QList<QStringList> pairsIn(const QString& name)
{
    QFile file(QStringLiteral(GONGBAO_TEST_DATA "/") + name);
    QList<QStringList> pairs;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (const QStringList pair = line.split(u'\t'); pair.size() == 2) {
                pairs.append(pair);
            }
        }
    }
    return pairs;
}

bool import(archive::Database& database, const QString& path)
{
    const auto file = source::readFile(path);
    if (!file) {
        return false;
    }
    const auto issue = parse::parseIssue(file->text);
    return issue &&
           archive::IssueStore(database).store(*file, *issue, archive::OnConflict::Refuse).ok();
}

} // namespace

class TestRelevance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsMeant_data();
    void findsWhatIsMeant();
};

void TestRelevance::findsWhatIsMeant_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("lists");
    QTest::addColumn<int>("first"); // so many at least must come first, and all among five
    const QStringList sample = {QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt")};
    QTest::newRow("the sample") << sample << QStringList{u"relevance-sample.tsv"_s} << 14;
    QStringList all = sample;
    const QDir folder(QStringLiteral(GONGBAO_SHARED "/gazettes"));
    for (const QString& name : folder.entryList({u"*.txt"_s}, QDir::Files)) {
        all.append(folder.filePath(name));
    }
    QTest::newRow("all samples") << all
                                 << QStringList{u"relevance-sample.tsv"_s,
                                                u"relevance-shared.tsv"_s}
                                 << 36;
}

void TestRelevance::findsWhatIsMeant()
{
    QFETCH(QStringList, files);
    QFETCH(QStringList, lists);
    QFETCH(int, first);
    if (lists.size() > 1 && files.size() == 1) {
        QSKIP("The shared sample issues are not here.");
    }
    fixture::TemporaryArchive archive;
    for (const QString& file : files) {
        QVERIFY2(import(*archive.database, file), qPrintable(file));
    }
    QStringList notFirst;
    for (const QString& list : lists) {
        for (const QStringList& pair : pairsIn(list)) {
            const auto found =
                search::Searcher(*archive.database)
                    .search({.typed = pair[0], .order = archive::Order::Relevance, .limit = 5}, {});
            QVERIFY2(found.ok(), qPrintable(pair[0]));
            QStringList numbers;
            for (const search::Hit& hit : found->hits) {
                numbers.append(hit.document.number);
            }
            QVERIFY2(numbers.contains(pair[1]), qPrintable(pair[0] + u": "_s + numbers.join(u' ')));
            if (numbers.first() != pair[1]) {
                notFirst.append(pair[0] + u" → "_s + numbers.first());
            }
            --first;
        }
    }
    QVERIFY2(first + notFirst.size() <= 0, qPrintable(notFirst.join(u", "_s)));
}

QTEST_GUILESS_MAIN(TestRelevance)
#include "tst_relevance.moc"
