// SPDX-License-Identifier: GPL-3.0-or-later
// The printed pages beside the text, with what sets their size.
#pragma once

#include "model/printedpages.h"

#include <QWidget>

#include <memory>

namespace Ui {
class PagesPanel;
}

namespace gongbao::desktop {

class PageView;

/// Makes its parts when they are first asked for, so that a window that shows no pages starts no
/// later for them.
class PagesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PagesPanel(QWidget* parent = nullptr);
    ~PagesPanel() override;

    [[nodiscard]] PageView& view();
    void showPages(const PrintedPages& pages);
    /// In place of pages; nothing where it is empty.
    void showSentence(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void setIcons();
    void showPageNumber(int page);

    std::unique_ptr<Ui::PagesPanel> m_ui;
    PrintedPages m_pages;
};

} // namespace gongbao::desktop
