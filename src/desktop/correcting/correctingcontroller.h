// SPDX-License-Identifier: GPL-3.0-or-later
// Mends records by hand, off the window's thread, and takes it back.
#pragma once

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

    /// Asked for the passwords of encrypted files, on the thread that reads them.
    void setPasswords(const source::PasswordQuestion& ask) { m_askPassword = ask; }

Q_SIGNALS:
    void loaded(const gongbao::desktop::CorrectableDocument& document);
    /// Records of an issue are others now.
    void corrected();
    void failed(const QString& sentence);

private:
    friend class CorrectingCommand;
    using Step = std::shared_ptr<archive::CorrectionChange>;
    void repeat(const Step& step);

    [[nodiscard]] ingest::Corrector corrector() const;

    ArchiveThread& m_keeper;
    source::PasswordQuestion m_askPassword;
    QUndoStack& m_undoStack;
    StopSource m_stop; ///< of what is written; asked for at the end of all
    Requests m_writing;
    Requests m_loading;
};

} // namespace gongbao::desktop
