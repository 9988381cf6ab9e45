// SPDX-License-Identifier: GPL-3.0-or-later
// The printed pages beside the text, with what sets their size.
#pragma once

#include "model/printedpages.h"

#include <QWidget>

#include <memory>

class QAction;

namespace Ui {
class PagesPanel;
}

namespace gongbao::desktop {

class PageView;
class ThumbnailList;

/// Makes its parts when they are first asked for, so that a window that shows no pages starts no
/// later for them.
class PagesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PagesPanel(QWidget* parent = nullptr);
    ~PagesPanel() override;

    [[nodiscard]] PageView& view();
    [[nodiscard]] ThumbnailList& thumbnails();
    /// Thumbnails are shown while @p action, which is borrowed, is checked.
    void setThumbnailsAction(QAction& action);
    void showPages(const PrintedPages& pages);
    /// In place of pages; nothing where it is empty.
    void showSentence(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void setIcons();
    void showPage(int page);

    std::unique_ptr<Ui::PagesPanel> m_ui;
    QAction* m_thumbnailsAction = nullptr;
    PrintedPages m_pages;
};

} // namespace gongbao::desktop
