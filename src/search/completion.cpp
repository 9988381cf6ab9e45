// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/completion.h"

#include "archive/catalogue.h"
#include "archive/namelookup.h"
#include "archive/newest.h"
#include "archive/numberlookup.h"
#include "base/cancelled.h"
#include "search/numberquery.h"
#include "text/folding.h"
#include "text/pinyin.h"

namespace gongbao::search {

namespace {

using namespace Qt::StringLiterals;
using namespace archive;
using Ids = std::vector<DocumentId>;

class Completing
{
public:
    Completing(Database& database, const QString& typed, const StopToken& stop)
        : m_database(database)
        , m_typed(typed)
        , m_folded(text::fold(typed))
        , m_stop(stop)
    {
    }

    [[nodiscard]] Result<QList<Completion>> run()
    {
        if (m_folded.size() < 2) {
            return m_found;
        }
        for (const auto step : {&Completing::addNumbers, &Completing::addBodies,
                                &Completing::addGazettes, &Completing::addTitles}) {
            if (m_stop.stop_requested()) {
                return cancelled();
            }
            if (Status done = (this->*step)(); !done) {
                return done.error();
            }
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] Status addNumbers()
    {
        const std::optional<NumberPattern> number = readNumberPart(m_typed);
        if (!number) {
            return {};
        }
        const Result<Ids> ids = numbersLike(m_database, *number, kCompletions);
        return ids ? addDocuments(Completion::Kind::Number, *ids) : Status(ids.error());
    }

    [[nodiscard]] Status addNames(Completion::Kind kind, Facet facet, const QString& field)
    {
        const Result<std::vector<FacetName>> names = fittingNames(m_database, facet, m_folded);
        if (!names) {
            return names.error();
        }
        for (const FacetName& name : *names) {
            if (m_found.size() >= m_first + kCompletions) {
                break;
            }
            m_found.append({kind, field + u":“%1”"_s.arg(name.name), name.name, {}});
        }
        m_first = m_found.size();
        return {};
    }

    [[nodiscard]] Status addBodies()
    {
        m_first = m_found.size();
        return addNames(Completion::Kind::Body, Facet::Body, u"机关"_s);
    }

    [[nodiscard]] Status addGazettes()
    {
        return addNames(Completion::Kind::Gazette, Facet::Gazette, u"公报"_s);
    }

    [[nodiscard]] Status addTitles()
    {
        const Result<Ids> ids = newestTitled(m_database, {m_folded}, text::pinyinLetters(m_typed),
                                             m_stop, kCompletions);
        return ids ? addDocuments(Completion::Kind::Title, *ids) : Status(ids.error());
    }

    [[nodiscard]] Status addDocuments(Completion::Kind kind, const Ids& ids)
    {
        const auto records = Catalogue(m_database).records(ids);
        if (!records) {
            return records.error();
        }
        for (const DocumentRecord& record : *records) {
            if (kind == Completion::Kind::Number) {
                m_found.append({kind, record.number, record.number, record});
            } else {
                m_found.append({kind, u"标题:“%1”"_s.arg(record.title), record.title, record});
            }
        }
        return {};
    }

    Database& m_database;
    QString m_typed;
    QString m_folded;
    StopToken m_stop;
    QList<Completion> m_found;
    qsizetype m_first = 0; ///< of the kind that is being added
};

} // namespace

Result<QList<Completion>> complete(Database& database, const QString& typed, const StopToken& stop)
{
    return Completing(database, typed, stop).run();
}

} // namespace gongbao::search
