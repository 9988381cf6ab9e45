// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/parser.h"

#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

// Documents begin at lines 4, 13 and 22.
const QString kIssue = u"云山县人民政府公报\n2024年第2期\n\n"
                       "云山县人民政府关于绿化工作的通知\n云政发〔2024〕7号\n\n"
                       "各乡镇人民政府：\n现将绿化工作有关事项通知如下。\n请认真组织实施。\n"
                       "云山县人民政府\n2024年3月1日\n\n"
                       "云山县人民政府关于防汛工作的通知\n云政发〔2024〕8号\n\n"
                       "各乡镇人民政府：\n现将防汛工作有关事项通知如下。\n请认真组织实施。\n"
                       "云山县人民政府\n2024年4月2日\n\n"
                       "云山县人民政府关于秋收工作的通知\n云政发〔2024〕9号\n\n"
                       "各乡镇人民政府：\n请做好秋收工作。\n\n"
                       "云山县人民政府\n2024年9月1日\n"_s;

const CorrectionPlace kSecond{13, u"云山县人民政府关于防汛工作的通知"_s, u"云政发〔2024〕8号"_s};

Correction correction(CorrectedPart part, const CorrectionPlace& place, const QString& value = {})
{
    Correction one;
    one.part = part;
    one.place = place;
    one.value = value;
    return one;
}

parse::CorrectedIssue corrected(const QString& text, const QList<Correction>& corrections)
{
    return *parse::parseCorrected(source::SourceText(text), corrections);
}

QStringList titles(const Issue& issue)
{
    QStringList titles;
    for (const Document& document : issue.documents) {
        titles.append(document.title);
    }
    return titles;
}

bool hasFinding(const Issue& issue, FindingKind kind)
{
    return std::ranges::any_of(issue.findings,
                               [kind](const Finding& finding) { return finding.kind == kind; });
}

} // namespace

