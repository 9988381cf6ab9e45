// SPDX-License-Identifier: GPL-3.0-or-later
// How fast texts are indexed, how large the index is, and how soon a search answers.
//
//     bench_search [--documents N] [--archive FILE] [--verify N] [--only PART] [FILE…]
//
// Makes N documents of the paragraphs of the files (the sample, where none is named), stores them
// in a temporary archive, makes its index anew, and runs the queries, warm, on one thread. Times
// are of the CPU. --archive keeps them in a file; where that is there already, only the queries
// are run, so that two versions of the program are compared over one archive. --verify compares the
// first N queries with a scan of all texts. --only runs one part: usual, cut-off, language,
// completion, first; others, which asks other means of search for the same; merge, as after a large
// import; or none, which makes the archive and no more.
#include "archive/indexmerging.h"
#include "archive/issuestore.h"
#include "archive/textindex.h"
#include "base/language.h"
#include "corpus.h"
#include "orfail.h"
#include "otherindexes.h"
#include "processfigures.h"
#include "search/completion.h"
#include "search/searcher.h"
#include "searchoracle.h"
#include "text/folding.h"
#include "text/tokens.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace gongbao;
using archive::Order;
using archive::TextIndex;
using bench::cpuSeconds;
using bench::orFail;

namespace {

constexpr double kMegabyte = 1e6;

qint64 valueOf(archive::Database& database, const char* sql)
{
    auto statement = orFail(database.prepare(sql));
    return orFail(statement.step()) ? statement.integer(0) : 0;
}

void storeDocuments(archive::Database& database, bench::Corpus& corpus, int documents)
{
    const double before = cpuSeconds();
    archive::IssueStore store(database);
    const int issues = std::max(1, documents / bench::Corpus::kDocuments);
    for (int i = 0; i < issues; ++i) {
        const QByteArray bytes = QByteArray::number(i);
        const source::SourceFile file{u"%1.txt"_s.arg(i), bytes,
                                      QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
                                      source::Encoding::Utf8, source::SourceText(QString())};
        orFail(store.store(file, corpus.issue(i, issues), archive::OnConflict::Refuse));
    }
    std::printf("made, stored and indexed in %.0f s\n", cpuSeconds() - before);
}

void measureIndex(archive::Database& database)
{
    const double before = cpuSeconds();
    orFail(TextIndex(database).rebuild());
    const double seconds = cpuSeconds() - before;
    const double text =
        double(valueOf(database, "SELECT sum(octet) FROM (SELECT length(CAST(text AS BLOB)) "
                                 "AS octet FROM document_text)"));
    const auto sizeOf = [&](const char* sql) { return double(valueOf(database, sql)); };
    const double phrases = sizeOf("SELECT sum(length(block)) FROM search_text_data");
    const double symbols = sizeOf("SELECT sum(length(block)) FROM search_symbol_data");
    const double titles = sizeOf("SELECT sum(length(block)) FROM search_title_data");
    std::printf("documents              %8lld\n",
                valueOf(database, "SELECT count(*) FROM search_document"));
    std::printf("text                   %8.1f MB\n", text / kMegabyte);
    std::printf("index alone            %8.1f MB/s\n", text / kMegabyte / seconds);
    std::printf("index / text           %8.2f (phrases %.2f, single symbols %.2f, titles %.2f)\n",
                (phrases + symbols + titles) / text, phrases / text, symbols / text, titles / text);
}

void measureMerging(archive::Database& database)
{
    const double before = cpuSeconds();
    archive::mergeScatteredIndex(database);
    std::printf("pieces merged in       %8.1f s\n", cpuSeconds() - before);
}

/// Whether the phrase is cut off beside a mark, which takes longer and is measured by itself.
bool isCutOff(const QString& phrase)
{
    const QByteArray utf8 = text::fold(phrase).toUtf8();
    const std::string_view folded(utf8.constData(), size_t(utf8.size()));
    return text::hasOpenEnd(folded) || text::withoutOpenStart(folded) != folded;
}

/// Runs @p call for every query twice and prints the second times.
void measure(const char* name, const QStringList& queries,
             const std::function<void(const QString&)>& call)
{
    std::vector<std::pair<double, QString>> times;
    for (const QString& query : queries) {
        call(query);
        const double before = cpuSeconds();
        call(query);
        times.emplace_back((cpuSeconds() - before) * 1000, query);
    }
    std::ranges::sort(times);
    const auto at = [&times](double part) {
        return times[static_cast<size_t>(part * double(times.size() - 1))].first;
    };
    std::printf("%-38s %8.2f %8.2f %8.2f ms  %s\n", name, at(0.5), at(0.95), times.back().first,
                qPrintable(times.back().second));
}

archive::TextQuery queryFor(const QString& phrase)
{
    return {{text::fold(phrase)}, {}};
}

void measureQueries(archive::Database& database, const QStringList& queries)
{
    TextIndex index(database);
    search::Searcher searcher(database);
    std::printf("%lld queries; median, 95 %%, slowest\n", queries.size());
    const auto find = [&](Order order) {
        return [&index, order](const QString& phrase) {
            static_cast<void>(orFail(index.find(queryFor(phrase), order, 50)));
        };
    };
    measure("50 newest, ids", queries, find(Order::Date));
    measure("50 best, ids", queries, find(Order::Relevance));
    measure("exact total", queries, [&](const QString& phrase) {
        static_cast<void>(orFail(index.count(queryFor(phrase))));
    });
    // Quoted, so that each is one phrase; marks of its own make it one as well.
    const auto request = [](const QString& phrase, Order order,
                            const archive::DocumentFilter& filter) {
        return search::SearchRequest{.typed =
                                         phrase.contains(u'”') ? phrase : u"“%1”"_s.arg(phrase),
                                     .filter = filter,
                                     .order = order};
    };
    const auto page = [&](Order order, const archive::DocumentFilter& filter) {
        return [&, order, filter](const QString& phrase) {
            static_cast<void>(orFail(searcher.search(request(phrase, order, filter), {})));
        };
    };
    // As the window does: the ids, then their rows; the rest and its number follow.
    const auto first = [&](Order order, const archive::DocumentFilter& filter) {
        return [&, order, filter](const QString& phrase) {
            const search::SearchRequest wanted = request(phrase, order, filter);
            const auto list = orFail(searcher.firstIds(wanted, wanted.limit, {}));
            static_cast<void>(orFail(searcher.rows(wanted, list.ids, {})));
        };
    };
    archive::DocumentFilter body;
    body.body = u"第7区人民政府"_s;
    archive::DocumentFilter years;
    years.from = Date{2010, 0, 0};
    years.to = Date{2012, 0, 0};
    measure("first 50, snippets", queries, first(Order::Date, {}));
    measure("the same of one body", queries, first(Order::Date, body));
    measure("the same of three years", queries, first(Order::Date, years));
    measure("first 50 best, snippets", queries, first(Order::Relevance, {}));
    measure("page of 50, snippets, total", queries, page(Order::Date, {}));
    measure("the same of one body", queries, page(Order::Date, body));
    measure("the same of three years", queries, page(Order::Date, years));
    measure("page of the 50 best", queries, page(Order::Relevance, {}));
    measure("facets", queries, [&](const QString& phrase) {
        static_cast<void>(orFail(searcher.facets(request(phrase, Order::Date, {}), {})));
    });
}

/// Pairs of queries put together by each means of the language.
QStringList combined(const QStringList& pieces)
{
    const QString forms[] = {u"“%1” “%2”"_s,
                             u"“%1” OR “%2”"_s,
                             u"“%1” -“%2”"_s,
                             u"-“%1”"_s,
                             u"标题:“%1” “%2”"_s,
                             u"机关:第7区 “%1”"_s,
                             u"文种:通知 “%1”"_s,
                             u"“%1” NEAR/10 “%2”"_s,
                             u"日期:2010..2012 “%1”"_s,
                             u"(“%1” OR “%2”) -文种:批复"_s};
    QStringList queries;
    for (qsizetype i = 0; i + 1 < pieces.size(); ++i) {
        QString query = forms[i % std::ssize(forms)];
        queries.append(query.replace(u"%1"_s, pieces[i]).replace(u"%2"_s, pieces[i + 1]));
    }
    return queries;
}

/// What is not one phrase.
void measureLanguage(archive::Database& database, const QStringList& pieces)
{
    search::Searcher searcher(database);
    const auto search = [&searcher](const QString& typed) {
        static_cast<void>(orFail(searcher.search({.typed = typed}, {})));
    };
    const QStringList queries = combined(pieces);
    std::printf("%lld queries of the whole language:\n", queries.size());
    measure("page of 50, snippets, total", queries, search);
    measure("page for wildcards", {u"20*"_s, u"*27"_s, u"第2*"_s, u"*7号"_s}, search);
    measure("page for a number",
            {u"27号"_s, u"区政办27"_s, u"2010 27"_s, u"区政办发〔2010〕27号"_s}, search);
    measure("page for pinyin", {u"rmzf"_s, u"gongzuo"_s, u"拼音:jianshe"_s}, search);
}

void measureCompletion(archive::Database& database)
{
    const auto complete = [&database](const QString& typed) {
        static_cast<void>(orFail(search::complete(database, typed)));
    };
    measure("completion of a number",
            {u"区政办"_s, u"区政办27"_s, u"区政办发〔2010〕2"_s, u"2010 27"_s, u"qzb27"_s},
            complete);
    measure("completion of words",
            {u"第7区"_s, u"人民政府"_s, u"建设"_s, u"关于"_s, u"工作的通知"_s}, complete);
    measure("completion of pinyin",
            {u"rmzf"_s, u"renmin"_s, u"gongzuo"_s, u"jianshe"_s, u"gydtz"_s, u"guanyu"_s},
            complete);
}

/// As a program does that is started for one search.
void measureFirst(const QString& path)
{
    measure("first query of a new connection", {u"“人民政府”"_s, u"“放管服”"_s, u"27号"_s},
            [&path](const QString& typed) {
                const auto database =
                    orFail(archive::Database::open(path, archive::OpenMode::ReadOnly));
                static_cast<void>(orFail(search::Searcher(*database).search({.typed = typed}, {})));
            });
}

void verify(archive::Database& database, QStringList queries)
{
    std::vector<qint64> expected(size_t(queries.size()), 0);
    archive::Catalogue catalogue(database);
    const auto ids = orFail(catalogue.documentIds({}));
    for (const archive::DocumentId id : ids) {
        const auto text = fixture::foldedTextOf(orFail(catalogue.document(id)));
        for (qsizetype i = 0; i < queries.size(); ++i) {
            expected[size_t(i)] +=
                fixture::contains(text, text::fold(queries[i]).toStdU32String()) ? 1 : 0;
        }
    }
    int wrong = 0;
    for (qsizetype i = 0; i < queries.size(); ++i) {
        const qint64 found = orFail(TextIndex(database).count(queryFor(queries[i])));
        if (found != expected[size_t(i)]) {
            ++wrong;
            std::printf("WRONG: %s, %lld instead of %lld\n", qPrintable(queries[i]), found,
                        expected[size_t(i)]);
        }
    }
    std::printf("compared with a scan: %lld queries, %d wrong\n", queries.size(), wrong);
}

} // namespace

