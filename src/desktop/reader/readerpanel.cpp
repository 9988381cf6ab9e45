// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/readerpanel.h"

#include "desktop/reader/readercontent.h"
#include "desktop/theme/icons.h"
#include "ui_readerpanel.h"

#include <QEvent>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

} // namespace

ReaderPanel::ReaderPanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReaderPanel>())
{
    m_ui->setupUi(this);
    setIcons();
    m_ui->splitter->setSizes({540, 220});
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 0);
    connect(m_ui->view, &ReaderView::hitsChanged, this, &ReaderPanel::showHitCount);
    connect(m_ui->view, &ReaderView::zoomChanged, this, &ReaderPanel::showZoom);
    connect(m_ui->previousHit, &QToolButton::clicked, this, [this] { view().stepHit(false); });
    connect(m_ui->nextHit, &QToolButton::clicked, this, [this] { view().stepHit(true); });
    connect(m_ui->zoomIn, &QToolButton::clicked, m_ui->view, &ReaderView::zoomLarger);
    connect(m_ui->zoomOut, &QToolButton::clicked, m_ui->view, &ReaderView::zoomSmaller);
    showZoom(view().zoom());
    showNothing();
}

ReaderPanel::~ReaderPanel() = default;

ReaderView& ReaderPanel::view()
{
    return *m_ui->view;
}

void ReaderPanel::showDocument(const ReaderContent& content)
{
    m_searched = !content.typed.isEmpty();
    if (m_shown != content.id) {
        m_shown = content.id;
        m_ui->view->setDocumentText(content.document);
    }
    m_ui->view->setMatches(content.matches);
    m_ui->particulars->showDocument(content);
    m_ui->pages->setCurrentWidget(m_ui->documentPage);
}

void ReaderPanel::showNothing()
{
    m_shown = 0;
    m_ui->view->clearText();
    m_ui->pages->setCurrentWidget(m_ui->nothingPage);
}

void ReaderPanel::setParticularsShown(bool shown)
{
    m_ui->particulars->setVisible(shown);
}

QByteArray ReaderPanel::saveLayout() const
{
    return m_ui->splitter->saveState();
}

void ReaderPanel::restoreLayout(const QByteArray& layout)
{
    m_ui->splitter->restoreState(layout);
}

void ReaderPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setIcons();
    }
}

void ReaderPanel::showHitCount()
{
    const HitList& hits = m_ui->view->hits();
    const auto count = static_cast<int>(hits.hits().size());
    m_ui->previousHit->setEnabled(count > 0);
    m_ui->nextHit->setEnabled(count > 0);
    if (hits.current()) {
        m_ui->hitCount->setText(tr("Hit %1 of %2").arg(*hits.current() + 1).arg(count));
    } else {
        m_ui->hitCount->setText(m_searched && count == 0 ? tr("No hit in the text") : QString());
    }
}

void ReaderPanel::showZoom(int percent)
{
    m_ui->zoomLevel->setText(tr("%1 %").arg(percent));
}

void ReaderPanel::setIcons()
{
    m_ui->previousHit->setIcon(tintedIcon("previous"_L1));
    m_ui->nextHit->setIcon(tintedIcon("next"_L1));
    m_ui->zoomIn->setIcon(tintedIcon("zoom-in"_L1));
    m_ui->zoomOut->setIcon(tintedIcon("zoom-out"_L1));
    m_ui->nothingIcon->setPixmap(tintedIcon("document"_L1).pixmap(40, 40));
}

} // namespace gongbao::desktop
