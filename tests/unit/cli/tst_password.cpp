// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords of PDF files come from a file or a terminal, through the real program.
#include "handmadepdf.h"
#include "inputfiles.h"
#include "programrun.h"

#include <QTemporaryDir>
#include <QTest>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;

class TestPassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray good = gongbao::source::pdf::test::goodPdf();
        QPDF file;
        file.processMemoryFile("good", good.constData(), static_cast<size_t>(good.size()));
        QPDFWriter writer(file, m_pdf.toLocal8Bit().constData());
        writer.setR6EncryptionParameters("geheim 密码", "owner", true, true, true, true, true, true,
                                         qpdf_r3p_full, true);
        writer.write();
    }

    void aFileTellsThePassword_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("right") << QByteArray("geheim 密码\n") << QByteArray();
        QTest::newRow("with more lines") << QByteArray("geheim 密码\r\nnote\n") << QByteArray();
        QTest::newRow("wrong") << QByteArray("falsch") << QByteArray("does not open it");
        QTest::newRow("empty") << QByteArray() << QByteArray("needs a password");
    }

    void aFileTellsThePassword()
    {
        QFETCH(const QByteArray, password);
        QFETCH(const QByteArray, says);
        const QString path = m_folder.filePath(u"password"_s);
        QVERIFY(writeFile(path, password));
        const ProgramRun parsed = run({u"parse"_s, u"--password-file"_s, path, m_pdf});
        QVERIFY2(parsed.errors.contains(says), parsed.errors);
        QCOMPARE(parsed.errors.contains("encrypted"), !says.isEmpty());
    }

    void whatIsLackingIsTold()
    {
        const ProgramRun none = run({u"parse"_s, m_pdf});
        QVERIFY2(none.errors.contains("--ask-password"), none.errors);
        const ProgramRun file = run({u"parse"_s, u"--password-file"_s, u"/no/such"_s, m_pdf});
        QVERIFY2(file.errors.contains("/no/such"), file.errors);
        const ProgramRun terminal =
            run({u"parse"_s, u"--ask-password"_s, m_pdf}, [] { ::setsid(); });
        QVERIFY2(terminal.errors.contains("--password-file"), terminal.errors);
        const ProgramRun visible = run({u"parse"_s, u"--password"_s, u"geheim"_s, m_pdf});
        QVERIFY(visible.status == 2); // no longer taken
    }

private:
    QTemporaryDir m_folder;
    QString m_pdf = m_folder.filePath(u"locked.pdf"_s);
};

QTEST_GUILESS_MAIN(TestPassword)
#include "tst_password.moc"
