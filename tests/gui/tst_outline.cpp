// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/outline/outlinepanel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

namespace {

Block block(BlockKind kind, const QString& text, int level = 0, int line = 0)
{
    return {kind, level, text, {line, line}};
}

/// A notice that issues a plan with two chapters and an attachment.
Document plan()
{
    Document document;
    document.blocks = {block(BlockKind::Title, u"关于印发《甲方案》的通知"_s),
                       block(BlockKind::Paragraph, u"现印发给你们。"_s),
                       block(BlockKind::EnclosedTitle, u"甲方案"_s),
                       block(BlockKind::Heading, u"一、总体要求"_s, 1),
                       block(BlockKind::Heading, u"（一）目标"_s, 2),
                       block(BlockKind::Paragraph, u"……"_s),
                       block(BlockKind::Heading, u"二、任务"_s, 1),
                       block(BlockKind::AttachmentLabel, u"附件1"_s),
                       block(BlockKind::AttachmentTitle, u"任务表"_s)};
    return document;
}

} // namespace

class TestOutline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasPartsWithTheirHeadings()
    {
        const QList<OutlineEntry> expected{{u"甲方案"_s, 0, 2},
                                           {u"一、总体要求"_s, 1, 3},
                                           {u"（一）目标"_s, 2, 4},
                                           {u"二、任务"_s, 1, 6},
                                           {u"附件1 任务表"_s, 0, 7}};
        QCOMPARE(outlineOf(plan()), expected);
    }

    void headingsWithoutAPartStandAtTheEdge()
    {
        Document document;
        document.blocks = {
            block(BlockKind::Title, u"决定"_s), block(BlockKind::Heading, u"（一）先跳一级"_s, 2),
            block(BlockKind::Heading, u"1.其下"_s, 3), block(BlockKind::Heading, u"一、首级"_s, 1)};
        const QList<OutlineEntry> entries = outlineOf(document);
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries.at(0).level, 0);
        QCOMPARE(entries.at(1).level, 1);
        QCOMPARE(entries.at(2).level, 0);
    }

    void aChronicleHasItsMonths()
    {
        Document document;
        const auto addEvent = [&document](const Date& date, int line) {
            document.blocks.append(block(BlockKind::Paragraph, u"某日，某事。"_s, 0, line));
            ChronicleEntry entry;
            entry.date = date;
            entry.span = {line, line};
            document.chronicle.append(entry);
        };
        addEvent({2024, 4, 1}, 1);
        addEvent({2024, 4, 9}, 2);
        addEvent({2024, 5, 2}, 3);
        const QList<OutlineEntry> expected{{u"2024年4月"_s, 0, 0}, {u"2024年5月"_s, 0, 2}};
        QCOMPARE(outlineOf(document), expected);
    }

    void aPlainNoticeHasNone()
    {
        Document document;
        document.blocks = {block(BlockKind::Title, u"通知"_s),
                           block(BlockKind::Paragraph, u"正文。"_s)};
        OutlinePanel panel;
        panel.showOutline(outlineOf(document));
        QVERIFY(panel.isEmpty());
    }

    void thePanelFollowsAndLeads()
    {
        OutlinePanel panel;
        panel.show();
        panel.showOutline(outlineOf(plan()));
        QCOMPARE(panel.topLevelItemCount(), 2);
        QCOMPARE(panel.topLevelItem(0)->childCount(), 2);
        QSignalSpy wanted(&panel, &OutlinePanel::blockWanted);
        panel.follow(5);
        QCOMPARE(panel.currentItem()->text(0), u"（一）目标"_s);
        panel.follow(0);
        QVERIFY(panel.currentItem() == nullptr);
        QCOMPARE(wanted.count(), 0);
        const QRect attachment = panel.visualItemRect(panel.topLevelItem(1));
        QTest::mouseClick(panel.viewport(), Qt::LeftButton, {}, attachment.center());
        QVERIFY(wanted.count() >= 1);
        QCOMPARE(wanted.last().first().value<qsizetype>(), 7);
    }
};

QTEST_MAIN(TestOutline)
#include "tst_outline.moc"
