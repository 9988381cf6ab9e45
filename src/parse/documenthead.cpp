// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/documenthead.h"

#include "parse/datereader.h"
#include "parse/wordlists.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLongestRedHead = 30;
constexpr qsizetype kMostBodies = 10;

bool isRedHead(QStringView key)
{
    return key.size() <= kLongestRedHead && key.endsWith(u"文件") && endsLikeBody(key.chopped(2));
}

} // namespace

qsizetype aboveCodes(const ClassifiedLines& lines, qsizetype i, qsizetype lower)
{
    while (i > lower && (lines.at(i - 1).kind == LineClass::RegistrationCode ||
                         readBracketedDay(lines.at(i - 1).key))) {
        --i;
    }
    return i;
}

qsizetype belowCodes(const ClassifiedLines& lines, qsizetype i)
{
    while (i < lines.size() &&
           (lines.at(i).kind == LineClass::RegistrationCode || readBracketedDay(lines.at(i).key))) {
        ++i;
    }
    return i;
}

qsizetype redHeadBegin(const ClassifiedLines& lines, const QSet<QString>& parts, qsizetype i,
                       qsizetype lower)
{
    qsizetype begin = i;
    bool marked = false; // by the word
    for (; begin > lower && i - begin < kMostBodies; --begin) {
        const ClassifiedLine& line = lines.at(begin - 1);
        const bool head = isRedHead(line.key) && !parts.contains(line.key);
        if (!head && line.kind != LineClass::Bodies) {
            break;
        }
        marked = marked || head;
    }
    return marked ? aboveCodes(lines, begin, lower) : i;
}

bool isBehindLabel(const ClassifiedLines& lines, qsizetype i)
{
    constexpr qsizetype kMostTitleLines = 3;
    const auto first = lines.begin() + std::max<qsizetype>(0, i - kMostTitleLines);
    return std::any_of(first, lines.begin() + i, [](const ClassifiedLine& line) {
        return line.kind == LineClass::AttachmentLabel;
    });
}

} // namespace gongbao::parse
