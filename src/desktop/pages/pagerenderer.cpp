// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pagerenderer.h"

#include "desktop/pages/pageimage.h"
#include "source/pdfpages.h"

#include <chrono>
#include <future>
#include <variant>

namespace gongbao::desktop {

using namespace std::chrono_literals;
using source::pdf::PrintedWord;

namespace {

constexpr qint64 kLongDrawing = 300; // ms, after which what is no longer wanted is broken off
constexpr auto kIdle = 60s;          // the process then gives its memory back

} // namespace

struct PageRenderer::Answer
{
    std::variant<QImage, QList<PrintedWord>, Error> content;
};

/// A process that has no file yet, so that the next file is shown sooner.
struct PageRenderer::Spare
{
    std::unique_ptr<source::PdfPages> pages;

    void make()
    {
        if (!pages) {
            pages = std::make_unique<source::PdfPages>();
            static_cast<void>(pages->prepare()); // tried again, and told of, when it opens a file
        }
    }

    std::unique_ptr<source::PdfPages> take()
    {
        return pages ? std::move(pages) : std::make_unique<source::PdfPages>();
    }
};

/// A file, and the process that has it open, if one has.
struct PageRenderer::Worker
{
    QByteArray bytes;
    QString name;
    source::PasswordQuestion question;
    std::shared_ptr<Spare> spare;
    std::unique_ptr<source::PdfPages> pages{};
    QString password{};   ///< kept while the file is shown, as its process comes and goes
    bool refused = false; ///< nobody gave one; it is not asked for with every page

    Answer answer(const PageTask& task, const StopToken& stop)
    {
        const bool used = pages != nullptr;
        Answer given = tryOnce(task, stop);
        const bool broken = std::holds_alternative<Error>(given.content);
        if (broken) {
            pages.reset();
        }
        // A process that served a while may have come to its limits.
        return broken && used && !stop.stop_requested() ? answer(task, stop) : given;
    }

    /// The question, whose answer is noted.
    source::PasswordQuestion asking()
    {
        return [this](const QString& file, bool again, const StopToken& stop) {
            auto given = question && !refused ? question(file, again, stop) : std::nullopt;
            password = given.value_or(QString());
            refused = refused || (!given && !stop.stop_requested());
            return given;
        };
    }

    Answer tryOnce(const PageTask& task, const StopToken& stop)
    {
        if (!pages) {
            auto opened = spare->take();
            const source::PdfOptions options{.password = password,
                                             .askPassword = asking(),
                                             .recognition = source::usualRecognition()};
            if (const Status done = opened->open(bytes, name, options, stop); !done) {
                return {done.error()};
            }
            pages = std::move(opened);
        }
        if (task.kind == PageTask::Kind::FindWords) {
            auto words = pages->words(task.draw.page, stop);
            return words ? Answer{std::move(*words)} : Answer{words.error()};
        }
        auto image = pages->render(task.draw, stop);
        return image ? Answer{toImage(std::move(*image))} : Answer{image.error()};
    }
};

PageRenderer::PageRenderer(QObject* parent)
    : QObject(parent)
    , m_spare(std::make_shared<Spare>())
{
    m_queue.post([spare = m_spare] { spare->make(); });
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdle);
    connect(&m_idle, &QTimer::timeout, this, &PageRenderer::endProcess);
}

PageRenderer::~PageRenderer()
{
    m_request.drop();
    // A process is ended on the thread that started it.
    std::promise<void> ended;
    m_queue.post([&] {
        if (m_worker) {
            m_worker->pages.reset();
        }
        m_spare->pages.reset();
        ended.set_value();
    });
    ended.get_future().wait();
}

void PageRenderer::open(const QByteArray& bytes, const QString& name,
                        const source::PasswordQuestion& askPassword)
{
    close();
    m_worker = std::make_shared<Worker>(Worker{bytes, name, askPassword, m_spare});
}

void PageRenderer::close()
{
    m_request.drop();
    m_running.reset();
    m_tasks.clear();
    endProcess();
    m_worker.reset();
}

void PageRenderer::endProcess()
{
    m_idle.stop();
    if (m_worker) {
        m_queue.post([worker = m_worker] { worker->pages.reset(); });
    }
}

void PageRenderer::want(const QList<PageTask>& tasks)
{
    m_tasks = tasks;
    if (m_running && tasks.contains(*m_running)) {
        m_tasks.removeOne(*m_running);
        return;
    }
    if (m_running && m_since.hasExpired(kLongDrawing) && !tasks.isEmpty()) {
        m_request.drop();
        m_running.reset();
    }
    if (!m_running) {
        next();
    }
}

void PageRenderer::next()
{
    if (m_tasks.isEmpty() || !m_worker) {
        m_idle.start();
        m_queue.post([spare = m_spare] { spare->make(); });
        return;
    }
    m_idle.stop();
    m_running = m_tasks.takeFirst();
    m_since.start();
    m_request.start(
        m_queue,
        [worker = m_worker, task = *m_running](const StopToken& stop) {
            return worker->answer(task, stop);
        },
        [this](const Answer& answer) {
            const PageTask task = *m_running;
            m_running.reset();
            take(task, answer);
            if (!m_running) { // else the answer led to other wishes
                next();
            }
        });
}

void PageRenderer::take(const PageTask& task, const Answer& answer)
{
    if (const auto* image = std::get_if<QImage>(&answer.content)) {
        Q_EMIT drawn(task.draw, *image);
    } else if (const auto* words = std::get_if<QList<PrintedWord>>(&answer.content)) {
        Q_EMIT wordsFound(task.draw.page, *words);
    } else {
        Q_EMIT failed(task, std::get<Error>(answer.content));
    }
}

} // namespace gongbao::desktop
