// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/listrows.h"
#include "cli/output.h"
#include "cli/texttable.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using archive::Catalogue;
using archive::DocumentRecord;

/// Prints the rows of one page, as a table under @p headings or as JSON under @p key.
template<typename Row>
int printRows(const CommandLine& line, const QString& key, const QStringList& headings,
              const QList<Row>& rows, qint64 total)
{
    if (line.wantsJson()) {
        QJsonArray array;
        for (const Row& row : rows) {
            array.append(toJson(row));
        }
        printJson({{key, array}, {u"total"_s, total}});
        return kSuccess;
    }
    QList<QStringList> table{headings};
    for (const Row& row : rows) {
        table.append(toRow(row));
    }
    print(alignColumns(table));
    return kSuccess;
}

int printCount(const CommandLine& line, qint64 total)
{
    if (line.wantsJson()) {
        printJson({{u"total"_s, total}});
    } else {
        printLine(QString::number(total));
    }
    return kSuccess;
}

template<typename Row>
int printPage(const CommandLine& line, const QString& key, const QStringList& headings,
              const Result<QList<Row>>& all)
{
    if (!all) {
        return fail(all.error());
    }
    if (line.wantsCount()) {
        return printCount(line, all->size());
    }
    return printRows(line, key, headings, all->mid(line.offset(), line.limit()), all->size());
}

int listIssues(const CommandLine& line, archive::Database& database)
{
    Catalogue catalogue(database);
    return printPage(
        line, u"issues"_s,
        {QCoreApplication::translate("cli", "ID"), QCoreApplication::translate("cli", "Gazette"),
         QCoreApplication::translate("cli", "Issue"), QCoreApplication::translate("cli", "Total"),
         QCoreApplication::translate("cli", "Published"),
         QCoreApplication::translate("cli", "Documents"),
         QCoreApplication::translate("cli", "Findings")},
        catalogue.issues());
}

int listBodies(const CommandLine& line, archive::Database& database)
{
    Catalogue catalogue(database);
    return printPage(line, u"bodies"_s,
                     {QCoreApplication::translate("cli", "Documents"),
                      QCoreApplication::translate("cli", "Issuing body"),
                      QCoreApplication::translate("cli", "Also printed as")},
                     catalogue.bodies());
}

int listUnresolved(const CommandLine& line, archive::Database& database)
{
    return printPage(line, u"unresolved"_s,
                     {QCoreApplication::translate("cli", "Times"),
                      QCoreApplication::translate("cli", "Number"),
                      QCoreApplication::translate("cli", "Cited by"),
                      QCoreApplication::translate("cli", "Title as cited")},
                     archive::unresolvedNumbers(database));
}

int listCorrections(const CommandLine& line, archive::Database& database)
{
    return printPage(line, u"corrections"_s,
                     {QCoreApplication::translate("cli", "ID"),
                      QCoreApplication::translate("cli", "Corrected"),
                      QCoreApplication::translate("cli", "By"),
                      QCoreApplication::translate("cli", "Correction")},
                     archive::allCorrections(database));
}

int listFindings(const CommandLine& line, archive::Database& database)
{
    Result<QList<archive::FindingRecord>> findings = archive::allFindings(database, {});
    if (findings && (line.isSet(u"open"_s) || line.isSet(u"settled"_s))) {
        findings->removeIf([settled = line.isSet(u"settled"_s)](const auto& record) {
            return record.settled.has_value() != settled;
        });
    }
    return printPage(
        line, u"findings"_s,
        {QCoreApplication::translate("cli", "Issue"), QCoreApplication::translate("cli", "ID"),
         QCoreApplication::translate("cli", "Line"), QCoreApplication::translate("cli", "Settled"),
         QCoreApplication::translate("cli", "Finding")},
        findings);
}

int listTags(const CommandLine& line, archive::Database& database)
{
    return printPage(line, u"tags"_s,
                     {QCoreApplication::translate("cli", "Documents"),
                      QCoreApplication::translate("cli", "Tag")},
                     archive::tags(database));
}

int listCollections(const CommandLine& line, archive::Database& database)
{
    return printPage(line, u"collections"_s,
                     {QCoreApplication::translate("cli", "ID"),
                      QCoreApplication::translate("cli", "Within"),
                      QCoreApplication::translate("cli", "Documents"),
                      QCoreApplication::translate("cli", "Collection")},
                     archive::collections(database));
}

