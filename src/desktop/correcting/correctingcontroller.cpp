// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/correcting/correctingcontroller.h"

#include "archive/catalogue.h"
#include "base/login.h"
#include "desktop/session/archivethread.h"

#include <QScopedValueRollback>
#include <QUndoStack>

namespace gongbao::desktop {

/// A change that was made, or its inverse while that is done.
class CorrectingCommand final : public QUndoCommand
{
public:
    CorrectingCommand(CorrectingController& controller, CorrectingController::Step step,
                      const QString& text)
        : QUndoCommand(text)
        , m_controller(controller)
        , m_step(std::move(step))
    {
    }

    void undo() override { m_controller.repeat(m_step); }
    void redo() override
    {
        // It stands here because it was done.
        if (m_done) {
            m_controller.repeat(m_step);
        }
        m_done = true;
    }

    [[nodiscard]] bool isOf(const CorrectingController::Step& step) const { return m_step == step; }

private:
    CorrectingController& m_controller;
    CorrectingController::Step m_step; ///< touched by the writing thread only
    bool m_done = false;
};

CorrectingController::CorrectingController(ArchiveThread& keeper, QUndoStack& undoStack,
                                           QObject* parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_undoStack(undoStack)
{
}

CorrectingController::~CorrectingController()
{
    m_stop.request_stop(); // pages may be recognised for long
    m_keeper.finish();
}

void CorrectingController::cancel()
{
    m_stop.request_stop();
    m_stop = StopSource();
}

ingest::Corrector CorrectingController::corrector()
{
    ingest::Corrector corrector{
        .who = loginName(),
        .pdf = {.askPassword = m_askPassword, .recognition = source::usualRecognition()}};
    corrector.pdf.recognition.progress = [this, post = m_writing.post()](int page, int last) {
        post([this, page, last] {
            Q_EMIT progressed(
                {page - 1, last, tr("Recognising page %1 of %2").arg(page).arg(last)});
        });
    };
    return corrector;
}

template<typename Job, typename Done>
void CorrectingController::write(Job job, Done done)
{
    using Answer = std::invoke_result_t<Job&, archive::Database&, const StopToken&>;
    m_keeper.perform(
        m_writing,
        [job = std::move(job), stop = m_stop.get_token()](archive::Database& database) {
            return job(database, stop);
        },
        [this, done = std::move(done)](Answer answer) {
            if (--m_unwritten == 0) {
                Q_EMIT ended();
            }
            done(std::move(answer));
            if (m_unwritten == 0) {
                takeBackCancelled();
            }
        });
    if (m_unwritten++ == 0) {
        Q_EMIT started();
    }
}

void CorrectingController::load(archive::DocumentId document)
{
    m_keeper.request(
        m_loading,
        [document](archive::Database& database, const StopToken&) -> Result<CorrectableDocument> {
            auto read = archive::Catalogue(database).document(document);
            if (!read) {
                return read.error();
            }
            auto corrections = archive::correctionsOfDocument(database, document);
            if (!corrections) {
                return corrections.error();
            }
            return CorrectableDocument{document, std::move(*read), std::move(*corrections)};
        },
        [this](const Result<CorrectableDocument>& read) {
            if (read) {
                Q_EMIT loaded(*read);
            } else {
                Q_EMIT failed(read.error().message);
            }
        });
}

void CorrectingController::amend(archive::DocumentId document,
                                 const QList<ingest::Amendment>& amendments, const QString& text)
{
    write(
        [document, amendments, who = corrector()](archive::Database& database,
                                                  const StopToken& stop) {
            return ingest::amend(database, document, amendments, who, stop);
        },
        [this, text](Result<archive::CorrectionChange> inverse) {
            if (!inverse) {
                fail(inverse.error());
                return;
            }
            takeBackCancelled(); // what is pushed takes the place of all that can be redone
            m_undoStack.push(new CorrectingCommand(
                *this, std::make_shared<archive::CorrectionChange>(std::move(*inverse)), text));
            Q_EMIT corrected();
        });
}

void CorrectingController::repeat(const Step& step)
{
    if (m_takingBack) {
        return;
    }
    write(
        [step, who = corrector()](archive::Database& database, const StopToken& stop) -> Status {
            auto inverse = ingest::repeat(database, *step, who, stop);
            if (!inverse) {
                return inverse.error();
            }
            *step = std::move(*inverse);
            return {};
        },
        [this, step](const Status& written) {
            if (!written) {
                if (written.error().code == ErrorCode::Cancelled) {
                    m_cancelled.append(step); // what was asked for after it goes back first
                } else {
                    m_undoStack.clear(); // it says what is not so
                }
                fail(written.error());
            }
            Q_EMIT corrected();
        });
}

void CorrectingController::fail(const Error& error)
{
    Q_EMIT failed(error.code == ErrorCode::Cancelled
                      ? tr("The correction was cancelled; the record is as it was.")
                      : error.message);
}

void CorrectingController::takeBackCancelled()
{
    const QScopedValueRollback quiet(m_takingBack, true);
    while (!m_cancelled.isEmpty()) {
        takeBack(m_cancelled.takeLast());
    }
}

void CorrectingController::takeBack(const Step& step)
{
    if (isCommandOf(step, m_undoStack.index())) {
        m_undoStack.redo();
    } else if (isCommandOf(step, m_undoStack.index() - 1)) {
        m_undoStack.undo();
    } else {
        m_undoStack.clear(); // it says what is not so
    }
}

bool CorrectingController::isCommandOf(const Step& step, int index) const
{
    const auto* command = dynamic_cast<const CorrectingCommand*>(m_undoStack.command(index));
    return command != nullptr && command->isOf(step);
}

} // namespace gongbao::desktop
