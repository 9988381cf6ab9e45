// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/inlinemarks.h"
#include "parse/texformula.h"

#include <QTest>

using namespace gongbao::parse;
using namespace Qt::StringLiterals;

class TestTexFormula : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("tex");
        QTest::addColumn<QString>("text");
        QTest::newRow("fraction") << u"\\frac{1}{2}"_s << u"1/2"_s;
        QTest::newRow("fraction of figures alone") << u"\\frac12"_s << u"1/2"_s;
        QTest::newRow("fraction of sums") << u"\\frac{a+b}{c}"_s << u"(a+b)/c"_s;
        QTest::newRow("exponent") << u"10^{-3}"_s << u"10⁻³"_s;
        QTest::newRow("exponent with no such character") << u"2^{x+y}"_s << u"2^(x+y)"_s;
        QTest::newRow("degrees") << u"25^{\\circ}C"_s << u"25°C"_s;
        QTest::newRow("degrees as a character") << u"25^\u2218"_s << u"25°"_s;
        QTest::newRow("unit set apart") << u"120\\,m^{2}"_s << u"120 m²"_s;
        QTest::newRow("index") << u"CO_{2}"_s << u"CO₂"_s;
        QTest::newRow("root") << u"\\sqrt{2}"_s << u"√2"_s;
        QTest::newRow("cube root") << u"\\sqrt[3]{x+1}"_s << u"³√(x+1)"_s;
        QTest::newRow("styles") << u"\\textbf{甲}\\mathrm{km}^2\\text{元}"_s << u"甲km²元"_s;
        QTest::newRow("in a circle") << u"\\textcircled{1}"_s << u"①"_s;
        QTest::newRow("signs") << u"\\pm5\\%\\leq x"_s << u"±5%≤ x"_s;
        QTest::newRow("unknown") << u"\\foo{a}"_s << u"\\fooa"_s;
        QTest::newRow("braces that never close") << u"{{a^{2"_s << u"a²"_s;
        QTest::newRow("braces never opened") << u"a}b"_s << u"ab"_s;
    }

    void reads()
    {
        QFETCH(QString, tex);
        QTEST(plainFormula(tex), "text");
    }

    void standsInALine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("text");
        QTest::newRow("dollars") << u"约$10^{-3}$米"_s << u"约10⁻³米"_s;
        QTest::newRow("two dollars") << u"$$a_1=b$$。"_s << u"a₁=b。"_s;
        QTest::newRow("brackets") << u"设\\(x^2\\)为"_s << u"设x²为"_s;
        QTest::newRow("bracket that never closes") << u"设\\(x为"_s << u"设\\(x为"_s;
        QTest::newRow("a dollar alone") << u"每吨$20"_s << u"每吨$20"_s;
    }

    void standsInALine()
    {
        QFETCH(QString, line);
        QTEST(withoutMarks(line).text, "text");
    }

    void deepBracesComeToAnEnd()
    {
        QVERIFY(plainFormula(u"{^\\sqrt"_s.repeated(100'000)).size() < 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestTexFormula)
#include "tst_texformula.moc"
