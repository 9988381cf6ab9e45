// SPDX-License-Identifier: GPL-3.0-or-later
// Which files an import is about.
#pragma once

#include "base/error.h"
#include "base/stoptoken.h"

#include <QList>
#include <QStringList>

namespace gongbao::ingest {

struct ListedFile
{
    enum class State {
        ToImport,
        Skipped, ///< nothing that a folder is imported for
        Failed   ///< it, or what is in it, can't be had
    };

    QString path; ///< see source::pathFromBytes()
    State state = State::ToImport;
    Error reason = {}; ///< why it is not to be imported
};

/// Files as they stand; folders with all that is below them, sorted by name, hidden files left out.
/// Linked folders come last, and none of them twice. All else that is in a folder is listed with
/// the reason why it is not imported. A path that does not exist is listed to be imported, so that
/// reading it gives the error.
/// A stop leaves out the folders that were not looked into yet.
[[nodiscard]] QList<ListedFile> listFiles(const QStringList& paths, const StopToken& stop = {});

} // namespace gongbao::ingest
