// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs as values, and as what is remembered of them.
#include "desktop/settings/settings.h"
#include "desktop/tabs/rememberedtabs.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

namespace {

Tab tab(archive::DocumentId document)
{
    return {.history = History({.document = document})};
}

QList<archive::DocumentId> documents(const TabList& tabs)
{
    QList<archive::DocumentId> list;
    for (int index = 0; index < tabs.count(); ++index) {
        list.append(tabs.at(index).document());
    }
    return list;
}

using Ids = QList<archive::DocumentId>;

/// Tabs of documents 0 to 3, of which the first is current.
TabList fourTabs()
{
    TabList tabs;
    for (const archive::DocumentId document : {1, 2, 3}) {
        tabs.add(tab(document));
    }
    return tabs;
}

} // namespace

class TestTabList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newOnesStandBehindTheCurrentOneInTheirOrder()
    {
        TabList tabs = fourTabs();
        QCOMPARE(documents(tabs), Ids({0, 1, 2, 3}));
        tabs.setCurrent(1);
        QCOMPARE(tabs.add(tab(7)), 2);
        QCOMPARE(tabs.add(tab(8)), 3);
        QCOMPARE(documents(tabs), Ids({0, 1, 7, 8, 2, 3}));
        tabs.close(3);
        QCOMPARE(tabs.add(tab(9)), 3);
        QCOMPARE(documents(tabs), Ids({0, 1, 7, 9, 2, 3}));
    }

    void theCurrentOneStaysCurrent()
    {
        TabList tabs = fourTabs();
        tabs.setCurrent(2);
        tabs.move(0, 3);
        QCOMPARE(documents(tabs), Ids({1, 2, 3, 0}));
        QCOMPARE(tabs.current(), 1);
        tabs.move(3, 0);
        QCOMPARE(tabs.current(), 2);
        tabs.move(2, 1);
        QCOMPARE(documents(tabs), Ids({0, 2, 1, 3}));
        QCOMPARE(tabs.current(), 1);
        tabs.close(0);
        QCOMPARE(tabs.current(), 0);
        tabs.close(2);
        QCOMPARE(tabs.at(tabs.current()).document(), 2);
    }

    void aClosedOneComesBackToItsPlace()
    {
        TabList tabs = fourTabs();
        QVERIFY(!tabs.hasClosed());
        tabs.close(1);
        tabs.close(2);
        QCOMPARE(documents(tabs), Ids({0, 2}));
        QCOMPARE(tabs.reopen(), 2);
        QCOMPARE(tabs.reopen(), 1);
        QCOMPARE(documents(tabs), Ids({0, 1, 2, 3}));
        QVERIFY(!tabs.hasClosed());
        tabs.setCurrent(3);
        tabs.close(0);
        QCOMPARE(tabs.reopen(), 0);
        QCOMPARE(tabs.current(), 3);
    }

    void onlySoManyClosedOnesAreKept()
    {
        TabList tabs;
        for (int document = 1; document <= 30; ++document) {
            tabs.add(tab(document));
            tabs.close(1);
        }
        std::size_t kept = 0;
        for (; tabs.hasClosed(); ++kept) {
            QCOMPARE(tabs.takeClosed().document(), 30 - static_cast<int>(kept));
        }
        QCOMPARE(kept, TabList::kMostClosed);
    }

    void aReplacedDocumentIsSoEverywhere()
    {
        TabList tabs = fourTabs();
        tabs.add(tab(1));
        tabs.close(4);
        tabs.replace(1, 11);
        QCOMPARE(documents(tabs), Ids({0, 11, 2, 3}));
        tabs.reopen();
        QCOMPARE(documents(tabs), Ids({0, 11, 2, 3, 11}));
    }

    void theyAreRememberedForEachArchive()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Settings settings(store);
        TabList tabs = fourTabs();
        tabs.at(2).history.setPlaceAtTop(150);
        tabs.setCurrent(2);
        rememberTabs(tabs, u"/a b.gongbao"_s, settings);
        QVERIFY(rememberedTabs(u"/c.gongbao"_s, settings).tabs.empty());
        TabList again;
        RememberedTabs remembered = rememberedTabs(u"/a b.gongbao"_s, settings);
        again.restore(remembered.tabs, remembered.current);
        QCOMPARE(documents(again), Ids({0, 1, 2, 3}));
        QCOMPARE(again.current(), 2);
        QCOMPARE(again.at(2).history.now().placeAtTop, 150);
        QVERIFY(!again.at(1).history.now().placeAtTop);
        rememberTabs(TabList(), u"/a b.gongbao"_s, settings);
        QVERIFY(rememberedTabs(u"/a b.gongbao"_s, settings).tabs.empty());
    }

    void whatIsNoTabIsPassedOver()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Settings settings(store);
        settings.set(setting::kTabs,
                     QVariantMap{{u"a"_s, QStringList{u"9"_s, u"x"_s, u"-3"_s, u"5 y"_s, u"6"_s}}});
        const RememberedTabs remembered = rememberedTabs(u"a"_s, settings);
        TabList tabs;
        tabs.restore(remembered.tabs, remembered.current);
        QCOMPARE(documents(tabs), Ids({5, 6}));
        QCOMPARE(tabs.current(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTabList)
#include "tst_tablist.moc"
