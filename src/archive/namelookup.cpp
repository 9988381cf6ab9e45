// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/namelookup.h"

#include "archive/rows.h"
#include "text/folding.h"
#include "text/pinyin.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <iterator>

namespace gongbao::archive {

namespace {

constexpr auto kGazettes = "SELECT name, id, name FROM gazette ORDER BY id";
// A body that documents of several gazettes sign is one, by its preferred name.
constexpr auto kBodies = "SELECT a.name, f.id, f.name FROM issuing_body f "
                         "JOIN issuing_body a ON a.id = f.authority_id ORDER BY f.id";
// From one name to the next by the index, which SQLite would not choose by itself.
constexpr auto kKinds =
    "WITH RECURSIVE named (name) AS ("
    "SELECT min(kind) FROM document INDEXED BY document_kind WHERE current = 1 AND kind > '' "
    "UNION ALL SELECT (SELECT min(kind) FROM document INDEXED BY document_kind "
    "WHERE current = 1 AND kind > named.name) FROM named WHERE named.name IS NOT NULL) "
    "SELECT name, 0, name FROM named WHERE name IS NOT NULL";
constexpr auto kCategories =
    "WITH RECURSIVE named (name) AS ("
    "SELECT min(category) FROM document INDEXED BY document_category "
    "WHERE current = 1 AND category > '' "
    "UNION ALL SELECT (SELECT min(category) FROM document INDEXED BY document_category "
    "WHERE current = 1 AND category > named.name) FROM named WHERE named.name IS NOT NULL) "
    "SELECT name, 0, name FROM named WHERE name IS NOT NULL";

const char* sqlFor(Facet facet)
{
    switch (facet) {
    case Facet::Gazette:
        return kGazettes;
    case Facet::Kind:
        return kKinds;
    case Facet::Category:
        return kCategories;
    case Facet::Body:
    case Facet::Year:
        break;
    }
    return kBodies;
}

bool hasInOrder(QStringView name, QStringView wanted)
{
    qsizetype found = 0;
    for (const QChar c : name) {
        found += found < wanted.size() && c == wanted[found] ? 1 : 0;
    }
    return found == wanted.size();
}

Status resolveAll(Database& database, std::vector<Condition>& parts)
{
    for (Condition& part : parts) {
        if (Status done = resolveNames(database, part); !done) {
            return done;
        }
    }
    return {};
}

std::vector<FacetName> namesThat(const std::vector<FacetName>& all,
                                 const std::function<bool(const QString&)>& fits)
{
    std::vector<FacetName> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&fits](const FacetName& name) {
        return fits(text::fold(name.name)) ||
               std::ranges::any_of(name.forms,
                                   [&](const QString& form) { return fits(text::fold(form)); });
    });
    return found;
}

} // namespace

Result<std::vector<FacetName>> namesOf(Database& database, Facet facet)
{
    Result<Statement> statement = database.prepare(sqlFor(facet));
    if (!statement) {
        return statement.error();
    }
    std::vector<FacetName> names;
    QHash<QString, size_t> places;
    const Status done = forEachRow(*statement, [&] {
        const QString name = statement->text(0);
        const auto place = places.constFind(name);
        const size_t at = place == places.cend() ? names.size() : *place;
        if (at == names.size()) {
            places.insert(name, at);
            names.push_back({name, {}, {}});
        }
        names[at].ids.push_back(statement->integer(1));
        if (const QString form = statement->text(2);
            form != name && !names[at].forms.contains(form)) {
            names[at].forms.append(form);
        }
    });
    return done ? Result<std::vector<FacetName>>(std::move(names))
                : Result<std::vector<FacetName>>(done.error());
}

Result<std::vector<FacetName>> fittingNames(Database& database, Facet facet, const QString& typed)
{
    Result<std::vector<FacetName>> all = namesOf(database, facet);
    if (!all) {
        return all;
    }
    const std::function<bool(const QString&)> rules[] = {
        [&](const QString& folded) { return folded == typed; },
        [&](const QString& folded) { return folded.contains(typed); },
        [&](const QString& folded) { return hasInOrder(folded, typed); },
        [&](const QString& folded) { return text::isReadAs(folded, typed); },
    };
    for (const auto& fits : rules) {
        std::vector<FacetName> found = namesThat(*all, fits);
        if (!found.empty()) {
            return found;
        }
    }
    return std::vector<FacetName>();
}

Result<std::vector<FacetName>> namesReadAs(Database& database, Facet facet, const QString& letters)
{
    const Result<std::vector<FacetName>> all = namesOf(database, facet);
    return all ? namesThat(*all,
                           [&](const QString& folded) { return text::isReadAs(folded, letters); })
               : all;
}

Status resolveNames(Database& database, Condition& condition)
{
    return std::visit(Overloaded{
                          [&](AllOf& all) { return resolveAll(database, all.parts); },
                          [&](AnyOf& any) { return resolveAll(database, any.parts); },
                          [&](NoneOf& none) { return resolveAll(database, none.parts); },
                          [&](NameTerm& term) -> Status {
                              auto names = fittingNames(database, term.facet, term.typed);
                              if (!names) {
                                  return names.error();
                              }
                              term.names = std::move(*names);
                              return {};
                          },
                          [](auto&) { return Status(); },
                      },
                      condition.value);
}

} // namespace gongbao::archive
