// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/gazettewords.h"

#include "parse/wordfinder.h"
#include "parse/wordlists.h"

#include <QList>

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView kColophonOnly[] = {
    u"主编",           u"副主编",   u"执行主编",     u"责任编辑",
    u"编辑",           u"责编",     u"主管",         u"主管主办",
    u"主管主办单位",   u"主管单位", u"主管机关",     u"主管部门",
    u"主办",           u"主办单位", u"承办",         u"承办单位",
    u"编辑出版",       u"编辑单位", u"编辑部",       u"出版",
    u"出版单位",       u"出版发行", u"编印",         u"编印单位",
    u"准印证",         u"准印证号", u"准印号",       u"刊号",
    u"登记证号",       u"印刷",     u"印刷单位",     u"印刷开本",
    u"印刷数量",       u"印刷字数", u"印刷日期",     u"印数",
    u"开本",           u"发送对象", u"发送范围",     u"发行范围",
    u"发行对象",       u"发行方式", u"发行",         u"期号",
    u"出版日期",       u"出版时间", u"刊期",         u"国内统一刊号",
    u"国内定价",       u"国外定价", u"国外发行代号", u"国内统一连续出版物号",
    u"国际标准刊号",   u"邮发代号", u"赠阅范围",     u"编委会主任",
    u"编辑委员会",     u"主任",     u"副主任",       u"编委",
    u"委员",           u"顾问",     u"美术编辑",     u"责任校对",
    u"校对",           u"印张",     u"定价",         u"总编辑",
    u"总编",           u"副总编",   u"编审",         u"发行单位",
    u"发行部门",       u"出刊日期", u"承印",         u"承印单位",
    u"内部资料准印证", u"发行人",   u"发行所",       u"编辑者",
    u"印刷者",         u"印刷所",   u"出版者",       u"编者",
    u"赠阅单位",       u"赠阅对象", u"赠送范围",     u"赠送单位"};

// What is said of a gazette in words without a colon.
constexpr QStringView kPublishingWords[] = {u"创刊",   u"赠阅", u"定价",   u"零售价", u"邮发",
                                            u"刊号",   u"发行", u"印刷",   u"出版",   u"编辑部",
                                            u"编辑室", u"订阅", u"订购",   u"每册",   u"每期",
                                            u"全年价", u"代号", u"准印证", u"承印",   u"责任编辑"};

// What a back cover says as well, and so may a document.
constexpr QStringView kClosingWords[] = {u"免费", u"交流", u"索取", u"内部资料"};

constexpr QStringView kBoardFields[] = {u"编辑委员会", u"编委会主任", u"主任", u"副主任",
                                        u"编委",       u"委员",       u"顾问"};

constexpr QStringView kContactFields[] = {
    u"地址", u"电话",       u"联系电话", u"传真",     u"邮编", u"邮政编码",   u"邮箱",
    u"网址", u"电子邮箱",   u"电子信箱", u"电子邮件", u"网站", u"编辑部地址", u"投稿邮箱",
    u"qq",   u"微信公众号", u"微信",     u"e-mail",   u"email"};

constexpr QStringView kFrequencies[] = {u"半月刊", u"双月刊", u"半年刊", u"周刊",   u"旬刊",
                                        u"月刊",   u"季刊",   u"年刊",   u"双周刊", u"日刊"};

constexpr QStringView kTocHeadings[] = {u"目录", u"目次",         u"本期目录", u"本期要目",
                                        u"要目", u"目录contents", u"contents", u"总目录"};

// What the columns of a 目录 in a table are called; the first of them name the parts of an issue.
constexpr QStringView kPartColumns[] = {u"栏目", u"类别", u"分类", u"类目"};

constexpr QStringView kTocColumns[] = {
    u"序号",     u"编号", u"文件名称", u"文件标题", u"文件题名", u"文件名", u"名称", u"标题",
    u"题名",     u"篇名", u"目录",     u"文件",     u"内容",     u"文号",   u"日期", u"成文日期",
    u"发文字号", u"页码", u"页次",     u"页数",     u"页",       u"备注"};

constexpr QStringView kCategoryEndings[] = {
    u"文件",     u"任免", u"任命", u"人事",   u"大事记", u"专报",     u"规章", u"法规",
    u"讲话",     u"要闻", u"选登", u"政务",   u"其他",   u"其它",     u"公告", u"通告",
    u"解读",     u"会议", u"统计", u"政府令", u"政令",   u"统计数据", u"资料", u"决定事项",
    u"任免事项", u"报告", u"公报", u"更正",   u"勘误"};

/// How many of @p words stand in @p key.
template<typename Words>
int countOf(const Words& words, QStringView key)
{
    return static_cast<int>(
        std::ranges::count_if(words, [key](QStringView word) { return key.contains(word); }));
}

} // namespace

qsizetype colophonField(QStringView key)
{
    const QStringView name = fieldName(key);
    if (name.isEmpty()) {
        return 0;
    }
    // 主管、主办：
    const QList<QStringView> parts = name.split(u'、');
    const bool onlyKnown =
        std::ranges::all_of(parts, [](QStringView part) { return contains(kColophonOnly, part); });
    const bool known = onlyKnown || name.endsWith(u"门户网站") || name.endsWith(u"网址") ||
                       std::ranges::any_of(kContactFields, [name](auto field) {
                           return name.compare(field, Qt::CaseInsensitive) == 0;
                       });
    return known ? name.size() + 1 : 0;
}

bool isBoardField(QStringView key)
{
    const QStringView name = fieldName(key);
    return !name.isEmpty() && contains(kBoardFields, name);
}

bool isColophonOnly(QStringView key)
{
    const QStringView name = fieldName(key);
    return !name.isEmpty() && contains(kColophonOnly, name);
}

int publishingWords(QStringView key)
{
    return countOf(kPublishingWords, key);
}

int closingWords(QStringView key)
{
    return countOf(kPublishingWords, key) + countOf(kClosingWords, key);
}

QStringView frequencyIn(QStringView key)
{
    QStringView word = key;
    if (word.size() > 2 && (word.front() == u'(' || word.front() == u'[')) {
        word = word.sliced(1).chopped(1);
    }
    for (const QStringView name : {u"刊期:"_s, u"出版周期:"_s}) {
        word = word.startsWith(name) ? word.sliced(name.size()) : word;
    }
    return contains(kFrequencies, word) ? word : QStringView();
}

bool isTocHeading(QStringView key)
{
    return key.size() <= 10 && std::ranges::any_of(kTocHeadings, [key](QStringView heading) {
               return key.compare(heading, Qt::CaseInsensitive) == 0;
           });
}

bool isPartColumn(QStringView key)
{
    return contains(kPartColumns, key);
}

bool isTocColumn(QStringView key)
{
    return isPartColumn(key) || contains(kTocColumns, key);
}

bool isMeeting(QStringView key)
{
    return key.size() <= 32 && key.endsWith(u"次会议");
}

bool looksLikeCategory(QStringView key)
{
    return isMeeting(key) ||
           (key.size() <= 20 && std::ranges::any_of(kCategoryEndings, [key](QStringView ending) {
                return key.endsWith(ending);
            }));
}

bool headsBoard(QStringView key)
{
    return key.size() <= 20 && (key.endsWith(u"编辑委员会") || key.endsWith(u"编委会"));
}

} // namespace gongbao::parse
