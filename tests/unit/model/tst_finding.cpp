// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finding.h"

#include <QTest>

using namespace gongbao;

class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInItsArguments();
    void speaksBothLanguages();
    void leavesPlacesInArgumentsAlone();
    void namesReadBack();
};

void TestFinding::fillsInItsArguments()
{
    const Finding finding{
        FindingKind::TocNumberDiffers, 3, {QStringLiteral("A"), QStringLiteral("B")}};
    QCOMPARE(describe(finding, Language::English),
             QStringLiteral("The table of contents has the number A, the body B."));
}

void TestFinding::speaksBothLanguages()
{
    for (int kind = 0; kind <= static_cast<int>(FindingKind::PagesUnread); ++kind) {
        const Finding finding{static_cast<FindingKind>(kind),
                              3,
                              {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}};
        const QString english = describe(finding, Language::English);
        const QString chinese = describe(finding, Language::Chinese);
        QVERIFY2(english.endsWith(u'.') && !english.contains(u'%'), qPrintable(english));
        QVERIFY2(chinese.endsWith(u'。') && !chinese.contains(u'%'), qPrintable(chinese));
    }
}

void TestFinding::leavesPlacesInArgumentsAlone()
{
    const Finding finding{
        FindingKind::TocTitleDiffers, 3, {QStringLiteral("50%2"), QStringLiteral("%1")}};
    QCOMPARE(describe(finding, Language::English),
             QStringLiteral("The table of contents has the title “50%2”, the body “%1”."));
}

void TestFinding::namesReadBack()
{
    QCOMPARE(findingKindFromName(toName(FindingKind::NoDate)), FindingKind::NoDate);
    QVERIFY(!findingKindFromName(u"no such kind"));
}

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
