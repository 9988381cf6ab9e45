// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <QTest>

using namespace gongbao;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isChineseWhereNothingSaysOtherwise();
    void followsTheEnvironment();
    void letsTheUserChoose();
    void setsAUtf8LocaleWhereThereIsNone();
};

void TestLanguage::init()
{
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        qunsetenv(variable);
    }
}

void TestLanguage::isChineseWhereNothingSaysOtherwise()
{
    QCOMPARE(chooseLanguage({}), QStringLiteral("zh_CN"));
    qputenv("LC_ALL", "C.UTF-8");
    QCOMPARE(chooseLanguage({}), QStringLiteral("zh_CN"));
}

void TestLanguage::followsTheEnvironment()
{
    qputenv("LANG", "en_GB.UTF-8");
    QCOMPARE(chooseLanguage({}), QStringLiteral("en"));
    qputenv("LC_ALL", "zh_CN.UTF-8");
    QCOMPARE(chooseLanguage({}), QStringLiteral("zh_CN"));
}

void TestLanguage::letsTheUserChoose()
{
    qputenv("LANG", "en_GB.UTF-8");
    QCOMPARE(chooseLanguage(QStringLiteral("zh")), QStringLiteral("zh_CN"));
    QCOMPARE(chooseLanguage(QStringLiteral("en")), QStringLiteral("en"));
}

void TestLanguage::setsAUtf8LocaleWhereThereIsNone()
{
    qputenv("LC_ALL", "POSIX");
    ensureUtf8Locale();
    QCOMPARE(qgetenv("LC_ALL"), QByteArray("C.UTF-8"));
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
