// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/searchfield.h"

#include "desktop/theme/icons.h"

#include <QKeyEvent>
#include <QMimeData>

#include <chrono>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds kTypingPause{120};

/// A link opens a document, and another one while its number is still being typed.
bool waitsForEnter(const QString& text)
{
    return text.trimmed().startsWith("gongbao:"_L1, Qt::CaseInsensitive);
}

} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
{
    addAction(tintedIcon("search"_L1), LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::searchNow);
    connect(this, &QLineEdit::textChanged, this, [this] {
        // Not before: for its picture Qt reads the icon themes of the system, a tenth of the start.
        setClearButtonEnabled(true);
        searchSoon();
    });
}

void SearchField::search(const QString& text)
{
    setText(text);
    searchNow();
}

void SearchField::showSearched(const QString& text)
{
    m_pause.stop();
    m_searched = text;
    setText(text);
}

bool SearchField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // A line edit would take these as moves of the cursor; here they belong to the window.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::ControlModifier &&
            (key->key() == Qt::Key_E || key->key() == Qt::Key_K)) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void SearchField::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    if (m_composing) {
        m_pause.stop();
    }
    QLineEdit::inputMethodEvent(event);
    searchSoon();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        searchNow();
        Q_EMIT confirmed(text());
        Q_EMIT left();
        return;
    case Qt::Key_Down:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        event->ignore(); // files are for the window, which imports them
        return;
    }
    QLineEdit::dragEnterEvent(event);
}

void SearchField::searchSoon()
{
    if (m_composing || text() == m_searched || waitsForEnter(text())) {
        m_pause.stop();
    } else {
        m_pause.start();
    }
}

void SearchField::searchNow()
{
    m_pause.stop();
    if (m_composing || text() == m_searched) {
        return;
    }
    m_searched = text();
    Q_EMIT searched(m_searched);
}

} // namespace gongbao::desktop
