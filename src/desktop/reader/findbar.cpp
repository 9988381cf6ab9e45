// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/findbar.h"

#include "desktop/theme/icons.h"
#include "ui_findbar.h"

#include <QKeyEvent>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FindBar>())
{
    m_ui->setupUi(this);
    m_ui->close->setIcon(tintedIcon("clear"_L1));
    m_ui->words->installEventFilter(this);
    connect(m_ui->words, &QLineEdit::textChanged, this, &FindBar::wordsChanged);
    connect(m_ui->close, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

FindBar::~FindBar() = default;

void FindBar::open()
{
    // Not before: it takes time when the program starts (see SearchField).
    m_ui->words->setClearButtonEnabled(true);
    show();
    m_ui->words->setFocus(Qt::ShortcutFocusReason);
    m_ui->words->selectAll();
    if (!words().isEmpty()) {
        Q_EMIT wordsChanged(words());
    }
}

QString FindBar::words() const
{
    return m_ui->words->text();
}

void FindBar::close()
{
    hide();
    Q_EMIT closed();
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter && key->key() != Qt::Key_Escape) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // Esc would clear the search of the window
    } else if (enter) {
        Q_EMIT stepWanted(!key->modifiers().testFlag(Qt::ShiftModifier));
    } else {
        close();
    }
    return true;
}

} // namespace gongbao::desktop
