// SPDX-License-Identifier: GPL-3.0-or-later
// gongbao-cli: the archive on the command line.
#include "base/language.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/texttable.h"
#include "source/pathbytes.h"

#include <QCoreApplication>

#include <algorithm>
#include <csignal>
#include <iterator>

namespace {

using namespace Qt::StringLiterals;
using namespace gongbao::cli;

struct Command
{
    QLatin1StringView name;
    const char* summary;
    int (*run)(const QStringList& arguments);
};

constexpr Command kCommands[] = {
    {"import"_L1, QT_TRANSLATE_NOOP("cli", "puts gazette issues into the archive"), runImport},
    {"list"_L1,
     QT_TRANSLATE_NOOP("cli", "lists issues, documents, bodies, findings, marks and more"),
     runList},
    {"show"_L1, QT_TRANSLATE_NOOP("cli", "prints one document"), runShow},
    {"correct"_L1, QT_TRANSLATE_NOOP("cli", "mends what was misread of a document"), runCorrect},
    {"settle"_L1, QT_TRANSLATE_NOOP("cli", "marks findings as looked at"), runSettle},
    {"search"_L1, QT_TRANSLATE_NOOP("cli", "finds documents by words or by number"), runSearch},
    {"complete"_L1, QT_TRANSLATE_NOOP("cli", "lists what a number or name may become"),
     runComplete},
    {"export"_L1, QT_TRANSLATE_NOOP("cli", "writes documents into one PDF file"), runExport},
    {"parse"_L1, QT_TRANSLATE_NOOP("cli", "recognises an issue and prints it as JSON"), runParse},
    {"check"_L1, QT_TRANSLATE_NOOP("cli", "checks that the archive is whole"), runCheck},
    {"backup"_L1, QT_TRANSLATE_NOOP("cli", "writes the whole archive into a new file"), runBackup},
    {"dump"_L1, QT_TRANSLATE_NOOP("cli", "writes all that is in the archive as plain files"),
     runDump},
    {"restore"_L1, QT_TRANSLATE_NOOP("cli", "makes a new archive of a backup or a dump"),
     runRestore},
    {"reread"_L1, QT_TRANSLATE_NOOP("cli", "reads issues again by today's recogniser"), runReread},
    {"reindex"_L1, QT_TRANSLATE_NOOP("cli", "makes the search index anew"), runReindex},
};

QString helpText(const QCommandLineParser& parser)
{
    QList<QStringList> rows;
    for (const Command& command : kCommands) {
        rows.append(
            {u"  "_s + QString(command.name), QCoreApplication::translate("cli", command.summary)});
    }
    return withUsage(parser.helpText(), u"[options] COMMAND …"_s) + u'\n' +
           QCoreApplication::translate("cli", "Commands:") + u'\n' + alignColumns(rows);
}

/// What --lang says, wherever it stands: the language must be known before the first message.
QString languageAsked(const QStringList& arguments)
{
    QString language;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == "--lang"_L1) {
            language = arguments.value(i + 1);
        } else if (arguments[i].startsWith("--lang="_L1)) {
            language = arguments[i].section(u'=', 1);
        }
    }
    return language;
}

int usageError(const QString& sentence)
{
    printError(QCoreApplication::translate("cli", "%1 (see gongbao-cli --help)").arg(sentence));
    return kUsageError;
}

int runCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("cli", "Archive and reader for Chinese government gazettes."));
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    const QCommandLineOption version(
        {u"v"_s, u"version"_s},
        QCoreApplication::translate("cli", "Prints the program's version."));
    parser.addOption(version);
    parser.addOptions(sharedOptions());
    if (!parser.parse(arguments)) {
        return usageError(parser.errorText());
    }
    QStringList rest = parser.positionalArguments();
    // "help search", as other programs have it, for "search --help".
    const bool wantsHelp = !rest.isEmpty() && rest.first() == "help"_L1;
    if (wantsHelp) {
        rest = rest.mid(1, 1) + (rest.size() > 1 ? QStringList{u"--help"_s} : QStringList());
    }
    if (parser.isSet(version)) {
        printLine(u"gongbao-cli %1"_s.arg(QCoreApplication::applicationVersion()));
        return kSuccess;
    }
    if (rest.isEmpty()) {
        if (wantsHelp || parser.isSet(u"help"_s)) {
            print(helpText(parser));
            return kSuccess;
        }
        return usageError(QCoreApplication::translate("cli", "Name a command."));
    }
    const auto* command = std::ranges::find(kCommands, rest.first(), &Command::name);
    if (command == std::end(kCommands)) {
        return usageError(
            QCoreApplication::translate("cli", "There is no command “%1”.").arg(rest.first()));
    }
    // The command reads the options that stand before its name as well.
    const QStringList before =
        arguments.mid(1, arguments.size() - parser.positionalArguments().size() - 1);
    return command->run(QStringList{arguments.first(), rest.first()} + before + rest.mid(1));
}

} // namespace

int main(int argc, char* argv[])
{
    std::signal(SIGXFSZ, SIG_IGN); // a limit of file sizes is an error to report, not an end
    const QString environment = gongbao::chooseLanguage({}); // before a locale is set in its place
    gongbao::ensureUtf8Locale();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"gongbao"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GONGBAO_VERSION));
    const QStringList arguments = gongbao::source::argumentsOf(argc, argv);
    const QString asked = languageAsked(arguments);
    gongbao::installLanguage(application,
                             asked.isEmpty() ? environment : gongbao::chooseLanguage(asked));
    if (!asked.isEmpty() && !asked.startsWith("zh"_L1) && !asked.startsWith("en"_L1)) {
        return usageError(
            QCoreApplication::translate("cli", "There is no language “%1”; say zh or en.")
                .arg(asked));
    }
    const int status = runCommand(arguments);
    if (!flushOutput()) {
        printError(QCoreApplication::translate(
            "cli", "Standard output could not be written; is its disk full?"));
        return kFailed;
    }
    return status;
}
