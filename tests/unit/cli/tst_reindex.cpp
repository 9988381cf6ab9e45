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
    void reindexRebuilds();
    void searchRebuildsFirst();
    void searchGoesOnWhereTheArchiveIsReadOnly();
    void importRebuildsFirst();

private:
    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments,
                                       const Confine& confine = {}) const
    {
        return run(QStringList{u"--archive"_s, m_archive} + arguments, confine);
    }
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
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(m_archive.toUtf8().constData(), &handle), SQLITE_OK);
    // As by a program of other rules: what it thought of the texts is not in the index any more.
    QCOMPARE(sqlite3_exec(handle,
                          "UPDATE search_version SET folding = 'other'; "
                          "DELETE FROM search_document",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    sqlite3_close(handle);
}

void ReindexTest::checkAdvises()
{
    const ProgramRun checked = onArchive({u"check"_s});
    QCOMPARE(checked.status, 1);
    QCOMPARE(checked.errorLines().size(), 1);
    QVERIFY2(checked.errors.contains("gongbao-cli reindex"), checked.errors.constData());
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