int listHighlights(const CommandLine& line, archive::Database& database)
{
    return printPage(
        line, u"highlights"_s,
        {QCoreApplication::translate("cli", "ID"), QCoreApplication::translate("cli", "Made"),
         QCoreApplication::translate("cli", "Colour"),
         QCoreApplication::translate("cli", "Passage"), QCoreApplication::translate("cli", "Note")},
        archive::allHighlights(database));
}

int listSearches(const CommandLine& line, archive::Database& database)
{
    return printPage(line, u"searches"_s,
                     {QCoreApplication::translate("cli", "Name"),
                      QCoreApplication::translate("cli", "Query"),
                      QCoreApplication::translate("cli", "Narrowed by"),
                      QCoreApplication::translate("cli", "Saved")},
                     archive::savedSearches(database));
}

int listDocuments(const CommandLine& line, archive::Database& database)
{
    Catalogue catalogue(database);
    const Result<std::vector<archive::DocumentId>> ids = catalogue.documentIds(line.filter());
    if (!ids) {
        return fail(ids.error());
    }
    const auto total = static_cast<qsizetype>(ids->size());
    if (line.wantsCount()) {
        return printCount(line, total);
    }
    const qsizetype first = std::min(line.offset(), total);
    const qsizetype count = std::min(line.limit(), total - first);
    const Result<QList<DocumentRecord>> records = catalogue.records(
        std::span(*ids).subspan(static_cast<size_t>(first), static_cast<size_t>(count)));
    if (!records) {
        return fail(records.error());
    }
    return printRows(
        line, u"documents"_s,
        {QCoreApplication::translate("cli", "ID"), QCoreApplication::translate("cli", "Date"),
         QCoreApplication::translate("cli", "Number"), QCoreApplication::translate("cli", "Title")},
        *records, total);
}

/// What can be listed, by the word that asks for it.
constexpr std::pair<QLatin1StringView, int (*)(const CommandLine&, archive::Database&)> kLists[] = {
    {"documents"_L1, listDocuments}, {"issues"_L1, listIssues},
    {"bodies"_L1, listBodies},       {"unresolved"_L1, listUnresolved},
    {"tags"_L1, listTags},           {"collections"_L1, listCollections},
    {"searches"_L1, listSearches},   {"corrections"_L1, listCorrections},
    {"findings"_L1, listFindings},   {"highlights"_L1, listHighlights}};

QStringList listNames()
{
    QStringList names;
    for (const auto& [name, list] : kLists) {
        names.append(name);
    }
    return names;
}

} // namespace

int runList(const QStringList& arguments)
{
    CommandLine line(u"list"_s, u"[%1]"_s.arg(listNames().join(u'|')),
                     QCoreApplication::translate("cli", "Lists what is in the archive; documents, "
                                                        "newest first, unless said otherwise. "
                                                        "Unresolved are numbers that documents "
                                                        "cite and the archive does not have, "
                                                        "searches those that were saved, "
                                                        "findings what the recogniser doubts, "
                                                        "highlights passages that were marked."));
    line.addFilter();
    line.add({u"open"_s, QCoreApplication::translate("cli", "Findings that nobody settled only.")});
    line.add({u"settled"_s, QCoreApplication::translate("cli", "Settled findings only.")});
    line.addPage(0);
    line.addJson();
    line.addExample(u"gongbao-cli list issues"_s);
    line.addExample(u"gongbao-cli list --kind 通知 --from 2024-07 --limit 20"_s);
    line.addExample(u"gongbao-cli list bodies --json"_s);
    line.addExample(u"gongbao-cli list findings --open"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    const QString what = line.operands().value(0, u"documents"_s);
    const auto* list =
        std::ranges::find(kLists, what, [](const auto& entry) { return entry.first; });
    if (line.operands().size() > 1 || list == std::end(kLists)) {
        return line.usageError(
            QCoreApplication::translate("cli", "List one of: %1.").arg(listNames().join(u", "_s)));
    }
    if (list->second != listDocuments && line.filter() != archive::DocumentFilter{}) {
        return line.usageError(
            QCoreApplication::translate("cli", "Only documents can be narrowed by options."));
    }
    const bool byState = line.isSet(u"open"_s) || line.isSet(u"settled"_s);
    if ((byState && list->second != listFindings) ||
        (line.isSet(u"open"_s) && line.isSet(u"settled"_s))) {
        return line.usageError(QCoreApplication::translate(
            "cli", "Say --open or --settled with findings, and one of them."));
    }
    const auto database = line.openArchive(archive::OpenMode::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    return list->second(line, **database);
}

} // namespace gongbao::cli
