// SPDX-License-Identifier: GPL-3.0-or-later
// Mends records by hand, off the window's thread, and takes it back.
#pragma once

#include "base/progress.h"
#include "base/stoptoken.h"
#include "desktop/jobs/requests.h"
#include "ingest/correcting.h"

#include <QObject>

class QUndoStack;

namespace gongbao::desktop {

class ArchiveThread;

/// A document as it is in the archive, to be corrected.
struct CorrectableDocument
{
    archive::DocumentId id = 0;
    Document document;
    QList<Correction> corrections;
};

/// Borrows all it is given. What is done stands on the undo stack once it is written.
class CorrectingController final : public QObject
{
    Q_OBJECT

public:
    /// @p keeper writes.
    CorrectingController(ArchiveThread& keeper, QUndoStack& undoStack, QObject* parent = nullptr);
    ~CorrectingController() override;

    /// Reads @p document; loaded() follows.
    void load(archive::DocumentId document);
    /// Makes the corrections as one step that is called @p text; corrected() follows.
    void amend(archive::DocumentId document, const QList<ingest::Amendment>& amendments,
               const QString& text);

    /// What is being written is not; failed() follows for each correction.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_unwritten > 0; }

    /// Asked for the passwords of encrypted files, on the thread that reads them.
    void setPasswords(const source::PasswordQuestion& ask) { m_askPassword = ask; }

Q_SIGNALS:
    void loaded(const gongbao::desktop::CorrectableDocument& document);
    /// Corrections are written, which takes long where an issue is a large PDF file.
    void started();
    void progressed(const gongbao::ProgressState& state);
    void ended();
    /// Records of an issue are others now.
    void corrected();
    void failed(const QString& sentence);

private:
    friend class CorrectingCommand;
    using Step = std::shared_ptr<archive::CorrectionChange>;
    void repeat(const Step& step);
    void fail(const Error& error);
    /// The undo stack says again that the cancelled steps were not taken.
    void takeBackCancelled();
    void takeBack(const Step& step);
    [[nodiscard]] bool isCommandOf(const Step& step, int index) const;

    [[nodiscard]] ingest::Corrector corrector();
    /// Runs @p job (T(archive::Database&, const StopToken&)) on the writing thread, then @p done
    /// (void(T)).
    template<typename Job, typename Done>
    void write(Job job, Done done);

    ArchiveThread& m_keeper;
    source::PasswordQuestion m_askPassword;
    QUndoStack& m_undoStack;
    StopSource m_stop; ///< of what is written
    int m_unwritten = 0;
    QList<Step> m_cancelled;   ///< that the undo stack still says were taken, the last one last
    bool m_takingBack = false; ///< while steps on the undo stack write nothing
    Requests m_writing;
    Requests m_loading;
};

} // namespace gongbao::desktop
