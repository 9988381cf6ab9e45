// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/bodyforms.h"

#include "text/folding.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

// What every body's name shortens in the same way; later rows see what earlier ones made.
constexpr std::pair<QStringView, QStringView> kShortened[] = {
    {u"中国共产党", u"中共"},   {u"中国人民政治协商会议", u"政协"},
    {u"人民代表大会", u"人大"}, {u"常务委员会", u"常委会"},
    {u"人民政府", u"政府"},     {u"人民法院", u"法院"},
    {u"人民检察院", u"检察院"}, {u"办公厅", u"办厅"},
    {u"办公室", u"办室"},       {u"委员会", u"委"},
    {u"纪律检查委", u"纪委"},   {u"监察委", u"监委"},
};

// Ends of places' names, longer before shorter where one ends with the other.
constexpr QStringView kPlaceEndings[] = {
    u"自治区", u"自治州", u"自治县", u"自治旗", u"开发区", u"示范区", u"管理区", u"新区",
    u"特区",   u"林区",   u"矿区",   u"园区",   u"地区",   u"街道",   u"省",     u"市",
    u"区",     u"县",     u"州",     u"盟",     u"旗",     u"镇",     u"乡"};

// Bodies of the whole country begin with one of these.
constexpr QStringView kNational[] = {u"国家", u"国务院", u"全国", u"中央", u"最高"};

// Words of bodies' names that tell nothing: a name without them is still the same body's.
constexpr QStringView kFillers[] = {u"管理", u"事务", u"工作"};
constexpr QStringView kConjunctions = u"和与及暨、";

constexpr qsizetype kLeastContraction = 2;
constexpr qsizetype kLeastPlaceName = 2;

/// 区 of 甲市乙区; empty where @p text ends like no place.
QStringView placeEnding(QStringView text)
{
    const auto* ending = std::ranges::find_if(
        kPlaceEndings, [text](QStringView word) { return text.endsWith(word); });
    return ending == std::end(kPlaceEndings) ? QStringView() : *ending;
}

/// How a place with this ending is called in short: 县 for 自治县, else the same.
QStringView commonEnding(QStringView ending)
{
    return ending == u"自治州" || ending == u"自治县" || ending == u"自治旗" ? ending.last(1)
                                                                             : ending;
}

/// A body's name with what all shorten alike shortened.
struct Name
{
    QString text; ///< without 中共 before it
    bool party = false;
    std::vector<qsizetype> placeEnds; ///< where the place may end and the body begin
};

Name analysed(const QString& printed)
{
    Name name;
    name.text = text::fold(printed);
    if (name.text.startsWith(u"中华人民共和国"_s) && name.text.size() > 8) {
        name.text = name.text.sliced(7);
    }
    for (const auto& [full, brief] : kShortened) {
        name.text.replace(full.toString(), brief.toString());
    }
    if (const qsizetype government = name.text.indexOf(u"府办"_s);
        government > 0 && name.text[government - 1] != u'政') {
        name.text.insert(government, u'政');
    }
    // 政协甲市委 is 甲市政协.
    if (const qsizetype committee = name.text.indexOf(u'委');
        name.text.startsWith(u"政协"_s) && committee > 2) {
        name.text =
            name.text.sliced(2, committee - 2) + u"政协"_s + name.text.sliced(committee + 1);
    }
    if (name.text.startsWith(u"中共"_s) && name.text.size() > 3) {
        name.text = name.text.sliced(2);
        name.party = true;
    }
    if (std::ranges::any_of(kNational, [&](QStringView w) { return name.text.startsWith(w); })) {
        name.placeEnds.push_back(0);
    }
    for (qsizetype end = 1; end < name.text.size(); ++end) {
        if (!placeEnding(QStringView(name.text).first(end)).isEmpty() ||
            QStringView(name.text).sliced(end).startsWith(u"政府")) {
            name.placeEnds.push_back(end);
        }
    }
    return name;
}

