// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/textindex.h"
#include "archivefixture.h"

#include <QTest>

#include <algorithm>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

const QString kOffice = u"云山市丰区人民政府办公室"_s;
const QString kShortOffice = u"区政府办"_s;

/// An issue with one document for each of @p signers, which parts joint ones by a space.
Issue issueSignedBy(int number, const QStringList& signers,
                    const QString& gazette = u"丰区人民政府公报"_s)
{
    Issue issue = fixture::plainIssue(2024, number, static_cast<int>(signers.size()));
    issue.gazette.name = gazette;
    for (qsizetype i = 0; i < signers.size(); ++i) {
        QList<IssuingBody>& bodies = issue.documents[i].issuers;
        bodies.clear();
        for (const QString& name : signers.at(i).split(u' ')) {
            bodies.append({name});
        }
    }
    return issue;
}

struct Filled
{
    explicit Filled(const QList<Issue>& issues) { archive.fill(issues); }

    /// "documents name = variant、variant", sorted.
    [[nodiscard]] QStringList bodies() const
    {
        QStringList all;
        const auto listed = *Catalogue(*archive.database).bodies();
        for (const NameCount& body : listed) {
            all.append(
                u"%1 %2 = %3"_s.arg(body.documents).arg(body.name, body.variants.join(u'、')));
        }
        all.sort();
        return all;
    }

    /// How many documents the filter gives: of lists and of searches, which must agree.
    [[nodiscard]] int documentsOf(const QString& body) const
    {
        DocumentFilter filter;
        filter.body = body;
        const auto listed = Catalogue(*archive.database).documentIds(filter);
        const auto found = TextIndex(*archive.database).find({{u"照办"_s}, filter}, Order::Date);
        const auto symbols = TextIndex(*archive.database).find({{u"照"_s}, filter}, Order::Date);
        return *listed == *found && *listed == *symbols ? static_cast<int>(listed->size()) : -1;
    }

    fixture::TemporaryArchive archive;
};

} // namespace

class TestBodyAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsABodyOnce()
    {
        const Filled filled({issueSignedBy(1, {kOffice, kShortOffice, kOffice})});
        QCOMPARE(filled.bodies(), QStringList{u"3 %1 = %2"_s.arg(kOffice, kShortOffice)});
    }

    void takesAnyFormAsFilter()
    {
        const Filled filled(
            {issueSignedBy(1, {kOffice, kShortOffice, u"区财政局"_s, kOffice + u" 区财政局"_s})});
        QCOMPARE(filled.documentsOf(kOffice), 3);
        QCOMPARE(filled.documentsOf(kShortOffice), 3);
        QCOMPARE(filled.documentsOf(u"区财政局"_s), 2);
        QCOMPARE(filled.documentsOf(u"丰区人民政府办公室"_s), 0); // nowhere printed
    }

    void keepsWhatIsPrinted()
    {
        const Filled filled({issueSignedBy(1, {kShortOffice, kOffice})});
        Catalogue catalogue(*filled.archive.database);
        DocumentFilter filter;
        filter.body = kOffice;
        QStringList printed;
        const auto ids = *catalogue.documentIds(filter);
        for (const DocumentId id : ids) {
            printed += catalogue.records({&id, 1})->first().issuers;
            QCOMPARE(*catalogue.preferredIssuers(id), QStringList{kOffice});
            QCOMPARE(catalogue.document(id)->issuers.first().name, printed.last());
        }
        printed.sort();
        QCOMPARE(printed, (QStringList{kOffice, kShortOffice}));
    }

    void doesNotDependOnTheOrderOfImport()
    {
        const QList<Issue> issues{
            issueSignedBy(1, {kShortOffice, u"区财政局"_s}),
            issueSignedBy(2, {kOffice, u"云山市丰区财政局"_s, u"区人民政府"_s}),
            issueSignedBy(3, {u"丰区人民政府办公室"_s, u"云山市秋区人民政府"_s}),
            issueSignedBy(4, {u"云山市丰区人民政府"_s, u"区发改局"_s}),
        };
        const QStringList expected = Filled(issues).bodies();
        std::vector<qsizetype> order{0, 1, 2, 3};
        while (std::ranges::next_permutation(order).found) {
            QList<Issue> permuted;
            for (const qsizetype i : order) {
                permuted.append(issues.at(i));
            }
            QCOMPARE(Filled(permuted).bodies(), expected);
        }
    }

    void followsReplacements()
    {
        const Issue first = issueSignedBy(1, {kShortOffice});
        const Issue other = issueSignedBy(2, {u"云山市秋区人民政府办公室"_s});
        const Issue corrected = issueSignedBy(2, {kOffice});
        const QStringList expected{u"2 %1 = %2"_s.arg(kOffice, kShortOffice)};
        QCOMPARE(Filled({first, other, corrected}).bodies(), expected);
        // Back again: the name comes to life with another issue.
        const Filled again({first, corrected, other, issueSignedBy(3, {kOffice})});
        QCOMPARE(again.bodies(), (Filled({first, other, issueSignedBy(3, {kOffice})}).bodies()));
    }

    void joinsWithinOneGazetteOnly()
    {
        const Filled filled({issueSignedBy(1, {kShortOffice}),
                             issueSignedBy(1, {kOffice}, u"云山市人民政府公报"_s)});
        QCOMPARE(filled.bodies().size(), 2);
    }

    void listsABodyOfSeveralGazettesOnce()
    {
        const Filled filled({issueSignedBy(1, {kOffice, kShortOffice}),
                             issueSignedBy(1, {kOffice}, u"云山市人民政府公报"_s)});
        QCOMPARE(filled.bodies(), QStringList{u"3 %1 = %2"_s.arg(kOffice, kShortOffice)});
        QCOMPARE(filled.documentsOf(kShortOffice), 3);
    }

    void countsADocumentOnceThatPrintsTwoForms()
    {
        const Filled filled({issueSignedBy(1, {kOffice + u' ' + kShortOffice})});
        QCOMPARE(filled.bodies(), QStringList{u"1 %1 = %2"_s.arg(kOffice, kShortOffice)});
        QCOMPARE(Catalogue(*filled.archive.database).preferredIssuers(1)->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBodyAuthority)
#include "tst_bodyauthority.moc"
