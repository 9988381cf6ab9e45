// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/appearance.h"

#include <QApplication>
#include <QStyleFactory>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

struct Shades
{
    QColor window, base, alternate, button, text, link, highlight, highlightedText, rule, disabled;
};

QPalette paletteOf(const Shades& shades)
{
    QPalette result(shades.button, shades.window);
    result.setColor(QPalette::WindowText, shades.text);
    result.setColor(QPalette::Text, shades.text);
    result.setColor(QPalette::ButtonText, shades.text);
    result.setColor(QPalette::Base, shades.base);
    result.setColor(QPalette::AlternateBase, shades.alternate);
    result.setColor(QPalette::ToolTipBase, shades.alternate);
    result.setColor(QPalette::ToolTipText, shades.text);
    result.setColor(QPalette::Highlight, shades.highlight);
    result.setColor(QPalette::HighlightedText, shades.highlightedText);
    result.setColor(QPalette::Link, shades.link);
    result.setColor(QPalette::PlaceholderText, shades.disabled);
    result.setColor(QPalette::Mid, shades.rule);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        result.setColor(QPalette::Disabled, role, shades.disabled);
    }
    return result;
}

} // namespace

QString toName(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return u"light"_s;
    case Appearance::Dark:
        return u"dark"_s;
    case Appearance::System:
        break;
    }
    return u"system"_s;
}

Appearance appearanceFromName(const QString& name)
{
    for (const Appearance known : {Appearance::Light, Appearance::Dark}) {
        if (toName(known) == name) {
            return known;
        }
    }
    return Appearance::System;
}

std::optional<QPalette> palette(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return paletteOf({.window = QColor(0xf3f3f1),
                          .base = QColor(0xffffff),
                          .alternate = QColor(0xf7f7f5),
                          .button = QColor(0xebebe9),
                          .text = QColor(0x1d1f21),
                          .link = QColor(0x9c2a20),
                          .highlight = QColor(0x9c2a20),
                          .highlightedText = QColor(0xffffff),
                          .rule = QColor(0xc9c9c6),
                          .disabled = QColor(0x757573)});
    case Appearance::Dark:
        return paletteOf({.window = QColor(0x232527),
                          .base = QColor(0x1b1d1f),
                          .alternate = QColor(0x212326),
                          .button = QColor(0x303336),
                          .text = QColor(0xe4e4e1),
                          .link = QColor(0xf0a195),
                          .highlight = QColor(0x8f3229),
                          .highlightedText = QColor(0xffffff),
                          .rule = QColor(0x4a4d50),
                          .disabled = QColor(0x8d9092)});
    case Appearance::System:
        break;
    }
    return std::nullopt;
}

void applyAppearance(QApplication& application, Appearance appearance, const QPalette& system)
{
    application.setPalette(palette(appearance).value_or(system));
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

HitColours hitColours(const QPalette& palette)
{
    if (isDark(palette)) {
        return {.background = QColor(0x665200),
                .currentBackground = QColor(0xf5b83d),
                .currentText = QColor(0x1b1d1f)};
    }
    return {.background = QColor(0xffe9a3),
            .currentBackground = QColor(0xf28c28),
            .currentText = QColor(Qt::black)};
}

QColor quietText(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xa9acae) : QColor(0x62625f);
}

} // namespace gongbao::desktop
