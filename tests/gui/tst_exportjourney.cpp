// SPDX-License-Identifier: GPL-3.0-or-later
// From chosen documents to a PDF, by the real widgets.
#include "desktopfixture.h"

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
        desktop.chosenPdf = desktop.path(u"out"_s);
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
