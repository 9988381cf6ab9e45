// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/reindexing.h"
#include "cli/savedsearch.h"
#include "search/reading.h"
#include "search/resultlist.h"
#include "search/searcher.h"
#include "search/similar.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>

#include <algorithm>
#include <tuple>
#include <unistd.h>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using search::Hit;

constexpr int kDefaultLimit = 50;

QJsonObject toJson(const search::Snippet& snippet)
{
    QJsonArray matches;
    for (const search::TextRange& match : snippet.matches) {
        matches.append(QJsonObject{{u"start"_s, match.start}, {u"length"_s, match.length}});
    }
    return {{u"text"_s, snippet.text}, {u"matches"_s, matches}};
}

QJsonObject toJson(const Hit& hit)
{
    const QJsonObject first = toJson(hit.snippets.value(0));
    QJsonArray snippets;
    for (const search::Snippet& snippet : hit.snippets) {
        snippets.append(toJson(snippet));
    }
    QJsonObject object = cli::toJson(hit.document);
    object.insert(u"snippet"_s, first.value(u"text"_s));
    object.insert(u"matches"_s, first.value(u"matches"_s));
    object.insert(u"snippets"_s, snippets);
    return object;
}

/// The snippet on one line, its hits in bold where a terminal shows it.
QString toLine(const search::Snippet& snippet, bool isTerminal)
{
    QString line;
    qsizetype done = 0;
    for (const search::TextRange& match : snippet.matches) {
        line += snippet.text.sliced(done, match.start - done);
        const QString hit = snippet.text.sliced(match.start, match.length);
        line += isTerminal ? u"\x1b[1m%1\x1b[0m"_s.arg(hit) : hit;
        done = match.start + match.length;
    }
    line += snippet.text.sliced(done);
    return line.simplified();
}

void printHits(const search::SearchResult& result)
{
    const bool isTerminal = isatty(STDOUT_FILENO) != 0;
    printLine(QCoreApplication::translate("cli", "Documents found: %1").arg(result.total));
    if (result.suggestion) {
        printLine(QCoreApplication::translate("cli", "With the words apart (%1): %2")
                      .arg(result.suggestion->typed)
                      .arg(result.suggestion->total));
    }
    for (const Hit& hit : result.hits) {
        const archive::DocumentRecord& document = hit.document;
        printLine({});
        printLine(QStringList{QString::number(document.id), document.title}.join(u"  "_s));
        QStringList particulars{document.number, document.date ? document.date->toIso() : u""_s,
                                document.issuers.join(u'、'),
                                document.gazette + issueName(document.year, document.issueNumber)};
        particulars.removeAll(QString());
        printLine(u"    "_s + particulars.join(u"  "_s));
        for (const search::Snippet& snippet : hit.snippets) {
            printLine(u"    "_s + toLine(snippet, isTerminal));
        }
    }
    if (!result.nearest.isEmpty()) {
        printLine({});
        printLine(search::describeNearest(result.nearest));
        for (const archive::DocumentRecord& document : result.nearest) {
            printLine(
                u"  ≠ "_s +
                QStringList{QString::number(document.id), document.number, document.title}.join(
                    u"  "_s));
        }
    }
}

QList<archive::DocumentRecord> recordsOf(const search::SearchResult& result)
{
    QList<archive::DocumentRecord> records;
    for (const Hit& hit : result.hits) {
        records.append(hit.document);
    }
    return records;
}

int printResult(const CommandLine& line, const search::SearchRequest& request,
                const search::SearchResult& result)
{
    if (line.wantsJson()) {
        QJsonObject object{{u"query"_s, request.typed}, {u"total"_s, result.total}};
        if (!line.wantsCount()) {
            QJsonArray hits;
            for (const Hit& hit : result.hits) {
                hits.append(toJson(hit));
            }
            object.insert(u"hits"_s, hits);
            QJsonArray nearest;
            for (const archive::DocumentRecord& document : result.nearest) {
                nearest.append(cli::toJson(document));
            }
            object.insert(u"nearest_numbers"_s, nearest);
            object.insert(u"words_apart"_s, result.suggestion ? QJsonValue(result.suggestion->typed)
                                                              : QJsonValue(QJsonValue::Null));
        }
        printJson(object);
    } else if (line.wantsCount()) {
        printLine(QString::number(result.total));
    } else if (line.isSet(u"csv"_s)) {
        print(search::toCsv(recordsOf(result)));
    } else if (line.isSet(u"citations"_s)) {
        for (const archive::DocumentRecord& record : recordsOf(result)) {
            printLine(search::citationOf(record));
        }
    } else {
        printHits(result);
    }
    return kSuccess;
}

