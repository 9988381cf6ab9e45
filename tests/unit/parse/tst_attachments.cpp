// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/parser.h"

#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

/// The only document of a text whose title issues a plan.
Document documentOf(const QString& rest)
{
    const source::SourceText source(
        u"甲区人民政府关于印发《春耕方案》《秋收方案》的通知\n\n甲政发〔2025〕3号\n\n各镇人民政府：\n\n现将《春耕方案》《秋收方案》印发给你们。\n\n"_s +
        rest);
    const auto issue = parse::parseIssue(source);
    return issue && issue->documents.size() == 1 ? issue->documents.first() : Document();
}

QStringList attachmentsOf(const Document& document)
{
    QStringList shown;
    for (const Attachment& attachment : document.attachments) {
        shown.append(attachment.label + u'|' + attachment.title);
    }
    return shown;
}

const QString kSigned = u"甲区人民政府\n\n2025年6月9日\n\n（此件公开发布）\n\n"_s;

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLabels_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("attachments");
        QTest::newRow("numbered") << u"附件 1\n\n名单\n\n张三\n\n附件2：\n\n方案\n\n一、目标"_s
                                  << QStringList{u"附件1|名单"_s, u"附件2|方案"_s};
        QTest::newRow("in words") << u"附件一\n\n名单\n\n附件二\n\n方案"_s
                                  << QStringList{u"附件1|名单"_s, u"附件2|方案"_s};
        QTest::newRow("lone, short") << u"附：\n\n名单\n\n张三"_s << QStringList{u"附件|名单"_s};
        QTest::newRow("short, numbered")
            << u"附：1. 名单\n\n　　2. 方案\n\n附1\n\n名单\n\n张三\n\n附2\n\n方案"_s
            << QStringList{u"附件1|名单"_s, u"附件2|方案"_s};
        QTest::newRow("table at once")
            << u"附件\n\n序号\t姓名\n1\t张三"_s << QStringList{u"附件|"_s};
        QTest::newRow("subtitle") << u"附件\n\n名单\n\n(共 19 人)\n\n张三"_s
                                  << QStringList{u"附件|名单"_s};
        QTest::newRow("title of two lines")
            << u"附件1\n\n甲区春耕任务\n分解表\n\n序号\t姓名\n1\t张三"_s
            << QStringList{u"附件1|甲区春耕任务分解表"_s};
        QTest::newRow("fields of a form below")
            << u"附件1\n\n劳务报酬发放\n台账\n施工单位填表人：　监理单位审核人：\n序号\t姓名\n1\t张三"_s
            << QStringList{u"附件1|劳务报酬发放台账"_s};
        QTest::newRow("title that begins with a year")
            << u"附件1 2024年重点工作任务分解表\n\n序号\t任务\n1\t春耕"_s
            << QStringList{u"附件1|2024年重点工作任务分解表"_s};
        QTest::newRow("number with a nought")
            << u"附件01 先进单位名单\n\n甲区\n\n附件02：2023年先进个人名单\n\n张三"_s
            << QStringList{u"附件1|先进单位名单"_s, u"附件2|2023年先进个人名单"_s};
        QTest::newRow("title on the label's line")
            << u"附件1：名单\n\n张三\n\n附件2：方案\n\n一、目标"_s
            << QStringList{u"附件1|名单"_s, u"附件2|方案"_s};
        QTest::newRow("table within")
            << u"附件1\n\n名单\n\n附表1\n\n序号\t姓名\n1\t张三"_s << QStringList{u"附件1|名单"_s};
    }

    void readsLabels()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, attachments);
        QCOMPARE(attachmentsOf(documentOf(kSigned + text)), attachments);
    }

    void readsLists()
    {
        const Document notice =
            documentOf(u"附件：1. 2024年名单（共19人）\n\n2. 2025年方案；\n\n"_s + kSigned);
        QCOMPARE(notice.declaredAttachments,
                 (QStringList{u"2024年名单（共19人）"_s, u"2025年方案"_s}));
        QCOMPARE(documentOf(u"附件：名单\n\n"_s + kSigned).declaredAttachments,
                 QStringList{u"名单"_s});
    }

    void readsListsOnOneLine_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QStringList>("items");
        QTest::newRow("spaces") << u"附件：1.甲镇名单 2.乙镇方案 3.分工表"_s
                                << QStringList{u"甲镇名单"_s, u"乙镇方案"_s, u"分工表"_s};
        QTest::newRow("semicolons")
            << u"附件：1．甲镇名单；2．乙镇方案。"_s << QStringList{u"甲镇名单"_s, u"乙镇方案"_s};
        QTest::newRow("in brackets")
            << u"附件：（1）甲镇名单（2）乙镇方案"_s << QStringList{u"甲镇名单"_s, u"乙镇方案"_s};
        QTest::newRow("two on each line")
            << u"附件：1.名单 2.方案\n3.分工表 4.登记表"_s
            << QStringList{u"名单"_s, u"方案"_s, u"分工表"_s, u"登记表"_s};
        QTest::newRow("the second goes on below")
            << u"附件：1.名单 2.乙镇\n春耕方案"_s << QStringList{u"名单"_s, u"乙镇春耕方案"_s};
        QTest::newRow("figures counted in a title")
            << u"附件：1.甲市第1、2、3类名单 2.方案"_s
            << QStringList{u"甲市第1、2、3类名单"_s, u"方案"_s};
        QTest::newRow("a figure") << u"附件：1.甲镇 2.5万亩春耕方案"_s
                                  << QStringList{u"甲镇2.5万亩春耕方案"_s};
        QTest::newRow("another number")
            << u"附件：1.甲镇名单（第 2 批） 3.方案"_s << QStringList{u"甲镇名单（第2批）3.方案"_s};
        QTest::newRow("no numbers")
            << u"附件：甲镇名单 2.方案"_s << QStringList{u"甲镇名单2.方案"_s};
    }

    void readsListsOnOneLine()
    {
        QFETCH(QString, list);
        QFETCH(QStringList, items);
        QCOMPARE(documentOf(list + u"\n\n"_s + kSigned).declaredAttachments, items);
    }

    void readsEnclosures()
    {
        const Document both = documentOf(
            kSigned +
            u"春耕方案\n\n为做好春耕，制定方案。\n\n秋收方案\n\n为做好秋收，制定方案。"_s);
        QCOMPARE(both.enclosedTitles, (QStringList{u"春耕方案"_s, u"秋收方案"_s}));
        const Document labelled = documentOf(kSigned + u"附件1\n\n春耕方案\n\n附件2\n\n秋收方案"_s);
        QCOMPARE(labelled.enclosedTitles, QStringList());
        QCOMPARE(documentOf(kSigned).enclosedTitles, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
