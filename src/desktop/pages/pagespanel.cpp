// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pagespanel.h"

#include "desktop/pages/pageview.h"
#include "desktop/theme/icons.h"
#include "ui_pagespanel.h"

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
    if (!m_ui) {
        build();
    }
    return *m_ui->pageView;
}

void PagesPanel::build()
{
    m_ui = std::make_unique<Ui::PagesPanel>();
    m_ui->setupUi(this);
    setIcons();
    PageView* const view = m_ui->pageView;
    connect(view, &PageView::pageChanged, this, &PagesPanel::showPageNumber);
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
}

void PagesPanel::showPages(const PrintedPages& pages)
{
    QList<QSizeF> sizes;
    for (const PrintedPage& page : pages.pages) {
        sizes.append(page.size);
    }
    m_pages.pages = pages.pages;
    view().setPages(sizes);
    m_ui->stack->setCurrentWidget(m_ui->pagesPage);
}

void PagesPanel::showSentence(const QString& sentence)
{
    view().setPages({});
    m_ui->sentence->setText(sentence);
    m_ui->stack->setCurrentWidget(m_ui->sentencePage);
}

void PagesPanel::showPageNumber(int page)
{
    const QString number = m_pages.numberOf(page);
    QString text = tr("Page %1 of %2").arg(page).arg(m_pages.pages.size());
    if (!number.isEmpty() && number != QString::number(page)) {
        text = tr("%1, numbered %2").arg(text, number);
    }
    m_ui->pageNumber->setText(page > 0 ? text : QString());
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
