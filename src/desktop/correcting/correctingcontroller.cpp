// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/correcting/correctingcontroller.h"

#include "archive/catalogue.h"
#include "base/login.h"
#include "desktop/session/archivethread.h"

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

ingest::Corrector CorrectingController::corrector() const
{
    return {.who = loginName(),
            .pdf = {.askPassword = m_askPassword, .recognition = source::usualRecognition()}};
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
    m_keeper.perform(
        m_writing,
        [document, amendments, who = corrector(),
         stop = m_stop.get_token()](archive::Database& database) {
            return ingest::amend(database, document, amendments, who, stop);
        },
        [this, text](Result<archive::CorrectionChange> inverse) {
            if (!inverse) {
                Q_EMIT failed(inverse.error().message);
                return;
            }
            m_undoStack.push(new CorrectingCommand(
                *this, std::make_shared<archive::CorrectionChange>(std::move(*inverse)), text));
            Q_EMIT corrected();
        });
}

void CorrectingController::repeat(const Step& step)
{
    m_keeper.perform(
        m_writing,
        [step, who = corrector(),
         stop = m_stop.get_token()](archive::Database& database) -> Status {
            auto inverse = ingest::repeat(database, *step, who, stop);
            if (!inverse) {
                return inverse.error();
            }
            *step = std::move(*inverse);
            return {};
        },
        [this](const Status& written) {
            if (!written) {
                m_undoStack.clear(); // it says what is not so
                Q_EMIT failed(written.error().message);
            }
            Q_EMIT corrected();
        });
}

} // namespace gongbao::desktop
