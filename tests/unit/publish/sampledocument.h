// SPDX-License-Identifier: GPL-3.0-or-later
// An invented document with every kind of block, for the tests of this folder.
#pragma once

#include "publish/pdfexport.h"

namespace gongbao::publish {

inline Block block(BlockKind kind, const QString& text, int level = 0)
{
    return {.kind = kind, .level = level, .text = text, .span = {}};
}

inline Document sampleDocument()
{
    using namespace Qt::StringLiterals;
    using enum BlockKind;
    const QString sentence =
        u"各镇（街道）要按照“属地管理、分级负责”的原则，于2025年6月30日前完成排查，确保GB/T 9704-2012等标准落实到位；"_s;
    Document document;
    document.order = 1;
    document.title =
        u"云溪区人民政府办公室 关于印发《云溪区2025年农村人居环境整治提升工作方案》的通知"_s;
    document.number = {.agencyWord = u"云政办发"_s, .year = 2025, .serial = 27};
    document.issuers = {{u"云溪区人民政府办公室"_s}};
    document.blocks = {
        block(Title, document.title),
        block(Number, u"云政办发〔2025〕27号"_s),
        block(Addressees, u"各镇人民政府、各街道办事处，区政府各部门、各直属机构："_s),
        block(Paragraph, sentence.repeated(3)),
        block(Heading, u"一、总体要求"_s, 1),
        block(Paragraph, sentence.repeated(5)),
        block(Heading, u"（一）指导思想"_s, 2),
        block(Paragraph, sentence.repeated(4)),
        block(Heading, u"1.工作目标"_s, 3),
        block(ListItem, u"责任单位：区农业农村局、区财政局"_s),
        block(RunningHeader, u"— 24 —"_s),
        block(AttachmentList,
              u"附件：1.云溪区农村人居环境整治提升工作领导小组成员名单及联系方式2.任务分解表"_s),
        block(Signature, u"云溪区人民政府办公室"_s),
        block(Date, u"2025年6月9日"_s),
        block(Note, u"（此件公开发布）"_s),
        block(EnclosedTitle, u"云溪区2025年农村人居环境整治提升工作方案"_s),
        block(Paragraph, sentence.repeated(2)),
        block(AttachmentLabel, u"附件1"_s),
        block(AttachmentTitle, u"领导小组成员名单"_s),
        block(Paragraph, u"组长：龑燊珺"_s),
        block(AttachmentLabel, u"附件2"_s),
        block(AttachmentTitle, u"任务分解表"_s),
        block(Note, u"单位：万元"_s),
        block(Table, u"序号\t任务\t责任单位\t金额\n"_s + u"一、基础设施\n"_s +
                         u"1\t农村户厕改造\u2028含后续管护\t区农业农村局\t120\n"_s.repeated(40) +
                         u"2\t生活垃圾治理\t\t85"_s),
        block(Note, u"注：金额含区级配套。"_s),
    };
    return document;
}

inline PublishItem sampleItem()
{
    using namespace Qt::StringLiterals;
    return {.document = sampleDocument(),
            .gazette = u"云溪区人民政府公报"_s,
            .year = 2025,
            .issueNumber = 2,
            .page = 24};
}

} // namespace gongbao::publish
