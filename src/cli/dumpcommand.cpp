// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/openform/dump.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/terminalprogress.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gongbao::cli {

int runDump(const QStringList& arguments)
{
    using namespace Qt::StringLiterals;
    CommandLine line(
        u"dump"_s, u"FOLDER"_s,
        QCoreApplication::translate(
            "cli", "Writes all that the archive holds into a new folder of plain files, to be read "
                   "without Gongbao: originals, records, texts, what people added. “restore” makes "
                   "an archive of it again. The archive may be in use meanwhile."));
    line.addJson();
    line.addExample(u"gongbao-cli dump 2025-06-30"_s);
    line.addExample(u"(cd 2025-06-30 && sha256sum -c SHA256SUMS)"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    if (line.operands().size() != 1) {
        return line.usageError(
            QCoreApplication::translate("cli", "Name the one folder to write to."));
    }
    const QString folder = QFileInfo(line.operands().constFirst()).absoluteFilePath();
    const Interruption interruption;
    const auto database = line.openArchive(archive::OpenMode::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    const Result<archive::DumpSummary> done = [&] {
        TerminalProgress terminal;
        return archive::dump(**database, folder, interruption.token(), terminal.progress());
    }();
    if (!done) {
        return fail(done.error());
    }
    if (line.wantsJson()) {
        printJson({{u"archive"_s, (*database)->path()},
                   {u"folder"_s, folder},
                   {u"files"_s, done->files},
                   {u"issues"_s, done->issues}});
    } else {
        printLine(
            QCoreApplication::translate("cli", "%1: %2 files written and checked, issues: %3.")
                .arg(folder)
                .arg(done->files)
                .arg(done->issues));
    }
    return kSuccess;
}

} // namespace gongbao::cli
