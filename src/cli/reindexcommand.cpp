// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/reindexing.h"

#include <QCoreApplication>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;

} // namespace

int runReindex(const QStringList& arguments)
{
    CommandLine line(u"reindex"_s, {},
                     QCoreApplication::translate(
                         "cli", "Makes the search index anew from the documents, as after a new "
                                "version of Gongbao. Nothing else in the archive changes."));
    line.addJson();
    line.addExample(u"gongbao-cli reindex"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    if (!line.operands().isEmpty()) {
        return line.usageError(QCoreApplication::translate("cli", "reindex takes no operands."));
    }
    const Interruption interruption;
    if (const Status rebuilt = rebuildIndex(line, interruption.token()); !rebuilt) {
        return fail(rebuilt.error());
    }
    const QString path = line.archivePath();
    if (line.wantsJson()) {
        printJson({{u"archive"_s, path}, {u"ok"_s, true}});
    } else {
        printLine(
            QCoreApplication::translate("cli", "%1: the search index was made anew.").arg(path));
    }
    return kSuccess;
}

} // namespace gongbao::cli
