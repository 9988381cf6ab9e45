// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/titlephrases.h"

#include "parse/wordlists.h"
#include "text/characters.h"
#include "text/segmenter.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace gongbao::publish {

using namespace Qt::StringLiterals;

namespace {

using Costs = std::vector<double>;

// Costs. The unit is that of a break between any two words.
constexpr double kBeforeVerb = -1; ///< 关于, 印发 …
constexpr double kAtSpace = -0.5;  ///< where print wrapped the title
constexpr double kBetweenBodies = 0;
constexpr double kBetweenPhrases = 0.6; ///< beside 《》, before 和, after 、 and 的
constexpr double kAfterPlace = 0.8;
constexpr double kBetweenWords = 1;
constexpr double kInsideName = 1.6;    ///< a long one between 《 and 》
constexpr double kBesideLoneHan = 3;   ///< which may be part of a word that ICU does not know
constexpr double kAfterOpenWord = 5;   ///< 和, 关于: what follows is wanted beside them
constexpr double kInsideShortName = 6; ///< between 《 and 》 or “ and ”
constexpr double kInsideBody = 8;
constexpr double kInsideWord = 12;

/// They belong to the word before them, even where the dictionary parts them from it.
constexpr QStringView kSuffixes =
    u"的省市区县镇乡村州年月日等长级会室厅局院委部处所站组办令号批期次届名件项"
    u"化性型者员度率权费法版点类家品业工地案物车棚场林表册";
/// They belong to the word after them.
constexpr QStringView kPrefixes = u"第非副各新全总超";
constexpr QStringView kPlaceEndings = u"省市区县";
constexpr QStringView kConjunctions = u"和与及暨";

/// Longer ones may be parted where it reads better.
constexpr qsizetype kLongestShortName = 11;

/// What official titles say as one word and ICU's dictionary parts.
constexpr QStringView kSetPhrases[] = {
    u"脱贫攻坚", u"乡村振兴",   u"非物质文化遗产", u"人力资源",   u"社会保障",     u"社会保险",
    u"营商环境", u"高质量发展", u"碳达峰",         u"碳中和",     u"供应链",       u"产业链",
    u"以工代赈", u"安全生产",   u"法律顾问",       u"生态环境",   u"城乡建设",     u"城乡居民",
    u"行政执法", u"行政审批",   u"行政复议",       u"规范性文件", u"实施方案",     u"实施办法",
    u"实施细则", u"实施意见",   u"行动方案",       u"行动计划",   u"工作方案",     u"工作要点",
    u"工作机制", u"管理办法",   u"管理规定",       u"暂行办法",   u"暂行规定",     u"指导意见",
    u"若干意见", u"若干政策",   u"若干措施",       u"若干规定",   u"若干问题",     u"应急预案",
    u"发展规划", u"重点任务",   u"重点项目",       u"重点工作",   u"重点事项",     u"文物保护单位",
    u"公共卫生", u"医疗卫生",   u"医疗保障",       u"义务教育",   u"学前教育",     u"职业教育",
    u"义务植树", u"土地利用",   u"土地使用权",     u"固定资产",   u"电子商务",     u"民营企业",
    u"中小企业", u"市场主体",   u"市场监督管理",   u"自然资源",   u"公共数据",     u"数字政府",
    u"政务公开", u"政务服务",   u"生活垃圾",       u"生活污水",   u"空气质量",     u"防汛抗旱",
    u"森林防火", u"地质灾害",   u"消防安全",       u"食品安全",   u"道路交通",     u"电动自行车",
    u"公共交通", u"有关问题",   u"有关事项",       u"荣誉称号",   u"劳动模范",     u"先进集体",
    u"先进个人", u"职务任免",   u"国民经济",       u"社会发展",   u"经济社会",     u"五年规划",
    u"现代化",   u"一件事",     u"名录",           u"同志",       u"专项资金",     u"专项行动",
    u"专项整治", u"领导小组",   u"指挥部",         u"管理局",     u"人民代表大会", u"常务委员会",
    u"人民政府", u"人民法院",   u"人民检察院",     u"支行",       u"分行",         u"巩固拓展",
    u"有效衔接", u"高新技术",   u"委员会",         u"办公室",     u"办公厅"};

/// A number with what it counts, a date, a document number.
const QRegularExpression& unitPattern()
{
    static const QRegularExpression kPattern(
        u"(?:[0-9X×]{2,4}|[〇零一二三四五六七八九]{4})年(?:度|(?:[0-9]{1,2}[—－-])?[0-9X×]{1,2}月"
        u"(?:[0-9]{1,2}日)?)?"
        u"|(?:[0-9]{4}年?[—－-])[0-9]{4}年"
        u"|[0-9]{1,2}月(?:[0-9]{1,2}日)?"
        u"|第[0-9〇零一二三四五六七八九十百千]+个?\\p{Han}(?:令)?"
        u"|\\p{Han}{0,3}〔[0-9]{4}〕[0-9]+号"
        u"|等[0-9〇零一二三四五六七八九十百千万]+\\p{Han}"
        u"|的(?:通知|决定|意见|批复|公告|通告|通报|报告|请示|复函|函|命令|决议)"
        u"|[0-9.]+[%％]?\\p{Han}"
        u"|\\p{Han}[（(][^（）()]{1,5}[）)]"_s);
    return kPattern;
}

/// A place at the start of a body's name or of a document's: 某市, 某某自治县; not the end of one
/// body's name with the start of another's.
const QRegularExpression& placePattern()
{
    static const QRegularExpression kPattern(
        u"\\G(?:自治|(?![委府局会办院厅部室和])\\p{Han}){2,6}?[省市区县州旗镇乡]"_s);
    return kPattern;
}

/// A body that is named without its place: 区人民政府, 省委 …
const QRegularExpression& nearBodyPattern()
{
    static const QRegularExpression kPattern(
        u"\\G[省市区县州旗镇乡](?:人民政府|政府|委|人大|政协|人民代表大会|监察)"_s);
    return kPattern;
}

bool startsAt(const QRegularExpression& pattern, QStringView text, qsizetype at)
{
    return pattern.match(text, at).hasMatch();
}

/// Says that @p text [begin, end) is one: a line that begins within it costs @p cost.
void keepTogether(Costs& costs, qsizetype begin, qsizetype end, double cost)
{
    for (qsizetype at = begin + 1; at < end; ++at) {
        double& here = costs[static_cast<size_t>(at)];
        here = std::max(here, cost);
    }
}

void keepTogetherAll(Costs& costs, QStringView title, QStringView phrase)
{
    for (qsizetype at = title.indexOf(phrase); at >= 0;
         at = title.indexOf(phrase, at + phrase.size())) {
        keepTogether(costs, at, at + phrase.size(), kInsideWord);
    }
}

/// What a break at @p at costs for the words around it.
double wordCost(const std::vector<bool>& words, size_t at, QStringView title)
{
    const auto isLoneHan = [&](size_t start) {
        return words[start] && words[start + 1] &&
               text::isHan(text::codePointAt(title, static_cast<qsizetype>(start)));
    };
    const QChar before = title[static_cast<qsizetype>(at) - 1];
    const QChar after = title[static_cast<qsizetype>(at)];
    if (!words[at] || (before.isDigit() && after.isLetter())) {
        return kInsideWord;
    }
    const bool isAfterConjunction = isLoneHan(at - 1) && kConjunctions.contains(before);
    if (isAfterConjunction || title.first(static_cast<qsizetype>(at)).endsWith(u"关于")) {
        return kAfterOpenWord;
    }
    if (isLoneHan(at)) {
        if (kConjunctions.contains(after)) {
            return kBetweenPhrases;
        }
        return kSuffixes.contains(after)   ? kInsideWord
               : kPrefixes.contains(after) ? kBetweenWords
                                           : kBesideLoneHan;
    }
    if (isLoneHan(at - 1) && kPrefixes.contains(before)) {
        return kInsideWord;
    }
    if (before == u'、' || before == u'的' || before == u'》' || after == u'《') {
        return kBetweenPhrases;
    }
    if (kPlaceEndings.contains(before)) {
        return kAfterPlace;
    }
    return isLoneHan(at - 1) && !kSuffixes.contains(before) ? kBesideLoneHan : kBetweenWords;
}

Costs wordCosts(QStringView title)
{
    const std::vector<bool> words = text::Segmenter().wordStarts(title);
    Costs costs(static_cast<size_t>(title.size()) + 1, 0);
    for (size_t at = 1; at + 1 < costs.size(); ++at) {
        costs[at] = wordCost(words, at, title);
    }
    return costs;
}

/// Names in 《》 and “”, those within others too.
void keepNames(Costs& costs, QStringView title)
{
    static constexpr QStringView kOpen = u"《〈“‘";
    static constexpr QStringView kClose = u"》〉”’";
    QList<qsizetype> opened;
    for (qsizetype at = 0; at < title.size(); ++at) {
        if (kOpen.contains(title[at])) {
            opened.append(at);
        } else if (kClose.contains(title[at]) && !opened.isEmpty()) {
            const qsizetype begin = opened.takeLast();
            const bool isShort = at - begin - 1 <= kLongestShortName;
            keepTogether(costs, begin, at + 1, isShort ? kInsideShortName : kInsideName);
        }
    }
}

/// Where the text from @p begin to @p end names a second body after a first: a body's name may end
/// there, and another begins. National bodies go on with the place where they have an office.
QList<qsizetype> bodyStarts(const Costs& costs, QStringView title, qsizetype begin, qsizetype end)
{
    QList<qsizetype> starts{begin};
    const QStringView first = title.sliced(begin, end - begin);
    const QStringView place = first.mid(first.startsWith(u"中共") ? 2 : 0, 2);
    constexpr qsizetype kShortestBody = 3;
    for (qsizetype at = begin + kShortestBody; at + kShortestBody <= end; ++at) {
        const QStringView before = title.sliced(starts.last(), at - starts.last());
        const QStringView after = title.sliced(at, end - at);
        const QString named = placePattern().match(title, at).captured();
        const bool isNational = before.startsWith(u"国家") || before.startsWith(u"中国");
        const bool isItsOffice = isNational && !before.contains(named);
        const bool startsBody =
            after.startsWith(u"中共") || after.startsWith(u"中国") || after.startsWith(u"国家") ||
            after.startsWith(u"国务院") || startsAt(nearBodyPattern(), title, at) ||
            (!isItsOffice && (!named.isEmpty() || (place.size() == 2 && after.startsWith(place))));
        if (startsBody && costs[static_cast<size_t>(at)] < kInsideWord &&
            before.size() >= kShortestBody && parse::endsLikeBody(before)) {
            starts.append(at);
        }
    }
    return starts;
}

/// The bodies before the verb at @p end: kept whole, parted from one another and from the verb.
void partBodies(Costs& costs, QStringView title, qsizetype end)
{
    QList<qsizetype> borders{0};
    for (qsizetype at = 0; at < end; ++at) {
        if (!title[at].isSpace()) {
            qsizetype stop = at;
            while (stop < end && !title[stop].isSpace()) {
                ++stop;
            }
            borders.append(bodyStarts(costs, title, at, stop));
            at = stop;
        }
    }
    borders.append(end);
    for (qsizetype i = 1; i < borders.size(); ++i) {
        keepTogether(costs, borders[i - 1], borders[i], kInsideBody);
        costs[static_cast<size_t>(borders[i])] = borders[i] == end ? kBeforeVerb : kBetweenBodies;
    }
}

/// The places that bodies and documents of the title are named after.
QStringList placesIn(QStringView title)
{
    QStringList places;
    for (qsizetype at = 0; at < title.size(); ++at) {
        const QStringView before = title.first(at);
        const bool maybe = at == 0 || before.endsWith(u'《') || before.endsWith(u"中共") ||
                           before.back().isSpace() ||
                           (!places.isEmpty() && before.endsWith(places.last()));
        if (maybe) {
            const QRegularExpressionMatch place = placePattern().match(title, at);
            if (place.hasMatch() && !place.captured().startsWith(u"中共")) {
                places.append(place.captured());
            }
        }
    }
    return places;
}

} // namespace

