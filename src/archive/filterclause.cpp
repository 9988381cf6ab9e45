// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/filterclause.h"

#include "archive/bodyauthority.h"
#include "archive/datekey.h"
#include "archive/keeping.h"

namespace gongbao::archive {

FilterClause::FilterClause(const DocumentFilter& filter)
    : m_condition(filter.issue ? "(1" : "(d.current = 1")
{
    if (filter.issue) {
        add("d.issue_id = ?", *filter.issue);
    }
    if (!filter.gazette.isEmpty()) {
        add("d.issue_id IN (SELECT i.id FROM issue i JOIN gazette g ON g.id = i.gazette_id "
            "WHERE g.name = ?)",
            filter.gazette);
    }
    if (filter.year) {
        add("d.issue_id IN (SELECT id FROM issue WHERE year = ?)", qint64(*filter.year));
    }
    if (!filter.body.isEmpty()) {
        add(("d.id IN (SELECT b.document_id FROM document_body b WHERE b.body_id IN (" +
             QByteArray(kFormsOfBody) + "))")
                .constData(),
            filter.body);
    }
    if (!filter.kind.isEmpty()) {
        add("d.kind = ?", filter.kind);
    }
    if (!filter.category.isEmpty()) {
        add("d.category = ?", filter.category);
    }
    if (filter.from) {
        add("d.date >= ?", dateKey(*filter.from));
    }
    if (filter.to) {
        add("d.date <= ?", lastDateKey(*filter.to));
    }
    addMarks(filter);
    m_condition += ')';
}

void FilterClause::addMarks(const DocumentFilter& filter)
{
    if (filter.starred) {
        m_condition += " AND d.id IN (SELECT document_id FROM mark WHERE starred_at IS NOT NULL)";
    }
    if (filter.highlighted) {
        m_condition += " AND d.id IN (SELECT m.document_id FROM highlight h "
                       "JOIN mark m ON m.id = h.mark_id)";
    }
    if (!filter.tag.isEmpty()) {
        add("d.id IN (SELECT m.document_id FROM tag t JOIN mark_tag k ON k.tag_id = t.id "
            "JOIN mark m ON m.id = k.mark_id WHERE t.name = ?)",
            filter.tag);
    }
    if (filter.collection) {
        add("d.id IN (WITH RECURSIVE below (id) AS (VALUES (?) UNION SELECT c.id FROM collection c "
            "JOIN below b ON c.parent_id = b.id) SELECT m.document_id FROM below b "
            "JOIN collection_mark k ON k.collection_id = b.id JOIN mark m ON m.id = k.mark_id)",
            *filter.collection);
    }
    if (filter.recentlyRead) {
        add("d.id IN (SELECT document_id FROM mark WHERE read_at IS NOT NULL "
            "ORDER BY read_at DESC LIMIT ?)",
            qint64(kMostRecentlyRead));
    }
}

void FilterClause::add(const char* condition, std::variant<qint64, QString> value)
{
    m_condition += " AND ";
    m_condition += condition;
    m_values.push_back(std::move(value));
}

int FilterClause::bind(Statement& statement, int place) const
{
    for (const auto& value : m_values) {
        std::visit([&](const auto& v) { statement.bind(place, v); }, value);
        ++place;
    }
    return place;
}

} // namespace gongbao::archive
