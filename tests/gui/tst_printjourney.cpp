// SPDX-License-Identifier: GPL-3.0-or-later
// Printing and looking at it before: on the pages that an export has.
#include "archive/catalogue.h"
#include "desktop/basket/basketwindow.h"
#include "desktop/pages/pageview.h"
#include "desktop/printing/pageprinting.h"
#include "desktop/printing/previewwindow.h"
#include "desktop/printing/printcontroller.h"
#include "desktop/printing/spooling.h"
#include "desktop/session/archivethread.h"
#include "desktopfixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <poppler-qt6.h>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using namespace gongbao::desktop::test;

namespace {

using Ids = std::vector<archive::DocumentId>;

std::shared_ptr<QPrinter> toFile(const QString& path)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    printer->setResolution(300);
    printer->setPageSize(QPageSize(QPageSize::A4));
    return printer;
}

/// What the documents become as PDF.
publish::MadePdf made(const Desktop& desktop, const Ids& ids, bool contents = false)
{
    auto database = archive::Database::open(desktop.archive(), archive::OpenMode::ReadOnly);
    return *publish::makePdf(**database, ids, {.contents = contents}, {}, {});
}

Ids allDocuments(const Desktop& desktop)
{
    auto database = archive::Database::open(desktop.archive(), archive::OpenMode::ReadOnly);
    return *archive::Catalogue(**database).documentIds({});
}

/// The lightness of each of some parts of a page: as like as pages are.
QList<int> lookOf(Poppler::Document& pdf, int page)
{
    const QImage small =
        pdf.page(page - 1)->renderToImage(200, 200).convertToFormat(QImage::Format_Grayscale8);
    constexpr int kParts = 12;
    QList<int> look;
    for (int part = 0; part < kParts * kParts; ++part) {
        const QRect rect(small.width() * (part % kParts) / kParts,
                         small.height() * (part / kParts) / kParts, small.width() / kParts,
                         small.height() / kParts);
        int sum = 0;
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            for (int x = rect.left(); x <= rect.right(); ++x) {
                sum += qGray(small.pixel(x, y));
            }
        }
        look.append(sum / (rect.width() * rect.height()));
    }
    return look;
}

/// In hundredths of a step of lightness.
int unlikeness(const QList<int>& a, const QList<int>& b)
{
    int sum = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        sum += 100 * std::abs(a[i] - b[i]);
    }
    return sum / static_cast<int>(a.size());
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// A program of the shell.
void writeScript(const QString& path, const QString& commands)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("#!/bin/sh\n" + commands.toUtf8());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

PreviewWindow* previewOf(Desktop& desktop)
{
    return desktop.window().findChild<PreviewWindow*>();
}

int pagesShown(const PreviewWindow* preview)
{
    return preview == nullptr ? 0 : preview->findChild<PageView*>()->pageCount();
}

} // namespace

class TestPrintJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePreviewHasThePagesOfAnExport()
    {
        Desktop desktop;
        desktop.importSample();
        QVERIFY(!desktop.part<QAction>(u"printPreview")->isEnabled()); // nothing chosen yet
        QTRY_VERIFY(!desktop.cell(1, 1).isEmpty());
        auto* table = desktop.part<QTableView>(u"table");
        table->selectRow(0);
        table->selectionModel()->select(table->model()->index(1, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        desktop.trigger(u"printPreview");
        PreviewWindow* preview = previewOf(desktop);
        QVERIFY(preview != nullptr && preview->isVisible());
        auto* print = preview->findChild<QPushButton*>(u"print"_s);
        QVERIFY(!print->isEnabled()); // there are no pages yet
        QTRY_VERIFY_WITH_TIMEOUT(pagesShown(preview) > 0, 30000);
        QVERIFY(print->isEnabled());
        const auto* view = preview->findChild<PageView*>();
        QTRY_VERIFY(view->isSharp());
        QCOMPARE(view->verticalScrollBar()->value(), 0); // from the beginning

        desktop.chosenPdf = desktop.path(u"out.pdf"_s);
        desktop.trigger(u"exportPdf");
        QTRY_VERIFY_WITH_TIMEOUT(desktop.message().contains(u"out.pdf"_s), 30000);
        const auto pdf = Poppler::Document::load(desktop.path(u"out.pdf"_s));
        QVERIFY(pdf);
        QCOMPARE(pagesShown(preview), pdf->numPages());
        QVERIFY(preview->findChild<QLabel*>(u"outcome"_s)
                    ->text()
                    .contains(QString::number(pdf->numPages())));
    }

    void closingThePreviewCancelsIt()
    {
        Desktop desktop;
        desktop.importSample();
        QTRY_VERIFY(!desktop.cell(0, 1).isEmpty());
        desktop.part<QTableView>(u"table")->selectAll();
        desktop.trigger(u"printPreview");
        previewOf(desktop)->findChild<QPushButton*>(u"cancel"_s)->click();
        QTRY_VERIFY(previewOf(desktop) == nullptr);
        desktop.trigger(u"printPreview"); // and another one is made
        QTRY_VERIFY_WITH_TIMEOUT(pagesShown(previewOf(desktop)) > 0, 30000);
    }

    void theBasketIsLookedAtWithItsContents()
    {
        Desktop desktop;
        desktop.importSample();
        QTRY_VERIFY(!desktop.cell(1, 1).isEmpty());
        auto* basket = desktop.window().findChild<BasketWindow*>();
        auto* button = basket->findChild<QPushButton*>(u"preview"_s);
        QVERIFY(!button->isEnabled());
        for (const int row : {0, 1}) {
            desktop.part<QTableView>(u"table")->selectRow(row);
            desktop.trigger(u"addToBasket");
            QTRY_COMPARE(basket->documents().size(), row + 1);
        }
        const Ids ids{basket->documents().at(0).id, basket->documents().at(1).id};
        const int plain = made(desktop, ids).outcome.pages;
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(pagesShown(previewOf(desktop)) == plain + 1, 30000);
    }

    void whatIsMadeIsWhatIsExported()
    {
        Desktop desktop;
        desktop.importSample();
        const Ids ids = allDocuments(desktop);
        QVERIFY(ids.size() > 5);
        const publish::MadePdf pdf = made(desktop, ids, true);
        auto database = archive::Database::open(desktop.archive(), archive::OpenMode::ReadOnly);
        const QString path = desktop.path(u"all.pdf"_s);
        QVERIFY(publish::exportFiles(**database, {{path, ids}}, {.contents = true}, {}, {}).ok());
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll() == pdf.bytes);
        const auto shown = Poppler::Document::loadFromData(pdf.bytes);
        QCOMPARE(pdf.outcome.sizes.size(), shown->numPages());
        for (int page = 0; page < shown->numPages(); ++page) {
            const QSizeF size = pdf.outcome.sizes.at(page);
            QVERIFY(std::abs(shown->page(page)->pageSizeF().width() - size.width()) < 0.01);
            QVERIFY(std::abs(shown->page(page)->pageSizeF().height() - size.height()) < 0.01);
        }
        QVERIFY(!pdf.title.isEmpty());
    }

    void paperLooksAsThePdf()
    {
        Desktop desktop;
        desktop.importSample();
        const publish::MadePdf pdf = made(desktop, allDocuments(desktop));
        const QString path = desktop.path(u"paper.pdf"_s);
        auto printer = toFile(path);
        printer->setPageRanges(QPageRanges::fromString(u"1-3"_s));
        QList<qint64> done;
        const Status printed = printPages(pdf, *printer, {}, [&](const ProgressState& state) {
            done.append(state.done);
            QCOMPARE(state.total, 3);
        });
        QVERIFY(printed.ok());
        QCOMPARE(done, QList<qint64>({0, 1, 2, 3}));
        const auto wanted = Poppler::Document::loadFromData(pdf.bytes);
        const auto paper = Poppler::Document::load(path);
        QVERIFY(paper);
        QCOMPARE(paper->numPages(), 3);
        for (int page = 1; page <= 3; ++page) {
            QVERIFY(unlikeness(lookOf(*wanted, page), lookOf(*paper, page)) < 100);
            QVERIFY(unlikeness(lookOf(*wanted, page), lookOf(*paper, page % 3 + 1)) > 300);
        }
    }

    void aFileOfAllPagesIsTheExport()
    {
        Desktop desktop;
        desktop.importSample();
        const publish::MadePdf pdf = made(desktop, allDocuments(desktop)); // some pages lie
        const QString path = desktop.path(u"paper.pdf"_s);
        QVERIFY(printPages(pdf, *toFile(path), {}, {}).ok());
        QCOMPARE(bytesOf(path), pdf.bytes);
        auto small = toFile(path);
        small->setPageSize(QPageSize(QPageSize::A5));
        small->setPageRanges(QPageRanges::fromString(u"1"_s));
        QVERIFY(printPages(pdf, *small, {}, {}).ok());
        QCOMPARE(Poppler::Document::load(path)->page(0)->pageSize(), QSize(420, 595));
    }

    void printersOfCupsAreGivenTheFile()
    {
        const QTemporaryDir folder;
        const QString lp = folder.filePath(u"lp"_s);
        const QString said = folder.filePath(u"said"_s);
        const QString given = folder.filePath(u"given.pdf"_s);
        writeScript(lp, u"printf '%s\\n' \"$@\" >'%1'\n"
                        "for i in \"$@\"; do :; done; cp \"$i\" '%2'\n"_s.arg(said, given));
        const PrintJob job{.printer = u"office"_s,
                           .title = u"-关于印发方案的通知"_s,
                           .copies = 2,
                           .options = {u"media=A4"_s, u"sides=one-sided"_s}};
        QVERIFY(spool(lp, job, "%PDF-1.7"_ba, {}).ok());
        QCOMPARE(bytesOf(given), "%PDF-1.7"_ba);
        QStringList arguments = QString::fromUtf8(bytesOf(said)).trimmed().split(u'\n');
        QVERIFY(!QFile::exists(arguments.takeLast())); // it was there for the job alone
        QCOMPARE(arguments, QStringList({u"-d"_s, u"office"_s, u"-t"_s, u"-关于印发方案的通知"_s,
                                         u"-n"_s, u"2"_s, u"-o"_s, u"media=A4"_s, u"-o"_s,
                                         u"sides=one-sided"_s, u"--"_s}));

        writeScript(lp, u"echo 'no such printer' >&2; exit 1\n"_s);
        const Status refused = spool(lp, job, "%PDF-1.7"_ba, {});
        QVERIFY(!refused && refused.error().message.contains(u"no such printer"_s));
        writeScript(lp, u"exec sleep 60\n"_s);
        StopSource source;
        source.request_stop();
        QCOMPARE(spool(lp, job, "%PDF-1.7"_ba, source.get_token()).error().code,
                 ErrorCode::Cancelled);
    }

    void whatWasChosenGoesAlong()
    {
        auto printer = toFile({});
        QVERIFY(spoolerFor(*printer).isEmpty()); // no printer at all
        printer->setPageSize(QPageSize(QPageSize::A3));
        printer->setCopyCount(3);
        printer->setCollateCopies(false);
        printer->setPageOrder(QPrinter::LastPageFirst);
        printer->setPageRanges(QPageRanges::fromString(u"1-3,5"_s));
        const PrintJob job = jobFor(*printer, u"甲"_s);
        QCOMPARE(job.title, u"甲"_s);
        QCOMPARE(job.copies, 3);
        QCOMPARE(job.options, QStringList({u"media=A3"_s, u"sides=one-sided"_s,
                                           u"print-scaling=auto-fit"_s, u"Collate=False"_s,
                                           u"outputorder=reverse"_s, u"page-ranges=1-3,5"_s}));
    }

    void lyingPagesAndCopiesFindTheirPlace()
    {
        Desktop desktop;
        desktop.importSample();
        publish::MadePdf pdf = made(desktop, {allDocuments(desktop).front()});
        QVERIFY(pdf.outcome.pages > 1);
        const QString path = desktop.path(u"paper.pdf"_s);
        auto printer = toFile(path);
        printer->setPageSize(QPageSize(QPageSize::A5)); // smaller than the pages
        printer->setPageOrientation(QPageLayout::Landscape);
        printer->setPageRanges(QPageRanges::fromString(u"2"_s));
        printer->setCopyCount(2);
        QVERIFY(printPages(pdf, *printer, {}, {}).ok());
        const auto paper = Poppler::Document::load(path);
        QCOMPARE(paper->numPages(), printer->supportsMultipleCopies() ? 1 : 2);
        const QImage image = paper->page(0)->renderToImage(72, 72);
        QVERIFY(image.width() > image.height());
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                ink |= qGray(image.pixel(x, y)) < 128 ? QRect(x, y, 1, 1) : QRect();
            }
        }
        QVERIFY(ink.width() > 0);
        QVERIFY(ink.left() < image.width() / 4); // its head is at the left
    }

    void nothingIsLeftOfWhatIsCancelled()
    {
        Desktop desktop;
        desktop.importSample();
        const publish::MadePdf pdf = made(desktop, {allDocuments(desktop).front()});
        const QString path = desktop.path(u"paper.pdf"_s);
        StopSource source;
        auto printer = toFile(path);
        printer->setPageRanges(QPageRanges::fromString(u"1-2"_s));
        const Status printed =
            printPages(pdf, *printer, source.get_token(), [&](const ProgressState& state) {
                if (state.done == 1) {
                    source.request_stop();
                }
            });
        QVERIFY(!printed.ok());
        QCOMPARE(printed.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(path));
    }

    void whatIsNoPdfIsNotWrittenOver()
    {
        Desktop desktop;
        desktop.importSample();
        const publish::MadePdf pdf = made(desktop, {allDocuments(desktop).front()});
        QVERIFY(!printPages(pdf, *toFile(desktop.archive()), {}, {}).ok());
        QVERIFY(!allDocuments(desktop).empty());
    }

    void documentsArePrintedInTheBackground()
    {
        Desktop desktop;
        desktop.importSample();
        const Ids ids{allDocuments(desktop).front()};
        ArchiveThread thread(desktop.archive(), archive::OpenMode::ReadOnly);
        PrintController controller(thread);
        QSignalSpy finished(&controller, &PrintController::finished);
        QSignalSpy failed(&controller, &PrintController::failed);
        const QString path = desktop.path(u"paper.pdf"_s);
        controller.print(ids, {}, toFile(path));
        QVERIFY(controller.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QVERIFY(!controller.isRunning());
        QCOMPARE(Poppler::Document::load(path)->numPages(), made(desktop, ids).outcome.pages);

        controller.print(allDocuments(desktop), {}, toFile(desktop.path(u"stopped.pdf"_s)));
        controller.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30000);
        QVERIFY(failed.first().first().toString().contains(u"cancelled"_s));
        QCOMPARE(finished.size(), 1);
        QVERIFY(!QFile::exists(desktop.path(u"stopped.pdf"_s)));
    }
};

QTEST_MAIN(TestPrintJourney)
#include "tst_printjourney.moc"
