// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/hits.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::search;
using namespace Qt::StringLiterals;

class TestHits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsBlockAndOffset();
    void runsOverBlocks();
    void leavesOutRunningHeaders();
};

namespace {

Document documentOf(const QStringList& texts)
{
    Document document;
    for (const QString& text : texts) {
        document.blocks.append({BlockKind::Paragraph, 0, text, {}});
    }
    return document;
}

} // namespace

void TestHits::tellsBlockAndOffset()
{
    const Document document = documentOf({u"大武口"_s, u""_s, u"在大武口，大武口"_s});
    QCOMPARE(hitsIn(document, u"大武口"_s),
             (QList<BlockMatch>{{0, {0, 3}}, {2, {1, 3}}, {2, {5, 3}}}));
    QCOMPARE(hitsIn(document, u"-大武口"_s), QList<BlockMatch>());
    QCOMPARE(hitsIn(Document(), u"大武口"_s), QList<BlockMatch>());
}

void TestHits::runsOverBlocks()
{
    // Where print parted what is one phrase: the search finds it, so it must be shown.
    const Document document = documentOf({u"石嘴山市大武"_s, u"口区政府"_s});
    QCOMPARE(hitsIn(document, u"大武口区"_s), (QList<BlockMatch>{{0, {4, 2}}, {1, {0, 2}}}));
}

void TestHits::leavesOutRunningHeaders()
{
    Document document = documentOf({u"甲"_s, u"大武口"_s, u"大武口"_s});
    document.blocks[1].kind = BlockKind::RunningHeader;
    QCOMPARE(hitsIn(document, u"大武口"_s), (QList<BlockMatch>{{2, {0, 3}}}));
}

QTEST_GUILESS_MAIN(TestHits)
#include "tst_hits.moc"
