// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/linesetting.h"
#include "publish/pagegeometry.h"

#include <QTest>

using namespace gongbao::publish;
using namespace Qt::StringLiterals;

class LineSettingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fullLineHasTwentyEightCharacters();
    void squeezesPunctuationInRatherThanPushingOut();
    void pushesOutWhereNothingCanBeSqueezed();
    void wordsStayWhole();
    void cutsWhatIsLongerThanTheLine();
    void neverLosesOrDoublesCharacters();
    void indents();

private:
    std::vector<SetLine> set(const QString& text, int cells, double indent = 0);

    std::unique_ptr<FontSet> m_fonts;
    std::unique_ptr<Shaper> m_shaper;
};

static QStringList textsOf(const std::vector<SetLine>& lines)
{
    QStringList texts;
    for (const SetLine& line : lines) {
        texts.append(textOf(line));
    }
    return texts;
}

void LineSettingTest::initTestCase()
{
    auto fonts = FontSet::load();
    if (!fonts) {
        QSKIP("No Chinese font is installed here.");
    }
    m_fonts = std::make_unique<FontSet>(std::move(fonts).value());
    m_shaper = std::make_unique<Shaper>(*m_fonts);
}

std::vector<SetLine> LineSettingTest::set(const QString& text, int cells, double indent)
{
    return setLines(m_shaper->shape(text, TypeRole::Text),
                    {.fontSize = kOfficialPage.textSize,
                     .width = cells * kOfficialPage.cell(),
                     .firstIndent = indent,
                     .letterSpacing = kOfficialPage.textSpacing()});
}

void LineSettingTest::fullLineHasTwentyEightCharacters()
{
    const auto lines = set(u"公"_s.repeated(60), kOfficialPage.charactersPerLine);
    QCOMPARE(lines.size(), size_t{3});
    QCOMPARE(textOf(lines[0]).size(), qsizetype{kOfficialPage.charactersPerLine});
    QVERIFY(std::abs(lines[0].width - kOfficialPage.areaWidth) < 0.1);
    QCOMPARE(textOf(lines[2]).size(), qsizetype{4});
}

void LineSettingTest::squeezesPunctuationInRatherThanPushingOut()
{
    const auto lines = set(u"公文，公文，公文，公。公文公文"_s, 10);
    QCOMPARE(textsOf(lines), QStringList({u"公文，公文，公文，公。"_s, u"公文公文"_s}));
    QVERIFY(lines[0].width <= 10 * kOfficialPage.cell() + 0.01);
}

void LineSettingTest::pushesOutWhereNothingCanBeSqueezed()
{
    const auto lines = set(u"公文"_s.repeated(10) + u"《公文》公文"_s, 21);
    QCOMPARE(textsOf(lines), QStringList({u"公文"_s.repeated(10), u"《公文》公文"_s}));
    // Spread over the line, but no gap wide enough to be taken for a space.
    QVERIFY(lines[0].width > 20 * kOfficialPage.cell());
    for (size_t i = 1; i < lines[0].start.size(); ++i) {
        QVERIFY(lines[0].start[i] - lines[0].start[i - 1] < 1.1 * kOfficialPage.textSize);
    }
}

void LineSettingTest::wordsStayWhole()
{
    const auto lines = set(u"执行标准GB/T9704-2012的规定"_s, 8);
    for (const QString& text : textsOf(lines)) {
        QVERIFY2(!text.endsWith(u'9') && !text.endsWith(u"20"), qPrintable(text));
    }
}

void LineSettingTest::cutsWhatIsLongerThanTheLine()
{
    const QString word = u"a"_s.repeated(100);
    const auto lines = set(word, 10);
    QVERIFY(lines.size() > 3);
    QCOMPARE(textsOf(lines).join(QString()), word);
    for (const SetLine& line : lines) {
        QVERIFY(line.width <= 10 * kOfficialPage.cell() + 0.01);
    }
}

void LineSettingTest::neverLosesOrDoublesCharacters()
{
    const QString text =
        u"根据《中华人民共和国预算法》（2018年修正）“第三十二条”规定，共计1,234.5万元——其中：甲、乙、丙……等𠮷𠀀㐀。"_s
            .repeated(4);
    for (int cells = 2; cells <= 30; ++cells) {
        QCOMPARE(textsOf(set(text, cells)).join(QString()), text);
    }
}

void LineSettingTest::indents()
{
    const auto lines =
        set(u"公"_s.repeated(60), kOfficialPage.charactersPerLine, 2 * kOfficialPage.cell());
    QCOMPARE(lines[0].indent, 2 * kOfficialPage.cell());
    QCOMPARE(textOf(lines[0]).size(), qsizetype{kOfficialPage.charactersPerLine - 2});
    QCOMPARE(lines[1].indent, 0.0);
}

QTEST_GUILESS_MAIN(LineSettingTest)
#include "tst_linesetting.moc"
