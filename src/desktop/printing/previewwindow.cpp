// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/previewwindow.h"

#include "desktop/exporting/exportcontroller.h"
#include "desktop/jobs/throttle.h"
#include "desktop/pages/pageview.h"
#include "desktop/pages/paneldrawing.h"
#include "desktop/session/archivethread.h"
#include "desktop/theme/icons.h"
#include "model/printedpages.h"
#include "ui_previewwindow.h"

#include <chrono>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};

PrintedPages pagesOf(const publish::MadePdf& pdf)
{
    PrintedPages pages;
    for (const QSizeF& size : pdf.outcome.sizes) {
        pages.pages.append({size, {}});
    }
    return pages;
}

} // namespace

PreviewWindow::PreviewWindow(QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PreviewWindow>())
{
    m_ui->setupUi(this);
    addAction(m_ui->showThumbnails);
    m_ui->showThumbnails->setIcon(tintedIcon("thumbnails"_L1));
    m_ui->pages->setThumbnailsAction(*m_ui->showThumbnails);
    m_drawing = std::make_unique<PanelDrawing>(*m_ui->pages);
    m_drawing->close();
    m_ui->pages->view().setFit(PageView::Fit::Page);
    enablePrinting();
    connect(m_ui->progress, &ProgressStrip::cancelled, this, &QDialog::close);
    connect(m_ui->print, &QPushButton::clicked, this, [this] { Q_EMIT printWanted(m_pdf); });
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::close);
}

PreviewWindow::~PreviewWindow() = default;

void PreviewWindow::show(ArchiveThread& archive, const std::vector<archive::DocumentId>& documents,
                         const publish::ExportOptions& options)
{
    m_ui->progress->begin(tr("Laying out"));
    const Progress progress = throttled(
        [this, post = m_making.post()](const ProgressState& state) {
            post([this, state] { m_ui->progress->update(state); });
        },
        kProgressInterval);
    archive.request(
        m_making,
        [documents, options, progress](archive::Database& database, const StopToken& stop) {
            return publish::makePdf(database, documents, options, stop, progress);
        },
        [this, style = options.style](const Result<publish::MadePdf>& pdf) { take(pdf, style); });
    QDialog::show();
}

void PreviewWindow::take(const Result<publish::MadePdf>& pdf, publish::Style style)
{
    m_ui->progress->end();
    if (!pdf) {
        m_ui->pages->showSentence(pdf.error().message);
        return;
    }
    m_pdf = *pdf;
    setWindowTitle(tr("Preview: %1").arg(m_pdf.title));
    m_ui->outcome->setText(
        withLacks(tr("%Ln page(s), as exported and as printed.", nullptr, m_pdf.outcome.pages),
                  m_pdf.outcome, style));
    m_drawing->open(pagesOf(m_pdf), m_pdf.bytes, m_pdf.title);
    enablePrinting();
}

void PreviewWindow::setPrinting(bool printing)
{
    m_printing = printing;
    enablePrinting();
}

void PreviewWindow::enablePrinting()
{
    m_ui->print->setEnabled(!m_printing && m_pdf.outcome.pages > 0);
}

} // namespace gongbao::desktop
