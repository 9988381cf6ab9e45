// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/facetcounts.h"

#include "archive/rows.h"
#include "archive/stopguard.h"

#include <algorithm>
#include <unordered_map>

namespace gongbao::archive {

namespace {

constexpr auto kIssues = "SELECT id, ifnull(gazette_id, 0), ifnull(year, 0) FROM issue";
constexpr auto kGazettes = "SELECT id, name FROM gazette";

using CountsById = std::unordered_map<qint64, int>;

bool isMore(const NameCount& a, const NameCount& b)
{
    return a.documents != b.documents ? a.documents > b.documents : a.name < b.name;
}

class FacetCounting
{
public:
    FacetCounting(Database& database, const IdSet& set, const StopToken& stop)
        : m_database(database)
        , m_facets(database.facets())
        , m_ids(set.ids())
        , m_guard(database, stop)
    {
    }

    [[nodiscard]] Result<FacetCounts> run()
    {
        Status done = m_facets.read(m_database, m_ids);
        done = done ? m_guard.check() : done;
        done = done ? countIssues() : done;
        done = done ? countBodies() : done;
        if (!done) {
            return done.error();
        }
        m_counts.kinds = countNames(&DocumentFacets::kind);
        m_counts.categories = countNames(&DocumentFacets::category);
        return std::move(m_counts);
    }

private:
    [[nodiscard]] Status countIssues()
    {
        CountsById byIssue;
        for (const DocumentId id : m_ids) {
            ++byIssue[m_facets.of(id).issue];
        }
        Result<Statement> issues = m_database.prepare(kIssues);
        Result<Statement> gazettes = m_database.prepare(kGazettes);
        if (!issues || !gazettes) {
            return issues ? gazettes.error() : issues.error();
        }
        CountsById byGazette;
        CountsById byYear;
        const Status read = forEachRow(*issues, [&] {
            if (const auto found = byIssue.find(issues->integer(0)); found != byIssue.end()) {
                byGazette[issues->integer(1)] += found->second;
                byYear[issues->integer(2)] += found->second;
            }
        });
        if (!read) {
            return read.error();
        }
        byYear.erase(0);
        for (const auto& [year, documents] : byYear) {
            m_counts.years.append({QString::number(year), documents, {}});
        }
        std::ranges::sort(m_counts.years, std::ranges::greater(), &NameCount::name);
        Status named = forEachRow(*gazettes, [&] {
            if (const auto found = byGazette.find(gazettes->integer(0)); found != byGazette.end()) {
                m_counts.gazettes.append({gazettes->text(1), found->second, {}});
            }
        });
        std::ranges::sort(m_counts.gazettes, isMore);
        return named;
    }

    [[nodiscard]] Status countBodies()
    {
        const Result<const RememberedNames*> names = m_database.names().of(m_database, Facet::Body);
        if (!names) {
            return names.error();
        }
        const RememberedNames& bodies = **names;
        std::unordered_map<qint64, size_t> placeOfForm;
        for (size_t place = 0; place < bodies.size(); ++place) {
            for (const qint64 id : bodies[place].name.ids) {
                placeOfForm[id] = place;
            }
        }
        // A document that prints two forms of one body counts once.
        std::vector<int> documents(bodies.size());
        std::vector<DocumentId> last(bodies.size());
        for (const DocumentId id : m_ids) {
            for (const qint32 body : m_facets.bodies(m_facets.of(id))) {
                const auto known = placeOfForm.find(body);
                if (known == placeOfForm.end()) {
                    continue; // an index that is not of these bodies
                }
                documents[known->second] += last[known->second] == id ? 0 : 1;
                last[known->second] = id;
            }
        }
        for (size_t place = 0; place < bodies.size(); ++place) {
            if (documents[place] > 0) {
                const FacetName& body = bodies[place].name;
                m_counts.bodies.append({body.name, documents[place], body.forms});
            }
        }
        std::ranges::sort(m_counts.bodies, isMore);
        return {};
    }

    /// Counts the documents by a place in the cache's names.
    [[nodiscard]] QList<NameCount> countNames(qint32 DocumentFacets::*name) const
    {
        const QStringList& names = m_facets.names();
        std::vector<int> documents(static_cast<size_t>(names.size()));
        for (const DocumentId id : m_ids) {
            ++documents[static_cast<size_t>(m_facets.of(id).*name)];
        }
        QList<NameCount> counts;
        for (qsizetype i = 1; i < names.size(); ++i) {
            if (const int count = documents[static_cast<size_t>(i)]; count > 0) {
                counts.append({names.at(i), count, {}});
            }
        }
        std::ranges::sort(counts, isMore);
        return counts;
    }

    Database& m_database;
    FacetCache& m_facets;
    std::vector<DocumentId> m_ids;
    StopGuard m_guard;
    FacetCounts m_counts;
};

} // namespace

Result<FacetCounts> countFacets(Database& database, const IdSet& set, const StopToken& stop)
{
    return FacetCounting(database, set, stop).run();
}

} // namespace gongbao::archive
