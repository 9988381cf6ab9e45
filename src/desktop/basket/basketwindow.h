// SPDX-License-Identifier: GPL-3.0-or-later
// Documents chosen from anywhere in the archive, in an order made by hand, to be taken out.
#pragma once

#include "archive/keeping.h"
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
    /// Borrows @p session, whose archive keeps what is in the basket, and @p settings. Hidden until
    /// it is brought up.
    BasketWindow(ArchiveSession& session, Settings& settings, FileDialogs dialogs,
                 QWidget* parent = nullptr);
    ~BasketWindow() override;

    /// That files which are exported one by one are named after.
    void setPattern(const QString& pattern);
    /// Shows what the archive keeps; where that is what is shown, nothing happens.
    void load();
    /// Asks that documents are put at the end; those that are in it stay where they are.
    void add(const std::vector<archive::DocumentId>& ids);
    void bringUp();
    /// No other export can begin while one runs, and nothing else is printed while something is.
    void setRunning(bool exporting, bool printing);

    /// In their order.
    [[nodiscard]] QList<archive::DocumentRecord> documents() const;

Q_SIGNALS:
    void changed(int documents);
    void changeWanted(const gongbao::archive::KeepingChange& change, const QString& text);
    void documentWanted(gongbao::archive::DocumentId id);
    /// They are to become one PDF, with a 目录 if @p contents asks for it, or one each, named after
    /// @p pattern.
    void pdfWanted(const std::vector<gongbao::archive::DocumentId>& ids, bool contents,
                   const QString& name);
    void pdfsWanted(const QList<gongbao::archive::DocumentRecord>& documents,
                    const QString& pattern);
    /// They are to be printed, or shown as one PDF has them.
    void printWanted(const std::vector<gongbao::archive::DocumentId>& ids, bool contents);
    void previewWanted(const std::vector<gongbao::archive::DocumentId>& ids, bool contents);
    void saved(const QString& sentence);
    void failed(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addRecords(const QList<archive::DocumentRecord>& records);
    void enableButtons();
    void showCount();
    /// Asks that what is shown is kept, a step called @p step.
    void keep(const QString& step);
    /// Asks that what is wanted is kept, a step called @p step.
    void change(const QString& step);
    void moveCurrent(int by);
    void removeSelected();
    void saveList();
    void connectOutput();
    /// Shows the style that was chosen last, and keeps what is chosen.
    void connectStyle();

    ArchiveSession& m_session;
    Settings& m_settings;
    FileDialogs m_dialogs;
    std::unique_ptr<Ui::BasketWindow> m_ui;
    bool m_exporting = false;
    bool m_printing = false;
    Requests m_loading;
    bool m_loaded = false;                      ///< whether what is kept is shown
    std::vector<archive::DocumentId> m_waiting; ///< to be added when it is
    std::vector<archive::DocumentId> m_wanted;  ///< what is kept, once all changes are written
};

} // namespace gongbao::desktop
