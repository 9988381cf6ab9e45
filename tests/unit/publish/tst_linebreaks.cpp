// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/linebreaks.h"

#include <QTest>

using namespace gongbao::publish;
using namespace Qt::StringLiterals;

class LineBreaksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pieces_data();
    void pieces();
};

/// The pieces between which lines may break.
static QStringList piecesOf(const QString& text)
{
    const std::vector<bool> breaks = lineBreaks(text);
    QStringList pieces;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 0 || breaks[static_cast<size_t>(i)]) {
            pieces.append(QString());
        }
        pieces.last().append(text[i]);
    }
    return pieces;
}

void LineBreaksTest::pieces_data()
{
    QTest::addColumn<QString>("pieces"); // parted by |
    QTest::newRow("Han") << u"公|文"_s;
    QTest::newRow("closing marks stay behind") << u"好，|坏。|一；|二：|三！|四？|五、|六"_s;
    QTest::newRow("closing brackets stay behind") << u"（一）|二》|三〕|四】|五"_s;
    QTest::newRow("opening brackets go ahead") << u"关|于|《规|定》|的|（试|行）"_s;
    QTest::newRow("opening quote goes ahead, closing stays") << u"实|行|“放|管|服”|改|革"_s;
    QTest::newRow("single quotes") << u"叫|‘甲’|乙"_s;
    QTest::newRow("quote, comma") << u"“甲”，|乙"_s;
    QTest::newRow("number") << u"共|2,025.5|元"_s;
    QTest::newRow("per cent") << u"达|95%|以|上"_s;
    QTest::newRow("Latin word") << u"按|standard|办"_s;
    QTest::newRow("document number") << u"政|〔2025〕27|号"_s;
    QTest::newRow("dash") << u"甲|——|乙"_s;
    QTest::newRow("ellipsis") << u"甲……|乙"_s;
    QTest::newRow("middle dot in names") << u"阿·|凡"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷|𠀀|公"_s;
}

void LineBreaksTest::pieces()
{
    QFETCH(QString, pieces);
    QCOMPARE(piecesOf(QString(pieces).remove(u'|')), pieces.split(u'|'));
}

QTEST_GUILESS_MAIN(LineBreaksTest)
#include "tst_linebreaks.moc"
