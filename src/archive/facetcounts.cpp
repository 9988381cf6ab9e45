// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/facetcounts.h"

#include "archive/namelookup.h"
#include "archive/rows.h"
#include "archive/stopguard.h"

#include <algorithm>
#include <unordered_map>

namespace gongbao::archive {

namespace {

/// Up to so many documents are looked up one by one; for more, the indexes are read through.
constexpr qint64 kFew = 2000;

constexpr auto kIssueOfOne = "SELECT id, issue_id FROM document WHERE id = ?";
constexpr auto kIssueOfAll = "SELECT id, issue_id FROM document ORDER BY issue_id, place";
constexpr auto kBodiesOfOne =
    "SELECT document_id, body_id FROM document_body WHERE document_id = ?";
constexpr auto kBodiesOfAll =
    "SELECT document_id, body_id FROM document_body ORDER BY document_id, place";
constexpr auto kKindOfOne = "SELECT kind FROM document WHERE id = ?";
constexpr auto kCategoryOfOne = "SELECT category FROM document WHERE id = ?";
constexpr auto kOfKind = "SELECT id FROM document INDEXED BY document_kind "
                         "WHERE kind = ? AND current = 1";
constexpr auto kOfCategory = "SELECT id FROM document INDEXED BY document_category "
                             "WHERE category = ? AND current = 1";
constexpr auto kIssues = "SELECT i.id, ifnull(g.name, ''), ifnull(i.year, 0) FROM issue i "
                         "LEFT JOIN gazette g ON g.id = i.gazette_id";

using CountsById = std::unordered_map<qint64, int>;
using CountsByName = std::unordered_map<QString, int>;

bool isMore(const NameCount& a, const NameCount& b)
{
    return a.documents != b.documents ? a.documents > b.documents : a.name < b.name;
}

QList<NameCount> sorted(const CountsByName& counts)
{
    QList<NameCount> list;
    for (const auto& [name, documents] : counts) {
        if (!name.isEmpty() && documents > 0) {
            list.append({name, documents, {}});
        }
    }
    std::ranges::sort(list, isMore);
    return list;
}

class FacetCounting
{
public:
    FacetCounting(Database& database, const IdSet& set, const StopToken& stop)
        : m_database(database)
        , m_set(set)
        , m_guard(database, stop)
    {
        if (set.size() <= kFew) {
            m_few = set.ids();
        }
    }

    [[nodiscard]] Result<FacetCounts> run()
    {
        for (const auto step : {&FacetCounting::countIssues, &FacetCounting::countBodies,
                                &FacetCounting::countKinds, &FacetCounting::countCategories}) {
            if (Status going = m_guard.check(); !going) {
                return going.error();
            }
            if (Status done = (this->*step)(); !done) {
                return done.error();
            }
        }
        return std::move(m_counts);
    }

private:
    /// Calls @p take with the two columns of the rows of our documents, of which the first is the
    /// document's id.
    template<typename Take>
    [[nodiscard]] Status forEachPair(const char* ofOne, const char* ofAll, Take take)
    {
        Result<Statement> statement = m_database.prepare(m_few ? ofOne : ofAll);
        if (!statement) {
            return statement.error();
        }
        const auto takeRow = [&] {
            if (m_set.contains(statement->integer(0))) {
                take(statement->integer(0), statement->integer(1));
            }
        };
        if (!m_few) {
            return forEachRow(*statement, takeRow);
        }
        for (const DocumentId id : *m_few) {
            statement->bind(1, id);
            if (Status done = forEachRow(*statement, takeRow); !done) {
                return done;
            }
        }
        return {};
    }

