// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reading/readingplaces.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::desktop;

class TestReadingPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areOfOneArchiveAndDocument()
    {
        ReadingPlaces places;
        places.set(u"/a b/甲.gongbao"_s, 3, 120);
        places.set(u"/c.gongbao"_s, 3, 7);
        places.set(u"/c.gongbao"_s, 4, 8);
        places.set(u"/c.gongbao"_s, 3, 9);
        const ReadingPlaces stored(places.list());
        QCOMPARE(stored.place(u"/a b/甲.gongbao"_s, 3), 120);
        QCOMPARE(stored.place(u"/c.gongbao"_s, 3), 9);
        QCOMPARE(stored.place(u"/c.gongbao"_s, 5), 0);
        QCOMPARE(stored.list().size(), 3);
    }

    void theBeginningIsNotKept()
    {
        ReadingPlaces places;
        places.set(u"/a"_s, 3, 120);
        places.set(u"/a"_s, 3, 0);
        QVERIFY(places.list().isEmpty());
    }

    void onlyTheLatestAreKept()
    {
        ReadingPlaces places;
        for (int document = 1; document <= ReadingPlaces::kMost + 1; ++document) {
            places.set(u"/a"_s, document, document);
        }
        QCOMPARE(places.list().size(), ReadingPlaces::kMost);
        QCOMPARE(places.place(u"/a"_s, 1), 0);
        QCOMPARE(places.place(u"/a"_s, 2), 2);
    }

    void whatIsNoEntryIsPassedOver()
    {
        const ReadingPlaces places({u"x"_s, u""_s, u"3 -1 /a"_s, u"4 5 /a"_s});
        QCOMPARE(places.list(), QStringList{u"4 5 /a"_s});
    }
};

QTEST_GUILESS_MAIN(TestReadingPlaces)
#include "tst_readingplaces.moc"
