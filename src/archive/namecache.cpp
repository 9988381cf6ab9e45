// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/namecache.h"

#include "archive/database.h"
#include "archive/rows.h"
#include "text/folding.h"

#include <QHash>

#include <sqlite3.h>

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

Result<RememberedNames> readNames(Database& database, Facet facet)
{
    Result<Statement> statement = database.prepare(sqlFor(facet));
    if (!statement) {
        return statement.error();
    }
    RememberedNames names;
    QHash<QString, size_t> places;
    const Status done = forEachRow(*statement, [&] {
        const QString name = statement->text(0);
        const auto place = places.constFind(name);
        const size_t at = place == places.cend() ? names.size() : *place;
        if (at == names.size()) {
            places.insert(name, at);
            names.push_back({{name, {}, {}}, {text::fold(name)}});
        }
        FacetName& known = names[at].name;
        known.ids.push_back(statement->integer(1));
        if (const QString form = statement->text(2); form != name && !known.forms.contains(form)) {
            known.forms.append(form);
            names[at].folded.append(text::fold(form));
        }
    });
    return done ? Result<RememberedNames>(std::move(names)) : Result<RememberedNames>(done.error());
}

} // namespace

Result<const RememberedNames*> NameCache::of(Database& database, Facet facet)
{
    // It changes with what other connections commit.
    const Result<qint64> version = integerOf(database.prepare("PRAGMA data_version"));
    if (!version) {
        return version.error();
    }
    const State now{*version, sqlite3_total_changes64(database.handle())};
    if (now != m_state) {
        m_names.clear();
        m_state = now;
    }
    auto known = m_names.find(facet);
    if (known == m_names.end()) {
        Result<RememberedNames> read = readNames(database, facet);
        if (!read) {
            return read.error();
        }
        known = m_names.emplace(facet, std::move(*read)).first;
    }
    return &known->second;
}

void NameCache::forget()
{
    m_names.clear();
}

} // namespace gongbao::archive
