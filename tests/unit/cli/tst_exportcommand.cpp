// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputfiles.h"
#include "programrun.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <poppler-qt6.h>

using namespace Qt::StringLiterals;
using namespace gongbao::cli::test;

class ExportCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(onArchive({u"import"_s, samplePath()}).status, 0); }

    void contentsStandInFront()
    {
        const QString file = m_folder.filePath(u"year.pdf"_s);
        const ProgramRun made =
            onArchive({u"export"_s, u"--contents"_s, u"--out"_s, file, u"1"_s, u"2"_s});
        QCOMPARE(made.status, 0);
        const auto pdf = Poppler::Document::load(file);
        QVERIFY(pdf != nullptr);
        QCOMPARE(pdf->outline().size(), 3);
        QCOMPARE(pdf->outline().first().name(), u"目录"_s);
    }

    void eachGetsAFileOfItsOwn()
    {
        const QString folder = m_folder.filePath(u"each"_s);
        QVERIFY(QDir().mkpath(folder));
        const ProgramRun made = onArchive({u"export"_s, u"--each"_s, u"{n} {number}"_s, u"--out"_s,
                                           folder, u"1"_s, u"2"_s, u"--json"_s});
        QCOMPARE(made.status, 0);
        QCOMPARE(made.json()[u"documents"_s].toInt(), 2);
        const QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 2);
        QVERIFY2(files.first().startsWith(u"1 霁砚"_s), qPrintable(files.first()));
        QCOMPARE(Poppler::Document::load(folder + u'/' + files.first())->outline().size(), 1);
    }

    void nothingIsWrittenWhereOneIsMissing()
    {
        const QString folder = m_folder.filePath(u"missing"_s);
        QVERIFY(QDir().mkpath(folder));
        const ProgramRun made = onArchive(
            {u"export"_s, u"--each"_s, u"{n}"_s, u"--out"_s, folder, u"1"_s, u"999999"_s});
        QCOMPARE(made.status, 1);
        QCOMPARE(made.errorLines().size(), 1);
        QVERIFY(made.errorLines().constFirst().contains(u"999999"_s));
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList());
    }

    void styleAndMaskAreChecked_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("no such style") << QStringList{u"--style"_s, u"fancy"_s};
        QTest::newRow("no style") << QStringList{u"--style="_s};
        QTest::newRow("mask without originals") << QStringList{u"--mask"_s};
    }

    void styleAndMaskAreChecked()
    {
        QFETCH(const QStringList, options);
        const ProgramRun made = onArchive(QStringList{u"export"_s} + options +
                                          QStringList{u"--out"_s, u"a.pdf"_s, u"1"_s});
        QCOMPARE(made.status, 2);
        QCOMPARE(made.errorLines().size(), 1);
    }

    void withoutAPdfDocumentsAreSetAnew()
    {
        const QString file = m_folder.filePath(u"anew.pdf"_s);
        const ProgramRun made = onArchive({u"export"_s, u"--style"_s, u"original"_s, u"--mask"_s,
                                           u"--out"_s, file, u"--json"_s, u"1"_s, u"2"_s});
        QCOMPARE(made.status, 0);
        QCOMPARE(made.json()[u"set_anew"_s].toInt(), 2);
        const auto pdf = Poppler::Document::load(file);
        QVERIFY(pdf->page(0)->text(QRectF()).contains(u"重排件"_s));
    }

private:
    [[nodiscard]] ProgramRun onArchive(const QStringList& arguments) const
    {
        return run(QStringList{u"--archive"_s, m_folder.filePath(u"a.gongbao"_s)} + arguments);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ExportCommandTest)
#include "tst_exportcommand.moc"
