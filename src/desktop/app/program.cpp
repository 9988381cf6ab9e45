// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/program.h"

#include "base/language.h"
#include "desktop/app/mainwindow.h"
#include "desktop/app/options.h"
#include "desktop/settings/preferences.h"
#include "desktop/welcome/samples.h"

#include <QApplication>

namespace gongbao::desktop {

Program::Program(QApplication& application, const Options& options, const QString& system,
                 Settings settings)
    : m_application(application)
    , m_systemPalette(QApplication::palette())
    , m_settings(settings)
    , m_systemLanguage(system)
{
    openSession(options.archive.isEmpty() ? usualArchive(m_settings) : options.archive);
    applyAppearance(application, appearanceFromName(m_settings.value(setting::kAppearance)),
                    m_systemPalette);
    showWindow(options.language.isEmpty() ? spokenLanguage(chosenLanguage(m_settings), system)
                                          : chooseLanguage(options.language));
    if (!options.import.isEmpty()) {
        // Queued: after the archive is opened, which is queued too and shows what it holds.
        QMetaObject::invokeMethod(
            m_window.get(),
            [window = m_window.get(), paths = options.import] { window->import(paths); },
            Qt::QueuedConnection);
    }
}

Program::~Program() = default;

void Program::openSession(const QString& archive)
{
    m_session = std::make_unique<ArchiveSession>(archive);
    noteArchive(archive, m_settings);
}

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
                      .samples = sampleFiles(QCoreApplication::applicationDirPath())});
    // Queued: the window may be destroyed for it, which must not happen inside its own signal.
    connect(m_window.get(), &MainWindow::preferencesChosen, this, &Program::choose,
            Qt::QueuedConnection);
    m_window->show();
    // What one sees first is painted before the rest of the window is made, which takes longer.
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    m_window->furnish();
}

void Program::choose(const Preferences& preferences)
{
    // One that the command line named for this run stays, unless another is chosen now.
    const QString language = preferences.language == chosenLanguage(m_settings)
                                 ? m_language
                                 : spokenLanguage(preferences.language, m_systemLanguage);
    storePreferences(preferences, m_settings);
    applyAppearance(m_application, preferences.appearance, m_systemPalette);
    if (language != m_language || preferences.archive != m_session->path()) {
        replaceWindow(language, preferences.archive);
    } else {
        m_window->apply(preferences);
    }
}

void Program::replaceWindow(const QString& language, const QString& archive)
{
    const Place place = m_window->place();
    const bool isSameArchive = archive == m_session->path();
    QGuiApplication::setQuitOnLastWindowClosed(false); // for the moment between two windows
    closeWindow();
    if (!isSameArchive) {
        m_settings.set(setting::kArchive, archive);
        m_session.reset(); // its log is written back before another is opened
        openSession(archive);
    }
    showWindow(language);
    if (isSameArchive) {
        m_window->visit(place);
    }
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

} // namespace gongbao::desktop
