// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/messages/messagebar.h"

#include "desktop/theme/icons.h"
#include "ui_messagebar.h"

#include <QAccessible>
#include <QEvent>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::MessageBar>())
{
    m_ui->setupUi(this);
    m_ui->close->setIcon(tintedIcon("clear"_L1));
    connect(m_ui->action, &QPushButton::clicked, this, &MessageBar::take);
    connect(m_ui->close, &QToolButton::clicked, this, &MessageBar::close);
    hide();
}

MessageBar::~MessageBar() = default;

void MessageBar::showError(const QString& sentence)
{
    say(sentence, "warning"_L1);
}

void MessageBar::showDone(const QString& sentence)
{
    say(sentence, "done"_L1);
}

void MessageBar::offer(const Offer& offer)
{
    m_offer = offer;
    if (isHidden() || m_offering) {
        goOn();
    }
}

void MessageBar::withdrawOffer()
{
    m_offer.reset();
    if (m_offering) {
        goOn();
    }
}

void MessageBar::take()
{
    const Offer taken = *m_offer;
    withdrawOffer();
    taken.take();
}

void MessageBar::close()
{
    if (m_offering) {
        const Offer declined = *m_offer;
        withdrawOffer();
        declined.decline();
    } else {
        goOn();
    }
}

void MessageBar::goOn()
{
    if (m_offer) {
        say(m_offer->sentence, "particulars"_L1);
        m_ui->action->setText(m_offer->action);
        m_ui->action->show();
        m_offering = true;
    } else {
        m_offering = false;
        hide();
    }
}

QString MessageBar::text() const
{
    return m_ui->text->text();
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_icon.isEmpty()) {
        setIcon(); // a pixmap keeps the colour it was drawn in
    }
}

void MessageBar::setIcon()
{
    m_ui->icon->setPixmap(tintedIcon(m_icon).pixmap(20, 20));
}

void MessageBar::say(const QString& sentence, QLatin1StringView icon)
{
    m_offering = false;
    m_ui->action->hide();
    m_ui->text->setText(sentence);
    m_icon = icon;
    setIcon();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace gongbao::desktop
