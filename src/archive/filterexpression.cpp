// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/filterexpression.h"

#include "archive/bodyauthority.h"
#include "archive/ftsexpression.h"
#include "archive/rows.h"

namespace gongbao::archive {

namespace {

constexpr auto kGazetteId = "SELECT id FROM gazette WHERE name = ?";

} // namespace

Result<std::optional<QStringList>> filterExpressions(Database& database,
                                                     const DocumentFilter& filter)
{
    QStringList tokens;
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
        const auto expression = textExpression(Condition{NameTerm{facet, name, {value}}});
        isKnown = isKnown && expression;
        tokens.append(expression.value_or(QString()));
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
        tokens.append(quoted(u'I' + QString::number(*filter.issue)));
    }
    if (filter.year) {
        tokens.append(quoted(u'Y' + QString::number(*filter.year)));
    }
    return isKnown ? std::optional(tokens) : std::nullopt;
}

} // namespace gongbao::archive
