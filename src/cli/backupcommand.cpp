// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/terminalprogress.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gongbao::cli {

int runBackup(const QStringList& arguments)
{
    using namespace Qt::StringLiterals;
    CommandLine line(u"backup"_s, u"FILE"_s,
                     QCoreApplication::translate(
                         "cli", "Writes the whole archive into a new file, itself an archive, and "
                                "checks what was written. The archive may be in use meanwhile."));
    line.addJson();
    line.addExample(u"gongbao-cli backup 2025-06-30.gongbao"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    if (line.operands().size() != 1) {
        return line.usageError(
            QCoreApplication::translate("cli", "Name the one file to write the backup to."));
    }
    const QString path = QFileInfo(line.operands().constFirst()).absoluteFilePath();
    const Interruption interruption;
    const auto database = line.openArchive(archive::OpenMode::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    const Status done = [&] {
        TerminalProgress terminal;
        return archive::backUp(**database, path, interruption.token(), terminal.progress());
    }();
    if (!done) {
        return fail(done.error());
    }
    if (line.wantsJson()) {
        printJson({{u"archive"_s, (*database)->path()},
                   {u"backup"_s, path},
                   {u"bytes"_s, QFileInfo(path).size()}});
    } else {
        printLine(QCoreApplication::translate("cli", "%1: written and checked.").arg(path));
    }
    return kSuccess;
}

} // namespace gongbao::cli
