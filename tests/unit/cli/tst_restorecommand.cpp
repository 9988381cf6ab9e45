// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputfiles.h"
#include "programrun.h"
#include "sandbox.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;

/// `dump` and `restore`, of dumps and of backups.
class RestoreCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_archive = m_folder->filePath(u"a.gongbao"_s);
        m_dump = m_folder->filePath(u"dump"_s);
        m_copy = m_folder->filePath(u"copy.gongbao"_s);
        QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0);
        QCOMPARE(onArchive({u"correct"_s, u"1"_s, u"--date"_s, u"2024-07-01"_s}).status, 0);
    }

    void makesAnArchiveOfADump()
    {
        const ProgramRun made = onArchive({u"dump"_s, m_dump, u"--json"_s});
        QCOMPARE(made.status, 0);
        QCOMPARE(made.json().value(u"issues"_s).toInt(), 1);
        QVERIFY(made.json().value(u"files"_s).toInt() > 20);
        QCOMPARE(run({u"restore"_s, m_dump, u"--archive"_s, m_copy}).status, 0);
        compareWithCopy();
    }

    void makesAnArchiveOfABackup()
    {
        const QString backup = m_folder->filePath(u"backup.gongbao"_s);
        QCOMPARE(onArchive({u"backup"_s, backup}).status, 0);
        const ProgramRun made = run({u"restore"_s, backup, u"--archive"_s, m_copy, u"--json"_s});
        QCOMPARE(made.status, 0);
        QVERIFY(made.json().value(u"bytes"_s).toInteger() > 0);
        compareWithCopy();
    }

    void writesOverNothing()
    {
        QCOMPARE(onArchive({u"dump"_s, m_dump}).status, 0);
        for (const QString& backup : {m_dump, m_archive}) {
            const ProgramRun again = onArchive({u"restore"_s, backup});
            QCOMPARE(again.status, 1);
            QCOMPARE(again.errorLines().size(), 1);
            QVERIFY(again.errorLines().constFirst().contains(m_archive));
        }
        QCOMPARE(onArchive({u"dump"_s, m_dump}).status, 1);
        QCOMPARE(onArchive({u"check"_s}).status, 0);
    }

    void namesWhatIsDamaged()
    {
        QCOMPARE(onArchive({u"dump"_s, m_dump}).status, 0);
        QFile file(m_dump + u"/tables/block.jsonl"_s);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.write("X") == 1);
        file.close();
        const ProgramRun made = run({u"restore"_s, m_dump, u"--archive"_s, m_copy});
        QCOMPARE(made.status, 1);
        QVERIFY(made.errorLines().constFirst().contains(u"tables/block.jsonl"_s));
        QCOMPARE(left(), QStringList());
    }

    void refusesWhatIsNoBackup()
    {
        for (const QString& none : {m_folder->path(), samplePath(), m_folder->filePath(u"no"_s)}) {
            const ProgramRun made = run({u"restore"_s, none, u"--archive"_s, m_copy});
            QCOMPARE(made.status, 1);
            QCOMPARE(made.errorLines().size(), 1);
            QVERIFY(made.errorLines().constFirst().contains(none));
        }
        QCOMPARE(left(), QStringList());
    }

    void leavesNothingOnAFullDisk()
    {
        QCOMPARE(onArchive({u"dump"_s, m_dump}).status, 0);
        const QString target = m_folder->filePath(u"copy"_s);
        for (const QStringList& arguments :
             {QStringList{u"restore"_s, m_dump, u"--archive"_s, target},
              QStringList{u"dump"_s, target, u"--archive"_s, m_archive}}) {
            const ProgramRun made = run(arguments, withFileSizeLimit(8 * 1024));
            if (made.status == kNotConfined) {
                QSKIP("The size of files can't be limited here.");
            }
            QCOMPARE(made.status, 1);
            QCOMPARE(made.errorLines().size(), 1);
            QCOMPARE(left(), QStringList());
        }
    }

    void wantsOneName()
    {
        QCOMPARE(onArchive({u"dump"_s}).status, 2);
        QCOMPARE(onArchive({u"restore"_s}).status, 2);
    }

private:
    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments) const
    {
        return run(QStringList{u"--archive"_s, m_archive} + arguments);
    }

    void compareWithCopy() const
    {
        for (const QStringList& question : {QStringList{u"list"_s, u"documents"_s, u"--json"_s},
                                            QStringList{u"list"_s, u"corrections"_s, u"--json"_s},
                                            QStringList{u"show"_s, u"1"_s, u"--json"_s},
                                            QStringList{u"search"_s, u"通知"_s, u"--json"_s}}) {
            const ProgramRun first = onArchive(question);
            QCOMPARE(first.status, 0);
            QCOMPARE(run(QStringList{u"--archive"_s, m_copy} + question).output, first.output);
        }
        QCOMPARE(run({u"--archive"_s, m_copy, u"check"_s}).status, 0);
    }

    [[nodiscard]] QStringList left() const
    {
        return QDir(m_folder->path()).entryList({u"copy*"_s}, QDir::AllEntries | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_archive;
    QString m_dump;
    QString m_copy;
};

QTEST_GUILESS_MAIN(RestoreCommandTest)
#include "tst_restorecommand.moc"
