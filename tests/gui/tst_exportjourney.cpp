// SPDX-License-Identifier: GPL-3.0-or-later
// From chosen documents to a PDF, by the real widgets.
#include "desktop/basket/basketwindow.h"
#include "desktop/results/chosen.h"
#include "desktopfixture.h"
#include "issuepdf.h"
#include "parse/parser.h"
#include "source/textfile.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <poppler-qt6.h>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

QString allText(Poppler::Document& pdf)
{
    QString text;
    for (int page = 0; page < pdf.numPages(); ++page) {
        text += pdf.page(page)->text(QRectF());
    }
    return text.remove(u'\n').remove(u' ');
}

} // namespace

class TestExportJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalDocumentsBecomeOnePdf()
    {
        Desktop desktop;
        desktop.importSample();
        QVERIFY(!desktop.part<QAction>(u"exportPdf")->isEnabled()); // nothing chosen yet
        auto* table = desktop.part<QTableView>(u"table");
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        table->selectRow(0);
        table->selectionModel()->select(table->model()->index(1, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        desktop.chosenPdf = desktop.path(u"out.pdf"_s);
        desktop.trigger(u"exportPdf");
        QTRY_VERIFY_WITH_TIMEOUT(desktop.message().contains(u"out.pdf"_s), 30000);

        const auto pdf = Poppler::Document::load(desktop.path(u"out.pdf"_s));
        QVERIFY(pdf);
        QCOMPARE(pdf->outline().size(), 2);
        const QString text = allText(*pdf);
        for (int row = 0; row < 2; ++row) {
            QVERIFY2(text.contains(desktop.cell(row, 1).remove(u' ')),
                     qPrintable(desktop.cell(row, 1)));
        }
        const auto fonts = pdf->fonts();
        QVERIFY(!fonts.isEmpty());
        for (const Poppler::FontInfo& font : fonts) {
            QVERIFY2(font.isEmbedded() && font.isSubset(), qPrintable(font.name()));
        }
    }

    void aNameAndTheLastFolderAreProposed()
    {
        Desktop desktop;
        desktop.importSample();
        auto* table = desktop.part<QTableView>(u"table");
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        table->selectRow(0);
        QTRY_COMPARE(desktop.reader()->shown().title, desktop.cell(0, 1));
        QVERIFY(QDir(desktop.path(u"taken out"_s)).mkpath(u"."_s));
        desktop.chosenPdf = desktop.path(u"taken out/one.pdf"_s);
        desktop.chosenPdf = desktop.path(u"taken out/one.pdf"_s);
        desktop.trigger(u"exportPdf");
        QVERIFY2(desktop.proposed.endsWith(desktop.reader()->shown().title + u".pdf"_s),
                 qPrintable(desktop.proposed));
        QTRY_VERIFY_WITH_TIMEOUT(desktop.message().contains(u"one.pdf"_s), 30000);
        table->selectAll();
        desktop.chosenPdf.clear(); // cancelled
        desktop.trigger(u"exportPdf");
        QCOMPARE(desktop.proposed, desktop.path(u"taken out/Documents.pdf"_s));
    }

    void theDocumentThatIsReadIsMeant()
    {
        using gongbao::desktop::chosenDocuments;
        using Ids = std::vector<archive::DocumentId>;
        QCOMPARE(chosenDocuments({3}, 3), Ids{3});
        QCOMPARE(chosenDocuments({3}, 8), Ids{8}); // a link led away from the list
        QCOMPARE(chosenDocuments({}, 8), Ids{8});
        QCOMPARE(chosenDocuments({3, 4}, 8), (Ids{3, 4})); // chosen one by one
        QCOMPARE(chosenDocuments({3}, 0), Ids{3});
    }

    void theBasketIsOrderedByHandAndTakenOut()
    {
        Desktop desktop;
        desktop.importSample();
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        auto* table = desktop.part<QTableView>(u"table");
        auto* basket = desktop.window().findChild<BasketWindow*>();
        for (const int row : {0, 1, 1}) { // the same one twice is there once
            table->selectRow(row);
            desktop.trigger(u"addToBasket");
            QTRY_COMPARE(basket->documents().size(), std::min(row + 1, 2));
        }
        QTRY_COMPARE(desktop.part<QAction>(u"showBasket")->iconText(), u"Basket (2)"_s);
        desktop.trigger(u"showBasket");
        auto* list = basket->findChild<QListWidget*>(u"documents"_s);
        list->setCurrentRow(1);
        basket->findChild<QPushButton*>(u"up"_s)->click();
        QCOMPARE(basket->documents().first().title, desktop.cell(1, 1));

        basket->findChild<QLineEdit*>(u"pattern"_s)->setText(u"{n}"_s);
        writeFile(desktop.path(u"1.pdf"_s), "of another time"); // is not written over
        auto* eachPdf = basket->findChild<QPushButton*>(u"eachPdf"_s);
        eachPdf->click();
        QVERIFY(!eachPdf->isEnabled()); // until this export is over
        QTRY_VERIFY_WITH_TIMEOUT(desktop.message().contains(u"2 document(s)"_s), 30000);
        const auto pdf = Poppler::Document::load(desktop.path(u"1 (2).pdf"_s));
        QVERIFY(pdf);
        QVERIFY(allText(*pdf).contains(desktop.cell(1, 1).remove(u' ')));
        QVERIFY(QFile::exists(desktop.path(u"2.pdf"_s)));
        QCOMPARE(QFileInfo(desktop.path(u"1.pdf"_s)).size(), 15);
        QVERIFY(eachPdf->isEnabled());

        basket->findChild<QPushButton*>(u"list"_s)->click();
        QFile csv(desktop.path(u"list.csv"_s));
        QVERIFY(csv.open(QFile::ReadOnly));
        QVERIFY(QString::fromUtf8(csv.readAll()).contains(desktop.cell(0, 1)));

        desktop.window().close();
        desktop.open(); // it is kept
        basket = desktop.window().findChild<BasketWindow*>();
        QTRY_COMPARE(basket->documents().size(), 2);
        list = basket->findChild<QListWidget*>(u"documents"_s);
        list->selectAll();
        basket->findChild<QPushButton*>(u"remove"_s)->click();
        QVERIFY(basket->documents().isEmpty());
        QVERIFY(!basket->findChild<QPushButton*>(u"onePdf"_s)->isEnabled());
    }

    void aBasketThatCannotBeReadIsNotLost()
    {
        Desktop desktop;
        desktop.importSample();
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        desktop.part<QTableView>(u"table")->selectRow(0);
        desktop.trigger(u"addToBasket");
        QTRY_COMPARE(desktop.window().findChild<BasketWindow*>()->documents().size(), 1);
        const auto kept = desktop.window().findChild<BasketWindow*>()->documents().first().id;
        desktop.close();
        const QString away = desktop.path(u"away.gongbao"_s);
        QVERIFY(QFile::rename(desktop.archive(), away));
        QSettings store(desktop.path(u"basket.ini"_s), QSettings::IniFormat);
        Settings settings(store);
        ArchiveSession session(desktop.archive());
        BasketWindow basket(session, settings, {});
        const QSignalSpy failed(&basket, &BasketWindow::failed);
        basket.load();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(QFile::rename(away, desktop.archive()));
        QSignalSpy changed(&basket, &BasketWindow::changeWanted);
        basket.add({kept + 1});
        QTRY_COMPARE(changed.size(), 1);
        const auto change = changed.first().first().value<archive::KeepingChange>();
        QCOMPARE(std::get<archive::SetBasket>(change).documents,
                 archive::DocumentIds({kept, kept + 1}));
    }

    void originalPagesAreTakenFromThePdf()
    {
        Desktop desktop;
        const auto file = source::readFile(Desktop::samples().first());
        const auto issue = parse::parseIssue(file->text);
        const QString printed = desktop.path(u"issue.pdf"_s);
        QVERIFY(gongbao::test::printIssue(file->text, *issue, printed));
        desktop.window().import({printed});
        QVERIFY(desktop.takeReport().contains(u"1"_s));
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        desktop.part<QTableView>(u"table")->selectRow(0);
        auto* basket = desktop.window().findChild<BasketWindow*>();
        auto* style = basket->findChild<QComboBox*>(u"style"_s);
        auto* mask = basket->findChild<QCheckBox*>(u"mask"_s);
        QVERIFY(!mask->isEnabled());
        style->setCurrentIndex(style->findData(u"original"_s));
        QVERIFY(mask->isEnabled());
        mask->setChecked(true);
        desktop.chosenPdf = desktop.path(u"out.pdf"_s);
        desktop.trigger(u"exportPdf");
        QTRY_VERIFY_WITH_TIMEOUT(desktop.message().contains(u"out.pdf"_s), 30000);
        QVERIFY2(!desktop.message().contains(u"set anew"_s), qPrintable(desktop.message()));
        const auto pdf = Poppler::Document::load(desktop.path(u"out.pdf"_s));
        const QString text = allText(*pdf);
        QVERIFY(text.contains(desktop.cell(0, 1).remove(u' ')));
        QVERIFY(!text.contains(u"重排件"_s));
        QVERIFY(!text.contains(desktop.cell(1, 1).remove(u' '))); // its neighbour
    }

    void anExportThatFailsSaysWhy()
    {
        Desktop desktop;
        desktop.importSample();
        desktop.part<QTableView>(u"table")->selectRow(0);
        desktop.chosenPdf = desktop.path(u"no/such/folder/out.pdf"_s);
        desktop.trigger(u"exportPdf");
        QTRY_VERIFY_WITH_TIMEOUT(!desktop.message().isEmpty(), 30000);
        QVERIFY2(desktop.message().contains(u"out.pdf"_s), qPrintable(desktop.message()));
    }
};

QTEST_MAIN(TestExportJourney)
#include "tst_exportjourney.moc"
