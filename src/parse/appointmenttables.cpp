// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/appointmenttables.h"

#include "parse/appointmentlist.h"
#include "parse/linekey.h"
#include "parse/personnames.h"
#include "parse/postphrases.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

using Act = Appointment::Act;

/// What the columns of a table hold; -1 for none.
struct Columns
{
    qsizetype person = -1;
    qsizetype given = -1;
    qsizetype taken = -1;
    qsizetype remarks = -1;
};

bool hasAny(const QString& key, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(words, [&](QStringView word) { return key.contains(word); });
}

Columns columnsOf(const QStringList& header)
{
    Columns columns;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString key = lineKey(header.at(i));
        if (key == u"姓名") {
            columns.person = i;
        } else if (hasAny(key, {u"免去", u"免职", u"拟免", u"解聘"})) {
            columns.taken = i;
        } else if (hasAny(key, {u"拟任", u"任命", u"任职", u"新任", u"聘任"})) {
            columns.given = i;
        } else if (hasAny(key, {u"备注", u"试用", u"挂职"})) {
            columns.remarks = i;
        }
    }
    return columns;
}

} // namespace

QList<Appointment> readAppointmentTable(const Block& table)
{
    const QList<QStringList> rows = table.rows();
    const Columns columns = rows.isEmpty() ? Columns() : columnsOf(rows.first());
    if (columns.person < 0) {
        return {};
    }
    AppointmentList found;
    for (const QStringList& row : rows.sliced(1)) {
        const QString person = compacted(row.value(columns.person));
        if (!isPersonName(person)) {
            continue;
        }
        const TermPhrase remark =
            columns.remarks < 0 ? TermPhrase() : readTerm(lineKey(row.value(columns.remarks)));
        const auto take = [&](qsizetype column, Act act) {
            const QString cell = column < 0 ? QString() : compacted(row.value(column));
            const PostPhrase all = readPost(cell);
            for (const QString& text : cell.isEmpty() ? QStringList() : splitPosts(all.post)) {
                const PostPhrase own = readPost(text);
                const qsizetype added =
                    found.append({person, own.post, act, {}, std::nullopt, table.span.first});
                for (const TermPhrase& term : {remark, all.term, own.term}) {
                    found.applyTerm(term, {added});
                }
            }
        };
        take(columns.given, Act::Appointed);
        take(columns.taken, Act::Removed);
    }
    return found.finish({});
}

} // namespace gongbao::parse
