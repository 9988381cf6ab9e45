// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/safekeeping/safekeepingview.h"

#include "desktop/files/savedfile.h"
#include "desktop/messages/messagebar.h"
#include "desktop/messages/progressstrip.h"
#include "desktop/safekeeping/safekeepingcontroller.h"
#include "desktop/settings/settings.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

/// archive 2026-03-01
QString datedName(const QString& archive)
{
    return u"%1 %2"_s.arg(QFileInfo(archive).completeBaseName(),
                          QDate::currentDate().toString(Qt::ISODate));
}

} // namespace

SafekeepingView::SafekeepingView(SafekeepingController& keeper, ProgressStrip& progress,
                                 MessageBar& messages, Settings& settings, FileDialogs dialogs,
                                 QWidget* window)
    : QObject(window)
    , m_keeper(keeper)
    , m_settings(settings)
    , m_dialogs(std::move(dialogs))
    , m_window(window)
{
    connect(&progress, &ProgressStrip::cancelled, &keeper, &SafekeepingController::cancel);
    connect(&keeper, &SafekeepingController::started, &progress, &ProgressStrip::begin);
    connect(&keeper, &SafekeepingController::progressed, &progress, &ProgressStrip::update);
    connect(&keeper, &SafekeepingController::finished, &progress, &ProgressStrip::end);
    connect(&keeper, &SafekeepingController::failed, &progress, &ProgressStrip::end);
    connect(&keeper, &SafekeepingController::finished, &messages,
            [&messages](const QString& sentence) {
                if (!sentence.isEmpty()) {
                    messages.showDone(sentence);
                }
            });
}

void SafekeepingView::chooseBackup(const QString& archive)
{
    const QDir folder(folderFrom(m_settings, setting::kCopyFolder));
    const QString path =
        m_dialogs.archiveToSave(m_window, folder.filePath(datedName(archive) + u".gongbao"_s));
    if (!path.isEmpty()) {
        m_settings.set(setting::kCopyFolder, QFileInfo(path).absolutePath());
        m_keeper.backUp(path);
    }
}

void SafekeepingView::chooseDump(const QString& archive)
{
    const QDir folder(folderFrom(m_settings, setting::kCopyFolder));
    const QString path = m_dialogs.folderToSave(m_window, folder.filePath(datedName(archive)));
    if (!path.isEmpty()) {
        m_settings.set(setting::kCopyFolder, QFileInfo(path).absolutePath());
        m_keeper.dump(path);
    }
}

void SafekeepingView::chooseToRestore()
{
    restore(m_dialogs.archiveToOpen(m_window, folderFrom(m_settings, setting::kCopyFolder)));
}

void SafekeepingView::chooseFolderToRestore()
{
    restore(m_dialogs.folderToRestore(m_window, folderFrom(m_settings, setting::kCopyFolder)));
}

void SafekeepingView::restore(const QString& backup)
{
    if (backup.isEmpty()) {
        return;
    }
    const QFileInfo file(backup);
    const QString name = tr("%1 restored.gongbao").arg(file.completeBaseName());
    const QString path = m_dialogs.archiveToSave(m_window, file.dir().filePath(name));
    if (!path.isEmpty()) {
        m_keeper.restore(backup, path);
    }
}

} // namespace gongbao::desktop
