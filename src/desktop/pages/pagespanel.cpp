// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pagespanel.h"

#include "desktop/pages/pagenames.h"
#include "desktop/pages/pageview.h"
#include "desktop/pages/thumbnaillist.h"
#include "desktop/theme/icons.h"
#include "ui_pagespanel.h"

#include <QAction>
#include <QEvent>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

PagesPanel::PagesPanel(QWidget* parent)
    : QWidget(parent)
{
}

PagesPanel::~PagesPanel() = default;

PageView& PagesPanel::view()
{
    build();
    return *m_ui->pageView;
}

ThumbnailList& PagesPanel::thumbnails()
{
    build();
    return *m_ui->thumbnails;
}

void PagesPanel::setThumbnailsAction(QAction& action)
{
    m_thumbnailsAction = &action;
}

void PagesPanel::build()
{
    if (m_ui) {
        return;
    }
    m_ui = std::make_unique<Ui::PagesPanel>();
    m_ui->setupUi(this);
    setIcons();
    PageView* const view = m_ui->pageView;
    connect(view, &PageView::pageChanged, this, &PagesPanel::showPage);
    connect(view, &PageView::zoomChanged, this, [this, view](int percent) {
        m_ui->zoomLevel->setText(tr("%1 %").arg(percent));
        m_ui->fitWidth->setChecked(view->fit() == PageView::Fit::Width);
        m_ui->fitPage->setChecked(view->fit() == PageView::Fit::Page);
    });
    connect(m_ui->zoomIn, &QToolButton::clicked, view, [view] { view->zoomBySteps(1); });
    connect(m_ui->zoomOut, &QToolButton::clicked, view, [view] { view->zoomBySteps(-1); });
    connect(m_ui->fitWidth, &QToolButton::clicked, view,
            [view] { view->setFit(PageView::Fit::Width); });
    connect(m_ui->fitPage, &QToolButton::clicked, view,
            [view] { view->setFit(PageView::Fit::Page); });
    connect(m_ui->turn, &QToolButton::clicked, view, &PageView::turn);
    connect(m_ui->turn, &QToolButton::clicked, m_ui->thumbnails,
            [this, view] { m_ui->thumbnails->setQuarterTurns(view->quarterTurns()); });
    connect(m_ui->thumbnails, &ThumbnailList::pageChosen, view, &PageView::goToPage);
    m_ui->showThumbnails->setVisible(m_thumbnailsAction != nullptr);
    m_ui->thumbnails->hide();
    if (m_thumbnailsAction != nullptr) {
        m_ui->showThumbnails->setDefaultAction(m_thumbnailsAction);
        m_ui->thumbnails->setVisible(m_thumbnailsAction->isChecked());
        connect(m_thumbnailsAction, &QAction::toggled, m_ui->thumbnails, &QWidget::setVisible);
    }
}

void PagesPanel::showPages(const PrintedPages& pages)
{
    QList<QSizeF> sizes;
    for (const PrintedPage& page : pages.pages) {
        sizes.append(page.size);
    }
    m_pages.pages = pages.pages;
    thumbnails().setPages(m_pages);
    view().setPages(sizes);
    m_ui->stack->setCurrentWidget(m_ui->pagesPage);
}

void PagesPanel::showSentence(const QString& sentence)
{
    thumbnails().setPages({});
    view().setPages({});
    m_ui->sentence->setText(sentence);
    m_ui->stack->setCurrentWidget(m_ui->sentencePage);
}

void PagesPanel::showPage(int page)
{
    m_ui->thumbnails->setCurrentPage(page);
    m_ui->pageNumber->setText(longPageName(m_pages, page));
    m_ui->pageNumber->setToolTip(m_ui->pageNumber->text()); // where there is no room for all of it
    m_ui->pageView->setAccessibleDescription(m_ui->pageNumber->text());
}

void PagesPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_ui) {
        setIcons();
    }
}

void PagesPanel::setIcons()
{
    m_ui->zoomIn->setIcon(tintedIcon("zoom-in"_L1));
    m_ui->zoomOut->setIcon(tintedIcon("zoom-out"_L1));
    m_ui->fitWidth->setIcon(tintedIcon("fit-width"_L1));
    m_ui->fitPage->setIcon(tintedIcon("fit-page"_L1));
    m_ui->turn->setIcon(tintedIcon("turn"_L1));
}

} // namespace gongbao::desktop