/// Whether @p rest, what stands before a place's name, may stand there: nothing or other places.
bool isBeforePlace(QStringView rest)
{
    return rest.isEmpty() || !placeEnding(rest).isEmpty();
}

/// Whether @p brief is a form of the place @p full: 区, 乙区 or 甲市乙区 of 甲市乙区, 甲州 of
/// 甲某族自治州, and before a government (@p government) also 甲市乙, whose ending is lost.
bool isFormOfPlace(QStringView brief, QStringView full, bool government)
{
    if (brief == full) {
        return true;
    }
    const QStringView ending = placeEnding(full);
    if (brief.isEmpty() || ending.isEmpty()) {
        return false;
    }
    const QStringView stem = full.chopped(ending.size());
    const QStringView common = commonEnding(ending);
    if (brief == ending || brief == common) {
        return !stem.isEmpty() && placeEnding(stem).isEmpty();
    }
    if (full.endsWith(brief) && !placeEnding(brief).isEmpty()) {
        return isBeforePlace(full.chopped(brief.size()));
    }
    if (ending != common && brief.endsWith(common) && stem.endsWith(u'族')) {
        const QStringView briefStem = brief.chopped(common.size());
        const qsizetype at = stem.indexOf(briefStem);
        return briefStem.size() >= kLeastPlaceName && at >= 0 && isBeforePlace(stem.first(at));
    }
    return government && placeEnding(brief).isEmpty() && brief.size() >= kLeastPlaceName &&
           stem.endsWith(brief) && isBeforePlace(stem.chopped(brief.size()));
}

QString withoutConjunctions(QStringView text)
{
    QString plain;
    std::ranges::copy_if(text, std::back_inserter(plain),
                         [](QChar c) { return !kConjunctions.contains(c); });
    return plain;
}

QString withoutFillers(QStringView text)
{
    QString plain = withoutConjunctions(text);
    for (const QStringView filler : kFillers) {
        plain.remove(filler.toString());
    }
    return plain;
}

/// Whether @p brief is @p full with words cut to their first character, and then perhaps others
/// left out: 发改 of 发展改革, 市场监管 of 市场监督管理, 人社 of 人力资源社会保障. The words of
/// bodies' names have two characters. Whole words alone are the name of another body: 教育 is not
/// 教育体育.
bool isContraction(QStringView brief, QStringView full)
{
    if (brief.size() < kLeastContraction || brief.front() != full.front()) {
        return false;
    }
    // Which states (how much of brief is found, whether a word was cut) are reached, word by word.
    std::set<std::pair<qsizetype, bool>> states{{0, false}};
    for (qsizetype word = 0; word < full.size(); word += 2) {
        std::set<std::pair<qsizetype, bool>> next;
        for (const auto& [found, cut] : states) {
            if (word > 0) {
                next.insert({found, cut});
            }
            const QStringView rest = brief.sliced(found);
            const QStringView whole = full.sliced(word, std::min<qsizetype>(2, full.size() - word));
            if (rest.startsWith(whole)) {
                next.insert({found + whole.size(), cut});
            }
            if (rest.startsWith(whole.front())) {
                next.insert({found + 1, cut || whole.size() > 1});
            }
        }
        states = std::move(next);
    }
    return states.contains({brief.size(), true});
}

/// Whether @p brief is a form of the body's own name @p full: 发改委 of 发展和改革委.
bool isFormOfOrgan(QStringView brief, QStringView full)
{
    if (brief == full) {
        return true;
    }
    const bool office = full.endsWith(u"办室") || full.endsWith(u"办厅");
    if (brief.endsWith(u'办') && office) {
        full = full.chopped(1);
    }
    if (brief.isEmpty() || full.isEmpty() || brief.size() > full.size() ||
        brief.back() != full.back()) {
        return false;
    }
    const QString plain = withoutFillers(brief);
    return (plain.size() > 1 && plain == withoutFillers(full)) ||
           isContraction(withoutConjunctions(brief.chopped(1)),
                         withoutConjunctions(full.chopped(1)));
}

