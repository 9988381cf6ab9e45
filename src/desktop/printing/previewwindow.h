// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that an export of documents has, and that printing them gives.
#pragma once

#include "desktop/jobs/requests.h"
#include "publish/fileexport.h"

#include <QDialog>

#include <memory>

namespace Ui {
class PreviewWindow;
}

namespace gongbao::desktop {

class ArchiveThread;
class PanelDrawing;

class PreviewWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit PreviewWindow(QWidget* parent = nullptr);
    ~PreviewWindow() override;

    /// Lays @p documents out on the thread @p archive, which is borrowed, and shows their pages.
    /// Until then there is progress, with a way to cancel it; so does closing the window.
    void show(ArchiveThread& archive, const std::vector<archive::DocumentId>& documents,
              const publish::ExportOptions& options);
    /// Nothing else can be printed while something is.
    void setPrinting(bool printing);

Q_SIGNALS:
    void printWanted(const gongbao::publish::MadePdf& pdf);

private:
    void take(const Result<publish::MadePdf>& pdf, publish::Style style);
    void enablePrinting();

    std::unique_ptr<Ui::PreviewWindow> m_ui;
    std::unique_ptr<PanelDrawing> m_drawing;
    publish::MadePdf m_pdf;
    bool m_printing = false;
    Requests m_making;
};

} // namespace gongbao::desktop
