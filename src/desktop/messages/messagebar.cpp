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
    connect(m_ui->close, &QToolButton::clicked, this, &QWidget::hide);
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
    m_ui->text->setText(sentence);
    m_icon = icon;
    setIcon();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace gongbao::desktop
