// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pathbytes.h"
#include "source/textfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace gongbao;
using namespace gongbao::source;
using namespace Qt::StringLiterals;

class TestTextFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFile()
    {
        const QByteArray bytes = u"某区人民政府公报\r\n2025年第2期\r\n"_s.toUtf8();
        const QString path = write(u"issue.txt"_s, bytes);
        const Result<SourceFile> file = readFile(path);
        QVERIFY(file.ok());
        QCOMPARE(file->name, u"issue.txt"_s);
        QCOMPARE(file->bytes, bytes);
        QCOMPARE(file->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        QCOMPARE(file->text.lines().size(), std::size_t(2));
    }

    void keepsTheBytesOfPaths_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("UTF-8") << QByteArray("/公报/𠮷.txt") << u"/公报/𠮷.txt"_s;
        QTest::newRow("GBK") << QByteArray("/\xb9\xab\xb1\xa8/a\xc4\xea.txt") << u"/公报/a年.txt"_s;
        QTest::newRow("both") << QByteArray("/年/\xc4\xea") << u"/年/年"_s;
        QTest::newRow("neither") << QByteArray("/\xff.txt") << u"/\uFFFD.txt"_s;
        QTest::newRow("byte order mark") << QByteArray("/\xef\xbb\xbf年.txt") << u"/\uFEFF年.txt"_s;
        QTest::newRow("cut short") << QByteArray("/\xe5\xb9") << u"/骞"_s;
    }

    void keepsTheBytesOfPaths()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, shown);
        const QString path = pathFromBytes(bytes);
        QCOMPARE(bytesOfPath(path), bytes);
        QCOMPARE(shownPath(path), shown);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QString& path, ErrorCode code) {
            QTest::newRow(name) << path << static_cast<int>(code);
        };
        row("missing", m_folder.filePath(u"none.txt"_s), ErrorCode::NotFound);
        row("folder", m_folder.path(), ErrorCode::Unsupported);
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        row("pipe", pipe, ErrorCode::Unsupported);
        row("empty", write(u"empty.txt"_s, {}), ErrorCode::Empty);
        row("blank", write(u"blank.txt"_s, " \r\n\t\n"), ErrorCode::Empty);
        row("binary",
            write(u"binary.txt"_s, QByteArray("\x7f"
                                              "ELF\0\0\0\1",
                                              8)),
            ErrorCode::NotText);
        row("cut off", write(u"cut.txt"_s, u"公报"_s.toUtf8().chopped(2)), ErrorCode::NotText);
    }

    void refuses()
    {
        QFETCH(QString, path);
        QFETCH(int, code);
        const Result<SourceFile> file = readFile(path);
        QVERIFY(!file.ok());
        QCOMPARE(static_cast<int>(file.error().code), code);
        QVERIFY(!file.error().message.isEmpty());
    }

    void refusesUnreadable()
    {
        if (geteuid() == 0) {
            QSKIP("The superuser may read every file.");
        }
        const QString path = write(u"secret.txt"_s, "text");
        QVERIFY(QFile::setPermissions(path, {}));
        const Result<SourceFile> file = readFile(path);
        QVERIFY(!file.ok());
        QCOMPARE(file.error().code, ErrorCode::Unreadable);
    }

    void refusesHuge()
    {
        const QString path = m_folder.filePath(u"huge.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(kLargestTextFile + 1)); // sparse: takes no room on the disk
        const Result<SourceFile> read = readFile(path);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::TooLarge);
    }

    void refusesTooManyLines()
    {
        const QByteArray lines = "甲" + QByteArray(kMostLines + 1, '\n');
        const Result<SourceFile> read = readFile(write(u"lines.txt"_s, lines));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::TooLarge);
    }

    void stops()
    {
        StopSource source;
        source.request_stop();
        const Result<SourceFile> file = readFile(write(u"some.txt"_s, "text"), source.get_token());
        QVERIFY(!file.ok());
        QCOMPARE(file.error().code, ErrorCode::Cancelled);
    }

    void knowsItsKinds()
    {
        QVERIFY(isSupported(u"/a/b.TXT"_s));
        QVERIFY(isSupported(u"b.md"_s));
        QVERIFY(isSupported(u"b.pdf"_s));
        QVERIFY(!isSupported(u"b.doc"_s));
        QVERIFY(!isSupported(u"txt"_s));
    }

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return {};
        }
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTextFile)
#include "tst_textfile.moc"