int printReading(const CommandLine& line, const search::SearchRequest& request,
                 const QString& reading)
{
    if (line.wantsJson()) {
        printJson({{u"query"_s, request.typed}, {u"reading"_s, reading}});
    } else {
        printLine(reading);
    }
    return kSuccess;
}

using FacetList = QList<archive::NameCount> archive::FacetCounts::*;

int printFacets(const CommandLine& line, const search::SearchRequest& request,
                const archive::FacetCounts& counts)
{
    const std::tuple<QString, QString, FacetList> lists[] = {
        {u"gazettes"_s, QCoreApplication::translate("cli", "Gazette"),
         &archive::FacetCounts::gazettes},
        {u"years"_s, QCoreApplication::translate("cli", "Year"), &archive::FacetCounts::years},
        {u"bodies"_s, QCoreApplication::translate("cli", "Body"), &archive::FacetCounts::bodies},
        {u"kinds"_s, QCoreApplication::translate("cli", "Kind"), &archive::FacetCounts::kinds},
        {u"categories"_s, QCoreApplication::translate("cli", "Category"),
         &archive::FacetCounts::categories},
    };
    QJsonObject facets;
    for (const auto& [key, heading, list] : lists) {
        QJsonArray values;
        if (!line.wantsJson()) {
            printLine(heading);
        }
        for (const archive::NameCount& count : counts.*list) {
            values.append(QJsonObject{{u"name"_s, count.name}, {u"documents"_s, count.documents}});
            if (!line.wantsJson()) {
                printLine(u"%1  %2"_s.arg(count.documents, 8).arg(count.name));
            }
        }
        facets.insert(key, values);
    }
    if (line.wantsJson()) {
        printJson({{u"query"_s, request.typed}, {u"facets"_s, facets}});
    }
    return kSuccess;
}

void addOptions(CommandLine& line)
{
    line.add({u"order"_s,
              QCoreApplication::translate("cli", "Newest first (date) or best first (relevance)."),
              u"date|relevance"_s, u"date"_s});
    line.add({u"explain"_s,
              QCoreApplication::translate("cli", "Prints how the query is read, and no hits.")});
    line.add({u"facets"_s,
              QCoreApplication::translate("cli", "Counts the hits by gazette, year, body, kind "
                                                 "and category, and prints no hits.")});
    line.add({u"snippets"_s,
              QCoreApplication::translate("cli", "Shows up to so many pieces of each text."),
              u"N"_s, u"1"_s});
    line.add({u"like"_s,
              QCoreApplication::translate("cli", "Instead of a query: looks for what the titles of "
                                                 "this document speak of, best first."),
              u"ID"_s});
    line.add({u"within"_s,
              QCoreApplication::translate("cli", "Only what this query finds as well; may be given "
                                                 "more than once."),
              QCoreApplication::translate("cli", "QUERY")});
    addSavedSearchOptions(line);
    line.add({u"csv"_s, QCoreApplication::translate("cli", "Prints the hits as a table (CSV).")});
    line.add({u"citations"_s,
              QCoreApplication::translate("cli", "Prints the hits as citations, one a line.")});
    line.addFilter();
    line.addPage(kDefaultLimit);
    line.addJson();
}

Result<search::SearchRequest> readRequest(const CommandLine& line)
{
    const QString order = line.value(u"order"_s);
    if (order != "date"_L1 && order != "relevance"_L1) {
        return Error{ErrorCode::Usage, QCoreApplication::translate(
                                           "cli", "--order: “%1” is neither date nor relevance.")
                                           .arg(order)};
    }
    const Result<qint64> snippets = line.number(u"snippets"_s, 0);
    if (!snippets) {
        return snippets.error();
    }
    const bool isLike = line.isSet(u"like"_s);
    const bool byDate = line.isSet(u"order"_s) ? order == "date"_L1 : !isLike;
    if (const Result<qint64> id = line.number(u"like"_s, 1); isLike && !id) {
        return id.error();
    }
    const QDate today = QDate::currentDate();
    const bool isList = line.isSet(u"csv"_s) || line.isSet(u"citations"_s);
    return search::SearchRequest{
        .typed = line.operands().join(u' '),
        .within = line.values(u"within"_s),
        .filter = line.filter(),
        .order = byDate ? archive::Order::Date : archive::Order::Relevance,
        .offset = line.offset(),
        .limit = line.wantsCount() ? 0 : line.limit(),
        .snippets = isList ? 0 : static_cast<qsizetype>(*snippets),
        .today = {today.year(), today.month(), today.day()},
    };
}

