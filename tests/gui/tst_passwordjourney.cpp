// SPDX-License-Identifier: GPL-3.0-or-later
// Encrypted PDF files: wherever one is read, its password is asked for.
#include "desktop/pages/pageview.h"
#include "desktopfixture.h"
#include "issuepdf.h"
#include "parse/parser.h"
#include "source/textfile.h"

#include <QInputDialog>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

const QString kPassword = u"geheim-4711"_s;

/// The sample as a PDF that takes kPassword.
QString encryptedPdf(const Desktop& desktop)
{
    const auto file = source::readFile(Desktop::samples().first());
    const auto issue = parse::parseIssue(file->text);
    const QString plain = desktop.path(u"plain.pdf"_s);
    const QString locked = desktop.path(u"locked.pdf"_s);
    if (!gongbao::test::printIssue(file->text, *issue, plain)) {
        return {};
    }
    QPDF pdf;
    pdf.processFile(qPrintable(plain));
    QPDFWriter writer(pdf, qPrintable(locked));
    writer.setR6EncryptionParameters(qPrintable(kPassword), "owner", true, true, true, true, true,
                                     true, qpdf_r3p_full, true);
    writer.write();
    return locked;
}

/// The dialog that asks, once it is there.
QInputDialog* question(Desktop& desktop)
{
    QInputDialog* dialog = nullptr;
    const bool asked = QTest::qWaitFor(
        [&] {
            dialog = desktop.window().findChild<QInputDialog*>();
            return dialog != nullptr && dialog->isVisible();
        },
        30000);
    return asked ? dialog : nullptr;
}

void answer(Desktop& desktop, const QString& password)
{
    QInputDialog* dialog = question(desktop);
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->textEchoMode(), QLineEdit::Password);
    dialog->setTextValue(password);
    dialog->accept();
    QTRY_VERIFY(desktop.window().findChild<QInputDialog*>() != dialog);
}

void importLocked(Desktop& desktop)
{
    desktop.window().import({encryptedPdf(desktop)});
    answer(desktop, kPassword);
    QVERIFY(desktop.takeReport().startsWith(u"Added: 1"_s));
    QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
}

} // namespace

class TestPasswordJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anImportAsksUntilThePasswordIsRight()
    {
        Desktop desktop;
        desktop.window().import({encryptedPdf(desktop)});
        QVERIFY(question(desktop)->labelText().contains(u"locked.pdf"_s));
        answer(desktop, u"falsch"_s);
        QVERIFY(question(desktop)->labelText().contains(u"does not open"_s));
        answer(desktop, kPassword);
        QVERIFY(desktop.takeReport().startsWith(u"Added: 1"_s));
    }

    void aFileThatIsSkippedLeavesTheOthers()
    {
        Desktop desktop;
        writeFile(desktop.path(u"other.txt"_s), correctedSample());
        desktop.window().import({encryptedPdf(desktop), desktop.path(u"other.txt"_s)});
        QVERIFY(question(desktop) != nullptr);
        question(desktop)->reject();
        const QString report = desktop.takeReport();
        QVERIFY2(report.contains(u"Added: 1"_s) && report.contains(u"Failed: 1"_s),
                 qPrintable(report));
    }

    void anImportIsCancelledAsAWhole()
    {
        Desktop desktop;
        const QString locked = encryptedPdf(desktop);
        const QString other = desktop.path(u"other.pdf"_s);
        QVERIFY(QFile::copy(locked, other));
        desktop.window().import({locked, other});
        QVERIFY(question(desktop) != nullptr);
        const auto buttons = question(desktop)->findChildren<QPushButton*>();
        const auto cancel = std::ranges::find(buttons, u"&Cancel Import"_s, &QPushButton::text);
        QVERIFY(cancel != buttons.end());
        QVERIFY((*cancel)->focusPolicy() == Qt::StrongFocus);
        (*cancel)->click();
        const QString report = desktop.takeReport();
        QVERIFY2(report.startsWith(u"The import was cancelled"_s), qPrintable(report));
        QVERIFY(desktop.window().findChild<QInputDialog*>() == nullptr);
    }

    void printedPagesAskOnce()
    {
        Desktop desktop;
        desktop.window().resize(1700, 1000);
        importLocked(desktop);
        desktop.trigger(u"showPages");
        desktop.part<QTableView>(u"table")->selectRow(0);
        answer(desktop, kPassword);
        auto* view = desktop.part<PageView>(u"pageView");
        QTRY_VERIFY_WITH_TIMEOUT(view->pageCount() > 1 && view->isSharp(), 30000);
        view->setZoom(view->zoom() + 20);
        QTRY_VERIFY_WITH_TIMEOUT(view->isSharp(), 30000);
        QVERIFY(desktop.window().findChild<QInputDialog*>() == nullptr);
    }

    void anExportOfOriginalPagesAsks()
    {
        Desktop desktop;
        importLocked(desktop);
        desktop.settings().set(setting::kExportStyle, u"original"_s);
        desktop.part<QTableView>(u"table")->selectRow(0);
        desktop.chosenPdf = desktop.path(u"out.pdf"_s);
        desktop.trigger(u"exportPdf");
        answer(desktop, kPassword);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.message().contains(u"out.pdf"_s), 30000);
    }

    void aCorrectionAsks()
    {
        Desktop desktop;
        importLocked(desktop);
        const int all = desktop.rows();
        desktop.part<QTableView>(u"table")->selectRow(4);
        QTRY_COMPARE(desktop.reader()->shown().title, desktop.cell(4, 1));
        desktop.trigger(u"joinNext");
        QVERIFY(question(desktop) != nullptr);
        auto* progress = desktop.part<QWidget>(u"correctingProgress");
        QTRY_VERIFY(progress->isVisible());
        answer(desktop, kPassword);
        QTRY_VERIFY_WITH_TIMEOUT(progress->isHidden(), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(desktop.rows() == all - 1 || !desktop.message().isEmpty(), 30000);
        QVERIFY2(desktop.rows() == all - 1, qPrintable(desktop.message()));
    }

    void aWindowThatClosesLetsTheImportGo()
    {
        Desktop desktop;
        desktop.window().import({encryptedPdf(desktop)});
        QVERIFY(question(desktop) != nullptr);
        desktop.close(); // does not wait for ever
    }

    void thePasswordIsStoredNowhere()
    {
        Desktop desktop;
        importLocked(desktop);
        desktop.close();
        for (const QFileInfo& file : QDir(desktop.path({})).entryInfoList(QDir::Files)) {
            QFile content(file.filePath());
            QVERIFY(content.open(QIODevice::ReadOnly));
            QVERIFY2(!content.readAll().contains(kPassword.toUtf8()), qPrintable(file.fileName()));
        }
    }
};

QTEST_MAIN(TestPasswordJourney)
#include "tst_passwordjourney.moc"
