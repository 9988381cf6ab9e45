// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows documents of.
#pragma once

#include "archive/condition.h"
#include "search/searcher.h"

#include <QObject>

namespace gongbao::desktop {

/// Words and filters, as values.
struct Query
{
    QString typed;
    archive::DocumentFilter filter;
    archive::Order order = archive::Order::Date;

    friend bool operator==(const Query&, const Query&) = default;
};

/// The one query of a window, which search field, lists and chips change and follow.
class QueryState final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const Query& query() const { return m_query; }
    void set(const Query& query);
    void setTyped(const QString& typed);
    void setFilter(const archive::DocumentFilter& filter);
    void setOrder(archive::Order order);

Q_SIGNALS:
    /// Only when the query is another than before.
    void changed(const gongbao::desktop::Query& query);

private:
    Query m_query;
};

/// The search that lists the documents of @p query, seen today.
[[nodiscard]] search::SearchRequest requestFor(const Query& query);

/// One part of a filter that can be taken off by itself.
enum class FilterPart { Place, Body, Kind, Category, Dates, Marks };

struct FilterChip
{
    FilterPart part;
    QString label; ///< such as "Body: 大武口区人民政府"
};

/// The names of what a filter has only ids of.
struct FilterNames
{
    QString issue = {};
    QString collection = {};
};

/// What @p filter holds, in reading order.
[[nodiscard]] QList<FilterChip> chips(const archive::DocumentFilter& filter,
                                      const FilterNames& names);
[[nodiscard]] archive::DocumentFilter without(archive::DocumentFilter filter, FilterPart part);

[[nodiscard]] archive::DocumentFilter withoutMarks(archive::DocumentFilter filter);

/// What of @p facet the filter is narrowed to; empty where it is to none.
[[nodiscard]] QString valueOf(const archive::DocumentFilter& filter, archive::Facet facet);
/// Narrowed to @p value, or no longer where it was.
[[nodiscard]] archive::DocumentFilter toggled(archive::DocumentFilter filter, archive::Facet facet,
                                              const QString& value);

/// @p filter with its gazette, year and issue replaced by those of @p place.
[[nodiscard]] archive::DocumentFilter inPlace(archive::DocumentFilter filter,
                                              const archive::DocumentFilter& place);

} // namespace gongbao::desktop
