// SPDX-License-Identifier: GPL-3.0-or-later
// Asks people for the passwords of encrypted files, wherever these are read.
#pragma once

#include "source/pdffile.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <memory>

namespace gongbao::desktop {

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
    [[nodiscard]] source::PasswordQuestion question();

private:
    struct Waiting;

    void show(int number, const QString& name, bool again);

    QPointer<QWidget> m_window;
    std::shared_ptr<Waiting> m_waiting; ///< shared with the threads that ask
};

} // namespace gongbao::desktop