int main(int argc, char* argv[])
{
    ensureUtf8Locale();
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"documents"_s, u"How many to make."_s, u"N"_s, u"10000"_s});
    parser.addOption({u"archive"_s, u"Keep the archive, or use the one there."_s, u"FILE"_s});
    parser.addOption({u"verify"_s, u"Compare so many queries with a scan."_s, u"N"_s, u"0"_s});
    parser.addOption({u"only"_s, u"Run this part alone."_s, u"PART"_s});
    parser.addPositionalArgument(u"FILE"_s, u"Text to make documents of; the sample if none."_s);
    parser.process(application);
    QStringList files = parser.positionalArguments();
    if (files.isEmpty()) {
        files.append(QStringLiteral(GONGBAO_SAMPLES "/yanpu-2024-03.txt"));
    }
    const QTemporaryDir home;
    const QString path =
        parser.isSet(u"archive"_s) ? parser.value(u"archive"_s) : home.filePath(u"bench.gongbao"_s);
    const bool isKept = QFileInfo::exists(path);
    const auto database = orFail(archive::Database::open(path, archive::OpenMode::ReadWrite));
    bench::Corpus corpus(files);
    if (!isKept) {
        storeDocuments(*database, corpus, parser.value(u"documents"_s).toInt());
        if (!parser.isSet(u"only"_s)) {
            measureIndex(*database);
            measureMerging(*database);
        }
    }
    QStringList queries = corpus.pieces(50);
    queries += {u"人民政府"_s, u"通知"_s,   u"的"_s, u"年"_s,     u"2025年"_s,       u"27号"_s,
                u"〔2024〕"_s, u"（一）"_s, u"，"_s, u"放管服"_s, u"优化营商环境"_s, u"“十四五”"_s};
    const auto cutOff =
        std::stable_partition(queries.begin(), queries.end(), std::not_fn(isCutOff));
    const QStringList usual(queries.begin(), cutOff);
    const std::pair<QString, std::function<void()>> parts[] = {
        {u"usual"_s, [&] { measureQueries(*database, usual); }},
        {u"cut-off"_s,
         [&] {
             std::printf("Phrases cut off beside a mark:\n");
             measureQueries(*database, QStringList(cutOff, queries.end()));
         }},
        {u"language"_s, [&] { measureLanguage(*database, usual); }},
        {u"completion"_s, [&] { measureCompletion(*database); }},
        {u"first"_s, [&] { measureFirst(path); }},
        {u"others"_s, [&] { bench::compareWithOthers(*database, queries); }},
        {u"merge"_s, [&] { measureMerging(*database); }},
    };
    for (const auto& [name, run] : parts) {
        if (parser.isSet(u"only"_s) ? parser.value(u"only"_s) == name
                                    : name != "others"_L1 && name != "merge"_L1) {
            run();
        }
    }
    if (const qsizetype wanted = parser.value(u"verify"_s).toInt(); wanted > 0) {
        std::shuffle(queries.begin(), queries.end(), std::mt19937(1));
        verify(*database, queries.first(std::min(queries.size(), wanted)));
    }
    return 0;
}
