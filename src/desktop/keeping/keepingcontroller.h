// SPDX-License-Identifier: GPL-3.0-or-later
// Stars, tags, collections, notes, highlights, saved searches, settled findings and the basket:
// reads them, changes them, undoes the changes.
#pragma once

#include "archive/keeping.h"
#include "archive/savedsearches.h"
#include "desktop/jobs/requests.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

namespace gongbao::desktop {

class ArchiveThread;

/// What the side panel lists.
struct Kept
{
    QList<archive::Collection> collections;
    QList<archive::NameCount> tags;
    QList<archive::SavedSearch> searches;
    QList<archive::HighlightRecord> highlights;
    int starred = 0; ///< documents
};

/// Borrows the threads. Every change is written at once, in the order they were made, and can be
/// undone; none is dropped when the window closes.
class KeepingController final : public QObject
{
    Q_OBJECT

public:
    /// @p keeper writes, and is not the thread of imports, which take long.
    KeepingController(ArchiveThread& keeper, ArchiveThread& reader, QObject* parent = nullptr);
    ~KeepingController() override;

    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }

    /// Makes a change that is called @p text where it can be undone.
    void make(const archive::KeepingChange& change, const QString& text);
    /// As make(); former notes on the same document that follow one another are undone as one.
    void setNote(archive::DocumentId document, const QString& note);
    /// What is written from now on is another step.
    void endNote();

    /// Reads the lists of the side panel anew; loaded() follows.
    void reload();
    /// Reads the marks of @p document anew; marked() follows.
    void load(archive::DocumentId document);
    /// Finds the documents that have @p tag and hands them to @p found.
    void documentsWith(const QString& tag,
                       const std::function<void(const archive::DocumentIds&)>& found);
    /// The document was opened; when it stays open a moment, it was read.
    void noteOpened(archive::DocumentId document);

    /// An import put other documents in the place of some: what is undone from now on is about
    /// those.
    void follow();

    /// Whether all changes are written.
    [[nodiscard]] bool isSettled() const { return m_unwritten == 0; }
    [[nodiscard]] const Kept& kept() const { return m_kept; }

Q_SIGNALS:
    /// Something was changed or undone.
    void changed();
    /// Findings were settled or reopened.
    void settlingsChanged();
    void loaded(const gongbao::desktop::Kept& kept);
    void marked(gongbao::archive::DocumentId document,
                const gongbao::archive::DocumentMarks& marks);
    void failed(const QString& sentence);

private:
    friend class KeepingCommand;
    void write(const std::shared_ptr<archive::KeepingChange>& step, bool ofSettlings);
    void finish(const Status& written, bool ofSettlings);

    ArchiveThread& m_keeper;
    ArchiveThread& m_reader;
    QUndoStack m_undoStack;
    Kept m_kept;
    QTimer m_reading;
    archive::DocumentId m_opened = 0;
    int m_unwritten = 0;
    int m_noteSession = 0; ///< notes of one session are one step
    Requests m_writing;
    Requests m_loading;
    Requests m_loadingMarks;
    Requests m_finding;
};

} // namespace gongbao::desktop
