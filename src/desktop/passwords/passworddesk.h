// SPDX-License-Identifier: GPL-3.0-or-later
// Asks people for the passwords of encrypted files, wherever these are read.
#pragma once

#include "source/pdffile.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>

namespace gongbao::desktop {

/// What asks for passwords file by file, and can be given up as a whole.
struct PasswordJob
{
    QString cancelText{}; ///< of the button; empty: there is none
    std::function<void()> cancel{};
};

/// Lives on the UI thread. Keeps no password: each goes to the thread that asked, once.
class PasswordDesk final : public QObject
{
    Q_OBJECT

public:
    /// @p window is the parent of its dialogs.
    explicit PasswordDesk(QWidget* window);
    /// Whoever waits gets no password.
    ~PasswordDesk() override;

    /// To be asked on any thread but this one's; waits for what a person types. May outlive this.
    [[nodiscard]] source::PasswordQuestion question(const PasswordJob& job = {});

private:
    struct Waiting;

    void show(int number, const QString& name, bool again, const PasswordJob& job);

    QPointer<QWidget> m_window;
    std::shared_ptr<Waiting> m_waiting; ///< shared with the threads that ask
};

} // namespace gongbao::desktop
