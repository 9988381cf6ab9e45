// SPDX-License-Identifier: GPL-3.0-or-later
// What the real program says to bad input: one line that names file and cause, the right exit
// status, and the archive as it was.
#include "inputfiles.h"
#include "programrun.h"
#include "sandbox.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;

namespace {

constexpr auto kFolderForAll =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;

} // namespace

class BadInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badFile_data();
    void badFile();
    void missingFile();
    void hugeFile();
    void unreadableFile();
    void folderForAFile();
    void truncatedIssue();
    void commandsToTheTerminal();
    void mixedFolder();
    void emptyFolder();
    void usage_data();
    void usage();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments) const
    {
        return run(QStringList{u"--archive"_s, path(u"a.gongbao"_s)} + arguments);
    }
    void verifyRefused(const ProgramRun& refused, const QString& name) const;

    QTemporaryDir m_folder;
    QByteArray m_archive; ///< a good one, which stays as it is
};

void BadInputTest::initTestCase()
{
    QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0);
    m_archive = bytesOf(path(u"a.gongbao"_s));
    QVERIFY(!m_archive.isEmpty());
}

void BadInputTest::verifyRefused(const ProgramRun& refused, const QString& name) const
{
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.output, QByteArray());
    QCOMPARE(refused.errorLines().size(), 1);
    QVERIFY2(refused.errorLines().first().contains(name), refused.errors.constData());
    QVERIFY(bytesOf(path(u"a.gongbao"_s)) == m_archive);
}

void BadInputTest::badFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty.txt") << QByteArray();
    QTest::newRow("blank.txt") << QByteArray(" \r\n\n\t\n");
    QTest::newRow("binary.txt") << QByteArray("\x7f"
                                              "ELF\x02\x01\x01\0\0\0\0\0\0\0\x03\0",
                                              18);
    QTest::newRow("cut-character.txt")
        << bytesOf(samplePath()).first(1000) + "\xe5\xff" + bytesOf(samplePath());
    QTest::newRow("picture.jpg") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF", 10);
    QTest::newRow("prose.txt") << QByteArray("今天天气很好。\n\n我们去散步。\n");
}

void BadInputTest::badFile()
{
    QFETCH(const QByteArray, bytes);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(writeFile(path(name), bytes));
    verifyRefused(onArchive({u"import"_s, path(name)}), name);
}

void BadInputTest::missingFile()
{
    verifyRefused(onArchive({u"import"_s, path(u"missing.txt"_s)}), u"missing.txt"_s);
}

void BadInputTest::hugeFile()
{
    // A sparse file: its size is refused before a byte is read.
    QFile huge(path(u"huge.txt"_s));
    QVERIFY(huge.open(QFile::WriteOnly));
    QVERIFY(huge.resize(1LL << 30));
    verifyRefused(onArchive({u"import"_s, huge.fileName()}), u"huge.txt"_s);
}

void BadInputTest::unreadableFile()
{
    QVERIFY(writeFile(path(u"locked.txt"_s), bytesOf(samplePath())));
    QVERIFY(QFile::setPermissions(path(u"locked.txt"_s), {}));
    QVERIFY(QFile::setPermissions(m_folder.path(), kFolderForAll));
    const ProgramRun parsed = run({u"parse"_s, path(u"locked.txt"_s)}, asOrdinaryUser());
    if (parsed.status == kNotConfined || parsed.status == -1) {
        QSKIP("This system does not let root become an ordinary user who may run the program.");
    }
    QCOMPARE(parsed.status, 1);
    QCOMPARE(parsed.errorLines().size(), 1);
    QVERIFY2(parsed.errors.contains("locked.txt"), parsed.errors.constData());
}

void BadInputTest::folderForAFile()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"folder.txt"_s));
    const ProgramRun parsed = run({u"parse"_s, path(u"folder.txt"_s)});
    QCOMPARE(parsed.status, 1);
    QCOMPARE(parsed.errorLines().size(), 1);
    QVERIFY2(parsed.errors.contains("folder.txt"), parsed.errors.constData());
}

