// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/tintediconengine.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

namespace gongbao::desktop {

namespace {

QColor colour(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    default:
        return palette.color(QPalette::Active, QPalette::WindowText);
    }
}

} // namespace

TintedIconEngine::TintedIconEngine(const QString& file)
    : m_file(file)
{
}

void TintedIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
                             QIcon::State state)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap image = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    image.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect, image);
}

QPixmap TintedIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/)
{
    if (m_drawing == nullptr) { // most icons stand in menus, which few of the starts open
        m_drawing = std::make_shared<QSvgRenderer>(m_file);
    }
    QPixmap image(size);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    m_drawing->render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour(mode));
    return image;
}

QIconEngine* TintedIconEngine::clone() const
{
    return new TintedIconEngine(*this);
}

} // namespace gongbao::desktop
