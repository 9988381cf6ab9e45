// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/texformula.h"

#include "text/characters.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongbao::parse {

namespace {

/// In braces within braces deeper than this, nothing is read any more.
constexpr int kMostDepth = 12;

constexpr std::pair<QStringView, QStringView> kSymbols[] = {
    {u"times", u"×"},      {u"div", u"÷"},        {u"cdot", u"·"},       {u"pm", u"±"},
    {u"mp", u"∓"},         {u"geq", u"≥"},        {u"leq", u"≤"},        {u"ge", u"≥"},
    {u"le", u"≤"},         {u"geqslant", u"≥"},   {u"leqslant", u"≤"},   {u"neq", u"≠"},
    {u"ne", u"≠"},         {u"lt", u"<"},         {u"gt", u">"},         {u"approx", u"≈"},
    {u"equiv", u"≡"},      {u"sim", u"~"},        {u"infty", u"∞"},      {u"sum", u"∑"},
    {u"prod", u"∏"},       {u"int", u"∫"},        {u"rightarrow", u"→"}, {u"to", u"→"},
    {u"leftarrow", u"←"},  {u"Rightarrow", u"⇒"}, {u"uparrow", u"↑"},    {u"downarrow", u"↓"},
    {u"ldots", u"…"},      {u"cdots", u"…"},      {u"dots", u"…"},       {u"circ", u"°"},
    {u"degree", u"°"},     {u"celsius", u"℃"},    {u"prime", u"′"},      {u"triangle", u"△"},
    {u"Delta", u"Δ"},      {u"angle", u"∠"},      {u"perp", u"⊥"},       {u"in", u"∈"},
    {u"cup", u"∪"},        {u"cap", u"∩"},        {u"subset", u"⊂"},     {u"square", u"□"},
    {u"Box", u"□"},        {u"checkmark", u"√"},  {u"surd", u"√"},       {u"bigcirc", u"○"},
    {u"bullet", u"•"},     {u"star", u"★"},       {u"bigstar", u"★"},    {u"ast", u"*"},
    {u"mid", u"|"},        {u"alpha", u"α"},      {u"beta", u"β"},       {u"gamma", u"γ"},
    {u"delta", u"δ"},      {u"epsilon", u"ε"},    {u"varepsilon", u"ε"}, {u"eta", u"η"},
    {u"theta", u"θ"},      {u"lambda", u"λ"},     {u"mu", u"μ"},         {u"nu", u"ν"},
    {u"xi", u"ξ"},         {u"pi", u"π"},         {u"rho", u"ρ"},        {u"sigma", u"σ"},
    {u"tau", u"τ"},        {u"phi", u"φ"},        {u"varphi", u"φ"},     {u"psi", u"ψ"},
    {u"omega", u"ω"},      {u"Phi", u"Φ"},        {u"Omega", u"Ω"},      {u"Sigma", u"Σ"},
    {u"Pi", u"Π"},         {u"Psi", u"Ψ"},        {u"Theta", u"Θ"},      {u"Lambda", u"Λ"},
    {u"Gamma", u"Γ"},      {u"quad", u" "},       {u"qquad", u" "},      {u"left", u""},
    {u"right", u""},       {u"big", u""},         {u"Big", u""},         {u"limits", u""},
    {u"displaystyle", u""}};

/// Commands that only say how their argument looks, or are said as they are called.
constexpr QStringView kStyles[] = {
    u"mathrm",     u"mathbf",     u"mathit",    u"mathsf", u"mathtt",       u"mathcal", u"mathbb",
    u"boldsymbol", u"bm",         u"text",      u"textbf", u"textit",       u"textrm",  u"textsf",
    u"texttt",     u"textnormal", u"mbox",      u"hbox",   u"operatorname", u"rm",      u"bf",
    u"it",         u"overline",   u"underline", u"boxed",  u"mathop",       u"mathord"};
constexpr QStringView kNames[] = {u"log", u"ln",  u"lg",  u"sin", u"cos",
                                  u"tan", u"max", u"min", u"lim", u"exp"};

constexpr QStringView kPlain = u"0123456789+-=()n";
constexpr QStringView kRaised = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
constexpr QStringView kLowered = u"₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// @p text with each character as @p set has it; with @p sign before it where one is not in there.
QString shifted(const QString& text, QStringView set, QChar sign)
{
    QString small;
    for (const QChar c : text) {
        const qsizetype at = kPlain.indexOf(c == QChar(0x2212) ? QChar(u'-') : c);
        if (at < 0) {
            return text.size() == 1 ? sign + text : sign + QStringLiteral("(%1)").arg(text);
        }
        small += set[at];
    }
    return small;
}

/// @p text as one operand beside / or behind √.
QString operand(const QString& text)
{
    const bool simple = std::ranges::all_of(
        text, [](QChar c) { return c.isLetterOrNumber() || text::isAnyOf(c, u".%°"); });
    return simple ? text : QStringLiteral("(%1)").arg(text);
}

/// ① for 1; brackets where there is no such character.
QString circled(const QString& text)
{
    constexpr int kMostCircled = 20;
    const int number = text.toInt();
    return number > 0 && number <= kMostCircled ? QString(QChar(u'①' + number - 1))
                                                : QStringLiteral("(%1)").arg(text);
}

/// Reads a formula from its begin to its end, each character once.
class Reader
{
public:
    explicit Reader(QStringView tex)
        : m_rest(tex)
    {
    }

