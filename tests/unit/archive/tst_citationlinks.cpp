// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/citationlinks.h"
#include "archive/issuestore.h"
#include "archivefixture.h"

#include <QTest>

#include <algorithm>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

DocumentNumber bracketed(const QString& word, int year, int serial)
{
    return {DocumentNumber::Form::Bracketed, word, year, serial};
}

struct Cited
{
    DocumentNumber number;
    QString title = {};
};

Document document(const QString& title, const DocumentNumber& number, const QList<Cited>& cited)
{
    Document made;
    made.order = 1;
    made.title = title;
    made.number = number;
    made.blocks = {{BlockKind::Paragraph, 0, u"请照办。"_s, {1, 1}}};
    for (const Cited& one : cited) {
        made.citations.append({one.number, one.title, 0, 0, 2});
    }
    return made;
}

Issue issueOf(int number, const QList<Document>& documents)
{
    Issue issue = fixture::plainIssue(2024, number, 0);
    issue.documents = documents;
    return issue;
}

/// An archive in which @p issues were stored one after the other, each replacing its former
/// version.
struct Filled
{
    explicit Filled(const QList<Issue>& issues) { archive.fill(issues); }

    [[nodiscard]] QString titleOf(DocumentId id) const
    {
        return Catalogue(*archive.database).records({&id, 1})->first().title;
    }

    /// Every link of current documents as text, in no order of import.
    [[nodiscard]] QStringList links() const
    {
        QStringList all;
        const auto ids = *Catalogue(*archive.database).documentIds({});
        for (const DocumentId id : ids) {
            const auto numbers = *citedNumbers(*archive.database, id);
            for (const CitedNumber& cited : numbers) {
                for (const DocumentRecord& target : cited.documents) {
                    all.append(titleOf(id) + u" cites "_s + target.title);
                }
            }
            const auto others = *citingDocuments(*archive.database, id);
            for (const DocumentId citing : others) {
                all.append(titleOf(id) + u" is cited by "_s + titleOf(citing));
            }
        }
        const auto unresolved = *unresolvedNumbers(*archive.database);
        for (const UnresolvedNumber& number : unresolved) {
            all.append(u"%1 %2 %3 %4"_s.arg(number.number, number.title)
                           .arg(number.times)
                           .arg(number.documents.size()));
        }
        all.sort();
        return all;
    }

    fixture::TemporaryArchive archive;
};

const DocumentNumber kPlan = bracketed(u"云政发"_s, 2023, 5);
const DocumentNumber kRules = bracketed(u"云政办发"_s, 2023, 12);
const DocumentNumber kMissing = bracketed(u"省政发"_s, 2020, 1);

Issue issueWithPlan()
{
    return issueOf(1, {document(u"绿化规划"_s, kPlan, {{kMissing, u"省里的规划"_s}})});
}

Issue issueWithRules()
{
    return issueOf(2, {document(u"绿化办法"_s, kRules, {{kPlan}, {kMissing}, {kPlan}}),
                       document(u"没有文号的大事记"_s, {}, {{kRules}})});
}

Issue issueWithNotice()
{
    return issueOf(3, {document(u"植树通知"_s, bracketed(u"云政办发"_s, 2024, 1),
                                {{kRules, u"绿化办法"_s}, {kPlan}})});
}

} // namespace

class TestCitationLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadBothWays()
    {
        const Filled filled({issueWithPlan(), issueWithRules(), issueWithNotice()});
        QStringList expected{
            u"绿化办法 cites 绿化规划"_s,         u"绿化规划 is cited by 绿化办法"_s,
            u"没有文号的大事记 cites 绿化办法"_s, u"绿化办法 is cited by 没有文号的大事记"_s,
            u"植树通知 cites 绿化办法"_s,         u"绿化办法 is cited by 植树通知"_s,
            u"植树通知 cites 绿化规划"_s,         u"绿化规划 is cited by 植树通知"_s,
            u"省政发〔2020〕1号 省里的规划 2 2"_s};
        expected.sort();
        QCOMPARE(filled.links(), expected);
    }

    void doNotDependOnTheOrderOfImport()
    {
        const QList<Issue> issues{issueWithPlan(), issueWithRules(), issueWithNotice()};
        const QStringList expected = Filled(issues).links();
        std::vector<qsizetype> order{0, 1, 2};
        while (std::ranges::next_permutation(order).found) {
            const Filled other({issues[order[0]], issues[order[1]], issues[order[2]]});
            QCOMPARE(other.links(), expected);
        }
    }

    void followReplacements()
    {
        Issue wrong = issueWithRules();
        wrong.documents.first().number = bracketed(u"云政办发"_s, 2023, 99);
        wrong.documents.first().citations = {{kRules, {}, 0, 0, 2}};
        const Filled corrected({issueWithPlan(), wrong, issueWithNotice(), issueWithRules()});
        const Filled right({issueWithPlan(), issueWithRules(), issueWithNotice()});
        QCOMPARE(corrected.links(), right.links());
    }

    void keepFormerVersionsReadable()
    {
        Filled filled({issueWithPlan(), issueWithNotice()});
        const DocumentId former = Catalogue(*filled.archive.database).documentIds({})->back();
        QCOMPARE(filled.titleOf(former), u"绿化规划"_s);
        Issue corrected = issueWithPlan();
        corrected.documents.first().title = u"绿化规划（勘误）"_s;
        IssueStore store(*filled.archive.database);
        QVERIFY(
            store.store(fixture::sourceFile(u"b.txt"_s, "b"), corrected, OnConflict::Replace).ok());
        QCOMPARE(citingDocuments(*filled.archive.database, former)->size(), 1U);
        QCOMPARE(filled.links().filter(u"植树通知 cites"_s),
                 QStringList{u"植树通知 cites 绿化规划（勘误）"_s});
    }

    void showAllWithTheNumberUnlessTheTitleTells()
    {
        const Issue twins = issueOf(4, {document(u"关于供水的批复"_s, kPlan, {}),
                                        document(u"关于供电的批复"_s, kPlan, {})});
        const Issue citing = issueOf(5, {document(u"不带标题"_s, {}, {{kPlan}}),
                                         document(u"带标题"_s, {}, {{kPlan, u"关于供电的批复"_s}}),
                                         document(u"别的标题"_s, {}, {{kPlan, u"关于修路"_s}})});
        const QStringList links = Filled({twins, citing}).links();
        QCOMPARE(links.filter(u"不带标题 cites"_s).size(), 2);
        QCOMPARE(links.filter(u"别的标题 cites"_s).size(), 2);
        QCOMPARE(links.filter(QRegularExpression(u"^带标题 cites"_s)),
                 QStringList{u"带标题 cites 关于供电的批复"_s});
        QCOMPARE(links.filter(u"供水的批复 is cited by"_s).size(), 2);
        QCOMPARE(links.filter(u"供电的批复 is cited by"_s).size(), 3);
    }

    void knowTheNumberInEitherScriptAndForm()
    {
        const DocumentNumber decree{DocumentNumber::Form::Yearly, u"云部令"_s, 2020, 8};
        const Issue issue = issueOf(6, {document(u"办法"_s, bracketed(u"雲政辦發"_s, 2023, 5), {}),
                                        document(u"规章"_s, decree, {}),
                                        document(u"通知"_s, {},
                                                 {{bracketed(u"云政办发"_s, 2023, 5)},
                                                  {bracketed(u"云部令"_s, 2020, 8)}})});
        const QStringList links = Filled({issue}).links();
        QCOMPARE(links.filter(u"通知 cites"_s).size(), 2);
        QCOMPARE(links.filter(u"is cited by 通知"_s).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestCitationLinks)
#include "tst_citationlinks.moc"
