// SPDX-License-Identifier: GPL-3.0-or-later
// What an import brought in, and what not and why.
#pragma once

#include "ingest/importer.h"

#include <QDialog>

#include <memory>

class QTreeWidgetItem;

namespace Ui {
class ImportReportDialog;
}

namespace gongbao::desktop {

class ImportReportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportReportDialog(const ingest::ImportReport& report, QWidget* parent = nullptr);
    ~ImportReportDialog() override;

Q_SIGNALS:
    /// The findings of the archive are to be looked at.
    void findingsWanted();

private:
    void addFile(const ingest::FileOutcome& file);

    std::unique_ptr<Ui::ImportReportDialog> m_ui;
};

/// One sentence with the numbers of files by what became of them.
[[nodiscard]] QString summary(const ingest::ImportReport& report);

} // namespace gongbao::desktop
