// SPDX-License-Identifier: GPL-3.0-or-later
// Imports files in the background, one import at a time.
#pragma once

#include "desktop/importing/conflictquestion.h"
#include "desktop/jobs/requests.h"

#include <QObject>

#include <memory>

namespace gongbao::desktop {

class ArchiveThread;

/// Borrows the thread, which has the program's only writing connection.
class ImportController final : public QObject
{
    Q_OBJECT

public:
    explicit ImportController(ArchiveThread& writer, QObject* parent = nullptr);

    /// Imports files and folders; those given while an import runs follow after it.
    void import(const QStringList& paths);
    /// Stops after what is stored already; finished() follows, with what came in until then.
    void cancel();
    /// Answers conflictFound().
    void settleConflict(archive::OnConflict decision, bool forAll);

    /// Asked for the passwords of encrypted files, on the thread that reads them.
    void setPasswords(const source::PasswordQuestion& ask) { m_askPassword = ask; }

    /// In which scanned pages are recognised, of imports that begin from now on; empty: found out.
    void setRecognitionLanguage(const QString& language) { m_recognitionLanguage = language; }

    [[nodiscard]] bool isRunning() const { return m_importing.isBusy(); }

Q_SIGNALS:
    void started();
    void progressed(const gongbao::ProgressState& state);
    /// The import waits for settleConflict() or cancel().
    void conflictFound(const gongbao::ingest::FileOutcome& incoming);
    void finished(const gongbao::ingest::ImportReport& report);
    /// The archive could not be opened for writing.
    void failed(const QString& sentence);

private:
    void startNext();
    void finish(const Result<ingest::ImportReport>& report);

    ArchiveThread& m_writer;
    source::PasswordQuestion m_askPassword;
    QString m_recognitionLanguage;
    QStringList m_waiting; ///< paths to import after the running import
    std::shared_ptr<ConflictQuestion> m_question;
    Requests m_importing;
};

} // namespace gongbao::desktop
