// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what to do with another file of an issue that the archive has.
#pragma once

#include "ingest/importer.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ConflictDialog;
}

namespace gongbao::desktop {

class ConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConflictDialog(const ingest::FileOutcome& incoming, QWidget* parent = nullptr);
    ~ConflictDialog() override;

Q_SIGNALS:
    /// Once; closing the dialog keeps what is there.
    void decided(gongbao::archive::OnConflict decision, bool forAll);

private:
    std::unique_ptr<Ui::ConflictDialog> m_ui;
};

} // namespace gongbao::desktop
