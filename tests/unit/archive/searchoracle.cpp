// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchoracle.h"

#include "text/folding.h"

#include <algorithm>
#include <array>

namespace gongbao::fixture {

using namespace Qt::StringLiterals;

namespace {

bool isLetterOrDigit(char32_t c)
{
    const bool isHanOrPrivate = (c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 || c >= 0x20000 ||
                                (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF900 && c <= 0xFAFF);
    return !isHanOrPrivate && QChar::isLetterOrNumber(c);
}

int pick(std::mt19937& random, qsizetype size)
{
    return std::uniform_int_distribution<int>(0, static_cast<int>(size) - 1)(random);
}

} // namespace

std::vector<size_t> placesOf(const CodePoints& folded, const CodePoints& phrase, bool opensStart,
                             bool opensEnd)
{
    std::vector<size_t> places;
    for (size_t at = 0; at + phrase.size() <= folded.size(); ++at) {
        if (folded.compare(at, phrase.size(), phrase) != 0) {
            continue;
        }
        const size_t end = at + phrase.size();
        const bool cutsBefore = !opensStart && at > 0 && isLetterOrDigit(folded[at - 1]) &&
                                isLetterOrDigit(phrase.front());
        const bool cutsAfter = !opensEnd && end < folded.size() && isLetterOrDigit(folded[end]) &&
                               isLetterOrDigit(phrase.back());
        if (!cutsBefore && !cutsAfter) {
            places.push_back(at);
        }
    }
    return places;
}

bool contains(const CodePoints& folded, const CodePoints& phrase)
{
    return !placesOf(folded, phrase, false, false).empty();
}

CodePoints foldedTextOf(const Document& document)
{
    const QString title = text::fold(document.title);
    const QString folded = text::fold(document.text());
    const QString all =
        folded.contains(title) ? folded : text::fold(document.title + u'\n' + document.text());
    return all.toStdU32String();
}

QString randomText(std::mt19937& random, int length)
{
    static const QStringList kPieces = {
        u"大"_s,     u"武"_s, u"口"_s, u"区"_s, u"號"_s,      u"号"_s,    u"第"_s, u"年"_s, u"𠮷"_s,
        u"\uE000"_s, u"2"_s,  u"7"_s,  u"27"_s, u"１"_s,      u"a"_s,     u"PM"_s, u"ｂ"_s, u"，"_s,
        u"。"_s,     u"（"_s, u"）"_s, u"“"_s,  u"\""_s,      u"〔"_s,    u"["_s,  u"."_s,  u"—"_s,
        u" "_s,      u"　"_s, u"\n"_s, u"㎡"_s, u"e\u0301"_s, u"\u200B"_s};
    QString text;
    for (int i = 0; i < length; ++i) {
        text += kPieces[pick(random, kPieces.size())];
    }
    return text;
}

Issue issueOf(const QStringList& texts)
{
    Issue issue;
    for (const QString& text : texts) {
        Document document;
        document.order = static_cast<int>(issue.documents.size()) + 1;
        for (const QString& line : text.split(u'\n')) {
            document.blocks.append({BlockKind::Paragraph, 0, line, {}});
        }
        document.title = document.blocks.constFirst().text;
        issue.documents.append(document);
    }
    return issue;
}

QString randomPiece(std::mt19937& random, const QString& text, int length)
{
    const CodePoints all = text.toStdU32String();
    const auto size = static_cast<qsizetype>(all.size());
    const int start = pick(random, std::max<qsizetype>(1, size - length + 1));
    return QString::fromStdU32String(all.substr(size_t(start), size_t(length)));
}

} // namespace gongbao::fixture
