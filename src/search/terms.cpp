// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/terms.h"

#include "text/characters.h"

#include <QString>

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongbao::search {

namespace {

constexpr int kFarthest = 1000;
constexpr int kDeepest = 16; ///< brackets within brackets; deeper ones are text

/// White space that is seen: other, which pasted text has within its words, parts none.
bool isGap(QChar c)
{
    constexpr std::u16string_view kUnseen = u"\u200B\u2060\uFEFF";
    return text::isSpace(c.unicode()) && !text::isAnyOf(c, kUnseen);
}

bool isGapAt(QStringView text, qsizetype at)
{
    return at == text.size() || isGap(text[at]);
}

QStringView withoutGaps(QStringView text)
{
    const auto first = std::ranges::find_if_not(text, isGap);
    text = text.sliced(first - text.begin());
    while (!text.isEmpty() && isGap(text.back())) {
        text.chop(1);
    }
    return text;
}

bool isOpening(QChar c)
{
    return c == u'(' || c == u'（';
}

bool isClosing(QChar c)
{
    return c == u')' || c == u'）';
}

/// How long the phrase in marks at the beginning of @p rest is, marks included; 0 where there is
/// none, or it goes on after its closing mark.
qsizetype phraseLength(QStringView rest)
{
    constexpr std::pair<char16_t, char16_t> kMarks[] = {
        {u'“', u'”'},   {u'"', u'"'},   {u'＂', u'＂'}, {u'‘', u'’'},
        {u'《', u'》'}, {u'「', u'」'}, {u'『', u'』'},
    };
    const auto* marks =
        std::ranges::find(kMarks, rest.front().unicode(), &std::pair<char16_t, char16_t>::first);
    if (marks == std::end(kMarks)) {
        return 0;
    }
    // Marks stand within marks of their kind: 《…〈…〉…》, “关于“十四五”规划的通知”.
    int depth = 1;
    qsizetype end = 1;
    for (; end < rest.size(); ++end) {
        depth += marks->first != marks->second && rest[end] == marks->first ? 1 : 0;
        depth -= rest[end] == marks->second ? 1 : 0;
        if (depth == 0) {
            break;
        }
    }
    return end < rest.size() && isGapAt(rest, end + 1) ? end + 1 : 0;
}

/// The same of brackets around a query.
qsizetype groupLength(QStringView rest, int depth)
{
    if (!isOpening(rest.front()) || depth == kDeepest) {
        return 0;
    }
    qsizetype open = 0;
    for (qsizetype at = 0; at < rest.size(); ++at) {
        open += isOpening(rest[at]) ? 1 : 0;
        open -= isClosing(rest[at]) ? 1 : 0;
        if (open == 0) {
            const bool isEmpty = withoutGaps(rest.sliced(1, at - 1)).isEmpty();
            return isGapAt(rest, at + 1) && !isEmpty ? at + 1 : 0;
        }
    }
    return 0;
}

qsizetype wordLength(QStringView rest)
{
    return std::ranges::find_if(rest, isGap) - rest.begin();
}

std::optional<Field> fieldNamed(QStringView typed)
{
    constexpr std::pair<QStringView, Field> kNames[] = {
        {u"标题", Field::Title},        {u"標題", Field::Title},
        {u"title", Field::Title},       {u"文号", Field::Number},
        {u"文號", Field::Number},       {u"字号", Field::Number},
        {u"no", Field::Number},         {u"number", Field::Number},
        {u"机关", Field::Body},         {u"機關", Field::Body},
        {u"body", Field::Body},         {u"日期", Field::Date},
        {u"date", Field::Date},         {u"文种", Field::Kind},
        {u"文種", Field::Kind},         {u"kind", Field::Kind},
        {u"栏目", Field::Category},     {u"欄目", Field::Category},
        {u"category", Field::Category}, {u"公报", Field::Gazette},
        {u"公報", Field::Gazette},      {u"gazette", Field::Gazette},
        {u"附件", Field::Attachment},   {u"attachment", Field::Attachment},
        {u"引用", Field::Cites},        {u"cites", Field::Cites},
        {u"拼音", Field::Pinyin},       {u"pinyin", Field::Pinyin},
    };
    const QString name = text::narrowed(typed);
    const auto* found = std::ranges::find_if(kNames, [&name](const auto& known) {
        return name.compare(known.first, Qt::CaseInsensitive) == 0;
    });
    return found == std::end(kNames) ? std::nullopt : std::optional(found->second);
}

/// The operator that @p word is, as a term without its places.
std::optional<Term> operatorNamed(QStringView word)
{
    constexpr std::pair<QStringView, Term::Kind> kNames[] = {
        {u"AND", Term::Kind::And}, {u"且", Term::Kind::And},    {u"OR", Term::Kind::Or},
        {u"或", Term::Kind::Or},   {u"或者", Term::Kind::Or},   {u"NOT", Term::Kind::Not},
        {u"非", Term::Kind::Not},  {u"NEAR", Term::Kind::Near},
    };
    const QString narrow = text::narrowed(word);
    const qsizetype slash = narrow.indexOf(u'/');
    const QStringView name = slash < 0 ? QStringView(narrow) : QStringView(narrow).first(slash);
    const auto* found = std::ranges::find_if(kNames, [name](const auto& known) {
        return name.compare(known.first, Qt::CaseInsensitive) == 0;
    });
    if (found == std::end(kNames)) {
        return std::nullopt;
    }
    Term term;
    term.kind = found->second;
    term.lowerCase = name != found->first;
    term.distance = kNearDistance;
    if (slash >= 0) {
        bool isNumber = false;
        term.distance = narrow.sliced(slash + 1).toInt(&isNumber);
        if (term.kind != Term::Kind::Near || !isNumber || term.distance < 0 ||
            term.distance > kFarthest) {
            return std::nullopt;
        }
    }
    return term;
}

/// One word without gaps beside its brackets: （试行） is printed so.
bool isBracketedWord(const Term& term)
{
    if (term.kind != Term::Kind::Group || term.negated || term.field ||
        std::ranges::any_of(term.text, isGap)) {
        return false;
    }
    const Term inner = cutTerms(term.text, 1).front();
    return inner.kind != Term::Kind::Phrase && inner.kind != Term::Kind::Group && !inner.negated &&
           !inner.field;
}

class Cutter
{
public:
    Cutter(QStringView typed, int depth)
        : m_rest(withoutGaps(typed))
        , m_depth(depth)
    {
    }

    std::vector<Term> run() &&
    {
        while (!m_rest.isEmpty()) {
            m_terms.push_back(next());
            m_rest = withoutGaps(m_rest);
        }
        if (m_depth == 0 && m_terms.size() == 1 && isBracketedWord(m_terms.front())) {
            m_terms.front().kind = Term::Kind::Word;
            m_terms.front().text = m_terms.front().source;
        }
        return std::move(m_terms);
    }

private:
    void skip(qsizetype length) { m_rest = m_rest.sliced(length); }

    /// Takes the body of a term, all that follows hyphen and field.
    void takeBody(Term& term)
    {
        if (const qsizetype phrase = phraseLength(m_rest); phrase > 0) {
            term.kind = Term::Kind::Phrase;
            term.text = m_rest.sliced(1, phrase - 2);
            skip(phrase);
        } else if (const qsizetype group = groupLength(m_rest, m_depth); group > 0) {
            term.kind = Term::Kind::Group;
            term.text = m_rest.sliced(1, group - 2);
            skip(group);
        } else {
            term.text = m_rest.first(wordLength(m_rest));
            skip(term.text.size());
        }
    }

    void takeField(Term& term)
    {
        constexpr qsizetype kLongestName = 20; // with white space
        const QStringView begin = m_rest.first(std::min(kLongestName, m_rest.size()));
        const auto isColon = [](QChar c) { return c == u':' || c == u'：'; };
        const auto colon = std::ranges::find_if(begin, isColon);
        if (colon == begin.end()) {
            return;
        }
        // White space may stand on both sides of the colon, but not nothing behind.
        const QStringView name = withoutGaps(begin.first(colon - begin.begin()));
        const QStringView value = withoutGaps(m_rest.sliced(colon - begin.begin() + 1));
        if (const auto field = fieldNamed(name); field && !value.isEmpty()) {
            term.field = field;
            m_rest = value;
        }
    }

    Term next()
    {
        const QStringView all = m_rest;
        if (std::optional<Term> named = operatorNamed(all.first(wordLength(all)))) {
            named->text = named->source = all.first(wordLength(all));
            skip(named->text.size());
            return *named;
        }
        Term term;
        if ((all.front() == u'-' || all.front() == u'－') && !isGapAt(all, 1)) {
            term.negated = true;
            skip(1);
        }
        takeField(term);
        takeBody(term);
        term.source = all.first(all.size() - m_rest.size());
        return term;
    }

    QStringView m_rest;
    int m_depth;
    std::vector<Term> m_terms;
};

} // namespace

std::vector<Term> cutTerms(QStringView typed, int depth)
{
    return Cutter(typed, depth).run();
}

} // namespace gongbao::search
