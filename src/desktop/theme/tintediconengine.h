// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a monochrome SVG in a colour of the palette.
#pragma once

#include <QIconEngine>
#include <QSvgRenderer>

#include <memory>

namespace gongbao::desktop {

class TintedIconEngine final : public QIconEngine
{
public:
    /// @p file is an SVG whose shapes are opaque where the icon is to be seen.
    explicit TintedIconEngine(const QString& file);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine* clone() const override;

private:
    QString m_file;
    std::shared_ptr<QSvgRenderer>
        m_drawing; ///< once it was drawn; shared between clones, never changed
};

} // namespace gongbao::desktop
