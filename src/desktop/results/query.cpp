// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/query.h"

#include <QCoreApplication>
#include <QDate>

namespace gongbao::desktop {

namespace {

struct FilterChipText
{
    Q_DECLARE_TR_FUNCTIONS(FilterChipText)
};

} // namespace

void QueryState::set(const Query& query)
{
    if (query != m_query) {
        m_query = query;
        Q_EMIT changed(m_query);
    }
}

void QueryState::setTyped(const QString& typed)
{
    Query query = m_query;
    query.typed = typed.trimmed();
    set(query);
}

void QueryState::setFilter(const archive::DocumentFilter& filter)
{
    Query query = m_query;
    query.filter = filter;
    set(query);
}

void QueryState::setOrder(archive::Order order)
{
    Query query = m_query;
    query.order = order;
    set(query);
}

search::SearchRequest requestFor(const Query& query)
{
    const QDate today = QDate::currentDate();
    search::SearchRequest request;
    request.typed = query.typed;
    request.filter = query.filter;
    // Without words every document is as good a match as any other.
    request.order = query.typed.isEmpty() && query.order == archive::Order::Relevance
                        ? archive::Order::Date
                        : query.order;
    request.today = {today.year(), today.month(), today.day()};
    return request;
}

namespace {

/// Such as 2021, 2021-07–2023, 2021–: to or from when is open.
QString spanText(const archive::DocumentFilter& filter)
{
    const auto text = [](const std::optional<Date>& date) {
        return date ? date->toIso() : QString();
    };
    return filter.from == filter.to ? text(filter.from)
                                    : text(filter.from) + u'–' + text(filter.to);
}

} // namespace

QList<FilterChip> chips(const archive::DocumentFilter& filter, const FilterNames& names)
{
    QList<FilterChip> found;
    if (filter.issue) {
        found.append({FilterPart::Place, names.issue});
    } else if (filter.year && filter.gazette.isEmpty()) {
        found.append({FilterPart::Place, QString::number(*filter.year)});
    } else if (filter.year) {
        found.append({FilterPart::Place, FilterChipText::tr("%1, %2").arg(
                                             filter.gazette, QString::number(*filter.year))});
    } else if (!filter.gazette.isEmpty()) {
        found.append({FilterPart::Place, filter.gazette});
    }
    if (!filter.body.isEmpty()) {
        found.append({FilterPart::Body, FilterChipText::tr("Body: %1").arg(filter.body)});
    }
    if (!filter.kind.isEmpty()) {
        found.append({FilterPart::Kind, FilterChipText::tr("Kind: %1").arg(filter.kind)});
    }
    if (!filter.category.isEmpty()) {
        found.append(
            {FilterPart::Category, FilterChipText::tr("Category: %1").arg(filter.category)});
    }
    if (filter.from || filter.to) {
        found.append({FilterPart::Dates, FilterChipText::tr("Date: %1").arg(spanText(filter))});
    }
    if (filter.starred) {
        found.append({FilterPart::Marks, FilterChipText::tr("Starred")});
    } else if (filter.highlighted) {
        found.append({FilterPart::Marks, FilterChipText::tr("Highlighted")});
    } else if (filter.recentlyRead) {
        found.append({FilterPart::Marks, FilterChipText::tr("Recently read")});
    } else if (filter.collection) {
        found.append(
            {FilterPart::Marks, FilterChipText::tr("Collection: %1").arg(names.collection)});
    } else if (!filter.tag.isEmpty()) {
        found.append({FilterPart::Marks, FilterChipText::tr("Tag: %1").arg(filter.tag)});
    }
    return found;
}

archive::DocumentFilter without(archive::DocumentFilter filter, FilterPart part)
{
    switch (part) {
    case FilterPart::Place:
        return inPlace(std::move(filter), {});
    case FilterPart::Body:
        filter.body.clear();
        break;
    case FilterPart::Kind:
        filter.kind.clear();
        break;
    case FilterPart::Category:
        filter.category.clear();
        break;
    case FilterPart::Dates:
        filter.from.reset();
        filter.to.reset();
        break;
    case FilterPart::Marks:
        return withoutMarks(std::move(filter));
    }
    return filter;
}

archive::DocumentFilter withoutMarks(archive::DocumentFilter filter)
{
    filter.starred = false;
    filter.highlighted = false;
    filter.recentlyRead = false;
    filter.collection.reset();
    filter.tag.clear();
    return filter;
}

QString valueOf(const archive::DocumentFilter& filter, archive::Facet facet)
{
    switch (facet) {
    case archive::Facet::Gazette:
        return filter.gazette;
    case archive::Facet::Year:
        return filter.year ? QString::number(*filter.year) : QString();
    case archive::Facet::Body:
        return filter.body;
    case archive::Facet::Kind:
        return filter.kind;
    case archive::Facet::Category:
        break;
    }
    return filter.category;
}

archive::DocumentFilter toggled(archive::DocumentFilter filter, archive::Facet facet,
                                const QString& value)
{
    const QString wanted = valueOf(filter, facet) == value ? QString() : value;
    switch (facet) {
    case archive::Facet::Gazette:
        filter.gazette = wanted;
        filter.issue.reset();
        break;
    case archive::Facet::Year:
        filter.year = wanted.isEmpty() ? std::nullopt : std::optional(wanted.toInt());
        filter.issue.reset();
        break;
    case archive::Facet::Body:
        filter.body = wanted;
        break;
    case archive::Facet::Kind:
        filter.kind = wanted;
        break;
    case archive::Facet::Category:
        filter.category = wanted;
        break;
    }
    return filter;
}

archive::DocumentFilter inPlace(archive::DocumentFilter filter,
                                const archive::DocumentFilter& place)
{
    filter.gazette = place.gazette;
    filter.year = place.year;
    filter.issue = place.issue;
    return filter;
}

} // namespace gongbao::desktop
