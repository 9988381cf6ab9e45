// SPDX-License-Identifier: GPL-3.0-or-later
// One run of the program: the archive, and a window on it in the chosen language.
#pragma once

#include "desktop/session/archivesession.h"
#include "desktop/settings/settings.h"

#include <QObject>
#include <QPalette>

#include <memory>

class QApplication;

namespace gongbao::desktop {

class MainWindow;
struct Options;
struct Preferences;

class Program final : public QObject
{
    Q_OBJECT

public:
    /// Shows the window and imports what @p options name. @p system is the language of the system.
    /// Borrows the others.
    Program(QApplication& application, const Options& options, const QString& system,
            Settings settings);
    ~Program() override;

private:
    void showWindow(const QString& language);
    void closeWindow();
    void openSession(const QString& archive);
    void replaceWindow(const QString& language, const QString& archive);
    void choose(const Preferences& preferences);

    QApplication& m_application;
    const QPalette m_systemPalette;
    Settings m_settings;
    const QString m_systemLanguage;
    QString m_language; ///< of the window
    std::unique_ptr<ArchiveSession> m_session;
    std::unique_ptr<MainWindow> m_window; // last: it uses all of these
};

} // namespace gongbao::desktop
