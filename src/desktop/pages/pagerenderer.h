// SPDX-License-Identifier: GPL-3.0-or-later
// Draws pages of one PDF file on a thread of its own, in a process of its own.
#pragma once

#include "base/result.h"
#include "desktop/jobs/requests.h"
#include "source/pdffile.h"
#include "source/pdfprotocol.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QTimer>

namespace gongbao::desktop {

/// A part of a page to be drawn, or the words of a page to be found.
struct PageTask
{
    enum class Kind { Draw, FindWords };

    Kind kind = Kind::Draw;
    source::pdf::RenderRequest draw; ///< of FindWords the page alone counts

    friend bool operator==(const PageTask&, const PageTask&) = default;
};

/// Does one task at a time, and keeps a process ready for the next file. A page that cannot be
/// drawn breaks its process, not this; the next task starts another, and so does the first one
/// after a while without tasks. UI thread.
class PageRenderer final : public QObject
{
    Q_OBJECT

public:
    explicit PageRenderer(QObject* parent = nullptr);
    ~PageRenderer() override;

    /// Tasks are about this file from now on; @p name is for messages.
    /// @p askPassword is asked on another thread, once unless the password is wrong.
    void open(const QByteArray& bytes, const QString& name,
              const source::PasswordQuestion& askPassword = {});
    /// Drops all tasks and ends the process.
    void close();
    /// What is to be done, the most urgent first, instead of what was.
    void want(const QList<PageTask>& tasks);

Q_SIGNALS:
    void drawn(const gongbao::source::pdf::RenderRequest& request, const QImage& image);
    void wordsFound(int page, const QList<gongbao::source::pdf::PrintedWord>& words);
    void failed(const gongbao::desktop::PageTask& task, const gongbao::Error& error);

private:
    struct Spare;
    struct Worker;
    struct Answer;

    void next();
    void take(const PageTask& task, const Answer& answer);
    void endProcess();

    std::shared_ptr<Spare> m_spare;   ///< used on the thread only
    std::shared_ptr<Worker> m_worker; ///< of the file that is open; used on the thread only
    QList<PageTask> m_tasks;
    std::optional<PageTask> m_running;
    QElapsedTimer m_since; ///< the running task began
    QTimer m_idle;
    JobQueue m_queue;
    Requests m_request;
};

} // namespace gongbao::desktop
