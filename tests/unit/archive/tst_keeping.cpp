// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/conditionmatch.h"
#include "archive/keeping.h"
#include "archivefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::archive;

namespace {

/// An archive with four documents, 1 to 4.
struct Kept : fixture::TemporaryArchive
{
    Kept() { fill({fixture::plainIssue(2024, 1, 4)}); }

    KeepingChange make(const KeepingChange& change) const
    {
        Result<KeepingChange> inverse = apply(*database, change);
        if (!inverse) {
            qFatal("%s", qUtf8Printable(inverse.error().message));
        }
        return std::move(*inverse);
    }
    DocumentIds listed(const DocumentFilter& filter) const
    {
        DocumentIds ids = *Catalogue(*database).documentIds(filter);
        std::ranges::sort(ids);
        return ids;
    }
    CollectionId addCollection(const QString& name, CollectionId parent = 0,
                               const DocumentIds& documents = {}) const
    {
        const auto inverse = make(AddCollections{{{{0, parent, name, 0}, documents}}});
        return std::get<RemoveCollection>(inverse).id;
    }
};

} // namespace

class TestKeeping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArchiveOfSchemaOneGainsIt()
    {
        Kept kept;
        QVERIFY(fixture::makeOlder(*kept.database, 1).ok());
        kept.database.reset();
        const auto opened = Database::open(kept.path, OpenMode::ReadWrite);
        QVERIFY(opened.ok());
        QVERIFY(apply(**opened, SetStarred{{2}}).ok());
        QCOMPARE(Catalogue(**opened).documentIds({.starred = true})->size(), size_t{1});
    }

    void starsAreSetAndTakenBack()
    {
        const Kept kept;
        QVERIFY(kept.listed({.starred = true}).empty());
        kept.make(SetStarred{{2}});
        const KeepingChange inverse = kept.make(SetStarred{{1, 2, 3}});
        QCOMPARE(kept.listed({.starred = true}), DocumentIds({1, 2, 3}));
        QVERIFY(Catalogue(*kept.database).records(DocumentIds{2})->first().starred);
        const KeepingChange again = kept.make(inverse);
        QCOMPARE(kept.listed({.starred = true}), DocumentIds({2})); // which had it before
        kept.make(again);
        QCOMPARE(kept.listed({.starred = true}), DocumentIds({1, 2, 3}));
    }

    void tagsComeAndGoWithTheirDocuments()
    {
        const Kept kept;
        kept.make(SetTagged{{1}, u"防汛"_s});
        const KeepingChange inverse = kept.make(SetTagged{{1, 4}, u"绿化"_s});
        QCOMPARE(marksOf(*kept.database, 1)->tags, QStringList({u"绿化"_s, u"防汛"_s}));
        QCOMPARE(kept.listed({.tag = u"绿化"_s}), DocumentIds({1, 4}));
        QCOMPARE(tags(*kept.database)->size(), 2);
        QCOMPARE(tags(*kept.database)->first().documents, 2);
        kept.make(inverse);
        QCOMPARE(tags(*kept.database)->size(), 1);
        QVERIFY(kept.listed({.tag = u"绿化"_s}).empty());
    }

    void collectionsHoldWhatIsInThoseBelow()
    {
        const Kept kept;
        const CollectionId outer = kept.addCollection(u"城建"_s, 0, {1});
        const CollectionId inner = kept.addCollection(u"桥梁"_s, outer, {1, 2});
        QCOMPARE(kept.listed({.collection = outer}), DocumentIds({1, 2}));
        QCOMPARE(kept.listed({.collection = inner}), DocumentIds({1, 2}));
        kept.make(SetCollected{{1}, inner, false});
        QCOMPARE(kept.listed({.collection = inner}), DocumentIds({2}));
        const QList<Collection> all = *collections(*kept.database);
        QCOMPARE(all, QList<Collection>({{outer, 0, u"城建"_s, 2}, {inner, outer, u"桥梁"_s, 1}}));
    }

    void aRemovedCollectionComesBackWhole()
    {
        const Kept kept;
        const CollectionId outer = kept.addCollection(u"城建"_s, 0, {1});
        const CollectionId inner = kept.addCollection(u"桥梁"_s, outer, {2, 3});
        const auto before = *collections(*kept.database);
        const KeepingChange inverse = kept.make(RemoveCollection{outer});
        QVERIFY(collections(*kept.database)->isEmpty());
        QCOMPARE(apply(*kept.database, RemoveCollection{outer}).error().code, ErrorCode::NotFound);
        kept.make(inverse);
        QCOMPARE(*collections(*kept.database), before);
        QCOMPARE(kept.listed({.collection = inner}), DocumentIds({2, 3}));
    }

    void collectionsAreRenamedAndMovedButNotIntoThemselves()
    {
        const Kept kept;
        const CollectionId outer = kept.addCollection(u"城建"_s);
        const CollectionId inner = kept.addCollection(u"桥梁"_s, outer);
        const KeepingChange inverse = kept.make(EditCollection{inner, 0, u"桥"_s});
        QCOMPARE(collections(*kept.database)->constLast().name, u"桥"_s);
        kept.make(inverse);
        QCOMPARE(*collections(*kept.database),
                 QList<Collection>({{outer, 0, u"城建"_s, 0}, {inner, outer, u"桥梁"_s, 0}}));
        const auto refused = apply(*kept.database, EditCollection{outer, inner, u"城建"_s});
        QCOMPARE(refused.error().code, ErrorCode::Usage);
        QCOMPARE(collections(*kept.database)->size(), 2);
    }

    void notesAreWrittenAndTakenBack()
    {
        const Kept kept;
        kept.make(SetNote{3, u"核对"_s});
        const KeepingChange inverse = kept.make(SetNote{3, u"核对原件\n第二行"_s});
        QCOMPARE(marksOf(*kept.database, 3)->note, u"核对原件\n第二行"_s);
        kept.make(inverse);
        QCOMPARE(marksOf(*kept.database, 3)->note, u"核对"_s);
        QCOMPARE(*marksOf(*kept.database, 1), DocumentMarks());
    }

    void theBasketKeepsItsOrder()
    {
        const Kept kept;
        kept.make(SetBasket{{3, 1}});
        const KeepingChange inverse = kept.make(SetBasket{{4, 1, 3}});
        QCOMPARE(*basket(*kept.database), DocumentIds({4, 1, 3}));
        kept.make(inverse);
        QCOMPARE(*basket(*kept.database), DocumentIds({3, 1}));
    }

    void whatWasReadStandsByWhen()
    {
        const Kept kept;
        const QDateTime noon(QDate(2025, 3, 1), QTime(12, 0), Qt::UTC);
        for (const auto& [document, seconds] :
             std::initializer_list<std::pair<DocumentId, int>>{{3, 0}, {1, 5}, {3, 9}, {4, 7}}) {
            QVERIFY(noteRead(*kept.database, document, noon.addSecs(seconds)));
        }
        QCOMPARE(*Catalogue(*kept.database).documentIds({.recentlyRead = true}),
                 DocumentIds({3, 4, 1}));
    }

    void aSearchIsNarrowedToMarks()
    {
        const Kept kept;
        kept.make(SetStarred{{1, 2}});
        kept.make(SetTagged{{2, 3}, u"急"_s});
        const auto found = matchCondition(*kept.database, Condition{TextTerm{{.text = u"照办"_s}}},
                                          {.starred = true, .tag = u"急"_s}, {});
        QVERIFY(found.ok());
        QCOMPARE(found->ids(), DocumentIds({2}));
    }

    void marksFollowIntoACorrectedFile()
    {
        Kept kept;
        kept.make(SetStarred{{1}});
        kept.make(SetNote{2, u"看第二页"_s});
        const CollectionId collection = kept.addCollection(u"甲"_s, 0, {4});
        kept.make(SetBasket{{2, 1}});
        kept.fill({fixture::plainIssue(2024, 1, 3)}); // whose documents are 5 to 7
        QCOMPARE(kept.listed({.starred = true}), DocumentIds({5}));
        QCOMPARE(marksOf(*kept.database, 6)->note, u"看第二页"_s);
        QCOMPARE(*basket(*kept.database), DocumentIds({6, 5}));
        // The fourth has no successor: its mark waits for a version that has one.
        QVERIFY(kept.listed({.collection = collection}).empty());
        kept.fill({fixture::plainIssue(2024, 1, 4)});
        QCOMPARE(kept.listed({.collection = collection}), DocumentIds({11}));
        QCOMPARE(kept.listed({.starred = true}), DocumentIds({8}));
    }
};

QTEST_GUILESS_MAIN(TestKeeping)
#include "tst_keeping.moc"
