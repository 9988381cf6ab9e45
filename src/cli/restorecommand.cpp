// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"
#include "archive/openform/restore.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/terminalprogress.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gongbao::cli {

int runRestore(const QStringList& arguments)
{
    using namespace Qt::StringLiterals;
    CommandLine line(
        u"restore"_s, u"BACKUP"_s,
        QCoreApplication::translate(
            "cli",
            "Makes a new archive of a file that “backup” wrote or a folder that “dump” wrote, "
            "and checks it. Nothing is ever written over: where --archive names a file that "
            "is there, it stays as it is."));
    line.addJson();
    line.addExample(u"gongbao-cli restore 2025-06-30.gongbao --archive restored.gongbao"_s);
    line.addExample(u"gongbao-cli restore 2025-06-30 --archive restored.gongbao"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    if (line.operands().size() != 1) {
        return line.usageError(
            QCoreApplication::translate("cli", "Name the one backup, a file or a folder."));
    }
    const QFileInfo backup(line.operands().constFirst());
    const QString path = QFileInfo(line.archivePath()).absoluteFilePath();
    const Interruption interruption;
    const Status done = [&] {
        TerminalProgress terminal;
        const auto restore = backup.isDir() ? &archive::restoreDump : &archive::restoreBackup;
        return restore(backup.absoluteFilePath(), path, interruption.token(), terminal.progress());
    }();
    if (!done) {
        return fail(done.error());
    }
    if (line.wantsJson()) {
        printJson({{u"archive"_s, path},
                   {u"backup"_s, backup.absoluteFilePath()},
                   {u"bytes"_s, QFileInfo(path).size()}});
    } else {
        printLine(QCoreApplication::translate("cli", "%1: written and checked.").arg(path));
    }
    return kSuccess;
}

} // namespace gongbao::cli