/// What --like stands for. Texts without a word in common with others are like none but themselves.
Status readLike(const CommandLine& line, archive::Database& database, const StopToken& stop,
                search::SearchRequest& request)
{
    const qint64 id = line.value(u"like"_s).toLongLong();
    const Result<QString> query = search::similarQuery(database, id, stop);
    if (!query) {
        return query.error();
    }
    if (query->isEmpty()) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate(
                         "cli", "No other document shares a word with the title of document %1.")
                         .arg(id)};
    }
    request.typed = *query;
    return {};
}

int answer(const CommandLine& line, archive::Database& database,
           const search::SearchRequest& request, const StopToken& stop)
{
    search::Searcher searcher(database);
    if (line.isSet(u"explain"_s)) {
        const Result<QString> reading = searcher.explain(request);
        return reading ? printReading(line, request, *reading) : fail(reading.error());
    }
    if (line.isSet(u"facets"_s)) {
        const auto counts = searcher.facets(request, stop);
        return counts ? printFacets(line, request, *counts) : fail(counts.error());
    }
    const auto result = searcher.search(request, stop);
    return result ? printResult(line, request, *result) : fail(result.error());
}

/// What is wrong with the operands and options together.
std::optional<QString> misuseOf(const CommandLine& line)
{
    const auto isAny = [&line](const QStringList& options) {
        return std::ranges::any_of(options, [&line](const QString& o) { return line.isSet(o); });
    };
    const bool needsNone = isAny({u"like"_s, u"remove"_s});
    const bool needsSome = !needsNone && !isAny({u"saved"_s, u"within"_s});
    if ((needsNone && !line.operands().isEmpty()) || (needsSome && line.operands().isEmpty())) {
        return QCoreApplication::translate("cli", "Say what to search for: a query or --like ID.");
    }
    if (line.isSet(u"save"_s) &&
        isAny({u"like"_s, u"remove"_s, u"saved"_s, u"within"_s, u"explain"_s})) {
        return QCoreApplication::translate(
            "cli", "--save keeps one query and what narrows it; it can't keep --like, --within or "
                   "another saved search.");
    }
    return std::nullopt;
}

/// What --like or --saved stands for.
Status readStoredRequest(const CommandLine& line, archive::Database& database,
                         const StopToken& stop, search::SearchRequest& request)
{
    if (line.isSet(u"like"_s)) {
        return readLike(line, database, stop, request);
    }
    return line.isSet(u"saved"_s) ? readSavedSearch(line, database, request) : Status();
}

} // namespace

int runSearch(const QStringList& arguments)
{
    CommandLine line(u"search"_s, u"QUERY"_s,
                     QCoreApplication::translate(
                         "cli", "Finds documents by words of title or text, by their number, or "
                                "by a query such as 机关:云山 (绿化 OR 造林) -批复."));
    addOptions(line);
    line.addExample(u"gongbao-cli search 绿化 --order relevance"_s);
    line.addExample(u"gongbao-cli search 〔2024〕8号"_s);
    line.addExample(u"gongbao-cli search 规划 --year 2024 --json"_s);
    line.addExample(u"gongbao-cli search --like 8"_s);
    line.addExample(u"gongbao-cli search --save 绿化通知 --kind 通知 绿化"_s);
    line.addExample(u"gongbao-cli search --saved 绿化通知 经费"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    if (const std::optional<QString> wrong = misuseOf(line)) {
        return line.usageError(*wrong);
    }
    Result<search::SearchRequest> request = readRequest(line);
    if (!request) {
        return line.usageError(request.error().message);
    }
    if (line.isSet(u"remove"_s)) {
        const Status removed = removeSavedSearch(line);
        return removed ? kSuccess : fail(removed.error());
    }
    const Interruption interruption;
    const auto database = line.openArchive(archive::OpenMode::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    bringIndexUpToDate(line, **database, interruption.token());
    if (Status read = readStoredRequest(line, **database, interruption.token(), *request); !read) {
        return fail(read.error());
    }
    if (line.isSet(u"save"_s)) {
        if (const Status saved = saveSearch(line, *request); !saved) {
            return fail(saved.error());
        }
    }
    return answer(line, **database, *request, interruption.token());
}

} // namespace gongbao::cli
