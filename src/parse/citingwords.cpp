// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/citingwords.h"

#include "parse/wordfinder.h"
#include "parse/wordlists.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace gongbao::parse {

namespace {

// Ends of what stands before a cited number in running text without a bracket between. Longer
// before shorter where one begins with the other.
constexpr QStringView kLeadIns[] = {
    u"根据",   u"按照", u"依据",   u"依照", u"遵照", u"参照", u"对照", u"比照", u"贯彻",
    u"落实",   u"执行", u"结合",   u"引用", u"出台", u"颁布", u"公布", u"修订", u"撤销",
    u"取代",   u"替代", u"文件",   u"通知", u"印发", u"废止", u"以及", u"下发", u"转发",
    u"批复",   u"答复", u"复函",   u"通报", u"通告", u"公告", u"决定", u"命令", u"意见",
    u"方案",   u"办法", u"规定",   u"请示", u"报告", u"详见", u"原文", u"发文", u"字号",
    u"文号为", u"文号", u"编号为", u"编号", u"同意", u"收到", u"收悉", u"其中", u"本着",
    u"这是",   u"关于", u"已经",   u"并经", u"业经", u"报经", u"后经", u"须经", u"现由",
    u"后由",   u"并由", u"的",     u"及",   u"与",   u"和",   u"见",   u"原",   u"以",
    u"按",     u"在",   u"对",     u"将",   u"因",   u"为",   u"该",   u"此",   u"了"};

// The same where nothing stands before them, as agency words have them within.
constexpr QStringView kFirstLeadIns = u"经由据附已";
// What 经 begins an agency word with: 经信, 经贸 …
constexpr QStringView kBehindEconomic = u"信贸开发济委管建普技合研审协营";

// Those that places begin with too: 如东, 自贡, 同安.
constexpr QStringView kPlaceLeadIns = u"如自至同并依遵查除即系";

// What 和 joins in the names of bodies: 住房和城乡建设, 工业和信息化; and of the state.
constexpr QStringView kFirstHalves[] = {
    u"共",   u"住房", u"文化", u"工业", u"经济",     u"发展", u"资源", u"规划", u"卫生", u"教育",
    u"科学", u"科技", u"商务", u"交通", u"城市管理", u"国土", u"市场", u"民族", u"人口", u"农业",
    u"水利", u"食品", u"广播", u"新闻", u"退役军人", u"生态", u"国防", u"对外"};

/// Whether a body's name may go on with 和 behind @p words: 住房和城乡建设部, 中华人民共和国.
bool endsFirstHalf(QStringView words)
{
    return std::ranges::any_of(kFirstHalves,
                               [words](QStringView half) { return words.endsWith(half); });
}

/// Where the last word that leads to a number ends; 0 for none. Only the last place of each counts.
qsizetype endOfLastLeadIn(QStringView run)
{
    static const WordFinder kFinder(kLeadIns);
    std::array<bool, std::size(kLeadIns)> seen{};
    for (qsizetype at = run.size() - 1; at >= 0; --at) {
        const QStringView rest = run.sliced(at);
        if (!kFinder.startsOne(rest)) {
            continue;
        }
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const QStringView word = kLeadIns[i];
            if (seen[i] || !rest.startsWith(word)) {
                continue;
            }
            seen[i] = true;
            // A single character may as well be part of the agency word: 和政发 of a place called
            // 和….
            const qsizetype least = word.size() == 1 ? 3 : 1;
            const bool inName = (word == u"和" && endsFirstHalf(run.first(at))) ||
                                (word == u"为" && run.first(at).endsWith(u'无'));
            if (!inName && word.size() + least <= rest.size()) {
                return at + word.size();
            }
        }
    }
    return 0;
}

/// Where the words end that lead to a number right behind a bracket: 详见甲政发. Others are part of
/// the agency word: 国卫办法规函 has 办法 in it.
qsizetype endOfFirstLeadIns(QStringView run)
{
    constexpr qsizetype kLeastAgency = 2;
    qsizetype cut = 0;
    for (bool found = true; found;) {
        const QStringView rest = run.sliced(cut);
        const auto* word = std::ranges::find_if(kLeadIns, [rest](QStringView lead) {
            return lead.size() > 1 && rest.startsWith(lead) &&
                   rest.size() >= lead.size() + kLeastAgency;
        });
        found = word != std::end(kLeadIns);
        cut += found ? word->size() : 0;
    }
    return cut;
}

/// Whether a word that leads to a number begins @p rest, with enough of a number behind.
bool startsLeadIn(QStringView rest)
{
    constexpr qsizetype kLeast = 4;
    return rest.size() >= kLeast && kFirstLeadIns.contains(rest.front()) &&
           !(rest.front() == u'经' && kBehindEconomic.contains(rest[1])) &&
           !rest.startsWith(u"附城");
}

/// Where the name of a body ends that stands before its own agency word: 国务院国发〔1985〕27号,
/// 省财政厅甲政发〔2023〕3号; 0 for none.
qsizetype endOfBody(QStringView run)
{
    if (run.isEmpty() || !QStringView(u"发函字办文规复通电任").contains(run.back())) {
        return 0;
    }
    qsizetype cut = 0;
    for (const QStringView body : {u"国务院", u"人民政府", u"办公厅", u"办公室", u"委员会"}) {
        const qsizetype end = run.lastIndexOf(body) + body.size();
        cut = end >= body.size() && end + 2 <= run.size() ? std::max(cut, end) : cut;
    }
    // A place's word and 政 or 党.
    constexpr qsizetype kLeastBody = 3;
    constexpr qsizetype kMostWord = 5;
    for (qsizetype at = std::max(kLeastBody, run.size() - kMostWord); at + 3 <= run.size(); ++at) {
        const bool placed = QStringView(u"政党").contains(run[at + 1]) &&
                            !QStringView(u"省市区县旗州党人").contains(run[at]);
        cut = placed && endsLikeBody(run.first(at)) ? std::max(cut, at) : cut;
    }
    return cut;
}

} // namespace

QStringView afterLeadIn(QStringView run, bool inBrackets)
{
    if (run.startsWith(u'年')) {
        return afterLeadIn(run.sliced(1), inBrackets); // 1992年省政府令第70号
    }
    constexpr qsizetype kLongestAlone = 10;
    qsizetype cut =
        inBrackets && run.size() <= kLongestAlone ? endOfFirstLeadIns(run) : endOfLastLeadIn(run);
    while (startsLeadIn(run.sliced(cut))) {
        ++cut;
    }
    cut = std::max(cut, endOfBody(run));
    // 你署宁署发〔1988〕19号: whom a reply speaks to stands before what he has sent.
    const qsizetype you = std::max(run.lastIndexOf(u'你'), run.lastIndexOf(u'我'));
    return run.sliced(you >= 0 && you + 3 < run.size() ? std::max(cut, you + 2) : cut);
}

bool mayLeadIn(QChar c)
{
    return kPlaceLeadIns.contains(c);
}

} // namespace gongbao::parse
