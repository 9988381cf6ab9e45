// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/namelookup.h"

#include "text/pinyin.h"

#include <algorithm>
#include <functional>

namespace gongbao::archive {

namespace {

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

Result<std::vector<FacetName>> namesThat(Database& database, Facet facet,
                                         const std::function<bool(const QString&)>& fits)
{
    const Result<const RememberedNames*> all = database.names().of(database, facet);
    if (!all) {
        return all.error();
    }
    std::vector<FacetName> found;
    for (const RememberedName& each : **all) {
        if (std::ranges::any_of(each.folded, fits)) {
            found.push_back(each.name);
        }
    }
    return found;
}

} // namespace

Result<std::vector<FacetName>> fittingNames(Database& database, Facet facet, const QString& typed)
{
    const QString letters = text::pinyinLetters(typed);
    const std::function<bool(const QString&)> rules[] = {
        [&](const QString& folded) { return folded == typed; },
        [&](const QString& folded) { return folded.contains(typed); },
        [&](const QString& folded) { return hasInOrder(folded, typed); },
        [&](const QString& folded) { return text::isReadAs(folded, letters); },
    };
    for (const auto& fits : rules) {
        Result<std::vector<FacetName>> found = namesThat(database, facet, fits);
        if (!found || !found->empty()) {
            return found;
        }
    }
    return std::vector<FacetName>();
}

Result<std::vector<FacetName>> namesReadAs(Database& database, Facet facet, const QString& letters)
{
    return namesThat(database, facet,
                     [&](const QString& folded) { return text::isReadAs(folded, letters); });
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
