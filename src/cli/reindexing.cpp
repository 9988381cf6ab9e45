// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reindexing.h"

#include "archive/textindex.h"
#include "cli/commandline.h"
#include "cli/output.h"
#include "cli/terminalprogress.h"

#include <QCoreApplication>

namespace gongbao::cli {

Status rebuildIndex(const CommandLine& line, const StopToken& stop)
{
    const auto database = line.openExisting();
    if (!database) {
        return database.error();
    }
    TerminalProgress terminal;
    return archive::TextIndex(**database).rebuild(stop, terminal.progress());
}

void bringIndexUpToDate(const CommandLine& line, archive::Database& reading, const StopToken& stop)
{
    const Result<bool> upToDate = archive::TextIndex(reading).isUpToDate();
    if (!upToDate || *upToDate) {
        return; // an error will be met again, by what needs the index
    }
    printError(QCoreApplication::translate(
                   "cli", "%1: the search index was made by another version of Gongbao and is "
                          "made anew first.")
                   .arg(reading.path()));
    if (const Status rebuilt = rebuildIndex(line, stop); !rebuilt) {
        printError(QCoreApplication::translate(
                       "cli", "The search index stays as it was, and may find too little: %1")
                       .arg(rebuilt.error().message));
    }
}

} // namespace gongbao::cli
