// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/program.h"

#include "base/language.h"
#include "desktop/app/mainwindow.h"
#include "desktop/app/options.h"
#include "desktop/theme/appearance.h"
#include "desktop/welcome/samples.h"

#include <QApplication>

namespace gongbao::desktop {

Program::Program(QApplication& application, const Options& options, const QString& language,
                 Settings settings)
    : m_application(application)
    , m_systemPalette(QApplication::palette())
    , m_settings(settings)
    , m_session(std::make_unique<ArchiveSession>(options.archive))
{
    applyAppearance(application, appearanceFromName(m_settings.value(setting::kAppearance)),
                    m_systemPalette);
    showWindow(language);
    if (!options.import.isEmpty()) {
        m_window->import(options.import);
    }
}

Program::~Program() = default;

void Program::closeWindow()
{
    if (m_window) {
        m_window->close(); // which remembers its layout
    }
    m_window.reset();
}

void Program::showWindow(const QString& language)
{
    m_language = language;
    installLanguage(m_application, language);
    m_window = std::make_unique<MainWindow>(
        WindowContext{.session = *m_session,
                      .settings = m_settings,
                      .dialogs = standardFileDialogs(),
                      .samples = sampleFiles(QCoreApplication::applicationDirPath()),
                      .language = language});
    // Queued: the window is destroyed for it, which must not happen inside its own signal.
    connect(m_window.get(), &MainWindow::languageChosen, this, &Program::chooseLanguage,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::archiveChosen, this, &Program::chooseArchive,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::appearanceChosen, this, &Program::chooseAppearance);
    m_window->show();
}

void Program::chooseLanguage(const QString& language)
{
    m_settings.set(setting::kLanguage, language);
    replaceWindow(language, [] {});
}

void Program::chooseArchive(const QString& path)
{
    replaceWindow(m_language, [&] { m_session = std::make_unique<ArchiveSession>(path); });
}

void Program::replaceWindow(const QString& language, const std::function<void()>& between)
{
    m_application.setQuitOnLastWindowClosed(false); // for the moment between two windows
    closeWindow();
    between();
    showWindow(language);
    m_application.setQuitOnLastWindowClosed(true);
}

void Program::chooseAppearance(const QString& name)
{
    m_settings.set(setting::kAppearance, name);
    applyAppearance(m_application, appearanceFromName(name), m_systemPalette);
}

} // namespace gongbao::desktop
