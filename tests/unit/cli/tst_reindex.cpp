// SPDX-License-Identifier: GPL-3.0-or-later
// An archive whose search index was made by another version of the program.
#include "inputfiles.h"
#include "programrun.h"
#include "sandbox.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;

class ReindexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void checkAdvises();
    void checkNamesDocuments();
    void checkSeesChangedRecords();
    void reindexRebuilds();
    void reindexRepairsDamage_data();
    void reindexRepairsDamage();
    void searchTellsOfDamage();
    void searchRebuildsFirst();
    void searchGoesOnWhereTheArchiveIsReadOnly();
    void importRebuildsFirst();

private:
    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments,
                                       const Confine& confine = {}) const
    {
        return run(QStringList{u"--archive"_s, m_archive} + arguments, confine);
    }
    void execute(const char* sql) const;
    [[nodiscard]] QByteArray hits() const
    {
        return onArchive({u"search"_s, u"绿化"_s, u"--count"_s}).output;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_archive;
};

void ReindexTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_archive = m_folder->filePath(u"a.gongbao"_s);
    QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0);
    QVERIFY(hits() != "0\n");
    // As by a program of other rules: what it thought of the texts is not in the index any more.
    execute("UPDATE search_version SET folding = 'other'; DELETE FROM search_document");
}

