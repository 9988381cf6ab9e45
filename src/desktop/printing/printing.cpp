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

void print(const Document& document, QPrinter& printer)
{
    QTextDocument text;
    layOut(document,
           {.families = songFamilies(), .pointSize = kPrintedPoints, .rule = Qt::darkGray}, text);
    printer.setDocName(document.title);
    text.print(&printer);
}

void askAndPrint(const Document& document, QWidget* window)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), window,
                     [document, printer] { print(document, *printer); });
    dialog->open();
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
