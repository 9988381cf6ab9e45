// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"
#include "parse/datereader.h"
#include "parse/linekey.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

/// In these every month may have thirty days.
constexpr QStringView kOtherCalendars[] = {u"农历", u"阴历", u"夏历", u"旧历"};

/// Adds the dates in @p key that cannot be, each once for its line.
void lookAt(QStringView key, int line, QList<Finding>& findings)
{
    for (qsizetype at = key.indexOf(u'年'); at >= 0; at = key.indexOf(u'年', at + 1)) {
        const auto match = at > 1 ? readDateAt(key, dateStart(key, at)) : std::nullopt;
        if (!match || match->date.isPossible()) {
            continue;
        }
        const Finding finding{FindingKind::ImpossibleDate, line, {match->date.toChinese()}};
        if (findings.isEmpty() || findings.last() != finding) {
            findings.append(finding);
        }
    }
}

} // namespace

QList<Finding> checkTextDates(const Document& document, const ClassifiedLines& lines,
                              const DocumentExtent& extent)
{
    QList<Finding> findings;
    for (qsizetype i = extent.textBegin; i < extent.end; ++i) {
        const ClassifiedLine& line = lines.at(i);
        const bool own = line.kind == LineClass::Date && line.date == document.date;
        const auto names = [&](QStringView word) { return line.key.contains(word); };
        if (own || !line.key.contains(u'年') || std::ranges::any_of(kOtherCalendars, names)) {
            continue;
        }
        if (line.kind != LineClass::TableRow) {
            lookAt(line.key, line.number, findings);
            continue;
        }
        for (const QStringView cell : qTokenize(line.text, u'\t')) {
            lookAt(lineKey(cell), line.number, findings);
        }
    }
    return findings;
}

} // namespace gongbao::parse
