// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/highlights.h"
#include "archive/issuerewriting.h"
#include "archive/issuestore.h"
#include "archive/keeping.h"
#include "archive/savedsearches.h"
#include "archivefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::archive;

namespace {

const QString kPlan = u"请于三月底前报送𪚥植树计划"_s;

/// An issue whose documents each have one paragraph.
Issue issueOf(const QStringList& paragraphs)
{
    Issue issue = fixture::plainIssue(2024, 1, static_cast<int>(paragraphs.size()));
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        issue.documents[i].blocks.last().text = paragraphs.at(i);
    }
    return issue;
}

/// An archive with an issue of two documents, 1 and 2.
struct Archive : fixture::TemporaryArchive
{
    Archive() { fill({issueOf({u"各镇："_s + kPlan + u"。"_s, u"同意修桥。"_s})}); }

    KeepingChange make(const KeepingChange& change) const
    {
        Result<KeepingChange> inverse = apply(*database, change);
        if (!inverse) {
            qFatal("%s", qUtf8Printable(inverse.error().message));
        }
        return std::move(*inverse);
    }
    HighlightId mark(DocumentId document, const QString& words, const QString& note = {}) const
    {
        const QString text = Catalogue(*database).document(document)->text();
        const PassagePlace place{text.indexOf(words), words.size()};
        const Highlight highlight{0, place, passageAt(text, place), HighlightColour::Green, note};
        return std::get<RemoveHighlight>(make(AddHighlight{document, highlight})).id;
    }
    [[nodiscard]] QList<Highlight> of(DocumentId document) const
    {
        return *highlightsOf(*database, document);
    }
    /// What stands in the text where the only highlight of @p document is.
    [[nodiscard]] QString marked(DocumentId document) const
    {
        const QList<Highlight> all = of(document);
        return all.size() == 1 && all.first().found
                   ? Catalogue(*database).document(document)->text().mid(all.first().place.start,
                                                                         all.first().place.length)
                   : QString();
    }
    /// Reads the issue anew under the same ids.
    void rewrite(const Issue& issue) const
    {
        const Status done = database->transaction([&]() -> Status {
            const auto given = rewriteIssue(*database, 1, issue, source::SourceText(u"甲"_s), {});
            return given ? Status() : Status(given.error());
        });
        if (!done) {
            qFatal("%s", qUtf8Printable(done.error().message));
        }
    }
};

} // namespace