    /// What stands up to the end, or up to the brace that closes where one is @p open.
    QString read(bool open = false)
    {
        QString text;
        while (!m_rest.isEmpty()) {
            if (m_rest.front() == u'}') {
                m_rest = m_rest.sliced(1);
                if (open) {
                    break;
                }
                continue;
            }
            text += readOne();
        }
        return text;
    }

private:
    /// A character, command or what stands in braces.
    QString readOne()
    {
        const QChar c = m_rest.front();
        m_rest = m_rest.sliced(1);
        switch (c.unicode()) {
        case u'{':
            return inside();
        case u'\\':
            return command();
        case u'^': {
            const QString raised = argument();
            const bool sign = raised == QStringView(u"°") || raised == QStringView(u"∘") ||
                              raised == QStringView(u"℃") || raised == QStringView(u"′") ||
                              raised == QStringView(u"*");
            return raised == QStringView(u"∘") ? QStringLiteral("°")
                   : sign                      ? raised
                                               : shifted(raised, kRaised, u'^');
        }
        case u'_':
            return shifted(argument(), kLowered, u'_');
        case u'~':
            return QStringLiteral(" ");
        default:
            return c;
        }
    }

    /// What stands in braces, behind the first of them.
    QString inside()
    {
        if (m_depth >= kMostDepth) {
            return {};
        }
        ++m_depth;
        QString text = read(true);
        --m_depth;
        return text;
    }

    /// What a command applies to: the next character or command, or what stands in braces.
    QString argument()
    {
        skipSpaces();
        if (m_rest.isEmpty() || m_rest.front() == u'}' || m_depth >= kMostDepth) {
            return {};
        }
        ++m_depth;
        QString text = readOne();
        --m_depth;
        return text;
    }

    /// What stands in […] next, for the degree of a root.
    QString option()
    {
        const qsizetype close =
            m_rest.startsWith(u'[')
                ? m_rest.first(std::min<qsizetype>(m_rest.size(), kLongestOption)).indexOf(u']')
                : -1;
        if (close < 0) {
            return {};
        }
        QString text = m_rest.sliced(1, close - 1).toString();
        m_rest = m_rest.sliced(close + 1);
        return text;
    }

    void skipSpaces()
    {
        while (m_rest.startsWith(u' ')) {
            m_rest = m_rest.sliced(1);
        }
    }

    /// A command behind its backslash.
    QString command()
    {
        const auto* const end = std::ranges::find_if_not(m_rest, isLetter);
        const QStringView name = m_rest.first(end - m_rest.begin());
        if (name.isEmpty()) {
            return sign();
        }
        m_rest = m_rest.sliced(name.size());
        const auto* const symbol =
            std::ranges::find(kSymbols, name, &std::pair<QStringView, QStringView>::first);
        if (symbol != std::end(kSymbols)) {
            return symbol->second.toString();
        }
        if (std::ranges::find(kStyles, name) != std::end(kStyles)) {
            return argument();
        }
        if (name == QStringView(u"frac") || name == QStringView(u"dfrac") ||
            name == QStringView(u"tfrac")) {
            const QString above = argument();
            return operand(above) + u'/' + operand(argument());
        }
        if (name == QStringView(u"sqrt")) {
            const QString degree = option();
            const QString root = degree.isEmpty() ? QString() : shifted(degree, kRaised, u'^');
            return root + u'√' + operand(argument());
        }
        if (name == QStringView(u"textcircled")) {
            return circled(argument());
        }
        const bool plain = std::ranges::find(kNames, name) != std::end(kNames);
        return plain ? name.toString() : u'\\' + name.toString();
    }

    /// A backslash before what is no letter: \% and \, for a percent sign and a narrow space.
    QString sign()
    {
        if (m_rest.isEmpty()) {
            return QStringLiteral("\\");
        }
        const QChar c = m_rest.front();
        m_rest = m_rest.sliced(1);
        if (text::isAnyOf(c, u",;: \\")) {
            return QStringLiteral(" ");
        }
        return c == u'!' ? QString() : QString(c);
    }

    static constexpr qsizetype kLongestOption = 8;

    QStringView m_rest;
    int m_depth = 0;
};

} // namespace

QString plainFormula(QStringView tex)
{
    return Reader(tex).read();
}

} // namespace gongbao::parse