    /// Counts names of which there are few.
    [[nodiscard]] Result<QList<NameCount>> countNames(Facet facet, const char* ofOne,
                                                      const char* ofName)
    {
        CountsByName counts;
        Result<Statement> statement = m_database.prepare(m_few ? ofOne : ofName);
        if (!statement) {
            return statement.error();
        }
        if (m_few) {
            for (const DocumentId id : *m_few) {
                statement->bind(1, id);
                const Status done = forEachRow(*statement, [&] { ++counts[statement->text(0)]; });
                if (!done) {
                    return done.error();
                }
            }
            return sorted(counts);
        }
        const Result<std::vector<FacetName>> names = namesOf(m_database, facet);
        if (!names) {
            return names.error();
        }
        for (const FacetName& name : *names) {
            int& documents = counts[name.name];
            statement->bind(1, name.name);
            const Status done = forEachRow(
                *statement, [&] { documents += m_set.contains(statement->integer(0)) ? 1 : 0; });
            if (!done) {
                return done.error();
            }
        }
        return sorted(counts);
    }

    [[nodiscard]] Status countIssues()
    {
        CountsById byIssue;
        const Status read = forEachPair(kIssueOfOne, kIssueOfAll,
                                        [&](DocumentId, qint64 issue) { ++byIssue[issue]; });
        if (!read) {
            return read;
        }
        Result<Statement> issues = m_database.prepare(kIssues);
        if (!issues) {
            return issues.error();
        }
        CountsByName gazettes;
        std::unordered_map<qint64, int> years;
        const Status done = forEachRow(*issues, [&] {
            if (const auto found = byIssue.find(issues->integer(0)); found != byIssue.end()) {
                gazettes[issues->text(1)] += found->second;
                years[issues->integer(2)] += found->second;
            }
        });
        years.erase(0);
        for (const auto& [year, documents] : years) {
            m_counts.years.append({QString::number(year), documents, {}});
        }
        std::ranges::sort(m_counts.years, std::ranges::greater(), &NameCount::name);
        m_counts.gazettes = sorted(gazettes);
        return done;
    }

    [[nodiscard]] Status countBodies()
    {
        const Result<std::vector<FacetName>> bodies = namesOf(m_database, Facet::Body);
        if (!bodies) {
            return bodies.error();
        }
        std::unordered_map<qint64, size_t> placeOfForm;
        for (size_t place = 0; place < bodies->size(); ++place) {
            for (const qint64 id : (*bodies)[place].ids) {
                placeOfForm[id] = place;
            }
        }
        // A document that prints two forms of one body counts once.
        std::vector<int> documents(bodies->size());
        std::vector<DocumentId> last(bodies->size());
        const Status done =
            forEachPair(kBodiesOfOne, kBodiesOfAll, [&](DocumentId document, qint64 body) {
                const auto known = placeOfForm.find(body);
                if (known == placeOfForm.end()) {
                    return; // an index that is not of these bodies
                }
                const size_t place = known->second;
                documents[place] += last[place] == document ? 0 : 1;
                last[place] = document;
            });
        for (size_t place = 0; place < bodies->size(); ++place) {
            if (documents[place] > 0) {
                const FacetName& body = (*bodies)[place];
                m_counts.bodies.append({body.name, documents[place], body.forms});
            }
        }
        std::ranges::sort(m_counts.bodies, isMore);
        return done;
    }

    [[nodiscard]] Status countKinds()
    {
        auto kinds = countNames(Facet::Kind, kKindOfOne, kOfKind);
        if (!kinds) {
            return kinds.error();
        }
        m_counts.kinds = std::move(*kinds);
        return {};
    }

    [[nodiscard]] Status countCategories()
    {
        auto categories = countNames(Facet::Category, kCategoryOfOne, kOfCategory);
        if (!categories) {
            return categories.error();
        }
        m_counts.categories = std::move(*categories);
        return {};
    }

    Database& m_database;
    const IdSet& m_set;
    StopGuard m_guard;
    std::optional<std::vector<DocumentId>> m_few; ///< all of them, where they are few
    FacetCounts m_counts;
};

} // namespace

Result<FacetCounts> countFacets(Database& database, const IdSet& set, const StopToken& stop)
{
    return FacetCounting(database, set, stop).run();
}

} // namespace gongbao::archive
