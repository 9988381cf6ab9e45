// SPDX-License-Identifier: GPL-3.0-or-later
// The readers of bytes: content streams, messages, characters.
#include "source/pdf/characters.h"
#include "source/pdf/rulingreader.h"
#include "source/pdffile.h"
#include "source/pdfprotocol.h"

#include <QTest>
#include <QtEndian>

using namespace gongbao;
using namespace gongbao::source::pdf;
using namespace Qt::StringLiterals;

namespace {

const QTransform kUpsideDown(1, 0, 0, -1, 0, 800);

std::optional<PageText> sent(const PageText& page, int number)
{
    return toPageText(toMessage(page).content, number);
}

} // namespace

class TestReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lookalikesGoBack()
    {
        QCOMPARE(withoutLookalikes(u"\u2F6F\u2F24\u2EE2\u2329\u2E3A一Ａ①"_s), u"石大马〈——一Ａ①"_s);
    }

    void linesAndThinRectanglesAreRulings()
    {
        const auto rulings = readRulings("q 10 700 m 110 700 l S 10 600 100 0.5 re f Q", kUpsideDown);
        QCOMPARE(rulings.size(), 2U);
        QCOMPARE(rulings[0].y1, 100.0);
        QCOMPARE(rulings[0].x2, 110.0);
        QCOMPARE(rulings[1].y2, 199.75);
    }

    void transformsCountAndAreRestored()
    {
        const auto rulings =
            readRulings("q 2 0 0 2 0 0 cm 5 5 m 5 55 l S Q 0 0 m 40 0 l S", kUpsideDown);
        QCOMPARE(rulings.size(), 2U);
        QCOMPARE(rulings[0].x1, 10.0);
        QCOMPARE(rulings[0].y1, 690.0);
        QCOMPARE(rulings[1].y1, 800.0);
    }

    void clippingSlantsAndTextDrawNone()
    {
        const QByteArray stream("0 0 100 100 re W n 0 0 m 50 50 l S BT (1 1 m 90 1 l S \\) () ) Tj "
                                "<31> Tj /S 4 ET BI /W 1 ID \x01 9 9 m 99 9 l S EI ");
        QVERIFY(readRulings(stream, {}).empty());
    }

    void brokenStreamsEnd()
    {
        QVERIFY(readRulings("(((", {}).empty());
        QVERIFY(readRulings("<< /A", {}).empty());
        QVERIFY(readRulings("BI ID x", {}).empty());
        QVERIFY(readRulings("1 0 0 1e99 nan inf cm 1 l l l h Q Q S", {}).empty());
        QCOMPARE(readRulings(QByteArray(100'000, 'q') + " 0 0 m 9 0 l S", {}).size(), 1U);
    }

    void pagesComeThroughTheProtocol()
    {
        const PageText page{{QSizeF(595, 842), u"7"_s},
                            {u"一行"_s, {}, u"二行"_s},
                            {{1, 3, QRectF(1, 2, 3, 4)}, {1, 4, QRectF(5, 6, 7, 8)},
                             {3, 3, QRectF(9, 9, 9, 9)}}};
        QByteArray bytes = encode(toMessage(page));
        bool broken = false;
        const auto message = takeMessage(bytes, kLongestReply, broken);
        QVERIFY(message && bytes.isEmpty());
        const auto read = toPageText(message->content, 3);
        QVERIFY(read);
        QCOMPARE(read->lines, page.lines);
        QCOMPARE(read->pieces, page.pieces);
        QCOMPARE(read->page, page.page);
    }

    void halfMessagesWait()
    {
        const QByteArray whole = encode(toMessage(MessageKind::Opened, 12));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            QByteArray part = whole.first(size);
            bool broken = false;
            QVERIFY(!takeMessage(part, 1000, broken));
            QVERIFY(!broken);
        }
    }

    void liesAreRefused()
    {
        bool broken = false;
        QByteArray endless(5, '\2');
        qToBigEndian(0xFFFFFFFFU, endless.data());
        QVERIFY(!takeMessage(endless, kLongestReply, broken) && broken);
        broken = false;
        QByteArray unknown("\0\0\0\0\x63", 5);
        QVERIFY(!takeMessage(unknown, kLongestReply, broken) && broken);

        const QRectF box(0, 0, 1, 1);
        QVERIFY(!sent({{}, {u"行"_s}, {{2, 1, box}}}, 1));             // no such line
        QVERIFY(!sent({{}, {u"行"_s}, {{1, 5, box}}}, 1));             // nor such a page
        QVERIFY(!sent({{}, {u"一\n二"_s}, {}}, 1));                    // two lines for one
        QVERIFY(!sent({{}, {u"行"_s}, {{1, 1, QRectF(0, 0, qQNaN(), 1)}}}, 1));
        QVERIFY(!toPageText(QByteArray(40, '\x7F'), 1));
    }

    void aPdfIsKnownByItsMark()
    {
        QVERIFY(source::isPdf("%PDF-1.7\n"));
        QVERIFY(source::isPdf("\r\n%PDF-1.4"));
        QVERIFY(!source::isPdf("text about the mark %PDF-1.7"));
        QVERIFY(!source::isPdf(""));
    }
};

QTEST_GUILESS_MAIN(TestReaders)
#include "tst_readers.moc"
