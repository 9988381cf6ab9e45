// SPDX-License-Identifier: GPL-3.0-or-later
// Which files an import is about.
#pragma once

#include <QList>
#include <QStringList>

namespace gongbao::ingest {

struct ListedFile
{
    enum class State {
        ToImport,
        Unsupported,     ///< inside a folder, and of a kind that is not read
        UnreadableFolder ///< its files are not known
    };

    QString path;
    State state = State::ToImport;
};

/// Files as they stand; folders with all that is below them, sorted by name, hidden files and
/// linked folders left out. A path that does not exist is listed to be imported, so that reading
/// it gives the error.
[[nodiscard]] QList<ListedFile> listFiles(const QStringList& paths);

} // namespace gongbao::ingest
