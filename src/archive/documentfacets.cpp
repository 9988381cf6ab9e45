// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/documentfacets.h"

#include "archive/database.h"
#include "archive/rows.h"

#include <limits>

namespace gongbao::archive {

namespace {

constexpr auto kOne = "SELECT id, issue_id, kind, category FROM document WHERE id = ?";
constexpr auto kAllAbove = "SELECT id, issue_id, kind, category FROM document "
                           "WHERE id > ? AND current = 1 ORDER BY id";
constexpr auto kBodiesOfOne =
    "SELECT document_id, body_id FROM document_body WHERE document_id = ?";
constexpr auto kBodiesAbove = "SELECT document_id, body_id FROM document_body "
                              "WHERE document_id > ? ORDER BY document_id, place";

/// 0, which no row has, for what only a damaged or hostile file holds.
qint32 toId(qint64 value)
{
    return value > 0 && value <= std::numeric_limits<qint32>::max() ? static_cast<qint32>(value)
                                                                    : 0;
}

} // namespace

std::span<const qint32> FacetCache::bodies(const DocumentFacets& document) const
{
    return std::span(m_bodies).subspan(document.bodiesAt, document.bodies);
}

bool FacetCache::isKnown(DocumentId id) const
{
    return of(id).issue != 0;
}

Status FacetCache::readSome(Database& database, const std::vector<DocumentId>& ids)
{
    Result<Statement> one = database.prepare(kOne);
    Result<Statement> bodies = database.prepare(kBodiesOfOne);
    if (!one || !bodies) {
        return one ? bodies.error() : one.error();
    }
    for (const DocumentId id : ids) {
        if (isKnown(id)) {
            continue;
        }
        one->bind(1, id);
        bodies->bind(1, id);
        Status done = forEachRow(*one, [&] { keep(*one); });
        done = done ? forEachRow(*bodies, [&] { keepBody(*bodies); }) : done;
        if (!done) {
            forget(); // documents without their bodies
            return done;
        }
    }
    return {};
}

Result<DocumentId> FacetCache::readAbove(Database& database, DocumentId last)
{
    Result<Statement> all = database.prepare(kAllAbove);
    Result<Statement> bodies = database.prepare(kBodiesAbove);
    if (!all || !bodies) {
        return all ? bodies.error() : all.error();
    }
    const DocumentId above = last;
    all->bind(1, above);
    bodies->bind(1, above);
    Status done = forEachRow(*all, [&] {
        last = all->integer(0);
        keep(*all);
    });
    done = done ? forEachRow(*bodies, [&] { keepBody(*bodies); }) : done;
    if (!done) {
        forget(); // documents without their bodies
        return done.error();
    }
    return last;
}

void FacetCache::keep(const Statement& row)
{
    m_documents.keep(row.integer(0), {.issue = toId(row.integer(1)),
                                      .kind = placeOf(row.text(2)),
                                      .category = placeOf(row.text(3))});
}

void FacetCache::keepBody(const Statement& row)
{
    DocumentFacets document = of(row.integer(0));
    document.bodiesAt =
        document.bodies == 0 ? static_cast<quint32>(m_bodies.size()) : document.bodiesAt;
    ++document.bodies;
    m_bodies.push_back(toId(row.integer(1)));
    m_documents.keep(row.integer(0), document);
}

qint32 FacetCache::placeOf(const QString& name)
{
    const auto known = m_places.constFind(name);
    if (known != m_places.cend()) {
        return *known;
    }
    const auto place = static_cast<qint32>(m_names.size());
    m_places.insert(name, place);
    m_names.append(name);
    return place;
}

void FacetCache::clear()
{
    m_documents = {};
    m_bodies.clear();
    m_names = {QString()};
    m_places = {{QString(), 0}};
}

} // namespace gongbao::archive