class TestHighlights final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stayWhereTheyWereMade()
    {
        const Archive archive;
        const HighlightId id = archive.mark(1, kPlan, u"要查"_s);
        const Highlight made = archive.of(1).first();
        QCOMPARE(made.id, id);
        QCOMPARE(made.note, u"要查"_s);
        QCOMPARE(made.colour, HighlightColour::Green);
        QVERIFY(made.madeAt.isValid());
        QCOMPARE(archive.marked(1), kPlan);
        const QList<HighlightRecord> all = *allHighlights(*archive.database);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().document, DocumentId{1});
        QCOMPARE(all.first().quote, kPlan);
        QVERIFY(all.first().found);
        QCOMPARE(*Catalogue(*archive.database).documentIds({.highlighted = true}),
                 DocumentIds({1}));
    }

    void areEditedAndTakenBack()
    {
        const Archive archive;
        const HighlightId id = archive.mark(1, kPlan);
        const KeepingChange former =
            archive.make(EditHighlight{id, HighlightColour::Pink, u"记"_s});
        QCOMPARE(archive.of(1).first().colour, HighlightColour::Pink);
        QCOMPARE(archive.of(1).first().note, u"记"_s);
        archive.make(former);
        const Highlight before = archive.of(1).first();
        QCOMPARE(before.colour, HighlightColour::Green);
        const KeepingChange add = archive.make(RemoveHighlight{id});
        QVERIFY(archive.of(1).isEmpty());
        QCOMPARE(apply(*archive.database, RemoveHighlight{id}).error().code, ErrorCode::NotFound);
        archive.make(add);
        QCOMPARE(archive.of(1), QList{before}); // under the same id, so that earlier steps know it
    }

    void followTheirWordsThroughAnotherReading()
    {
        const Archive archive;
        archive.mark(1, kPlan);
        archive.rewrite(
            issueOf({u"各乡镇，县直：\n（一）请于三月底前\n报送𪚥植树计划！"_s, u"同意。"_s}));
        QCOMPARE(archive.marked(1), u"请于三月底前\n报送𪚥植树计划"_s);
        QCOMPARE(archive.of(1).first().passage.quote, kPlan); // as it was marked
    }

    void areKeptWhileTheyAreNotFound()
    {
        const Archive archive;
        archive.mark(1, kPlan, u"要查"_s);
        archive.rewrite(issueOf({u"请于四月底前报送。"_s, u"同意修桥。"_s}));
        QCOMPARE(archive.of(1).size(), 1);
        QVERIFY(!archive.of(1).first().found);
        QCOMPARE(archive.of(1).first().passage.quote, kPlan);
        QVERIFY(!allHighlights(*archive.database)->first().found);
        QVERIFY(passageLine(kPlan, false) != kPlan);
        archive.rewrite(issueOf({kPlan, u"同意修桥。"_s}));
        QCOMPARE(archive.marked(1), kPlan);
    }

    void goWithTheirWordsIntoAnotherDocument()
    {
        const Archive archive;
        archive.mark(1, kPlan);
        archive.mark(2, u"修桥"_s); // too little to be known by elsewhere
        archive.rewrite(issueOf({u"各镇：照办。"_s, u"同意。"_s + kPlan + u"。"_s}));
        QVERIFY(archive.of(1).isEmpty());
        QCOMPARE(archive.of(2).size(), 2);
        QCOMPARE(archive.of(2).first().passage.quote, kPlan);
        QVERIFY(archive.of(2).first().found);
        QVERIFY(!archive.of(2).last().found);
    }

    void fewWordsGoAlongWithWhatStandsAroundThem()
    {
        const Archive archive;
        const QString second = u"关于修桥的请示收悉，经研究，同意修桥，望照此办理。"_s;
        archive.rewrite(issueOf({u"各镇：照办。"_s, second}));
        archive.mark(2, u"同意"_s);
        Issue joined = issueOf({u"各镇：照办。\n"_s + second});
        archive.rewrite(joined);
        QVERIFY(archive.of(2).isEmpty());
        QCOMPARE(archive.marked(1), u"同意"_s);
        archive.rewrite(issueOf({u"各镇：照办。"_s, second})); // and back, where they are parted
        QVERIFY(archive.of(1).isEmpty());
        QVERIFY(!allHighlights(*archive.database)->isEmpty());
        QVERIFY(allHighlights(*archive.database)->first().found);
    }

    void equalWordsAreToldApartByTheirPlace()
    {
        const Archive archive;
        const QString one = u"𪚥"_s.repeated(30) + u"同意照办。"_s; // beyond the basic plane
        const Issue issue = issueOf({one.repeated(3), u"同意。"_s});
        archive.rewrite(issue);
        const QString text = Catalogue(*archive.database).document(1)->text();
        const PassagePlace place{text.indexOf(u"同意"_s, text.indexOf(u"同意"_s) + 1), 4};
        archive.make(AddHighlight{1, {0, place, passageAt(text, place)}});
        archive.rewrite(issue);
        QCOMPARE(archive.of(1).first().place, place);
    }

    void whatIsNotFoundKeepsItsPlace()
    {
        const Archive archive;
        const HighlightId id = archive.mark(1, kPlan);
        const PassagePlace place = archive.of(1).first().place;
        archive.rewrite(
            issueOf({u"去年雨水较多，各地要提前做好防汛准备工作。"_s, u"同意修桥。"_s}));
        QVERIFY(!archive.of(1).first().found);
        QCOMPARE(archive.of(1).first().place.start, place.start);
        archive.make(archive.make(RemoveHighlight{id}));
        QVERIFY(!archive.of(1).first().found);
        QCOMPARE(archive.of(1).first().place.start, place.start);
        archive.rewrite(issueOf({u"照办。"_s, u"同意修桥。"_s})); // a text that ends before it
        const PassagePlace end = archive.of(1).first().place;
        archive.make(archive.make(RemoveHighlight{id}));
        QCOMPARE(archive.of(1).first().place, end);
    }

    void stayWhereSeveralDocumentsHaveTheirWords()
    {
        Archive archive;
        archive.mark(1, kPlan);
        archive.rewrite(issueOf({u"照办。"_s, kPlan, kPlan}));
        QCOMPARE(archive.of(1).size(), 1);
        QVERIFY(!archive.of(1).first().found);
    }

    void followIntoACorrectedFile()
    {
        Archive archive;
        archive.mark(1, kPlan);
        archive.mark(2, u"同意修桥"_s);
        archive.fill({issueOf({u"关于植树："_s + kPlan + u"。"_s})}); // whose document is 3
        QCOMPARE(archive.marked(3), kPlan);
        const QList<HighlightRecord> all = *allHighlights(*archive.database);
        QCOMPARE(all.size(), 2);
        QVERIFY(!all.first().found); // it waits on the former document, where it still stands
        QCOMPARE(all.first().document, DocumentId{2});
        archive.fill({issueOf({kPlan, u"同意修桥，照办。"_s})}); // 4 and 5
        QCOMPARE(archive.marked(4), kPlan);
        QCOMPARE(archive.marked(5), u"同意修桥"_s);
    }

    void anArchiveOfSchemaFourGainsThem()
    {
        Archive archive;
        QVERIFY(apply(*archive.database, SetStarred{{1}}).ok());
        QVERIFY(fixture::makeOlder(*archive.database, 4).ok());
        archive.database.reset();
        archive.database = archive.connect();
        QVERIFY(archive.of(1).isEmpty());
        archive.mark(1, kPlan);
        QCOMPARE(archive.marked(1), kPlan);
        QCOMPARE(Catalogue(*archive.database).documentIds({.starred = true})->size(), size_t{1});
    }

    void aSearchForThemIsSaved()
    {
        const Archive archive;
        QVERIFY(apply(*archive.database, AddSearch{{u"划线"_s, {}, {.highlighted = true}}}).ok());
        QVERIFY(savedSearch(*archive.database, u"划线"_s)->filter.highlighted);
    }
};

QTEST_GUILESS_MAIN(TestHighlights)
#include "tst_highlights.moc"
