// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/agencyreader.h"

#include "parse/citingwords.h"
#include "text/characters.h"
#include "text/numerals.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestAgencyWord = 24;
constexpr qsizetype kLongestInner = 6; ///< what stands in brackets in it, with them

constexpr QStringView kCertificates[] = {u"证书字号:", u"证书编号:", u"证书号:",
                                         u"执照字号:", u"执照编号:", u"许可证号:"};

/// Whether what stands in brackets may belong to an agency word: no year, and no note on a text.
bool isInner(QStringView inside)
{
    return std::ranges::all_of(inside, [](QChar c) { return text::isHan(c.unicode()); }) &&
           !inside.endsWith(u'行') && !inside.endsWith(u'稿') && !inside.contains(u'号');
}

/// Whether a certificate's label ends @p before, perhaps with a year in brackets behind it.
bool isLabelled(QStringView before)
{
    if (before.endsWith(u')') || before.endsWith(u']')) {
        const qsizetype open = std::max(before.lastIndexOf(u'('), before.lastIndexOf(u'['));
        before = before.first(std::max<qsizetype>(open, 0));
    }
    return std::ranges::any_of(kCertificates,
                               [before](QStringView label) { return before.endsWith(label); });
}

} // namespace

qsizetype agencyStart(QStringView key, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && end - start < kLongestAgencyWord) {
        const QChar c = key[start - 1];
        // 劳动条3字: a figure before the last character.
        const bool figure = start == end - 1 && key[start] == u'字' && c.isDigit() && start > 1 &&
                            text::isHan(key[start - 2].unicode());
        if (text::isHan(c.unicode()) || c.isSurrogate() || figure) {
            --start;
            continue;
        }
        const qsizetype from = std::max<qsizetype>(0, start - kLongestInner);
        const qsizetype inside = c == u')' ? key.sliced(from, start - from).lastIndexOf(u'(') : -1;
        const qsizetype open = inside < 0 ? -1 : from + inside;
        const bool inner = open > 0 && start - open > 2 && text::isHan(key[open - 1].unicode()) &&
                           isInner(key.sliced(open + 1, start - open - 2));
        if (!inner) {
            break;
        }
        start = open;
    }
    // 1994年1月28日国务院令: the day is no part of the body's name.
    const qsizetype day = start + key.sliced(start, end - start).lastIndexOf(u'日');
    const bool behindDay =
        day >= start && day > 0 && text::isChineseNumeral(key[day - 1].unicode());
    return behindDay ? day + 1 : start;
}

qsizetype citedAgencyStart(QStringView key, qsizetype end)
{
    const qsizetype start = agencyStart(key, end);
    const bool inBrackets = start > 0 && key[start - 1] == u'(';
    return end - afterLeadIn(key.sliced(start, end - start), inBrackets).size();
}

QString printedAgency(QStringView compact)
{
    QString word = compact.toString();
    word.replace(u'(', u'（').replace(u')', u'）');
    return word;
}

bool isLicence(QStringView key, qsizetype start, qsizetype open)
{
    const QStringView agency = key.sliced(start, open - start);
    const QStringView before = key.first(start).last(std::min<qsizetype>(start, 8));
    return agency.contains(u"新出"_s) || agency.contains(u"准印"_s) || agency.contains(u"准字"_s) ||
           agency.contains(u"刊号"_s) || before.contains(u"准印"_s) || before.contains(u"刊号"_s) ||
           isLabelled(key.first(start)) || agency.endsWith(u"证字"_s) ||
           (agency.endsWith(u'字') && agency.contains(u"权证"_s)) || agency.endsWith(u"释字"_s) ||
           agency.endsWith(u"釋字"_s) || agency.endsWith(u"民初"_s) || agency.endsWith(u"行初"_s);
}

} // namespace gongbao::parse