void ReindexTest::execute(const char* sql) const
{
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(m_archive.toUtf8().constData(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
}

void ReindexTest::checkAdvises()
{
    const ProgramRun checked = onArchive({u"check"_s});
    QCOMPARE(checked.status, 1);
    QCOMPARE(checked.errorLines().size(), 1);
    QVERIFY2(checked.errors.contains("gongbao-cli reindex"), checked.errors.constData());
}

void ReindexTest::checkNamesDocuments()
{
    QCOMPARE(onArchive({u"reindex"_s}).status, 0);
    const ProgramRun well = onArchive({u"check"_s, u"--index"_s});
    QCOMPARE(well.status, 0);
    QVERIFY2(well.output.contains("search index"), well.output.constData());
    execute("UPDATE document_text SET text = text || '另行通知' WHERE document_id = 2;"
            "DELETE FROM search_document WHERE document_id = 3");
    const ProgramRun checked = onArchive({u"check"_s, u"--index"_s, u"--json"_s});
    QCOMPARE(checked.status, 1);
    const QString problems = checked.json()[u"problems"_s].toVariant().toStringList().join(u'\n');
    QVERIFY2(problems.contains(u"missing from the search index: 3;"_s), qPrintable(problems));
    QVERIFY2(problems.contains(u"lacks words of 1 documents: 2;"_s), qPrintable(problems));
    QCOMPARE(onArchive({u"reindex"_s}).status, 0);
    QCOMPARE(onArchive({u"check"_s, u"--index"_s}).status, 0);
    QVERIFY(onArchive({u"search"_s, u"另行通知"_s, u"--count"_s}).output != "0\n");
}

void ReindexTest::checkSeesChangedRecords()
{
    execute("UPDATE document_text SET text = replace(text, '绿化', '緑化')");
    QCOMPARE(onArchive({u"reindex"_s}).status, 0);
    const ProgramRun checked = onArchive({u"check"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(checked.status, 1);
    QVERIFY2(checked.errors.contains("not what the original says"), checked.errors.constData());
}

void ReindexTest::reindexRebuilds()
{
    const ProgramRun rebuilt = onArchive({u"reindex"_s});
    QCOMPARE(rebuilt.errors, QByteArray());
    QCOMPARE(rebuilt.status, 0);
    QVERIFY(rebuilt.output.contains("a.gongbao"));
    const ProgramRun checked = onArchive({u"check"_s});
    QVERIFY2(checked.status == 0, checked.errors.constData());
}

void ReindexTest::reindexRepairsDamage_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("pages") << QByteArray("UPDATE search_text_data SET block = x'00' WHERE id > 10");
    QTest::newRow("lost pages") << QByteArray("DELETE FROM search_text_data WHERE id > 10");
    QTest::newRow("structure") << QByteArray(
        "UPDATE search_text_data SET block = x'00' WHERE id = 10");
    QTest::newRow("symbols") << QByteArray("DELETE FROM search_symbol_data WHERE id > 10");
    QTest::newRow("everything of a table") << QByteArray("DELETE FROM search_title_data");
    QTest::newRow("one page") << QByteArray("DELETE FROM search_title_data WHERE id = "
                                            "(SELECT max(id) FROM search_title_data)");
    // What is there is not found then.
    QTest::newRow("where words are") << QByteArray("DELETE FROM search_text_idx");
    QTest::newRow("where some words are")
        << QByteArray("DELETE FROM search_text_idx WHERE length(term) > 0");
    QTest::newRow("where symbols are") << QByteArray("DELETE FROM search_symbol_idx");
    QTest::newRow("where titles are") << QByteArray("DELETE FROM search_title_idx");
    QTest::newRow("no format") << QByteArray("DELETE FROM search_title_config");
    QTest::newRow("another format")
        << QByteArray("UPDATE search_text_config SET v = 99 WHERE k = 'version'");
    QTest::newRow("no table of documents") << QByteArray("DROP TABLE search_document");
    QTest::newRow("no table of the version") << QByteArray("DROP TABLE search_version");
    QTest::newRow("no table of pages") << QByteArray("DROP TABLE search_symbol_data");
    QTest::newRow("no table of phrases")
        << QByteArray("PRAGMA writable_schema = ON;"
                      "DELETE FROM sqlite_schema WHERE name = 'search_text'");
    QTest::newRow("lengths of titles") << QByteArray("UPDATE search_document SET title_tokens = 0");
    QTest::newRow("no version") << QByteArray("DELETE FROM search_version");
}

void ReindexTest::reindexRepairsDamage()
{
    QFETCH(QByteArray, sql);
    QCOMPARE(onArchive({u"reindex"_s}).status, 0);
    execute(sql.constData());
    const ProgramRun checked = onArchive({u"check"_s, u"--index"_s});
    QCOMPARE(checked.status, 1);
    QVERIFY(!checked.errorLines().isEmpty());
    QVERIFY2(!checked.errors.contains("backup"), checked.errors.constData());
    const ProgramRun rebuilt = onArchive({u"reindex"_s});
    QVERIFY2(rebuilt.status == 0, rebuilt.errors.constData());
    const ProgramRun again = onArchive({u"check"_s});
    QVERIFY2(again.status == 0, again.errors.constData());
    QVERIFY(hits() != "0\n");
}

void ReindexTest::searchTellsOfDamage()
{
    QCOMPARE(onArchive({u"reindex"_s}).status, 0);
    execute("DELETE FROM search_text_idx");
    const ProgramRun found = onArchive({u"search"_s, u"绿化"_s});
    QCOMPARE(found.status, 1);
    QVERIFY2(found.errors.contains("gongbao-cli reindex"), found.errors.constData());
}

void ReindexTest::searchRebuildsFirst()
{
    const ProgramRun found = onArchive({u"search"_s, u"绿化"_s, u"--count"_s});
    QCOMPARE(found.status, 0);
    QVERIFY(found.output != "0\n");
    QCOMPARE(found.errorLines().size(), 1);
    QVERIFY2(found.errors.contains("another version"), found.errors.constData());
    QCOMPARE(onArchive({u"search"_s, u"绿化"_s}).errors, QByteArray()); // once
    QCOMPARE(onArchive({u"check"_s}).status, 0);
}

void ReindexTest::searchGoesOnWhereTheArchiveIsReadOnly()
{
    const ProgramRun found =
        onArchive({u"search"_s, u"绿化"_s, u"--count"_s}, withReadOnlyFolder(m_folder->path()));
    if (found.status == kNotConfined) {
        QSKIP("This system does not let the test make a folder read-only for the program.");
    }
    QCOMPARE(found.status, 0);
    QCOMPARE(found.errorLines().size(), 2);
    QVERIFY2(found.errorLines().last().contains(u"too little"_s), found.errors.constData());
}

void ReindexTest::importRebuildsFirst()
{
    const QString corrected = m_folder->filePath(u"corrected.txt"_s);
    QVERIFY(writeFile(corrected, bytesOf(samplePath()) + "\n更正：略。\n"));
    QCOMPARE(onArchive({u"import"_s, u"--replace"_s, corrected}).status, 0);
    const ProgramRun checked = onArchive({u"check"_s});
    QVERIFY2(checked.status == 0, checked.errors.constData());
}

QTEST_GUILESS_MAIN(ReindexTest)
#include "tst_reindex.moc"
