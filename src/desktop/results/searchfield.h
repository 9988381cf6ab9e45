// SPDX-License-Identifier: GPL-3.0-or-later
// Where numbers and words are typed.
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace gongbao::desktop {

/// Says what is searched for when typing pauses, or at once on Enter, but never while an input
/// method is composing: half a syllable is no word.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);

    /// Sets the text as if it had been typed and paused.
    void search(const QString& text);
    /// Shows what is searched already.
    void showSearched(const QString& text);

Q_SIGNALS:
    void searched(const QString& text);
    /// Enter: this is what was meant.
    void confirmed(const QString& text);
    /// Enter or Down: on to the list.
    void left();

protected:
    bool event(QEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;

private:
    void searchSoon();
    void searchNow();

    QTimer m_pause;
    bool m_composing = false;
    QString m_searched;
};

} // namespace gongbao::desktop
