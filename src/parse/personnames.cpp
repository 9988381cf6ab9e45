// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/personnames.h"

#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/segmenter.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr int kLeastInName = 2;
constexpr int kMostInName = 4;
constexpr int kMostInDottedName = 20;

// What two to four characters before a verb may also be.
constexpr QStringView kNoNames[] = {u"以上", u"上述", u"下列", u"人员", u"同志", u"会议",
                                    u"决定", u"主要", u"研究", u"同意", u"免去", u"任命",
                                    u"职务", u"其中", u"任期", u"现将", u"本次", u"同时",
                                    u"正式", u"兼任", u"担任", u"试用", u"挂职", u"成员"};

// Those of nearly all persons, with the traditional forms.
constexpr QStringView kSurnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏"
    u"魏"
    "吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵"
    "万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包"
    "宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁房蒲滕屈饶解牟艾尤阳"
    "时穆司卓古吉缪简车项连芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾"
    "隋刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼"
    "蔺楼盘满闻厉仝郗郁花那雍宝褟卿帅沃晋晁戈逯呼巴鹿洪张劉陳楊黃趙吳孫馬鄭謝許"
    "韓馮鄧蕭葉蘇魏呂盧鐘譚陸範賈韋鄒邱閻龍陶賀顧龔萬錢嚴湯齊喬龐顏莊聶魯關蘭紀畢單塗駱藍華喻";

constexpr QStringView kCompoundSurnames[] = {u"欧阳", u"司马", u"上官", u"诸葛", u"司徒", u"夏侯",
                                             u"皇甫", u"尉迟", u"公孙", u"慕容", u"令狐", u"东方",
                                             u"端木", u"南宫", u"独孤", u"呼延"};

// Posts of a body's own begin so: 区审计局局长, 县人民政府副县长
constexpr QStringView kPostBeginnings = u"区县市省州旗镇乡盟街原";

bool isDot(QChar c)
{
    return c == u'·' || c == u'•' || c == u'‧' || c == u'・';
}

/// How many characters; 0 if one of them is no Han character or dot.
int charactersOfName(QStringView text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++count) {
        const char32_t c = text::codePointAt(text, i);
        if (!text::isHan(c) && !isDot(text[i])) {
            return 0;
        }
        i += text::unitCount(c);
    }
    return count;
}

QString withoutNotes(QStringView text)
{
    QString bare;
    int depth = 0;
    for (const QChar c : text) {
        depth += c == u'(' || c == u'（' ? 1 : 0;
        if (depth == 0) {
            bare += c;
        }
        depth -= (c == u')' || c == u'）') && depth > 0 ? 1 : 0;
    }
    return bare;
}

/// Units that the first @p count characters take.
qsizetype unitsOf(QStringView text, int count)
{
    qsizetype at = 0;
    for (; count > 0 && at < text.size(); --count) {
        at += text::unitCount(text::codePointAt(text, at));
    }
    return count == 0 ? at : 0;
}

bool hasCompoundSurname(QStringView text)
{
    return std::ranges::any_of(kCompoundSurnames,
                               [&](QStringView name) { return text.startsWith(name); });
}

/// Where the part behind the last dot begins; 0 where the name has none within reach.
qsizetype behindDots(QStringView text)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(text.size(), kMostInDottedName); ++i) {
        begin = isDot(text[i]) ? i + 1 : begin;
    }
    return begin;
}

} // namespace

bool isPersonName(QStringView text)
{
    const bool dotted = text.size() > 2 && std::ranges::any_of(text.sliced(1).chopped(1), isDot);
    const int count = charactersOfName(text);
    return count >= kLeastInName && count <= (dotted ? kMostInDottedName : kMostInName) &&
           std::ranges::none_of(kNoNames, [&](QStringView word) { return text.contains(word); });
}

bool isLikelyName(QStringView text)
{
    if (!isPersonName(text)) {
        return false;
    }
    if (std::ranges::any_of(text, isDot)) {
        return true;
    }
    // 高新区, 金融办: surnames begin the names of places and bodies too.
    constexpr QStringView kEndsOfBodies = u"区县市省镇乡局办委";
    const int count = charactersOfName(text);
    if (count > kLeastInName && (endsLikeBody(text) || kEndsOfBodies.contains(text.back()))) {
        return false;
    }
    return hasCompoundSurname(text) ? count > kLeastInName
                                    : count < kMostInName && kSurnames.contains(text.front());
}

QStringList splitNames(QStringView text)
{
    const QString bare = withoutNotes(text);
    QStringList names;
    for (const QStringView part : QStringView(bare).split(u'、')) {
        if (!isPersonName(part)) {
            return {};
        }
        names.append(part.toString());
    }
    return names;
}

qsizetype nameBeforePost(QStringView text, const QStringList& beginnings)
{
    const qsizetype base = behindDots(text);
    const QStringView rest = text.sliced(base);
    const auto beginsPost = [&](qsizetype units) {
        return std::ranges::any_of(beginnings, [&](const QString& beginning) {
            return rest.sliced(units).startsWith(beginning);
        });
    };
    const int usual = hasCompoundSurname(rest) ? 4 : 3;
    const int candidates[] = {usual, 3, 2, 4, 5};
    for (const int count : candidates) {
        const qsizetype units = unitsOf(rest, count);
        if (units > 0 && beginsPost(units)) {
            return base + units;
        }
    }
    for (const int count : candidates) {
        const qsizetype units = unitsOf(rest, count);
        if (units > 0 && units < rest.size() && kPostBeginnings.contains(rest[units])) {
            return base + units;
        }
    }
    const qsizetype two = unitsOf(rest, kLeastInName);
    const qsizetype units = unitsOf(rest, usual);
    if (units == 0 || units >= rest.size()) {
        return 0;
    }
    text::Segmenter words;
    const bool shorter = words.cutsWord(rest.first(units), rest.sliced(units)) &&
                         !words.cutsWord(rest.first(two), rest.sliced(two));
    return base + (shorter ? two : units);
}

QStringList placesIn(const QString& body)
{
    QStringList places;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (QStringView(u"省市区县州旗盟镇乡").contains(body[i]) && i > begin) {
            places.append(body.sliced(begin, i + 1 - begin));
            begin = i + 1;
        }
    }
    return places;
}

} // namespace gongbao::parse
