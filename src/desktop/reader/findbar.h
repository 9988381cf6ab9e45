// SPDX-License-Identifier: GPL-3.0-or-later
// Finds words in the document that is read.
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class FindBar;
}

namespace gongbao::desktop {

/// Hidden until it is opened.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);
    ~FindBar() override;

    /// Shows it, its words selected to be typed over.
    void open();
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void wordsChanged(const QString& words);
    /// Enter or Shift+Enter: on to the next or former hit.
    void stepWanted(bool forward);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void close();

    std::unique_ptr<Ui::FindBar> m_ui;
};

} // namespace gongbao::desktop
