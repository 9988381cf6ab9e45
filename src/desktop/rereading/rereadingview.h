// SPDX-License-Identifier: GPL-3.0-or-later
// Offers to read issues again, shows how that comes along and what it changed.
#pragma once

#include "desktop/rereading/rereadingcontroller.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace gongbao::desktop {

class MessageBar;
class ProgressStrip;
class ReaderController;
class RereadingDialog;
class Settings;

/// All borrowed.
struct RereadingParts
{
    RereadingController& rereader;
    ReaderController& reader;
    ProgressStrip& progress;
    MessageBar& messages;
    Settings& settings;
};

class RereadingView final : public QObject
{
    Q_OBJECT

public:
    /// @p archive: path of the archive; @p window is the parent of its dialogs.
    RereadingView(RereadingParts parts, const QString& archive, QWidget* window);

    /// Shows the list of what the last reading changed; nothing where there is none.
    void showChanges();

Q_SIGNALS:
    /// There is a list from now on.
    void changesKept();

private:
    /// Unless that was declined for this version of the recogniser.
    void offer(int issues);
    void decline();
    void begin();
    void showReport(const RereadingReport& report);

    RereadingParts m_parts;
    QString m_archive;
    QWidget* m_window;
    RereadingReport m_report; ///< the last one that has something to list
    QPointer<RereadingDialog> m_dialog;
};

} // namespace gongbao::desktop
