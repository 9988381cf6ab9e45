// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/printing.h"

#include "desktop/reader/documentlayout.h"

#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <memory>

namespace gongbao::desktop {

namespace {

constexpr qreal kPrintedPoints = 12;

} // namespace

bool print(const Document& document, QPrinter& printer)
{
    QTextDocument text;
    layOut(document,
           {.families = songFamilies(), .pointSize = kPrintedPoints, .rule = Qt::darkGray}, text);
    printer.setDocName(document.title);
    text.print(&printer);
    return printer.printerState() != QPrinter::Error;
}

void PrintController::askAndPrint(const Document& document, QWidget* window)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [this, document, printer] { print(document, printer); });
    dialog->open();
}

void PrintController::print(const Document& document, const std::shared_ptr<QPrinter>& printer)
{
    // Not as a request, which the next one would take the place of.
    m_queue.post([this, document, printer, post = m_printing.post()] {
        const bool done = desktop::print(document, *printer);
        post([this, done, title = document.title] {
            if (done) {
                Q_EMIT printed(tr("Printed: %1").arg(title));
            } else {
                Q_EMIT failed(tr("“%1” could not be printed; look at the printer.").arg(title));
            }
        });
    });
}

void preview(const Document& document, QWidget* window)
{
    auto* dialog = new QPrintPreviewDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [document](QPrinter* printer) { print(document, *printer); });
    dialog->resize(window->size() * 3 / 4);
    dialog->open();
}

} // namespace gongbao::desktop
