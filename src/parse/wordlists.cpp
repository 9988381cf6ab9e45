// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/wordlists.h"

#include "parse/wordfinder.h"
#include "text/numerals.h"

#include <algorithm>
#include <iterator>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

// Longer before shorter where one ends with the other.
constexpr QStringView kKinds[] = {
    u"大事记",   u"专报",     u"实施细则", u"实施办法", u"实施方案", u"实施意见", u"工作报告",
    u"会议纪要", u"行政命令", u"命令",     u"训令",     u"指令",     u"令",       u"决定",
    u"决议",     u"公报",     u"公告",     u"通告",     u"布告",     u"意见",     u"通知书",
    u"通知",     u"通报",     u"报告",     u"请示",     u"批复",     u"答复",     u"说明",
    u"议案",     u"函",       u"纪要",     u"公示",     u"条例",     u"规定",     u"规则",
    u"办法",     u"细则",     u"方案",     u"规划",     u"纲要",     u"计划",     u"措施",
    u"要点",     u"章程",     u"讲话",     u"致辞",     u"解读",     u"名单",     u"指示",
    u"倡议书",   u"任免",     u"批示",     u"行政法规", u"更正",     u"勘误"};

// What covering documents are; the longer forms above are of what they enclose.
constexpr QStringView kSpecific[] = {u"实施细则", u"实施办法", u"实施方案",
                                     u"实施意见", u"工作报告", u"会议纪要"};

constexpr QStringView kBodyEndings[] = {
    u"中共中央", u"人民政府", u"政府",   u"国务院", u"委员会", u"常委会", u"常务委员会",
    u"党委",     u"区委",     u"市委",   u"县委",   u"省委",   u"州委",   u"旗委",
    u"工委",     u"纪委",     u"监委",   u"编委",   u"办公室", u"办公厅", u"代表大会",
    u"局",       u"厅",       u"署",     u"部",     u"委",     u"院",     u"会",
    u"中心",     u"党组",     u"小组",   u"指挥部", u"总队",   u"支队",   u"大队",
    u"法院",     u"检察院",   u"军区",   u"军分区", u"警备区", u"卫戍区", u"调查队",
    u"银行",     u"海关",     u"公司",   u"集团",   u"学校",   u"大学",   u"学院",
    u"医院",     u"办事处",   u"管委会", u"联合会", u"工会",   u"协会",   u"总社",
    u"供销社",   u"分行",     u"支行",   u"妇联",   u"残联",   u"文联",   u"科协",
    u"工商联",   u"处",       u"站",     u"所",     u"馆",     u"台",     u"社",
    u"组",       u"政府办",   u"府办",   u"委办",   u"司",     u"网信办", u"文明办",
    u"编办",     u"外办",     u"台办",   u"侨办",   u"信访办", u"人防办", u"金融办",
    u"扶贫办",   u"研究室",   u"团委",   u"团中央"};

constexpr QStringView kOffices[] = {u"办公室", u"办公厅", u"秘书处", u"秘书局"};

constexpr QStringView kTitleVerbs[] = {
    u"关于", u"印发", u"转发", u"批转", u"公布", u"发布", u"颁布", u"任免", u"表彰", u"呈报",
    u"贯彻", u"命名", u"授予", u"废止", u"修改", u"任命", u"免去", u"追授", u"同意"};

constexpr QStringView kIssuing[] = {u"印发", u"转发", u"批转", u"公布", u"发布", u"颁布",
                                    u"呈报", u"下发", u"报送", u"上报", u"转呈", u"呈送"};

constexpr QStringView kEnding[] = {u"废止",     u"修改",     u"修正", u"修订", u"撤销",
                                   u"停止执行", u"停止施行", u"失效", u"终止"};

constexpr QStringView kPersonnel[] = {u"任免", u"任职", u"免职", u"任命", u"聘任", u"解聘",
                                      u"免去", u"挂职", u"职务", u"试用", u"辞去", u"辞职"};
constexpr QStringView kPersonnelRules[] = {u"印发", u"办法", u"规定", u"细则",
                                           u"条例", u"方案", u"意见"};

constexpr QStringView kPersonnelLists[] = {u"任免名单",         u"任免人员名单",
                                           u"任免国家工作人员", u"任免国家机关工作人员",
                                           u"任免工作人员",     u"任免人员"};

constexpr QStringView kCorrections[] = {u"更正", u"勘误", u"正误", u"来函更正", u"重要更正"};
constexpr QStringView kCorrectionForms[] = {u"启事", u"说明", u"声明", u"公告",
                                            u"通知", u"表",   u"函"};

