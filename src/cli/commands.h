// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of gongbao-cli. Each takes the arguments that main() prepared ({program, command,
// options and operands …}), prints to standard output, and returns the exit status.
#pragma once

#include <QStringList>

namespace gongbao::cli {

enum ExitStatus {
    kSuccess = 0,
    kFailed = 1,     ///< some input failed; one line on standard error says what and why
    kUsageError = 2, ///< the arguments make no sense
};

int runImport(const QStringList& arguments);
int runList(const QStringList& arguments);
int runCorrect(const QStringList& arguments);
int runSettle(const QStringList& arguments);
int runShow(const QStringList& arguments);
int runSearch(const QStringList& arguments);
int runComplete(const QStringList& arguments);
int runExport(const QStringList& arguments);
int runParse(const QStringList& arguments);
int runCheck(const QStringList& arguments);
int runBackup(const QStringList& arguments);
int runDump(const QStringList& arguments);
int runRestore(const QStringList& arguments);
int runReread(const QStringList& arguments);
int runReindex(const QStringList& arguments);

} // namespace gongbao::cli
