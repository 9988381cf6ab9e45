// SPDX-License-Identifier: GPL-3.0-or-later
// Documents chosen from anywhere in the archive, in an order made by hand, to be taken out.
#pragma once

#include "archive/records.h"
#include "desktop/files/filedialogs.h"
#include "desktop/jobs/requests.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class BasketWindow;
}

namespace gongbao::desktop {

class ArchiveSession;
class Settings;

class BasketWindow final : public QDialog
{
    Q_OBJECT

public:
    /// Borrows @p session and @p settings, which keep what is in the basket of this archive. Hidden
    /// until it is brought up.
    BasketWindow(ArchiveSession& session, Settings& settings, FileDialogs dialogs,
                 QWidget* parent = nullptr);
    ~BasketWindow() override;

    /// That files which are exported one by one are named after.
    void setPattern(const QString& pattern);
    /// Brings back what is kept, as soon as the archive can be read.
    void load();
    /// Puts documents at the end; those that are in it stay where they are.
    void add(const std::vector<archive::DocumentId>& ids);
    void bringUp();
    /// No other export can begin while one runs.
    void setExporting(bool exporting);

    /// In their order.
    [[nodiscard]] QList<archive::DocumentRecord> documents() const;

Q_SIGNALS:
    void changed(int documents);
    void documentWanted(gongbao::archive::DocumentId id);
    /// They are to become one PDF, with a 目录 if @p contents asks for it, or one each, named after
    /// @p pattern.
    void pdfWanted(const std::vector<gongbao::archive::DocumentId>& ids, bool contents);
    void pdfsWanted(const QList<gongbao::archive::DocumentRecord>& documents,
                    const QString& pattern);
    void saved(const QString& sentence);
    void failed(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] std::vector<archive::DocumentId> keptIds() const;
    void addRecords(const QList<archive::DocumentRecord>& records);
    void enableButtons();
    void noteChange();
    void moveCurrent(int by);
    void removeSelected();
    void saveList();

    ArchiveSession& m_session;
    Settings& m_settings;
    FileDialogs m_dialogs;
    std::unique_ptr<Ui::BasketWindow> m_ui;
    bool m_exporting = false;
    Requests m_loading;
    std::vector<archive::DocumentId> m_waiting; ///< to be put in, whose records are not here yet
};

} // namespace gongbao::desktop
