// SPDX-License-Identifier: GPL-3.0-or-later
// Reads issues that an older recogniser read again, in the background.
#pragma once

#include "base/progress.h"
#include "desktop/jobs/requests.h"
#include "ingest/rereading.h"

#include <QObject>

namespace gongbao::desktop {

class ArchiveThread;

/// What came of it.
struct RereadingReport
{
    QList<ingest::Rereading> issues; ///< those that were read again, as far as it went
    std::optional<Error> error;      ///< why it went no further; Cancelled among them
};

/// Borrows the threads. Searches and reading go on meanwhile; imports wait their turn.
class RereadingController final : public QObject
{
    Q_OBJECT

public:
    RereadingController(ArchiveThread& reader, ArchiveThread& writer, QObject* parent = nullptr);

    /// Looks for issues that an older recogniser read; found() follows where there are some.
    void look();
    /// Reads again what another recogniser read; one job at a time.
    void reread();
    /// The issues that are done stay as they are read now; finished() follows.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_rereading.isBusy(); }

    /// Asked for the passwords of encrypted files, on the thread that reads them.
    void setPasswords(const source::PasswordQuestion& ask) { m_askPassword = ask; }
    /// In which scanned pages are recognised; empty: found out.
    void setRecognitionLanguage(const QString& language) { m_recognitionLanguage = language; }

Q_SIGNALS:
    void found(int issues);
    void started();
    void progressed(const gongbao::ProgressState& state);
    void finished(const gongbao::desktop::RereadingReport& report);
    /// The archive could not be opened for writing.
    void failed(const QString& sentence);

private:
    ArchiveThread& m_reader;
    ArchiveThread& m_writer;
    source::PasswordQuestion m_askPassword;
    QString m_recognitionLanguage;
    Requests m_looking;
    Requests m_rereading;
};

} // namespace gongbao::desktop
