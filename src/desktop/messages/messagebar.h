// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence across the window, which does not hold up anything.
#pragma once

#include <QFrame>

#include <functional>
#include <memory>
#include <optional>

namespace Ui {
class MessageBar;
}

namespace gongbao::desktop {

/// Something that can be done, if somebody likes.
struct Offer
{
    QString sentence;
    QString action; ///< what the button is called
    std::function<void()> take;
    std::function<void()> decline; ///< it was closed
};

/// Hidden while there is nothing to say.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);
    ~MessageBar() override;

    void showError(const QString& sentence);
    void showDone(const QString& sentence);

    /// Shows @p offer once there is nothing else to say, until it is taken or closed.
    void offer(const Offer& offer);
    void withdrawOffer();

    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void say(const QString& sentence, QLatin1StringView icon);
    void setIcon();
    /// To the offer that waits, if any.
    void goOn();
    void take();
    void close();

    std::unique_ptr<Ui::MessageBar> m_ui;
    QLatin1StringView m_icon; ///< its name, a literal
    std::optional<Offer> m_offer;
    bool m_offering = false; ///< whether that is what is said
};

} // namespace gongbao::desktop
