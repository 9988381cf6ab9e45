// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/idset.h"

#include <QTest>

#include <limits>

using namespace gongbao::archive;

class TestIdSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatIsPutIn()
    {
        IdSet set;
        set.insert(200);
        set.insert(3);
        set.insert(64);
        QCOMPARE(set.ids(), (std::vector<DocumentId>{3, 64, 200}));
        QCOMPARE(set.size(), 3);
        QVERIFY(set.contains(64));
        QVERIFY(!set.contains(65));
        QVERIFY(!set.contains(1'000'000));
    }

    /// Ids out of a hostile file ask for no memory.
    void leavesOutWhatNoArchiveHas()
    {
        IdSet set;
        for (const DocumentId id :
             {DocumentId(-1), kHighestDocument + 1, std::numeric_limits<DocumentId>::min(),
              std::numeric_limits<DocumentId>::max()}) {
            set.insert(id);
            QVERIFY(!set.contains(id));
        }
        QVERIFY(set.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestIdSet)
#include "tst_idset.moc"