bool isShortFormOf(const Name& brief, const Name& full)
{
    if (brief.party && !full.party) {
        return false;
    }
    if (brief.text == full.text) {
        return true;
    }
    for (const qsizetype briefEnd : brief.placeEnds) {
        const QStringView organ = QStringView(brief.text).sliced(briefEnd);
        const bool government = organ.startsWith(u"政府");
        for (const qsizetype fullEnd : full.placeEnds) {
            if (isFormOfOrgan(organ, QStringView(full.text).sliced(fullEnd)) &&
                isFormOfPlace(QStringView(brief.text).first(briefEnd),
                              QStringView(full.text).first(fullEnd), government)) {
                return true;
            }
        }
    }
    return false;
}

/// What two forms of a body have in common, to compare only those that have it: the first and the
/// last character of the body's own name, for each place where it may begin, and of the whole.
std::vector<quint32> sharedMarks(const Name& name)
{
    const bool office = name.text.endsWith(u"办室"_s) || name.text.endsWith(u"办厅"_s);
    const QChar last = office ? QChar(u'办') : name.text.back();
    const auto mark = [&](qsizetype begin) {
        return quint32(name.text[begin].unicode()) << 16 | last.unicode();
    };
    std::vector<quint32> marks{mark(0)};
    std::ranges::transform(name.placeEnds, std::back_inserter(marks), mark);
    std::ranges::sort(marks);
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

/// The names that no fuller one explains, reached from each name over fuller and fuller ones.
class Forms
{
public:
    explicit Forms(const QStringList& names)
        : m_names(names)
    {
        for (std::size_t i = 0; i < count(); ++i) {
            m_analysed.push_back(analysed(nameAt(i)));
        }
        for (std::size_t i = 0; i < count(); ++i) {
            for (const quint32 mark : sharedMarks(m_analysed[i])) {
                m_byMark[mark].push_back(i);
            }
        }
    }

    [[nodiscard]] std::vector<std::size_t> preferred() const
    {
        std::vector<std::size_t> order(count());
        for (std::size_t i = 0; i < count(); ++i) {
            order[i] = i;
        }
        std::ranges::sort(order, [this](std::size_t a, std::size_t b) { return isFuller(a, b); });
        std::vector<std::set<std::size_t>> fullest(count());
        std::vector<std::size_t> preferred(count());
        for (const std::size_t i : order) { // the fuller ones are done before
            for (const std::size_t fuller : fullerThan(i)) {
                fullest[i].insert(fullest[fuller].begin(), fullest[fuller].end());
            }
            if (fullest[i].empty()) {
                fullest[i].insert(i);
            }
            preferred[i] = fullest[i].size() == 1 ? *fullest[i].begin() : i;
        }
        return preferred;
    }

private:
    [[nodiscard]] std::size_t count() const { return static_cast<std::size_t>(m_names.size()); }
    [[nodiscard]] const QString& nameAt(std::size_t i) const
    {
        return m_names.at(static_cast<qsizetype>(i));
    }

    /// A total order, so that of two names only one can be the short form.
    [[nodiscard]] bool isFuller(std::size_t a, std::size_t b) const
    {
        const QString& first = nameAt(a);
        const QString& second = nameAt(b);
        return first.size() != second.size() ? first.size() > second.size() : first < second;
    }

    [[nodiscard]] std::set<std::size_t> fullerThan(std::size_t i) const
    {
        std::set<std::size_t> fuller;
        for (const quint32 mark : sharedMarks(m_analysed[i])) {
            for (const std::size_t other : m_byMark.value(mark)) {
                if (isFuller(other, i) && isShortFormOf(m_analysed[i], m_analysed[other])) {
                    fuller.insert(other);
                }
            }
        }
        return fuller;
    }

    const QStringList& m_names;
    std::vector<Name> m_analysed;
    QHash<quint32, std::vector<std::size_t>> m_byMark;
};

} // namespace

std::vector<std::size_t> preferredForms(const QStringList& names)
{
    return Forms(names).preferred();
}

} // namespace gongbao::parse
