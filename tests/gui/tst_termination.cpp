// SPDX-License-Identifier: GPL-3.0-or-later
// The program asked to end by the system, and one that can't begin.
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

class TestTermination final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutADisplayItSaysSo()
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& variable :
             {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"WAYLAND_SOCKET"_s, u"QT_QPA_PLATFORM"_s}) {
            environment.remove(variable);
        }
        environment.insert(u"LC_ALL"_s, u"en_GB.UTF-8"_s);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(GONGBAO_PROGRAM), QStringList());
        QVERIFY(program.waitForFinished(30000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 1);
        const QByteArray said = program.readAllStandardError();
        QCOMPARE(said.count('\n'), 1);
        QVERIFY2(said.startsWith("gongbao: ") && said.contains("gongbao-cli"), said.constData());
    }

    void theArchiveIsClosedInOrder()
    {
        const QTemporaryDir folder;
        const QString archive = folder.filePath(u"a.gongbao"_s);
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"HOME"_s, folder.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, folder.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(GONGBAO_PROGRAM), {u"--archive"_s, archive});
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(archive + u"-wal"_s), 30000);
        QTest::qWait(500); // until it reads the archive it has made
        ::kill(static_cast<pid_t>(program.processId()), SIGTERM);
        QVERIFY(program.waitForFinished(30000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(QDir(folder.path()).entryList({u"a.gongbao*"_s}), QStringList{u"a.gongbao"_s});
    }
};

QTEST_GUILESS_MAIN(TestTermination)
#include "tst_termination.moc"
