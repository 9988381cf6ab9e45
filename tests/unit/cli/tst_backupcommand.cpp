// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputfiles.h"
#include "programrun.h"
#include "sandbox.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;

class BackupCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_archive = m_folder->filePath(u"a.gongbao"_s);
        m_copy = m_folder->filePath(u"copy.gongbao"_s);
        QCOMPARE(run({u"--archive"_s, m_archive, u"import"_s, samplePath()}).status, 0);
    }

    void writesAnArchive()
    {
        const ProgramRun made = run({u"--archive"_s, m_archive, u"backup"_s, m_copy, u"--json"_s});
        QCOMPARE(made.status, 0);
        QVERIFY(made.json().value(u"bytes"_s).toInteger() > 0);
        const QStringList list{u"list"_s, u"documents"_s, u"--json"_s};
        QCOMPARE(run(QStringList{u"--archive"_s, m_copy} + list).output,
                 run(QStringList{u"--archive"_s, m_archive} + list).output);
        QCOMPARE(run({u"--archive"_s, m_copy, u"check"_s}).status, 0);
    }

    void refusesAFileThatIsThere()
    {
        const ProgramRun again = run({u"--archive"_s, m_archive, u"backup"_s, m_archive});
        QCOMPARE(again.status, 1);
        QCOMPARE(again.errorLines().size(), 1);
        QVERIFY(again.errorLines().constFirst().contains(m_archive));
        QCOMPARE(run({u"--archive"_s, m_archive, u"check"_s}).status, 0);
    }

    void leavesNothingOnAFullDisk()
    {
        const ProgramRun made =
            run({u"--archive"_s, m_archive, u"backup"_s, m_copy}, withFileSizeLimit(64 * 1024));
        if (made.status == kNotConfined) {
            QSKIP("The size of files can't be limited here.");
        }
        QCOMPARE(made.status, 1);
        QCOMPARE(made.errorLines().size(), 1);
        QVERIFY(!made.errorLines().constFirst().isEmpty());
        QCOMPARE(QDir(m_folder->path()).entryList({u"copy*"_s}, QDir::Files), QStringList());
    }

    void wantsOneName() { QCOMPARE(run({u"--archive"_s, m_archive, u"backup"_s}).status, 2); }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_archive;
    QString m_copy;
};

QTEST_GUILESS_MAIN(BackupCommandTest)
#include "tst_backupcommand.moc"
