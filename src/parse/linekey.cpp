// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/linekey.h"

#include "text/characters.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace gongbao::parse {

namespace {

// The characters of the words in wordlists.cpp, and of agency words, in both scripts.
constexpr std::u16string_view kTraditional =
    u"關於發佈國務區縣鄉鎮廳會員黨辦號報錄總記決議請復覆見規條細則紀開刪減後單責長組聯處隊體"
    u"廣電話傳郵編輯顧問創準證對贈閱內資雙週職領導講讀計劃轉貫徹實執據為經現將給們結認萬兩項試"
    u"暫徵訂個級學醫銀業協機構與財專題獎間時書類選欄簡紹動態頁頒廢臺團際軍農設環產術課視監檢"
    u"檔衛貿審範舉辭聘撤銷東華灣門島陽漢寧龍雲蘇慶貴興遼陝滬津啟調許雜誌應種嚴頭牽擬補嘗鑒點"
    u"層從價納罰稅訴訟憲駐閣貧濟眾參圍揮數標綱統論館聞啓繫討詳進碼連訓別權籌護勞榮廠礦鐵運輸"
    u"鹽糧謀邊僑賑災銓敘懲備屬轄録說説簽製掛師滿";
constexpr std::u16string_view kSimplified =
    u"关于发布国务区县乡镇厅会员党办号报录总记决议请复复见规条细则纪开删减后单责长组联处队体"
    u"广电话传邮编辑顾问创准证对赠阅内资双周职领导讲读计划转贯彻实执据为经现将给们结认万两项试"
    u"暂征订个级学医银业协机构与财专题奖间时书类选栏简绍动态页颁废台团际军农设环产术课视监检"
    u"档卫贸审范举辞聘撤销东华湾门岛阳汉宁龙云苏庆贵兴辽陕沪津启调许杂志应种严头牵拟补尝鉴点"
    u"层从价纳罚税诉讼宪驻阁贫济众参围挥数标纲统论馆闻启系讨详进码连训别权筹护劳荣厂矿铁运输"
    u"盐粮谋边侨赈灾铨叙惩备属辖录说说签制挂师满";
static_assert(kTraditional.size() == kSimplified.size());

using Table = std::array<char16_t, 0x10000>;

/// Filled in by the compiler, so that a look-up costs no more than reading memory.
consteval Table makeTable()
{
    Table table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        table[c] = static_cast<char16_t>(c);
    }
    const auto map = [&table](std::u16string_view from, char16_t to) {
        for (const char16_t c : from) {
            table[c] = to;
        }
    };
    for (char16_t c = 0xFF01; c <= 0xFF5E; ++c) {
        table[c] = static_cast<char16_t>(c - 0xFEE0);
    }
    for (std::size_t i = 0; i < kTraditional.size(); ++i) {
        table[kTraditional[i]] = kSimplified[i];
    }
    map(text::kSpaces, u'\0');
    map(u"〔﹝［„", u'[');
    map(u"〕﹞］‟", u']');
    map(u"—–―─－‐‑", u'-');
    map(u"○◯", u'〇');
    map(u"笫", u'第'); // what OCR makes of it
    map(u"⋯‥", u'…');
    map(u"﹙", u'(');
    map(u"﹚", u')');
    map(u"︰∶﹕", u':');
    return table;
}

constexpr Table kTable = makeTable();

bool hasSpaces(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return kTable[c.unicode()] == 0; });
}

/// @p text with each run of white space inside it one space or, where @p stays says no of the
/// characters on both sides, none.
template<typename Predicate>
QString withSpacesWhere(QStringView text, Predicate stays)
{
    QString spaced(text.size(), Qt::Uninitialized);
    QChar* const begin = spaced.data();
    QChar* out = begin;
    bool space = false;
    for (const QChar c : text) {
        if (kTable[c.unicode()] == 0) {
            space = true;
            continue;
        }
        if (std::exchange(space, false) && out != begin &&
            stays((out - 1)->unicode(), c.unicode())) {
            *out++ = u' ';
        }
        *out++ = c;
    }
    spaced.truncate(out - begin);
    return spaced;
}

} // namespace

char16_t keyCharacter(char16_t c)
{
    return kTable[c];
}

QString lineKey(const QString& text)
{
    const bool same = std::ranges::all_of(
        text, [](QChar c) { return kTable[c.unicode()] == c.unicode() && c.unicode() != 0; });
    return same ? text : lineKey(QStringView(text));
}

QString lineKey(QStringView text)
{
    QString key(text.size(), Qt::Uninitialized);
    auto* out = reinterpret_cast<char16_t*>(key.data());
    const char16_t* const begin = out;
    for (const QChar c : text) {
        // Written in any case and kept where it is no space: quicker than a branch.
        *out = kTable[c.unicode()];
        out += *out != 0 ? 1 : 0;
    }
    key.truncate(out - begin);
    return key;
}

QString compacted(const QString& text)
{
    return hasSpaces(text) ? compacted(QStringView(text)) : text;
}

qsizetype printedOffset(QStringView printed, qsizetype count)
{
    qsizetype at = 0;
    for (; at < printed.size() && count > 0; ++at) {
        count -= keyCharacter(printed[at].unicode()) != 0 ? 1 : 0;
    }
    return at;
}

QString compacted(QStringView text)
{
    QString compact(text.size(), Qt::Uninitialized);
    QChar* out = compact.data();
    for (const QChar c : text) {
        *out = c;
        out += kTable[c.unicode()] != 0 ? 1 : 0;
    }
    compact.truncate(out - compact.constData());
    return compact;
}

QString tidied(const QString& text)
{
    return hasSpaces(text) ? tidied(QStringView(text)) : text;
}

QString tidied(QStringView text)
{
    return withSpacesWhere(text, [](char16_t before, char16_t after) {
        return text::isWordCharacter(before) && text::isWordCharacter(after);
    });
}

QString respaced(const QString& text)
{
    return hasSpaces(text) ? respaced(QStringView(text)) : text;
}

QString respaced(QStringView text)
{
    return withSpacesWhere(text, [](char16_t before, char16_t after) {
        const auto separates = [](char16_t c) { return text::isAnyOf(c, u"、，。；：！？“”《》"); };
        const bool typeset = (text::isHan(before) && text::isWordCharacter(after)) ||
                             (text::isWordCharacter(before) && text::isHan(after));
        return !typeset && !separates(before) && !separates(after);
    });
}

} // namespace gongbao::parse
