// SPDX-License-Identifier: GPL-3.0-or-later
// Offers to read issues again, shows how that comes along and what it changed.
#pragma once

#include <QObject>

class QWidget;

namespace gongbao::desktop {

class MessageBar;
class ProgressStrip;
class ReaderController;
class RereadingController;
class Settings;
struct RereadingReport;

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

private:
    /// Unless that was declined for this version of the recogniser.
    void offer(int issues);
    void decline();
    void begin();
    void showReport(const RereadingReport& report);

    RereadingParts m_parts;
    QString m_archive;
    QWidget* m_window;
};

} // namespace gongbao::desktop