void BadInputTest::truncatedIssue()
{
    const QByteArray whole = bytesOf(samplePath());
    const qsizetype cut = whole.indexOf('\n', whole.size() / 2);
    QVERIFY(writeFile(path(u"half.txt"_s), whole.first(cut)));
    const QString archive = path(u"half.gongbao"_s);
    const ProgramRun imported =
        run({u"import"_s, u"--json"_s, u"--archive"_s, archive, path(u"half.txt"_s)});
    QCOMPARE(imported.status, 0);
    const QJsonValue file = imported.json()[u"files"_s][0];
    QVERIFY(file[u"documents"_s].toInt() > 0);
    QStringList findings;
    for (const QJsonValue& finding : file[u"findings"_s].toArray()) {
        findings.append(finding[u"kind"_s].toString());
    }
    QVERIFY2(findings.contains(u"missing_in_body"_s), "the 目录 lists what was cut off");
}

void BadInputTest::commandsToTheTerminal()
{
    QByteArray text = bytesOf(samplePath());
    text.replace("绿化", "绿\x1b]0;\x07化");
    QVERIFY(writeFile(path(u"escape.txt"_s), text));
    const QString archive = path(u"escape.gongbao"_s);
    QCOMPARE(run({u"--archive"_s, archive, u"import"_s, path(u"escape.txt"_s)}).status, 0);
    const QByteArray shown = run({u"--archive"_s, archive, u"list"_s, u"documents"_s}).output;
    QVERIFY(shown.contains("绿\xef\xbf\xbd]0;"));
    QVERIFY(!shown.contains('\x1b') && !shown.contains('\x07'));
}

void BadInputTest::mixedFolder()
{
    QTemporaryDir mixed;
    QVERIFY(writeFile(mixed.filePath(u"issue.txt"_s), bytesOf(samplePath())));
    QVERIFY(writeFile(mixed.filePath(u"empty.txt"_s), {}));
    QVERIFY(writeFile(mixed.filePath(u"photo.jpg"_s), "\xff\xd8\xff"));
    const QString archive = path(u"mixed.gongbao"_s);
    const ProgramRun imported =
        run({u"import"_s, u"--json"_s, u"--archive"_s, archive, mixed.path()});
    QCOMPARE(imported.status, 1);
    QCOMPARE(imported.errorLines().size(), 1);
    QVERIFY(imported.errorLines().first().contains(u"empty.txt"_s));
    QStringList outcomes;
    for (const QJsonValue& file : imported.json()[u"files"_s].toArray()) {
        outcomes.append(file[u"outcome"_s].toString());
    }
    outcomes.sort();
    QCOMPARE(outcomes, (QStringList{u"added"_s, u"failed"_s, u"skipped"_s}));
}

void BadInputTest::emptyFolder()
{
    QTemporaryDir empty;
    const ProgramRun imported = onArchive({u"import"_s, empty.path()});
    QCOMPARE(imported.status, 1);
    QCOMPARE(imported.errorLines().size(), 1);
}

void BadInputTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no command") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"paint"_s};
    QTest::newRow("unknown option") << QStringList{u"list"_s, u"--colour"_s};
    QTest::newRow("option without value") << QStringList{u"--archive"_s};
    QTest::newRow("import nothing") << QStringList{u"import"_s};
    QTest::newRow("list what") << QStringList{u"list"_s, u"pages"_s};
    QTest::newRow("narrow issues") << QStringList{u"list"_s, u"issues"_s, u"--kind=通知"_s};
    QTest::newRow("show nothing") << QStringList{u"show"_s};
    QTest::newRow("show a word") << QStringList{u"show"_s, u"first"_s};
    QTest::newRow("search nothing") << QStringList{u"search"_s};
    QTest::newRow("unknown order") << QStringList{u"search"_s, u"a"_s, u"--order=size"_s};
    QTest::newRow("no date") << QStringList{u"search"_s, u"a"_s, u"--from=soon"_s};
    QTest::newRow("export to nowhere") << QStringList{u"export"_s, u"1"_s};
    QTest::newRow("export nothing") << QStringList{u"export"_s, u"--out=a.pdf"_s};
    QTest::newRow("parse two") << QStringList{u"parse"_s, u"a.txt"_s, u"b.txt"_s};
    QTest::newRow("check what") << QStringList{u"check"_s, u"all"_s};
}

void BadInputTest::usage()
{
    QFETCH(const QStringList, arguments);
    const ProgramRun refused = run(arguments);
    QCOMPARE(refused.status, 2);
    QCOMPARE(refused.output, QByteArray());
    QCOMPARE(refused.errorLines().size(), 1);
    QVERIFY(refused.errorLines().first().startsWith(u"gongbao-cli: "_s));
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
