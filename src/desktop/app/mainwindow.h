// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the parts of the program together.
#pragma once

#include "desktop/files/filedialogs.h"
#include "desktop/jobs/requests.h"
#include "desktop/navigation/history.h"
#include "desktop/settings/preferences.h"

#include <QMainWindow>

namespace gongbao::desktop {

class ArchiveSession;
class BasketWindow;
class KeepingView;
class SearchField;
class Settings;
class SettingsView;
struct WindowParts;
struct WindowUi;

/// What the window is given; session and settings are borrowed and outlive it.
struct WindowContext
{
    ArchiveSession& session;
    Settings& settings;
    FileDialogs dialogs;
    QStringList samples; ///< files of the sample issue
};

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// The frame alone, with menus and tools, to be shown at once.
    explicit MainWindow(WindowContext context, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Puts in what the window is for, and opens the archive; once, before all that follows.
    void furnish();

    /// Imports files and folders, as when they are dropped on the window.
    void import(const QStringList& paths);
    /// All but language, archive and appearance, which are not of one window.
    void apply(const Preferences& preferences);
    /// What the window shows, and to show it in a new window on the same archive.
    [[nodiscard]] Place place();
    void visit(const Place& place);

Q_SIGNALS:
    /// For another language or archive the window is to be made anew.
    void preferencesChosen(const gongbao::desktop::Preferences& preferences);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void setUpActions();
    void connectQuery();
    void connectImport();
    void connectExport();
    void connectKeeping();
    void connectCorrecting();
    /// What may be done depends on whether @p job runs.
    template<typename Job>
    void enableActionsWith(const Job& job);
    void connectFindings();
    /// What commands on documents are meant for.
    [[nodiscard]] std::vector<archive::DocumentId> chosen() const;
    [[nodiscard]] FilterNames namesOf(const archive::DocumentFilter& filter) const;
    void openArchive();
    void showLibrary(qsizetype issues);
    void goTo(const archive::DocumentFilter& place);
    void ask(const Query& query);
    void enableActions();

    WindowContext m_context;
    std::unique_ptr<WindowUi> m_ui;
    SearchField* m_search = nullptr;
    BasketWindow* m_basket = nullptr;
    KeepingView* m_keeping = nullptr;
    SettingsView* m_settings = nullptr;
    QList<QAction*> m_steps; ///< undo and redo, which other windows have as well
    QueryState m_query;
    bool m_readOnly = false; ///< whether the archive can be read but not written
    std::unique_ptr<WindowParts> m_parts;
    Requests m_opening;
};

} // namespace gongbao::desktop
