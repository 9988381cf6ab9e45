// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence across the window, which does not hold up anything.
#pragma once

#include <QFrame>

#include <memory>

namespace Ui {
class MessageBar;
}

namespace gongbao::desktop {

/// Hidden while there is nothing to say.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);
    ~MessageBar() override;

    void showError(const QString& sentence);
    void showDone(const QString& sentence);

    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void say(const QString& sentence, QLatin1StringView icon);
    void setIcon();

    std::unique_ptr<Ui::MessageBar> m_ui;
    QLatin1StringView m_icon; ///< its name, a literal
};

} // namespace gongbao::desktop