class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCorrectedWithoutCorrections()
    {
        const parse::CorrectedIssue read = corrected(kIssue, {});
        QCOMPARE(read.issue, *parse::parseIssue(source::SourceText(kIssue)));
        QCOMPARE(read.issue.documents.size(), 3);
        QCOMPARE(read.places.at(1), kSecond);
    }

    void fieldsAreSet()
    {
        const parse::CorrectedIssue read =
            corrected(kIssue, {correction(CorrectedPart::Title, kSecond, u"防汛通知"_s),
                               correction(CorrectedPart::Number, kSecond, u"国务院令第706号"_s),
                               correction(CorrectedPart::Date, kSecond, u"2024-05-01"_s),
                               correction(CorrectedPart::Issuers, kSecond, u"甲局\n乙局"_s),
                               correction(CorrectedPart::Kind, kSecond, u"决定"_s)});
        const Document& document = read.issue.documents.at(1);
        QCOMPARE(document.title, u"防汛通知"_s);
        QCOMPARE(document.number.toString(), u"国务院令第706号"_s);
        QCOMPARE(document.date, Date({2024, 5, 1}));
        QCOMPARE(document.issuers, QList<IssuingBody>({{u"甲局"_s}, {u"乙局"_s}}));
        QCOMPARE(document.kind, u"决定"_s);
        QCOMPARE(read.documents, std::vector<qsizetype>(5, 1));
        // What is printed stays, and so does what is around it.
        QCOMPARE(document.blocks.first().text, kSecond.title);
        QCOMPARE(read.issue.documents.at(2), corrected(kIssue, {}).issue.documents.at(2));
    }

    void laterOnesGoOverFormerOnes()
    {
        const parse::CorrectedIssue read =
            corrected(kIssue, {correction(CorrectedPart::Kind, kSecond, u"决定"_s),
                               correction(CorrectedPart::Kind, kSecond, {})});
        QCOMPARE(read.issue.documents.at(1).kind, QString());
    }

    void aDoubtThatIsMendedIsNoneAnyMore()
    {
        const QString undated = QString(kIssue).replace(u"2024年4月2日"_s, u"日期不清"_s);
        QVERIFY(hasFinding(corrected(undated, {}).issue, FindingKind::NoDate));
        const parse::CorrectedIssue read =
            corrected(undated, {correction(CorrectedPart::Date, kSecond, u"2024-04-02"_s)});
        QVERIFY(!hasFinding(read.issue, FindingKind::NoDate));
    }

    void documentsAreJoined()
    {
        const parse::CorrectedIssue read =
            corrected(kIssue, {correction(CorrectedPart::Join, kSecond)});
        QCOMPARE(titles(read.issue), QStringList({u"云山县人民政府关于绿化工作的通知"_s,
                                                  u"云山县人民政府关于秋收工作的通知"_s}));
        const Document& joined = read.issue.documents.first();
        QCOMPARE(joined.span, SourceSpan({4, 20}));
        QVERIFY(joined.text().contains(u"现将防汛工作有关事项通知如下。"_s));
        QCOMPARE(read.issue.documents.at(1).order, 2);
        QCOMPARE(read.documents, std::vector<qsizetype>({0}));
    }

    void theFirstDocumentIsJoinedToNone()
    {
        const CorrectionPlace first = corrected(kIssue, {}).places.first();
        const parse::CorrectedIssue read =
            corrected(kIssue, {correction(CorrectedPart::Join, first)});
        QCOMPARE(read.documents, std::vector<qsizetype>({-1}));
        QVERIFY(hasFinding(read.issue, FindingKind::BoundaryLost));
    }

    void aDocumentIsSplit()
    {
        const QString unmarked = QString(kIssue)
                                     .replace(u"云政发〔2024〕8号"_s, u"（号不清）"_s)
                                     .replace(u"关于防汛工作的通知"_s, u"防汛工作"_s)
                                     .replace(u"各乡镇人民政府：\n现将防汛"_s, u"现将防汛"_s);
        QCOMPARE(corrected(unmarked, {}).issue.documents.size(), 2);
        const parse::CorrectedIssue read =
            corrected(unmarked, {correction(CorrectedPart::Split, {13, {}, {}})});
        QCOMPARE(read.issue.documents.size(), 3);
        QCOMPARE(read.documents, std::vector<qsizetype>({1}));
        QCOMPARE(read.issue.documents.at(1).span.first, 13);
        QCOMPARE(read.issue.documents.at(1).date, Date({2024, 4, 2}));
        QCOMPARE(read.issue.documents.at(0).date, Date({2024, 3, 1}));
        // Known again in another file by what is printed there.
        const CorrectionPlace place = read.places.at(1);
        const parse::CorrectedIssue other =
            corrected(u"\n\n"_s + unmarked, {correction(CorrectedPart::Split, place)});
        QCOMPARE(other.issue.documents.at(1).span.first, 15);
    }

    void noDocumentBeginsInATitleOrOutsideOfDocuments()
    {
        for (const int line : {1, 3, 4, 5, 1000}) {
            const parse::CorrectedIssue read =
                corrected(kIssue, {correction(CorrectedPart::Split, {line, {}, {}})});
            QCOMPARE(read.documents, std::vector<qsizetype>({-1}));
            QCOMPARE(read.issue.documents.size(), 3);
        }
    }

    void placesAreFoundInACorrectedFile()
    {
        const Correction kind = correction(CorrectedPart::Kind, kSecond, u"决定"_s);
        const auto kindIn = [&](const QString& text) {
            const parse::CorrectedIssue read = corrected(text, {kind});
            return read.documents.front() < 0
                       ? u"lost"_s
                       : read.issue.documents.at(read.documents.front()).title;
        };
        QCOMPARE(kindIn(u"\n\n"_s + kIssue), kSecond.title);
        QCOMPARE(kindIn(QString(kIssue).replace(u"防汛工作的"_s, u"防汛防台工作的"_s)),
                 u"云山县人民政府关于防汛防台工作的通知"_s);
        QCOMPARE(kindIn(QString(kIssue).replace(u"〕8号"_s, u"〕18号"_s)), kSecond.title);
        QCOMPARE(kindIn(QString(kIssue)
                            .replace(u"防汛工作的"_s, u"防台工作的"_s)
                            .replace(u"〕8号"_s, u"〕18号"_s)),
                 u"lost"_s);
    }

    void whatHasLostItsPlaceIsTold()
    {
        Correction lost = correction(CorrectedPart::Title, {500, u"无"_s, {}}, u"有"_s);
        lost.former = u"无"_s;
        const parse::CorrectedIssue read = corrected(kIssue, {lost});
        QCOMPARE(read.issue.findings.first(),
                 Finding({FindingKind::CorrectionLost, 0, {u"无"_s, u"有"_s}}));
        QCOMPARE(titles(read.issue), titles(corrected(kIssue, {}).issue));
    }

    void valuesThatCannotBeReadChangeNothing()
    {
        const parse::CorrectedIssue read =
            corrected(kIssue, {correction(CorrectedPart::Number, kSecond, u"第某号"_s),
                               correction(CorrectedPart::Date, kSecond, u"某日"_s),
                               correction(CorrectedPart::Title, kSecond, {})});
        QCOMPARE(read.documents, std::vector<qsizetype>(3, -1));
        QCOMPARE(read.issue.documents, corrected(kIssue, {}).issue.documents);
    }
};

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
