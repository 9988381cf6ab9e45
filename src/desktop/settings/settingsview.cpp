// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/settingsview.h"

#include "desktop/settings/settingsdialog.h"

#include <QFileInfo>

namespace gongbao::desktop {

SettingsView::SettingsView(Settings& settings, FileDialogs dialogs, const QString& archive,
                           QWidget* window)
    : QObject(window)
    , m_settings(settings)
    , m_dialogs(std::move(dialogs))
    , m_archive(archive)
    , m_window(window)
{
}

Preferences SettingsView::preferences() const
{
    return readPreferences(m_settings, m_archive);
}

void SettingsView::chooseArchive()
{
    Preferences wanted = preferences();
    wanted.archive = m_dialogs.archiveToOpen(m_window, QFileInfo(wanted.archive).absolutePath());
    if (!wanted.archive.isEmpty()) {
        Q_EMIT chosen(wanted);
    }
}

void SettingsView::edit(bool replaceable)
{
    auto* dialog =
        new SettingsDialog(preferences(), recentArchives(m_settings), m_dialogs, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setReplaceable(replaceable);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { Q_EMIT chosen(dialog->preferences()); });
    dialog->open();
}

} // namespace gongbao::desktop
