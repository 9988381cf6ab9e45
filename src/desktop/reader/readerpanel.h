// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the window: the document with its particulars.
#pragma once

#include "archive/citationlinks.h"

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
    /// Whether there is a way back.
    void setBackEnabled(bool enabled);
    void setParticularsShown(bool shown);
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

Q_SIGNALS:
    /// A link to this document was followed.
    void documentWanted(gongbao::archive::DocumentId id);
    /// Back to where the link was.
    void backWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// Opens what is cited; asks where several documents have the number.
    void follow(int cited, const QPoint& place);
    void showHitCount();
    void showZoom(int percent);
    void setIcons();

    std::unique_ptr<Ui::ReaderPanel> m_ui;
    qint64 m_shown = 0; ///< id of the document; 0 for none
    QList<archive::CitedNumber> m_cited;
    bool m_searched = false; ///< whether words were searched that the document may have hits of
};

} // namespace gongbao::desktop
