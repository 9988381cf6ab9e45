// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/filtertokens.h"

#include "archive/bodyauthority.h"
#include "archive/rows.h"

namespace gongbao::archive {

namespace {

constexpr auto kGazetteId = "SELECT id FROM gazette WHERE name = ?";

} // namespace

Result<std::optional<std::vector<Tokens>>> filterTokens(Database& database,
                                                        const DocumentFilter& filter)
{
    std::vector<Tokens> groups;
    bool isKnown = true;
    const auto add = [&](Facet facet, const QString& name, const char* ids) -> Status {
        if (name.isEmpty()) {
            return {};
        }
        FacetName value{name, {}, {}};
        if (ids != nullptr) {
            Result<Statement> statement = database.prepare(ids);
            if (!statement) {
                return statement.error();
            }
            statement->bind(1, name);
            Result<std::vector<qint64>> found = idsOfRows(*statement);
            if (!found) {
                return found.error();
            }
            value.ids = std::move(*found);
        }
        groups.push_back(facetTokens(facet, value));
        isKnown = isKnown && !groups.back().empty();
        return {};
    };
    for (const Status& added :
         {add(Facet::Gazette, filter.gazette, kGazetteId),
          add(Facet::Body, filter.body, kFormsOfBody), add(Facet::Kind, filter.kind, nullptr),
          add(Facet::Category, filter.category, nullptr)}) {
        if (!added) {
            return added.error();
        }
    }
    if (filter.issue) {
        groups.push_back({{'I' + std::to_string(*filter.issue), false}});
    }
    if (filter.year) {
        groups.push_back({{'Y' + std::to_string(*filter.year), false}});
    }
    return isKnown ? std::optional(std::move(groups)) : std::nullopt;
}

} // namespace gongbao::archive
