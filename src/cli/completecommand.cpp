// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/texttable.h"
#include "search/completion.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using search::Completion;

QString nameOf(Completion::Kind kind)
{
    switch (kind) {
    case Completion::Kind::Number:
        return u"number"_s;
    case Completion::Kind::Title:
        return u"title"_s;
    case Completion::Kind::Body:
        return u"body"_s;
    case Completion::Kind::Gazette:
        return u"gazette"_s;
    }
    return {};
}

bool isDocument(const Completion& completion)
{
    return completion.kind == Completion::Kind::Number ||
           completion.kind == Completion::Kind::Title;
}

void printList(const QList<Completion>& completions)
{
    QList<QStringList> rows;
    for (const Completion& completion : completions) {
        const archive::DocumentRecord& document = completion.document;
        const bool isNumber = completion.kind == Completion::Kind::Number;
        rows.append({completion.text, isNumber ? document.title : document.number,
                     document.issuers.join(u'、'),
                     document.date ? document.date->toIso() : QString()});
    }
    print(alignColumns(rows));
}

QJsonObject toJson(const Completion& completion)
{
    QJsonObject object{{u"kind"_s, nameOf(completion.kind)},
                       {u"text"_s, completion.text},
                       {u"query"_s, completion.query}};
    if (isDocument(completion)) {
        object.insert(u"document"_s, cli::toJson(completion.document));
    }
    return object;
}

} // namespace

int runComplete(const QStringList& arguments)
{
    CommandLine line(u"complete"_s, u"TEXT"_s,
                     QCoreApplication::translate(
                         "cli", "Lists the numbers, bodies, gazettes and titles that a text may "
                                "become, also by their pinyin."));
    line.addJson();
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    if (line.operands().isEmpty()) {
        return line.usageError(QCoreApplication::translate("cli", "Say what to complete."));
    }
    const QString typed = line.operands().join(u' ');
    const Interruption interruption;
    const auto database = line.openArchive(archive::OpenMode::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    const auto completions = search::complete(**database, typed, interruption.token());
    if (!completions) {
        return fail(completions.error());
    }
    if (line.wantsJson()) {
        QJsonArray list;
        for (const Completion& completion : *completions) {
            list.append(toJson(completion));
        }
        printJson({{u"typed"_s, typed}, {u"completions"_s, list}});
    } else {
        printList(*completions);
    }
    return kSuccess;
}

} // namespace gongbao::cli
