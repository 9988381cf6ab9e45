// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/printview.h"

#include "desktop/exporting/exportoptions.h"
#include "desktop/messages/messagebar.h"
#include "desktop/messages/progressstrip.h"
#include "desktop/printing/previewwindow.h"
#include "desktop/printing/printcontroller.h"

#include <QPrintDialog>
#include <QPrinter>

namespace gongbao::desktop {

PrintView::PrintView(Parts parts, QWidget* window)
    : QObject(window)
    , m_parts(std::move(parts))
    , m_window(window)
{
    ProgressStrip& progress = m_parts.progress;
    PrintController& printer = m_parts.printer;
    connect(&progress, &ProgressStrip::cancelled, &printer, &PrintController::cancel);
    connect(&printer, &PrintController::started, &progress,
            [&progress] { progress.begin(tr("Printing")); });
    connect(&printer, &PrintController::progressed, &progress, &ProgressStrip::update);
    connect(&printer, &PrintController::finished, &progress, &ProgressStrip::end);
    connect(&printer, &PrintController::failed, &progress, &ProgressStrip::end);
    connect(&printer, &PrintController::finished, &m_parts.messages, &MessageBar::showDone);
}

publish::ExportOptions PrintView::options(bool contents) const
{
    publish::ExportOptions options = exportOptions(m_parts.settings, contents);
    options.pdf.askPassword = m_parts.askPassword;
    return options;
}

void PrintView::choosePrinter(QWidget* window,
                              const std::function<void(const std::shared_ptr<QPrinter>&)>& print)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [print, printer] { print(printer); });
    dialog->open();
}

void PrintView::print(const std::vector<archive::DocumentId>& documents, bool contents)
{
    choosePrinter(m_window, [this, documents, contents](const std::shared_ptr<QPrinter>& printer) {
        m_parts.printer.print(documents, options(contents), printer);
    });
}

void PrintView::preview(const std::vector<archive::DocumentId>& documents, bool contents)
{
    auto* preview = new PreviewWindow(m_window);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    PrintController& printer = m_parts.printer;
    connect(preview, &PreviewWindow::printWanted, this,
            [this, preview](const publish::MadePdf& pdf) {
                choosePrinter(preview, [this, pdf](const std::shared_ptr<QPrinter>& chosen) {
                    m_parts.printer.print(pdf, chosen);
                });
            });
    const auto enable = [preview, &printer] { preview->setPrinting(printer.isRunning()); };
    connect(&printer, &PrintController::started, preview, enable);
    connect(&printer, &PrintController::finished, preview, enable);
    connect(&printer, &PrintController::failed, preview, enable);
    enable();
    preview->resize(m_window->size() * 4 / 5);
    preview->show(m_parts.archive, documents, options(contents));
}

} // namespace gongbao::desktop
