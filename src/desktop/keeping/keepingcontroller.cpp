// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/keeping/keepingcontroller.h"

#include "archive/catalogue.h"
#include "desktop/session/archivethread.h"

#include <chrono>

namespace gongbao::desktop {

namespace {

/// Whoever only goes past a document on the way through a list has not read it.
constexpr std::chrono::seconds kReadingTime{2};
constexpr int kNoteCommand = 1;

Result<Kept> loadKept(archive::Database& database)
{
    auto collections = archive::collections(database);
    if (!collections) {
        return collections.error();
    }
    auto tags = archive::tags(database);
    if (!tags) {
        return tags.error();
    }
    auto searches = archive::savedSearches(database);
    if (!searches) {
        return searches.error();
    }
    auto highlights = archive::allHighlights(database);
    if (!highlights) {
        return highlights.error();
    }
    const auto starred = archive::Catalogue(database).documentIds({.starred = true});
    if (!starred) {
        return starred.error();
    }
    return Kept{std::move(*collections), std::move(*tags), std::move(*searches),
                std::move(*highlights), static_cast<int>(starred->size())};
}

} // namespace

/// One change, or its inverse while it is done.
class KeepingCommand final : public QUndoCommand
{
public:
    KeepingCommand(KeepingController& controller, const archive::KeepingChange& change,
                   const QString& text, int noteSession = 0)
        : QUndoCommand(text)
        , m_controller(controller)
        , m_step(std::make_shared<archive::KeepingChange>(change))
        , m_noteSession(noteSession)
        , m_ofSettlings(std::holds_alternative<archive::AddSettlings>(change) ||
                        std::holds_alternative<archive::RemoveSettlings>(change))
    {
        if (const auto* note = std::get_if<archive::SetNote>(&change)) {
            m_noted = note->document;
        }
    }

    void redo() override { m_controller.write(m_step, m_ofSettlings); }
    void undo() override { m_controller.write(m_step, m_ofSettlings); }

    [[nodiscard]] int id() const override { return m_noted != 0 ? kNoteCommand : -1; }
    /// What undoes the first undoes the later ones too.
    bool mergeWith(const QUndoCommand* later) override
    {
        const auto* note = static_cast<const KeepingCommand*>(later);
        return note->m_noted == m_noted && note->m_noteSession == m_noteSession;
    }

private:
    KeepingController& m_controller;
    std::shared_ptr<archive::KeepingChange> m_step; ///< touched by the writing thread only
    archive::DocumentId m_noted = 0;
    int m_noteSession;
    bool m_ofSettlings;
};

KeepingController::KeepingController(ArchiveThread& keeper, ArchiveThread& reader, QObject* parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_reader(reader)
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(kReadingTime);
    connect(&m_reading, &QTimer::timeout, this, [this] {
        m_keeper.perform(
            m_writing,
            [document = m_opened](archive::Database& database) {
                return archive::noteRead(database, document, QDateTime::currentDateTimeUtc());
            },
            [](const Status&) {}); // worth no message: nobody asked for it
    });
}

KeepingController::~KeepingController()
{
    m_keeper.finish();
}

void KeepingController::make(const archive::KeepingChange& change, const QString& text)
{
    m_undoStack.push(new KeepingCommand(*this, change, text));
}

void KeepingController::setNote(archive::DocumentId document, const QString& note)
{
    m_undoStack.push(
        new KeepingCommand(*this, archive::SetNote{document, note}, tr("Note"), m_noteSession));
}

void KeepingController::endNote()
{
    ++m_noteSession;
}

void KeepingController::write(const std::shared_ptr<archive::KeepingChange>& step, bool ofSettlings)
{
    ++m_unwritten;
    m_keeper.perform(
        m_writing,
        [step](archive::Database& database) -> Status {
            auto inverse = archive::apply(database, *step);
            if (!inverse) {
                return inverse.error();
            }
            *step = std::move(*inverse);
            return {};
        },
        [this, ofSettlings](const Status& written) { finish(written, ofSettlings); });
}

void KeepingController::finish(const Status& written, bool ofSettlings)
{
    --m_unwritten;
    if (!written) {
        m_undoStack.clear(); // it says what is not so
        Q_EMIT failed(written.error().message);
    }
    Q_EMIT changed();
    if (ofSettlings) {
        Q_EMIT settlingsChanged();
    }
    reload();
}

void KeepingController::reload()
{
    m_reader.request(
        m_loading, [](archive::Database& database, const StopToken&) { return loadKept(database); },
        [this](Result<Kept> kept) {
            if (!kept) {
                Q_EMIT failed(kept.error().message);
                return;
            }
            m_kept = std::move(*kept);
            Q_EMIT loaded(m_kept);
        });
}

void KeepingController::load(archive::DocumentId document)
{
    m_reader.request(
        m_loadingMarks,
        [document](archive::Database& database, const StopToken&) {
            return archive::marksOf(database, document);
        },
        [this, document](const Result<archive::DocumentMarks>& marks) {
            if (marks) {
                Q_EMIT marked(document, *marks);
            } else {
                Q_EMIT failed(marks.error().message);
            }
        });
}

void KeepingController::documentsWith(const QString& tag,
                                      const std::function<void(const archive::DocumentIds&)>& found)
{
    m_reader.request(
        m_finding,
        [tag](archive::Database& database, const StopToken&) {
            return archive::Catalogue(database).documentIds({.tag = tag});
        },
        [this, found](const Result<archive::DocumentIds>& documents) {
            if (documents) {
                found(*documents);
            } else {
                Q_EMIT failed(documents.error().message);
            }
        });
}

void KeepingController::follow()
{
    m_undoStack.clear(); // its steps name documents that may have successors now
    Q_EMIT changed();
    reload();
}

void KeepingController::noteOpened(archive::DocumentId document)
{
    m_opened = document;
    m_reading.start();
}

} // namespace gongbao::desktop
