// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/language.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::desktop;

class TestLanguage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstThatSaysALanguageDecides_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("language");
        QTest::newRow("nothing said") << QString() << QString() << QString() << u"zh_CN"_s;
        QTest::newRow("C locale") << QString() << QString() << u"C.UTF-8"_s << u"zh_CN"_s;
        QTest::newRow("English locale") << QString() << QString() << u"en_GB.UTF-8"_s << u"en"_s;
        QTest::newRow("setting over locale")
            << QString() << u"zh_CN"_s << u"en_US.UTF-8"_s << u"zh_CN"_s;
        QTest::newRow("option over setting") << u"en"_s << u"zh_CN"_s << QString() << u"en"_s;
        QTest::newRow("another locale") << QString() << QString() << u"fr_FR.UTF-8"_s << u"zh_CN"_s;
    }

    void theFirstThatSaysALanguageDecides()
    {
        QFETCH(QString, option);
        QFETCH(QString, setting);
        QFETCH(QString, locale);
        QFETCH(QString, language);
        QCOMPARE(chooseLanguage(option, setting, locale), language);
    }

    void chineseIsThereWhileItIsInstalled()
    {
        const auto count = [] {
            return QCoreApplication::translate("gongbao::desktop::DocumentListModel", "Title");
        };
        QCOMPARE(count(), u"Title"_s);
        {
            const Translation chinese(QString::fromLatin1(kChinese));
            QCOMPARE(count(), u"标题"_s);
        }
        QCOMPARE(count(), u"Title"_s);
    }

    void englishCountsProperly()
    {
        const Translation english(QString::fromLatin1(kEnglish));
        const auto count = [](int number) {
            return QCoreApplication::translate("gongbao::desktop::ResultsPanel", "%Ln document(s)",
                                               nullptr, number);
        };
        QCOMPARE(count(1), u"1 document"_s);
        QCOMPARE(count(2000), u"2,000 documents"_s);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