constexpr QStringView kMeasures[] = {u"元", u"%",  u"人",   u"人次", u"户",     u"亩", u"公顷",
                                     u"吨", u"米", u"公里", u"千克", u"千瓦时", u"个", u"项",
                                     u"家", u"套", u"辆",   u"株",   u"升",     u"件", u"头"};

constexpr QStringView kProse[] = {
    u"如下",  u"决定:", u"研究决定", u"研究,", u"根据",  u"为了",   u"为贯彻", u"为进一步",
    u"现就",  u"现将",  u"同意",     u"通知:", u"收悉",  u"鉴于",   u"。",     u"以下:",
    u"方案:", u"意见:", u"附件",     u"任命:", u"免去:", u"第一条", u"一、"};

// One of them is in any list of those addressed.
constexpr QStringView kAddressees[] = {
    u"各",   u"有关", u"单位", u"机关", u"机构", u"部门", u"政府", u"委",   u"局",   u"厅",   u"办",
    u"公司", u"院",   u"会",   u"校",   u"代表", u"同志", u"先生", u"女士", u"省",   u"市",   u"县",
    u"区",   u"镇",   u"乡",   u"街道", u"村",   u"社",   u"行",   u"队",   u"所",   u"中心", u"处",
    u"站",   u"部",   u"军",   u"党",   u"民",   u"众",   u"员",   u"州",   u"盟",   u"旗",   u"司",
    u"席",   u"长",   u"署",   u"府",   u"企业", u"人",   u"团",   u"大学", u"中学", u"小学"};

constexpr QStringView kListFields[] = {
    u"责任单位", u"责任部门", u"责任领导", u"责任人",   u"牵头单位", u"牵头部门", u"牵头领导",
    u"配合单位", u"配合部门", u"完成时限", u"完成时间", u"组长",     u"副组长",   u"成员",
    u"成员单位", u"召集人",   u"副召集人", u"联系人",   u"联系电话", u"电话",     u"电子邮箱",
    u"传真",     u"地址",     u"邮编",     u"主任",     u"副主任",   u"委员",     u"总指挥",
    u"副总指挥", u"指挥长",   u"副指挥长", u"责任单住", u"组员",     u"秘书长",   u"主持",
    u"出席",     u"列席",     u"缺席",     u"请假",     u"记录",     u"时间",     u"地点",
    u"填表人",   u"填表日期", u"单位"};

// What stands between the title of a document and its text.
constexpr QStringView kRecordFields[] = {
    u"发文日期", u"发文字号", u"受文者",   u"速别",     u"密等及解密条件或保密期限",
    u"密等",     u"索引号",   u"发文机关", u"发布机关", u"发文机构",
    u"成文日期", u"印发日期", u"生成日期", u"发布日期", u"主题分类",
    u"主题词",   u"有效性",   u"公开方式", u"承办人"};

// What parts the text itself, with a colon behind.
constexpr QStringView kTextFields[] = {u"主旨",     u"说明", u"依据", u"公告事项",
                                       u"公告依据", u"办法", u"拟办", u"公告内容",
                                       u"正本",     u"副本", u"事由"};

// Whose name stands below a decree.
constexpr QStringView kPosts[] = {u"总理",   u"主席",     u"总统", u"省长",   u"市长", u"州长",
                                  u"盟长",   u"县长",     u"区长", u"旗长",   u"部长", u"局长",
                                  u"署长",   u"院长",     u"厅长", u"处长",   u"司长", u"行长",
                                  u"委员长", u"行政长官", u"主任", u"秘书长", u"镇长", u"乡长",
                                  u"检察长", u"会长",     u"校长", u"司令员", u"政委", u"政治委员"};

/// The characters that the words of a list end with, to turn most lines down at once.
template<typename List>
QString lastCharacters(const List& list)
{
    QString last;
    for (const QStringView word : list) {
        last += word.back();
    }
    return last;
}

/// Without notes in brackets at the end: …办法(试行) → …办法
QStringView withoutFinalNote(QStringView key)
{
    while (key.endsWith(u')') || key.endsWith(u'）')) {
        const qsizetype open = key.lastIndexOf(u'(');
        if (open <= 0) {
            break;
        }
        key = key.first(open);
    }
    return key;
}

/// Without the issue of a serial: …专报第五期 → …专报
QStringView withoutIssueNumber(QStringView key)
{
    if (!key.endsWith(u'期') && !key.endsWith(u'号')) {
        return key;
    }
    const qsizetype start = key.lastIndexOf(u'第');
    const bool isNumber = start > 0 && text::toNumber(key.sliced(start + 1).chopped(1)).has_value();
    return isNumber ? key.first(start) : key;
}

