// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/jobs/requests.h"
#include "desktop/jobs/throttle.h"

#include <QTest>

#include <atomic>
#include <semaphore>

using namespace gongbao;
using namespace gongbao::desktop;

namespace {

/// Holds up the queue until it is let go.
struct Gate
{
    std::binary_semaphore open{0};
    void post(JobQueue& queue)
    {
        queue.post([this] { open.acquire(); });
    }
};

} // namespace

class TestRequests final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsRunInOrderOnAnotherThread()
    {
        QList<int> order;
        Qt::HANDLE thread = nullptr;
        std::binary_semaphore done{0};
        JobQueue queue;
        queue.post([&] { order.append(1); });
        queue.post([&] {
            order.append(2);
            thread = QThread::currentThreadId();
            done.release();
        });
        done.acquire();
        QCOMPARE(order, QList<int>({1, 2}));
        QVERIFY(thread != QThread::currentThreadId());
    }

    void waitingJobsAreDroppedAtTheEnd()
    {
        std::atomic<bool> ran = false;
        {
            std::binary_semaphore started{0};
            Gate gate;
            JobQueue queue;
            queue.post([&] {
                started.release();
                gate.open.acquire();
            });
            queue.post([&] { ran = true; });
            started.acquire();
            std::thread([&] {
                QThread::msleep(20);
                gate.open.release();
            }).detach();
        }
        QVERIFY(!ran);
    }

    void theAnswerArrivesHere()
    {
        JobQueue queue;
        Requests requests;
        int answer = 0;
        Qt::HANDLE thread = nullptr;
        requests.start(
            queue, [](const StopToken&) { return 7; },
            [&](int value) {
                answer = value;
                thread = QThread::currentThreadId();
            });
        QVERIFY(requests.isBusy());
        QTRY_COMPARE(answer, 7);
        QCOMPARE(thread, QThread::currentThreadId());
        QVERIFY(!requests.isBusy());
    }

    void onlyTheNewestAnswers()
    {
        JobQueue queue;
        Gate gate;
        gate.post(queue);
        Requests requests;
        QList<int> answers;
        int jobs = 0;
        for (int number = 1; number <= 3; ++number) {
            requests.start(
                queue,
                [number, &jobs](const StopToken&) {
                    ++jobs;
                    return number;
                },
                [&](int value) { answers.append(value); });
        }
        gate.open.release();
        QTRY_COMPARE(answers, QList<int>({3}));
        QCOMPARE(jobs, 1); // superseded before they began
    }

    void aRunningJobIsAskedToStop()
    {
        JobQueue queue;
        Requests requests;
        std::binary_semaphore running{0};
        std::binary_semaphore stopped{0};
        requests.start(
            queue,
            [&](const StopToken& stop) {
                running.release();
                while (!stop.stop_requested()) {
                    QThread::yieldCurrentThread();
                }
                stopped.release();
                return 1;
            },
            [](int) { QFAIL("superseded"); });
        running.acquire();
        int answer = 0;
        requests.start(
            queue, [](const StopToken&) { return 2; }, [&](int value) { answer = value; });
        stopped.acquire();
        QTRY_COMPARE(answer, 2);
    }

    void aStoppedJobStillAnswers()
    {
        JobQueue queue;
        Requests requests;
        bool stopped = false;
        requests.start(
            queue,
            [](const StopToken& stop) {
                while (!stop.stop_requested()) {
                    QThread::yieldCurrentThread();
                }
                return true;
            },
            [&](bool value) { stopped = value; });
        requests.stop();
        QTRY_VERIFY(stopped);
    }

    void nothingArrivesOnceDestroyed()
    {
        JobQueue queue;
        Gate gate;
        gate.post(queue);
        bool arrived = false;
        Requests::Post post;
        {
            Requests requests;
            requests.start(
                queue, [](const StopToken&) { return 1; }, [&](int) { arrived = true; });
            post = requests.post();
        }
        post([&] { arrived = true; });
        gate.open.release();
        std::binary_semaphore done{0};
        queue.post([&] { done.release(); });
        done.acquire();
        QCoreApplication::processEvents();
        QVERIFY(!arrived);
    }

    void progressIsThinnedOut()
    {
        QList<qint64> seen;
        const Progress progress = throttled(
            [&](const ProgressState& state) { seen.append(state.done); }, std::chrono::hours(1));
        for (qint64 done = 0; done <= 100; ++done) {
            progress({done, 100, {}});
        }
        QCOMPARE(seen, QList<qint64>({0, 100}));
    }
};

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
