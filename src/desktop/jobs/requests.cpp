// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/jobs/requests.h"

#include <utility>

namespace gongbao::desktop {

// The lock makes sure that the receiver lives while an answer is posted to it; an answer already
// posted dies with it, as Qt drops the events of destroyed objects.
struct Requests::Mailbox
{
    std::mutex mutex;
    std::unique_ptr<QObject> receiver = std::make_unique<QObject>();
    quint64 current = 0;
    bool waiting = false;
};

Requests::Requests()
    : m_mailbox(std::make_shared<Mailbox>())
{
}

Requests::~Requests()
{
    drop();
    const std::scoped_lock lock(m_mailbox->mutex);
    m_mailbox->receiver.reset();
}

void Requests::drop()
{
    m_stop.request_stop();
    const std::scoped_lock lock(m_mailbox->mutex);
    ++m_mailbox->current;
    m_mailbox->waiting = false;
}

void Requests::stop()
{
    m_stop.request_stop();
}

bool Requests::isBusy() const
{
    const std::scoped_lock lock(m_mailbox->mutex);
    return m_mailbox->waiting;
}

Requests::Post Requests::post() const
{
    return [mailbox = m_mailbox](std::function<void()> message) {
        const std::scoped_lock lock(mailbox->mutex);
        if (mailbox->receiver) {
            QMetaObject::invokeMethod(mailbox->receiver.get(), std::move(message),
                                      Qt::QueuedConnection);
        }
    };
}

quint64 Requests::supersede()
{
    drop();
    m_stop = StopSource();
    const std::scoped_lock lock(m_mailbox->mutex);
    m_mailbox->waiting = true;
    return m_mailbox->current;
}

bool Requests::isCurrent(Mailbox& mailbox, quint64 number)
{
    const std::scoped_lock lock(mailbox.mutex);
    return mailbox.current == number;
}

void Requests::deliver(const std::shared_ptr<Mailbox>& mailbox, quint64 number,
                       std::function<void()> done)
{
    const std::scoped_lock lock(mailbox->mutex);
    if (!mailbox->receiver || mailbox->current != number) {
        return;
    }
    QMetaObject::invokeMethod(
        mailbox->receiver.get(),
        [mailbox, number, done = std::move(done)] {
            if (!isCurrent(*mailbox, number)) {
                return;
            }
            {
                const std::scoped_lock answering(mailbox->mutex);
                mailbox->waiting = false;
            }
            done();
        },
        Qt::QueuedConnection);
}

} // namespace gongbao::desktop
