// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's style with the program's own drawings.
#pragma once

#include <QProxyStyle>

namespace gongbao::desktop {

/// Marks a bar that has more than it can show in the palette's colour; Qt's own pictures for it are
/// black in a dark window too, and reading them loads every image format there is before the window
/// stands. Measures headings of tables in the plain face they are drawn in; Qt loads the bold one.
class ProgramStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    /// Makes this the application's style, over the one that the desktop asks for. Once there is an
    /// application: before, Qt knows of no desktop and takes its plainest style.
    static void install();

    [[nodiscard]] QIcon standardIcon(StandardPixmap picture, const QStyleOption* option,
                                     const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option,
                                         const QSize& size, const QWidget* widget) const override;

private:
    explicit ProgramStyle(QStyle* desktops)
        : QProxyStyle(desktops)
    {
    }
};

} // namespace gongbao::desktop
