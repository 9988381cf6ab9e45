// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/appearance.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/programstyle.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace gongbao::desktop;

namespace {

/// The colour of the most opaque pixel.
QColor ink(const QImage& image)
{
    QColor darkest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > darkest.alpha()) {
                darkest = pixel;
            }
        }
    }
    return darkest;
}

/// As WCAG 2 defines it.
qreal luminance(const QColor& colour)
{
    const auto part = [](qreal value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

qreal contrast(const QColor& one, const QColor& other)
{
    const qreal first = luminance(one) + 0.05;
    const qreal second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace

class TestIcons final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Not Qt's plainest, which is what it takes before it knows the desktop.
    void theProgramsStyleIsOverTheDesktops()
    {
        const QString desktops = QApplication::style()->name();
        ProgramStyle::install();
        const auto* style = qobject_cast<QProxyStyle*>(QApplication::style());
        QVERIFY(style != nullptr);
        QCOMPARE(style->baseStyle()->name(), desktops);
    }

    void everyDrawingHasInk_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(!files.isEmpty());
        for (const QString& file : files) {
            QTest::addRow("%s", qPrintable(file)) << file.chopped(4);
        }
    }

    void everyDrawingHasInk()
    {
        QFETCH(QString, name);
        const QImage image =
            tintedIcon(QLatin1StringView(name.toLatin1())).pixmap(24, 24).toImage();
        QCOMPARE(ink(image).alpha(), 255);
    }

    void inkFollowsThePalette()
    {
        const QIcon icon = tintedIcon("search"_L1);
        auto& application = *static_cast<QApplication*>(QCoreApplication::instance());
        const QPalette system = QApplication::palette();
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            applyAppearance(application, appearance, system);
            const QColor text = palette(appearance)->color(QPalette::WindowText);
            QCOMPARE(ink(icon.pixmap(24, 24).toImage()).rgb(), text.rgb());
        }
        applyAppearance(application, Appearance::System, system);
    }

    void iconsAreSharpOnDenseScreens()
    {
        QCOMPARE(tintedIcon("search"_L1).pixmap(QSize(16, 16), 2.0).size(), QSize(32, 32));
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
    }

    void textCanBeRead()
    {
        QFETCH(Appearance, appearance);
        const QPalette shades = *palette(appearance);
        const auto colour = [&](QPalette::ColorRole role) { return shades.color(role); };
        QVERIFY(contrast(colour(QPalette::Text), colour(QPalette::Base)) >= 7);
        QVERIFY(contrast(colour(QPalette::WindowText), colour(QPalette::Window)) >= 7);
        QVERIFY(contrast(colour(QPalette::HighlightedText), colour(QPalette::Highlight)) >= 4.5);
        QVERIFY(contrast(colour(QPalette::PlaceholderText), colour(QPalette::Base)) >= 4.5);
        const HitColours hits = hitColours(shades);
        QVERIFY(contrast(colour(QPalette::Text), hits.background) >= 4.5);
        QVERIFY(contrast(hits.currentText, hits.currentBackground) >= 4.5);
        QCOMPARE(isDark(shades), appearance == Appearance::Dark);
    }

    void namesOfAppearancesAreReadBack()
    {
        for (const Appearance appearance :
             {Appearance::System, Appearance::Light, Appearance::Dark}) {
            QCOMPARE(appearanceFromName(toName(appearance)), appearance);
        }
        QCOMPARE(appearanceFromName(u"purple"_s), Appearance::System);
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
