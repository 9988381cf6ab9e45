// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/savedsearch.h"

#include "archive/keeping.h"

#include <QCoreApplication>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using archive::DocumentFilter;

/// @p asked, and of @p saved what that leaves open.
DocumentFilter merged(DocumentFilter asked, const DocumentFilter& saved)
{
    const auto fill = [&](QString DocumentFilter::*part) {
        if ((asked.*part).isEmpty()) {
            asked.*part = saved.*part;
        }
    };
    fill(&DocumentFilter::gazette);
    fill(&DocumentFilter::body);
    fill(&DocumentFilter::kind);
    fill(&DocumentFilter::category);
    fill(&DocumentFilter::tag);
    asked.collection = asked.collection ? asked.collection : saved.collection;
    asked.starred = asked.starred || saved.starred;
    asked.highlighted = asked.highlighted || saved.highlighted;
    asked.recentlyRead = asked.recentlyRead || saved.recentlyRead;
    asked.issue = asked.issue ? asked.issue : saved.issue;
    asked.year = asked.year ? asked.year : saved.year;
    asked.from = asked.from ? asked.from : saved.from;
    asked.to = asked.to ? asked.to : saved.to;
    return asked;
}

Status made(archive::Database& database, const archive::KeepingChange& change)
{
    const Result<archive::KeepingChange> inverse = archive::apply(database, change);
    return inverse ? Status() : Status(inverse.error());
}

} // namespace

void addSavedSearchOptions(CommandLine& line)
{
    const QString name = QCoreApplication::translate("cli", "NAME");
    line.add({u"save"_s,
              QCoreApplication::translate("cli", "Keeps the query, with its order and what narrows "
                                                 "it, in the archive under this name."),
              name});
    line.add({u"saved"_s,
              QCoreApplication::translate("cli", "Searches again what was saved under this name; a "
                                                 "query beside it narrows the hits."),
              name});
    line.add({u"remove"_s,
              QCoreApplication::translate("cli", "Removes what was saved under this name."), name});
}

Status readSavedSearch(const CommandLine& line, archive::Database& database,
                       search::SearchRequest& request)
{
    const Result<archive::SavedSearch> saved =
        archive::savedSearch(database, line.value(u"saved"_s));
    if (!saved) {
        return saved.error();
    }
    if (request.typed.isEmpty()) {
        request.typed = saved->query;
    } else {
        request.within.append(saved->query);
    }
    request.filter = merged(request.filter, saved->filter);
    if (!line.isSet(u"order"_s)) {
        request.order = saved->order;
    }
    return {};
}

Status saveSearch(const CommandLine& line, const search::SearchRequest& request)
{
    const auto database = line.openArchive(archive::OpenMode::ReadWrite);
    if (!database) {
        return database.error();
    }
    const QString name = line.value(u"save"_s).trimmed();
    return made(**database,
                archive::AddSearch{{name, request.typed, request.filter, request.order}});
}

Status removeSavedSearch(const CommandLine& line)
{
    const auto database = line.openExisting();
    return database ? made(**database, archive::RemoveSearch{line.value(u"remove"_s)})
                    : Status(database.error());
}

} // namespace gongbao::cli
