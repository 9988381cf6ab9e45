// SPDX-License-Identifier: GPL-3.0-or-later
// How far a background job is, with a way to cancel it.
#pragma once

#include "base/progress.h"

#include <QFrame>

#include <memory>

namespace Ui {
class ProgressStrip;
}

namespace gongbao::desktop {

/// Hidden while its job does not run.
class ProgressStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit ProgressStrip(QWidget* parent = nullptr);
    ~ProgressStrip() override;

    /// @p title says what is being done.
    void begin(const QString& title);
    void update(const ProgressState& state);
    void end();

Q_SIGNALS:
    void cancelled();

private:
    std::unique_ptr<Ui::ProgressStrip> m_ui;
};

} // namespace gongbao::desktop
