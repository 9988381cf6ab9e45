// SPDX-License-Identifier: GPL-3.0-or-later
// What the program does with an engine that answers, and with one that does not.
#include "source/ocr/engine.h"

#include <QTest>

#include <thread>

using namespace gongbao;
using namespace gongbao::source;
using namespace gongbao::source::ocr;
using namespace Qt::StringLiterals;

namespace {

pdf::PageImage paper()
{
    const QSize size(1652, 2338);
    return {size, true, QByteArray(qsizetype{size.width()} * size.height(), '\xff')};
}

Engine standIn(const char* how)
{
    qputenv("TESSDATA_PREFIX", how);
    return *Engine::find(QStringLiteral(GONGBAO_STAND_IN), {});
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsNameAndLanguages()
    {
        const Engine engine = standIn("good");
        QCOMPARE(engine.name(), u"standin 1.0"_s);
        QCOMPARE(engine.languages(), QStringList({u"chi_sim"_s, u"chi_tra"_s}));
    }

    void isMissing()
    {
        qputenv("TESSDATA_PREFIX", "english");
        QVERIFY(!Engine::find(QStringLiteral(GONGBAO_STAND_IN), {}));
        QVERIFY(!Engine::find(u"/nowhere/tesseract"_s, {}));
    }

    void readsLines()
    {
        const auto lines = standIn("good").recognise(paper(), 200, u"chi_sim"_s, {});
        QVERIFY(lines.ok());
        QCOMPARE(lines->size(), 1);
        QCOMPARE(lines->first().box, QRect(277, 336, 834, 60));
        QCOMPARE(lines->first().words.first().confidence, 91.5);
    }

    void isConfined()
    {
        const auto lines = standIn("escape").recognise(paper(), 200, u"chi_sim"_s, {});
        QVERIFY(lines.ok());
        QCOMPARE(lines->first().words.first().text, u"refused"_s);
    }

    void badAnswersAreErrors_data()
    {
        QTest::addColumn<QByteArray>("how");
        for (const char* how : {"crash", "garbage", "outside", "huge"}) {
            QTest::newRow(how) << QByteArray(how);
        }
    }

    void badAnswersAreErrors()
    {
        QFETCH(const QByteArray, how);
        const auto lines = standIn(how.constData()).recognise(paper(), 200, u"chi_sim"_s, {});
        QVERIFY(!lines.ok());
        QCOMPARE(lines.error().code, ErrorCode::Unreadable);
    }

    void hangingIsGivenUp()
    {
        Engine engine = standIn("hang");
        engine.setPatience(std::chrono::milliseconds(300));
        const auto lines = engine.recognise(paper(), 200, u"chi_sim"_s, {});
        QVERIFY(!lines.ok());
        QCOMPARE(lines.error().code, ErrorCode::Unreadable);
    }

    void stops()
    {
        const Engine engine = standIn("hang");
        StopSource source;
        const std::jthread stopper([&] {
            QTest::qSleep(100);
            source.request_stop();
        });
        const auto lines = engine.recognise(paper(), 200, u"chi_sim"_s, source.get_token());
        QVERIFY(!lines.ok());
        QCOMPARE(lines.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
