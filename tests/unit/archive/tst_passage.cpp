// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/passage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::archive;

namespace {

std::optional<PassagePlace> findPassage(const QString& text, const Passage& passage,
                                        qsizetype near = 0)
{
    return PassageSearch(text).find(passage, near);
}

} // namespace

class TestPassage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatStandsAround()
    {
        const QString text = u"各镇：\n请于三月底前报送植树计划。\n此件公开发布"_s;
        const Passage passage = passageAt(text, {6, 5});
        QCOMPARE(passage.quote, u"三月底前报"_s);
        QCOMPARE(passage.before, u"各镇：\n请于"_s);
        QCOMPARE(passage.after, u"送植树计划。\n此件公开发布"_s);
    }

    void cutsNoCharacterInHalf()
    {
        const QString text = u"𪚥"_s.repeated(30);
        const Passage passage = passageAt(text, {29, 2}); // the cut falls into a pair
        QVERIFY(!passage.before.front().isLowSurrogate());
        QVERIFY(!passage.after.back().isHighSurrogate());
    }

    void isFoundWhereMuchStandsBeforeIt()
    {
        const Passage passage = passageAt(u"甲乙丙丁戊"_s, {2, 2});
        QCOMPARE(findPassage(u"另一句。甲乙丙丁戊"_s, passage), PassagePlace({6, 2}));
    }

    void isKnownByWhatStandsAroundIt()
    {
        const QString text = u"东湖区植树一千株，西湖区植树三千株。"_s;
        const Passage passage = passageAt(text, {text.lastIndexOf(u"植树"_s), 2});
        const QString moved = u"西湖区植树三千株，东湖区植树一千株。"_s;
        QCOMPARE(findPassage(moved, passage, 16)->start, moved.indexOf(u"植树"_s));
    }

    void ofEqualsTheNearestIsTaken()
    {
        const QString text = u"同意。同意。同意。同意。"_s;
        const Passage passage{u"同意。"_s};
        QCOMPARE(findPassage(text, passage, 7)->start, 6);
    }

    void whiteSpaceDoesNotCount()
    {
        const Passage passage = passageAt(u"一、做好防汛\n工作。"_s, {2, 7});
        QCOMPARE(findPassage(u"一、 做好防汛工\n作。"_s, passage), PassagePlace({3, 7}));
    }

    void fewWordsInOtherSurroundingsAreOthers()
    {
        const Passage passage = passageAt(u"请于三月底前报送植树计划，逾期不候。"_s, {2, 2});
        QCOMPARE(findPassage(u"去年雨水多，三月尤甚，河水上涨。"_s, passage), std::nullopt);
    }

    void inAnotherTextFewWordsNeedTheirSurroundings()
    {
        const QString text = u"请于三月底前报送植树计划，逾期不候，此件公开发布。"_s;
        const Passage passage = passageAt(text, {2, 2});
        const PassageSearch joined(u"前一份文件。特此通知。\n"_s + text);
        QCOMPARE(joined.findFromElsewhere(passage), PassagePlace({14, 2}));
        const PassageSearch other(u"各镇：请于三月底前报送防汛计划。"_s); // nine characters of them
        QVERIFY(other.find(passage));
        QCOMPARE(other.findFromElsewhere(passage), std::nullopt);
    }

    void charactersBeyondTheBasicPlaneCountOnce()
    {
        const Passage passage = passageAt(u"甲𪚥𪚥𪚥𪚥乙"_s, {1, 8}); // four characters
        QCOMPARE(findPassage(u"丙𪚥𪚥𪚥𪚥丁"_s, passage), std::nullopt);
        QCOMPARE(findPassage(u"丙𪚥。甲𪚥𪚥𪚥𪚥乙"_s, passage), PassagePlace({5, 8}));
    }

    void manyWordsAreFoundInAnySurroundings()
    {
        const Passage passage = passageAt(u"甲乙。请于三月底前报送植树计划。丙丁"_s, {3, 12});
        QCOMPARE(findPassage(u"现通知：请于三月底前报送植树计划！"_s, passage)->start, 4);
        QCOMPARE(findPassage(u"请于四月底前报送植树计划。"_s, passage), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestPassage)
#include "tst_passage.moc"
