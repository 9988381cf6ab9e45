// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sourcetext.h"

#include <QStringList>
#include <QTest>

using namespace gongbao::source;
using namespace Qt::StringLiterals;

class TestSourceText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("lf") << u"a\nb\n"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("cr lf") << u"a\r\nb"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("cr") << u"a\rb\r"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("mixed, with blank lines")
            << u"a\r\n\nb\r\rc"_s << QStringList{u"a"_s, u""_s, u"b"_s, u""_s, u"c"_s};
        QTest::newRow("nothing") << QString() << QStringList();
    }

    void splitsLines()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, lines);
        const SourceText source(text);
        QStringList found;
        for (const Line& line : source.lines()) {
            found.append(line.text.toString());
            QCOMPARE(line.number, static_cast<int>(found.size()));
            QCOMPARE(line.page, 0);
        }
        QCOMPARE(found, lines);
    }

    void countsPages()
    {
        const SourceText source(u"a\n\fb\nc\n\fd"_s);
        QList<int> pages;
        for (const Line& line : source.lines()) {
            pages.append(line.page);
            QCOMPARE(line.text.size(), 1);
        }
        QCOMPARE(pages, (QList<int>{1, 2, 2, 3}));
    }

    void linesSurviveMoving()
    {
        SourceText source(u"first\nsecond"_s);
        const SourceText moved(std::move(source));
        QCOMPARE(moved.lines()[1].text, u"second"_s);
        QVERIFY(moved.lines()[1].text.data() >= moved.text().constData());
    }
};

QTEST_GUILESS_MAIN(TestSourceText)
#include "tst_sourcetext.moc"
