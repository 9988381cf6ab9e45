// SPDX-License-Identifier: GPL-3.0-or-later
// What changed as issues were read again, each change a double click from its document.
#pragma once

#include "desktop/rereading/rereadingmodel.h"

#include <QDialog>

#include <memory>

namespace Ui {
class RereadingDialog;
}

namespace gongbao::desktop {

class RereadingDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p summary stands above the list.
    RereadingDialog(const QString& summary, const QList<ingest::Rereading>& issues,
                    QWidget* parent = nullptr);
    ~RereadingDialog() override;

Q_SIGNALS:
    void documentWanted(gongbao::archive::DocumentId document);

private:
    void setUpTable();
    void openRow(const QModelIndex& index);
    /// The rows that are selected; all of them where none is.
    void copy();

    std::unique_ptr<Ui::RereadingDialog> m_ui;
    RereadingModel m_changes;
};

} // namespace gongbao::desktop
