// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the window: the document with its particulars.
#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class ReaderPanel;
}

namespace gongbao::desktop {

class ReaderView;
struct ReaderContent;

class ReaderPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderPanel(QWidget* parent = nullptr);
    ~ReaderPanel() override;

    void showDocument(const ReaderContent& content);
    /// Nothing is open; says how to open something.
    void showNothing();

    [[nodiscard]] ReaderView& view();
    void setParticularsShown(bool shown);
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showHitCount();
    void showZoom(int percent);
    void setIcons();

    std::unique_ptr<Ui::ReaderPanel> m_ui;
    qint64 m_shown = 0;      ///< id of the document; 0 for none
    bool m_searched = false; ///< whether words were searched that the document may have hits of
};

} // namespace gongbao::desktop
