// SPDX-License-Identifier: GPL-3.0-or-later
// Pages to look at, through the real gongbao-pdf, and what it may answer.
#include "handmadepdf.h"
#include "source/pdfpages.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::source;
using namespace gongbao::source::pdf::test;
using namespace Qt::StringLiterals;

namespace {

/// An open file, or the error.
Result<std::unique_ptr<PdfPages>> open(const QByteArray& bytes, const QString& reader = {})
{
    auto pages = std::make_unique<PdfPages>(reader);
    const Status opened = pages->open(bytes, u"a.pdf"_s, {}, {});
    return opened ? Result(std::move(pages)) : Result<std::unique_ptr<PdfPages>>(opened.error());
}

pdf::RenderRequest whole(int page, QSize size, int quarterTurns = 0)
{
    return {page, size, quarterTurns, QRect(QPoint(), size)};
}

/// Of a pixel, whether it is dark.
bool isInk(const pdf::PageImage& image, int x, int y)
{
    const auto at = qsizetype{y} * image.size.width() + x;
    return quint8(image.pixels.at(image.grey ? at : 4 * at + 1)) < 100;
}

/// A page whose left upper quarter is black.
QByteArray cornerPdf()
{
    return onePage("0 421 297.5 421 re f");
}

} // namespace

class TestPdfPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAPageAtTheSizeAskedFor()
    {
        const auto pages = open(cornerPdf());
        QVERIFY2(pages.ok(), pages ? "" : qPrintable(pages.error().message));
        QCOMPARE((*pages)->pageCount(), 1);
        const auto image = (*pages)->render(whole(1, {200, 300}), {});
        QVERIFY(image && image->size == QSize(200, 300));
        QVERIFY(isInk(*image, 50, 70) && !isInk(*image, 150, 70) && !isInk(*image, 50, 220));
    }

    void turnsAPage()
    {
        const auto pages = open(cornerPdf());
        QVERIFY(pages.ok());
        const auto image = (*pages)->render(whole(1, {300, 200}, 1), {});
        QVERIFY(image && isInk(*image, 220, 50) && !isInk(*image, 70, 50));
    }

    void drawsAPartAsItIsInTheWhole()
    {
        const auto pages = open(goodPdf());
        QVERIFY(pages.ok());
        const auto all = (*pages)->render(whole(1, {595, 842}), {});
        const QRect part(90, 70, 150, 60);
        const auto cut = (*pages)->render({1, {595, 842}, 0, part}, {});
        QVERIFY(all && cut);
        int ink = 0;
        for (int y = 0; y < part.height(); ++y) {
            for (int x = 0; x < part.width(); ++x) {
                QCOMPARE(isInk(*cut, x, y), isInk(*all, part.x() + x, part.y() + y));
                ink += isInk(*cut, x, y) ? 1 : 0;
            }
        }
        QVERIFY(ink > 100);
    }

    void tellsWordsAndTheirPlaces()
    {
        const auto pages = open(goodPdf());
        QVERIFY(pages.ok());
        const auto words = (*pages)->words(1, {});
        QVERIFY(words && words->size() == 2);
        QCOMPARE(words->first().text, u"Hello"_s);
        QVERIFY(words->first().spaceAfter);
        QCOMPARE(words->first().lefts.size(), 5);
        QVERIFY(qAbs(words->first().box.left() - 100) < 2);
    }

    void whatCannotBeOpenedHasItsSentence()
    {
        const auto damaged = open("%PDF-1.7\n");
        QVERIFY(!damaged && damaged.error().message.contains(u"damaged"_s));
        const auto reader = open(goodPdf(), u"/bin/cat"_s);
        QVERIFY(!reader && reader.error().message.startsWith(u"a.pdf"_s));
    }

    void aPageThatIsNotThereCostsTheProcessAlone()
    {
        const auto pages = open(goodPdf());
        QVERIFY(pages.ok());
        const auto none = (*pages)->render(whole(7, {10, 10}), {});
        QVERIFY(!none && none.error().message.startsWith(u"Page 7"_s));
        QVERIFY(!(*pages)->render(whole(1, {10, 10}), {})); // it ended
        QVERIFY(open(goodPdf()).ok());
    }

    void stopsOnRequest()
    {
        StopSource stop;
        const auto pages = open(goodPdf());
        QVERIFY(pages.ok());
        stop.request_stop();
        const auto image = (*pages)->render(whole(1, {3000, 4000}), stop.get_token());
        QVERIFY(!image && image.error().code == ErrorCode::Cancelled);
    }

    void requestsOutsideThePageAreRefused_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QRect>("part");
        QTest::addColumn<int>("turns");
        QTest::newRow("good") << QSize(100, 100) << QRect(0, 0, 100, 100) << 3;
        QTest::newRow("beside it") << QSize(100, 100) << QRect(50, 0, 51, 10) << 0;
        QTest::newRow("nothing") << QSize(100, 100) << QRect(0, 0, 0, 0) << 0;
        QTest::newRow("too wide") << QSize(60'000, 100) << QRect(0, 0, 10, 10) << 0;
        QTest::newRow("too many pixels") << QSize(9000, 9000) << QRect(0, 0, 9000, 9000) << 0;
        QTest::newRow("turned by less") << QSize(100, 100) << QRect(0, 0, 10, 10) << 4;
    }

    void requestsOutsideThePageAreRefused()
    {
        QFETCH(const QSize, size);
        QFETCH(const QRect, part);
        QFETCH(const int, turns);
        const pdf::RenderRequest request{1, size, turns, part};
        const auto taken = pdf::toRenderRequest(pdf::toMessage(request).content);
        const bool good = QByteArray(QTest::currentDataTag()) == "good";
        QCOMPARE(taken.has_value(), good);
        QVERIFY(!good || *taken == request);
    }

    void coloursCome()
    {
        const auto pages = open(onePage("1 0 0 rg 0 0 595 842 re f"));
        const auto image = (*pages)->render(whole(1, {20, 30}), {});
        QVERIFY(image && !image->grey);
        QCOMPARE(*reinterpret_cast<const quint32*>(image->pixels.constData()), 0xffff0000);
        const auto black = open(cornerPdf());
        QVERIFY((*black)->render(whole(1, {20, 30}), {})->grey);
    }

    void anImageIsOfTheSizeAskedForAndWhole_data()
    {
        QTest::addColumn<bool>("grey");
        QTest::addColumn<int>("bytes");
        QTest::newRow("colour") << false << 24;
        QTest::newRow("grey") << true << 6;
    }

    void anImageIsOfTheSizeAskedForAndWhole()
    {
        QFETCH(const bool, grey);
        QFETCH(const int, bytes);
        const pdf::PageImage image{{3, 2}, grey, QByteArray(bytes, 'x')};
        QByteArray sent = pdf::encodedHead(image) + image.pixels;
        bool broken = false;
        const auto message = pdf::takeMessage(sent, pdf::kLongestReply, broken);
        QVERIFY(message && message->kind == pdf::MessageKind::Image && sent.isEmpty());
        const auto taken = [](QByteArray content, QSize size) {
            return pdf::toPageImage(std::move(content), size);
        };
        QVERIFY(taken(message->content, {3, 2}));
        QCOMPARE(taken(message->content, {3, 2})->pixels, image.pixels);
        QVERIFY(!taken(message->content, {2, 3}));
        QVERIFY(!taken(message->content.chopped(1), {3, 2}));
        QVERIFY(!taken(message->content + 'x', {3, 2}));
        QVERIFY(!taken({}, {0, 0}));
    }

    void wordsKeepTheRules()
    {
        const pdf::PrintedWord good{u"公报"_s, QRectF(1, 2, 3, 4), {1, 2.5}, false};
        const auto taken = [](const pdf::PrintedWord& word) {
            return pdf::toPrintedWords(pdf::toMessage(QList{word}).content);
        };
        QVERIFY(taken(good) && taken(good)->first().lefts == good.lefts);
        auto bad = good;
        bad.lefts.append(3);
        QVERIFY(!taken(bad));
        bad = good;
        bad.text = u"公\n报"_s;
        QVERIFY(!taken(bad));
        bad = good;
        bad.box.setLeft(qQNaN());
        QVERIFY(!taken(bad));
        QByteArray many(4, '\0'); // words that do not follow
        many[0] = 0x7f;
        QVERIFY(!pdf::toPrintedWords(many));
    }
};

QTEST_GUILESS_MAIN(TestPdfPages)
#include "tst_pdfpages.moc"
