// SPDX-License-Identifier: GPL-3.0-or-later
// How far a background job is, with a way to cancel it.
#pragma once

#include "base/progress.h"

#include <QElapsedTimer>
#include <QFrame>

#include <memory>

namespace Ui {
class ProgressStrip;
}

namespace gongbao::desktop {

/// How long a job that did @p done of @p total in @p seconds may still take, in words; empty while
/// there is too little to tell from.
[[nodiscard]] QString timeLeft(qint64 done, qint64 total, qint64 seconds);

/// Hidden while its job does not run.
class ProgressStrip final : public QFrame
{
    Q_OBJECT
    /// On the button. Strips that may be seen in one window need letters of their own.
    Q_PROPERTY(QString cancelText READ cancelText WRITE setCancelText)

public:
    explicit ProgressStrip(QWidget* parent = nullptr);
    ~ProgressStrip() override;

    [[nodiscard]] QString cancelText() const;
    void setCancelText(const QString& text);

    /// @p title says what is being done.
    void begin(const QString& title);
    void update(const ProgressState& state);
    void end();

Q_SIGNALS:
    void cancelled();

private:
    std::unique_ptr<Ui::ProgressStrip> m_ui;
    QElapsedTimer m_running;
};

} // namespace gongbao::desktop
