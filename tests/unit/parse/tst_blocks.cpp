// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/parser.h"

#include <QTest>

using namespace gongbao;
using namespace Qt::StringLiterals;

namespace {

const QString kHead = u"甲区人民政府关于春耕的通知\n\n甲政发〔2025〕3号\n\n各镇人民政府：\n\n"_s;

/// The blocks behind the head as kind and text, one a line; table rows and cells by / and |.
QString blocks(const QString& text)
{
    const source::SourceText source(kHead + text);
    const auto issue = parse::parseIssue(source);
    if (!issue || issue->documents.size() != 1) {
        return u"no document"_s;
    }
    QStringList shown;
    for (const Block& block : issue->documents.first().blocks.sliced(3)) {
        const QString level = block.level > 0 ? QString::number(block.level) : QString();
        QString line = toName(block.kind) + level + u' ' + block.text;
        shown.append(line.replace(u'\n', u'/').replace(u'\t', u'|'));
    }
    return shown.join(u'\n');
}

} // namespace

class TestBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("paragraph cut by a page")
            << u"为深入贯彻落实中央决策部署和自治区党委工作要求，全面加强春季农业生产各项工作，推进再生资源回收\n\n智慧平台建设和信息化建设，确保取得实效，现通知如下，请各镇认真抓好落实，有关情况及时报告区政府。"_s
            << u"paragraph 为深入贯彻落实中央决策部署和自治区党委工作要求，全面加强春季农业生产各项工作，推进再生资源回收智慧平台建设和信息化建设，确保取得实效，现通知如下，请各镇认真抓好落实，有关情况及时报告区政府。"_s;
        QTest::newRow("short line cut within a word")
            << u"以全面推进绿色发展为指\n\n导，按照上级部署要求，统筹新型工业化和乡村振兴。"_s
            << u"paragraph 以全面推进绿色发展为指导，按照上级部署要求，统筹新型工业化和乡村振兴。"_s;
        QTest::newRow("hard-wrapped columns")
            << u"精神，切实落实“十四五”规划确定的稳定促进居\n\n民增收任务，进一步推动我区城乡居民收入持续稳\n\n定增长。\n\n责任单位：区司法局\n\n配合单位：区财政局"_s
            << u"paragraph 精神，切实落实“十四五”规划确定的稳定促进居民增收任务，进一步推动我区城乡居民收入持续稳定增长。\nlist_item 责任单位：区司法局\nlist_item 配合单位：区财政局"_s;
        QTest::newRow("headings")
            << u"#### 一、总体要求\n\n坚持以人为本。\n\n（一）指导思想。坚持创新，全面落实中央各项决策部署，推动高质量发展。\n\n1.工作目标"_s
            << u"heading1 一、总体要求\nparagraph 坚持以人为本。\nparagraph （一）指导思想。坚持创新，全面落实中央各项决策部署，推动高质量发展。\nheading3 1.工作目标"_s;
        QTest::newRow("heading broken in its brackets")
            << u"（九）提升就业创业服务水平（区人力资源和\n\n社会保障局牵头）\n\n简化手续。"_s
            << u"heading2 （九）提升就业创业服务水平（区人力资源和社会保障局牵头）\nparagraph 简化手续。"_s;
        QTest::newRow("first line of a narrow column, by its width on paper")
            << u"坚持科学规划、因地制宜。加快编制甲山大\n\n口段绿化规划，结合302省道、303省道沿线\n\n绿化建设工作实际，宜乔则乔、宜灌则灌。"_s
            << u"paragraph 坚持科学规划、因地制宜。加快编制甲山大口段绿化规划，结合302省道、303省道沿线绿化建设工作实际，宜乔则乔、宜灌则灌。"_s;
        QTest::newRow("order under the line that heads it")
            << u"国务院2025年4月22日任命国家工作人员\n\n任命张三为甲部副部长。"_s
            << u"paragraph 国务院2025年4月22日任命国家工作人员\nparagraph 任命张三为甲部副部长。"_s;
        QTest::newRow("sentence cut short by a page")
            << u"为贯彻落实上级部署要求，全面加强春季农业生产各项工作，确保取得实效，现就有关事项通知如下，请各镇认真抓好落实。\n\n1. 强化工业废水监管。监督辖区内企业\n\n落实污染防治主体责任。"_s
            << u"paragraph 为贯彻落实上级部署要求，全面加强春季农业生产各项工作，确保取得实效，现就有关事项通知如下，请各镇认真抓好落实。\nparagraph 1. 强化工业废水监管。监督辖区内企业落实污染防治主体责任。"_s;
        QTest::newRow("item among items cut by a page")
            << u"（一）新型城镇领域：主要包括交通、水利、城镇建设、城市更新、地下综合管廊、城市排水和公共停车场等工程。\n\n（二）新型工业领域：主要包括新材料、先进\n\n装备制造、电子信息等工程。\n\n（三）乡村振兴领域：主要包括高标准农田、现代农业产业园等产业基础设施、农村人居环境整治提升等工程。"_s
            << u"paragraph （一）新型城镇领域：主要包括交通、水利、城镇建设、城市更新、地下综合管廊、城市排水和公共停车场等工程。\nparagraph （二）新型工业领域：主要包括新材料、先进装备制造、电子信息等工程。\nparagraph （三）乡村振兴领域：主要包括高标准农田、现代农业产业园等产业基础设施、农村人居环境整治提升等工程。"_s;
        QTest::newRow("short item among sentences")
            << u"一、同意实施抢救性修缮工程，投资386万元。\n\n二、所需资金除争取上级文物保护专项补助外，由区财政在2024年和2025年部门预算中统筹安排，请抓紧办理。"_s
            << u"paragraph 一、同意实施抢救性修缮工程，投资386万元。\nparagraph 二、所需资金除争取上级文物保护专项补助外，由区财政在2024年和2025年部门预算中统筹安排，请抓紧办理。"_s;
        QTest::newRow("sentences of a list")
            << u"一、禁燃区为绕城公路以内区域。\n\n二、本通告自发布之日起施行。\n\n特此通告。"_s
            << u"paragraph 一、禁燃区为绕城公路以内区域。\nparagraph 二、本通告自发布之日起施行。\nparagraph 特此通告。"_s;
        QTest::newRow("last sentence of a list, above other text")
            << u"一、原则同意该规划，请认真组织实施。\n\n二、本批复有效期五年。\n\n请抓紧办理。"_s
            << u"paragraph 一、原则同意该规划，请认真组织实施。\nparagraph 二、本批复有效期五年。\nparagraph 请抓紧办理。"_s;
        QTest::newRow("sentence above who is responsible")
            << u"1.推进再生水利用，利用率达到50%。\n\n责任单位：区水务局\n\n2.推广绿色包装。\n\n责任单位：区商务局"_s
            << u"paragraph 1.推进再生水利用，利用率达到50%。\nlist_item 责任单位：区水务局\nparagraph 2.推广绿色包装。\nlist_item 责任单位：区商务局"_s;
        QTest::newRow("sentences that head their text")
            << u"1.收益分配有待完善，部分村未分红。\n\n整改措施：建立机制。\n\n2.个别房屋漏雨。\n\n整改措施：修缮房屋。"_s
            << u"heading3 1.收益分配有待完善，部分村未分红。\nparagraph 整改措施：建立机制。\nheading3 2.个别房屋漏雨。\nparagraph 整改措施：修缮房屋。"_s;
        QTest::newRow("label with its text below, among labels on a line with theirs")
            << u"（一）指导思想。坚持创新，全面落实中央各项决策部署，推动高质量发展。\n\n（二）基本原则。\n\n坚持统筹兼顾。"_s
            << u"paragraph （一）指导思想。坚持创新，全面落实中央各项决策部署，推动高质量发展。\nheading2 （二）基本原则。\nparagraph 坚持统筹兼顾。"_s;
        QTest::newRow("contents of a plan")
            << u"第一章 总则\n\n第二章 职责\n\n第三章 附则\n\n第一章 总则\n\n第一条 为加强管理，制定本办法。"_s
            << u"paragraph 第一章 总则\nparagraph 第二章 职责\nparagraph 第三章 附则\nheading1 第一章 总则\nparagraph 第一条 为加强管理，制定本办法。"_s;
        QTest::newRow("heading cut within a word")
            << u"三、推进再生资源回收体\n\n系建设\n\n各镇要落实责任。"_s
            << u"heading1 三、推进再生资源回收体系建设\nparagraph 各镇要落实责任。"_s;
        QTest::newRow("heading that ends with a word that calls for another")
            << u"二、加强组织领导和\n\n统筹协调\n\n各镇要落实责任。"_s
            << u"heading1 二、加强组织领导和统筹协调\nparagraph 各镇要落实责任。"_s;
        QTest::newRow("heading parted from its number")
            << u"（二）\n\n完善制度\n\n各镇要落实责任。"_s
            << u"heading2 （二）完善制度\nparagraph 各镇要落实责任。"_s;
        QTest::newRow("words doubled at a page break")
            << u"全面加强春季农业生产各项工作，推进再生资源回收智慧平台\n\n智慧平台建设，确保取得实效，请各镇认真抓好落实。"_s
            << u"paragraph 全面加强春季农业生产各项工作，推进再生资源回收智慧平台建设，确保取得实效，请各镇认真抓好落实。"_s;
        QTest::newRow("character doubled in a heading")
            << u"（六）强化街道（乡镇）、社区（村）物业管理\n\n理职责。街道全面履行属地管理责任，指导业主成立业主大会。"_s
            << u"paragraph （六）强化街道（乡镇）、社区（村）物业管理职责。街道全面履行属地管理责任，指导业主成立业主大会。"_s;
        QTest::newRow("end of a paragraph printed again, misread")
            << u"争创自治区、国家级创业孵化基地，对新认定的创业孵化基地分别给予补助，并加强宣讲。\n\n区级、国家级创业孵化基地，对新认定的创业孵化基地分别给予补助，并加强宣讲。\n\n各镇要落实责任。"_s
            << u"paragraph 争创自治区、国家级创业孵化基地，对新认定的创业孵化基地分别给予补助，并加强宣讲。\nparagraph 区级、国家级创业孵化基地，对新认定的创业孵化基地分别给予补助，并加强宣讲。\nparagraph 各镇要落实责任。"_s;
        QTest::newRow("end of a paragraph printed again")
            << u"争创国家级创业孵化基地，对新认定的创业孵化基地分别给予补助，并加强宣讲。\n\n对新认定的创业孵化基地分别给予补助，并加强宣讲。\n\n各镇要落实责任。"_s
            << u"paragraph 争创国家级创业孵化基地，对新认定的创业孵化基地分别给予补助，并加强宣讲。\nparagraph 各镇要落实责任。"_s;
        QTest::newRow("paragraphs that differ in a name")
            << u"青龙镇人民政府负责辖区内的防汛工作，落实各项措施。\n\n白石镇人民政府负责辖区内的防汛工作，落实各项措施。"_s
            << u"paragraph 青龙镇人民政府负责辖区内的防汛工作，落实各项措施。\nparagraph 白石镇人民政府负责辖区内的防汛工作，落实各项措施。"_s;
        QTest::newRow("what a label names")
            << u"责任单位：区水利局\n\n区水利局负责日常巡查和维护工作。"_s
            << u"list_item 责任单位：区水利局\nparagraph 区水利局负责日常巡查和维护工作。"_s;
        QTest::newRow("short lines that say the same")
            << u"甲镇财政所\n\n财政所负责人签字\n\n财政所负责人签字"_s
            << u"paragraph 甲镇财政所\nparagraph 财政所负责人签字\nparagraph 财政所负责人签字"_s;
        QTest::newRow("heading and text are two")
            << u"三、工作要求：压实责任、抓好落实\n\n各镇要落实责任。"_s
            << u"heading1 三、工作要求：压实责任、抓好落实\nparagraph 各镇要落实责任。"_s;
        QTest::newRow("names broken over lines")
            << u"责任单位：区应急管理局、区自然资源局、甲\n\n山区公安分局\n\n配合单位：区财政局、\n\n区审计局\n\n完成时限：长期坚持"_s
            << u"list_item 责任单位：区应急管理局、区自然资源局、甲山区公安分局\nlist_item 配合单位：区财政局、区审计局\nlist_item 完成时限：长期坚持"_s;
        QTest::newRow("field's name broken within brackets")
            << u"（责任单位：区水利局、区自然资源局；配合\n\n单位：各镇人民政府）"_s
            << u"list_item （责任单位：区水利局、区自然资源局；配合单位：各镇人民政府）"_s;
        QTest::newRow("two fields, the first never closed")
            << u"（责任单位：区水利局\n\n配合单位：区财政局）"_s
            << u"list_item （责任单位：区水利局\nlist_item 配合单位：区财政局）"_s;
        QTest::newRow("bracket that is never closed")
            << u"各镇（街道要落实责任。\n\n各部门要加强督查。"_s
            << u"paragraph 各镇（街道要落实责任。\nparagraph 各部门要加强督查。"_s;
        QTest::newRow("names do not join")
            << u"组 长：李 婧 区政府副区长\n\n丁 杰 区自然资源局副局长\n\n解景瑞 长胜街道办事处副主任"_s
            << u"list_item 组 长：李 婧 区政府副区长\nlist_item 丁 杰 区自然资源局副局长\nlist_item 解景瑞 长胜街道办事处副主任"_s;
        QTest::newRow("table in pieces") << u"序号\t名称\n1\t甲\n\n2\t乙\n\n注：共2项。"_s
                                         << u"table 序号|名称/1|甲/2|乙\nparagraph 注：共2项。"_s;
        QTest::newRow("table in HTML on one line")
            << u"单位：万元<table><tr><th>名称</th><th>数额</th></tr><tr><td>甲</td><td>1</td></tr></table>以上为准。"_s
            << u"note 单位：万元\ntable 名称|数额/甲|1\nparagraph 以上为准。"_s;
        QTest::newRow("merged cells in HTML")
            << u"<table border=\"1\"><tr><td rowspan=\"2\">镇</td><td colspan=\"2\">人口</td></tr><tr><td>男</td><td>女</td></tr><tr><td>东<br>镇</td><td>3</td><td>4</td></tr></table>"_s
            << u"table 镇|人口|/|男|女/东\u2028镇|3|4"_s;
        QTest::newRow("rows in HTML on lines of their own")
            << u"<table>\n<tr><td rowspan=2>甲</td><td>1</td></tr>\n<tr><td>2</td></tr>\n</table>"_s
            << u"table 甲|1/|2"_s;
        QTest::newRow("header repeated on the next page")
            << u"序号\t名称\n1\t甲\n\n序号\t名称\n2\t乙"_s << u"table 序号|名称/1|甲/2|乙"_s;
        QTest::newRow("header repeated, spaced otherwise")
            << u"序号\t任务\n1\t甲\n\n序 号\t任　务\n2\t乙"_s << u"table 序号|任务/1|甲/2|乙"_s;
        QTest::newRow("header repeated without a break")
            << u"序号\t任务\n1\t甲\n序号\t任务\n2\t乙"_s << u"table 序号|任务/1|甲/2|乙"_s;
        QTest::newRow("rows of words that stand twice")
            << u"甲镇\t良好\n乙镇\t合格\n甲镇\t良好"_s << u"table 甲镇|良好/乙镇|合格/甲镇|良好"_s;
        QTest::newRow("words that stand twice among figures")
            << u"上午\t休息\n8时\t甲课\n上午\t休息\n9时\t乙课"_s
            << u"table 上午|休息/8时|甲课/上午|休息/9时|乙课"_s;
        QTest::newRow("sums of money and brackets in Markdown")
            << u"每桶$50~$60之间，由甲局\\(主办\\)负责。"_s
            << u"paragraph 每桶$50~$60之间，由甲局(主办)负责。"_s;
        QTest::newRow("group of rows") << u"序号\t任务\n1\t清淤\n综合类\n2\t造林"_s
                                       << u"table 序号|任务/1|清淤/综合类/2|造林"_s;
        QTest::newRow("groups of rows in a spaced source")
            << u"序号\t任务\n\n一、工程\n\n1\t清淤\n\n二、其他\n\n2\t造林\n\n综合类\n\n1\t拨款"_s
            << u"table 序号|任务/一、工程/1|清淤/二、其他/2|造林/综合类/1|拨款"_s;
        QTest::newRow("table in Markdown")
            << u"| 序号 | 名称 |\n| --- | --- |\n| 1 | 甲 |"_s << u"table 序号|名称/1|甲"_s;
        QTest::newRow("table set with spaces")
            << u"    序号   类别     长度        单位\n     1     供水     1265.4      市水务集团\n     2     燃气      918.3      市燃气公司、\n                                 港华公司\n     3     雨水      832.0      市排水中心"_s
            << u"table 序号|类别|长度|单位/1|供水|1265.4|市水务集团/2|燃气|918.3|市燃气公司、/港华公司/3|雨水|832.0|市排水中心"_s;
        QTest::newRow("names set with spaces")
            << u"王海燕  李  明  孙志刚\n周建军  吴秀兰  郑  伟\n陈思远  褚红梅  卫  东"_s
            << u"list_item 王海燕 李 明 孙志刚\nlist_item 周建军 吴秀兰 郑 伟\nlist_item 陈思远 褚红梅 卫 东"_s;
        QTest::newRow("unit over a table") << u"单位：亿元\n指标\t数额\n产值\t12"_s
                                           << u"note 单位：亿元\ntable 指标|数额/产值|12"_s;
        QTest::newRow("unit away from its table")
            << u"单位：万元、%\n\n续上表\n\n指标\t数额\n产值\t12"_s
            << u"note 单位：万元、%\nparagraph 续上表\ntable 指标|数额/产值|12"_s;
        QTest::newRow("tables parted by text")
            << u"序号\t名称\n1\t甲\n\n另表\n\n序号\t名称\n2\t乙"_s
            << u"table 序号|名称/1|甲\nparagraph 另表\ntable 序号|名称/2|乙"_s;
        QTest::newRow("marks")
            << u"**(一) 指导思想。**坚持<u>创新</u>，每亩20 元 \\* 亩数，管径$32 \\times 3$毫米。"_s
            << u"paragraph (一) 指导思想。坚持创新，每亩20元 * 亩数，管径32 × 3毫米。"_s;
        QTest::newRow("header within a paragraph")
            << u"建立投诉处理决定书电子送达和公开制度，高效解决异\n\n《甲区人民政府公报》2021年.No.06\n\n- 51 -\n\n议和投诉事项。"_s
            << u"paragraph 建立投诉处理决定书电子送达和公开制度，高效解决异议和投诉事项。\nrunning_header 《甲区人民政府公报》2021年.No.06\nrunning_header - 51 -"_s;
    }

    void builds()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(blocks(text), shown);
    }
};

QTEST_GUILESS_MAIN(TestBlocks)
#include "tst_blocks.moc"