std::vector<double> titleBreakCosts(QStringView title)
{
    Costs costs = wordCosts(title);
    for (const QString& place : placesIn(title)) {
        for (qsizetype at = title.indexOf(place); at >= 0; at = title.indexOf(place, at + 1)) {
            double& here = costs[static_cast<size_t>(at)];
            here = std::min(here, kBetweenWords);
        }
        keepTogetherAll(costs, title, place);
    }
    for (const QStringView phrase : kSetPhrases) {
        keepTogetherAll(costs, title, phrase);
    }
    for (auto unit = unitPattern().globalMatch(title); unit.hasNext();) {
        const QRegularExpressionMatch match = unit.next();
        keepTogether(costs, match.capturedStart(), match.capturedEnd(), kInsideWord);
    }
    keepTogetherAll(costs, title, u"关于印发");
    keepNames(costs, title);
    const qsizetype verb = parse::titleVerbIn(title);
    if (verb > 0 && parse::endsLikeBody(title.first(verb).trimmed())) {
        partBodies(costs, title, verb);
    }
    for (qsizetype at = 1; at < title.size(); ++at) {
        if (title[at - 1].isSpace()) {
            costs[static_cast<size_t>(at)] = kAtSpace;
        }
    }
    return costs;
}

} // namespace gongbao::publish