const WordFinder& titleVerbs()
{
    static const WordFinder kFinder(kTitleVerbs);
    return kFinder;
}

} // namespace

QStringView fieldName(QStringView key)
{
    constexpr qsizetype kLongestField = 12;
    const qsizetype colon = key.first(std::min(key.size(), kLongestField + 1)).indexOf(u':');
    return colon > 0 ? key.first(colon) : QStringView();
}

QStringView kindAtEnd(QStringView titleKey)
{
    static const QString kLast = lastCharacters(kKinds);
    const QStringView title = withoutIssueNumber(withoutFinalNote(titleKey));
    if (title.isEmpty() || !kLast.contains(title.back())) {
        return {};
    }
    for (const QStringView kind : kKinds) {
        if (title.endsWith(kind)) {
            const bool specific = contains(kSpecific, kind);
            return title.last(specific ? 2 : kind.size());
        }
    }
    return {};
}

bool endsLikeBody(QStringView key)
{
    static const QString kLast = lastCharacters(kBodyEndings);
    const QStringView name = withoutFinalNote(key);
    return !name.isEmpty() && kLast.contains(name.back()) &&
           std::ranges::any_of(kBodyEndings,
                               [name](QStringView ending) { return name.endsWith(ending); });
}

bool isOfficeWord(QStringView key)
{
    return contains(kOffices, key);
}

bool startsLikeTitle(QStringView key)
{
    return titleVerbs().startsOne(key);
}

qsizetype titleVerbIn(QStringView key)
{
    return titleVerbs().firstIn(key);
}

bool issuesAnotherText(QStringView titleKey)
{
    static const WordFinder kFinder(kIssuing);
    return kFinder.firstIn(titleKey) >= 0;
}

bool endsAnotherText(QStringView titleKey)
{
    static const WordFinder kFinder(kEnding);
    return kFinder.firstIn(titleKey) >= 0;
}

bool forwards(QStringView titleKey)
{
    return titleKey.contains(u"转发"_s) || titleKey.contains(u"批转"_s);
}

bool isPersonnelTitle(QStringView titleKey)
{
    static const WordFinder kActs(kPersonnel);
    static const WordFinder kRules(kPersonnelRules);
    return kActs.firstIn(titleKey) >= 0 && kRules.firstIn(titleKey) < 0;
}

bool isCorrection(QStringView key)
{
    constexpr qsizetype kLongest = 8;
    if (key.size() > kLongest) {
        return false;
    }
    QStringView name = key;
    for (const QStringView form : kCorrectionForms) {
        if (name.endsWith(form)) {
            name.chop(form.size());
            break;
        }
    }
    return contains(kCorrections, name);
}

bool endsLikeMeasure(QStringView key)
{
    const QStringView bare = key.endsWith(u')') ? key.chopped(1) : key;
    return std::ranges::any_of(kMeasures,
                               [bare](QStringView measure) { return bare.endsWith(measure); });
}

bool isPersonnelList(QStringView titleKey)
{
    const auto lists = [titleKey](QStringView ending) {
        return titleKey.endsWith(ending) && endsLikeBody(titleKey.chopped(ending.size()));
    };
    return (titleKey.endsWith(u"名单") || titleKey.endsWith(u"人员")) &&
           std::ranges::any_of(kPersonnelLists, lists);
}

bool isProse(QStringView key)
{
    static const WordFinder kFinder(kProse);
    return kFinder.firstIn(key) >= 0;
}

bool namesAddressees(QStringView key)
{
    static const WordFinder kFinder(kAddressees);
    return kFinder.firstIn(key) >= 0;
}

bool isSalutation(QStringView key)
{
    return key.startsWith(u"各位") || key.contains(u"、各位") || key.endsWith(u'们');
}

bool isListField(QStringView key)
{
    const bool bracketed = key.startsWith(u'(');
    const QStringView name = fieldName(bracketed ? key.sliced(1) : key);
    return !name.isEmpty() && contains(kListFields, name);
}

bool isRecordField(QStringView key)
{
    const QStringView name = fieldName(key);
    return !name.isEmpty() && contains(kRecordFields, name);
}

bool isTextField(QStringView key)
{
    const QStringView name = fieldName(key);
    return !name.isEmpty() && contains(kTextFields, name);
}

QStringView signingPostAtEnd(QStringView key)
{
    const auto found =
        std::ranges::find_if(kPosts, [key](QStringView post) { return key.endsWith(post); });
    return found == std::end(kPosts) ? QStringView() : *found;
}

bool endsSentence(QStringView key)
{
    constexpr QStringView kEnds = u"。!?;:,、；";
    return !key.isEmpty() && kEnds.contains(key.back());
}

} // namespace gongbao::parse
