// SPDX-License-Identifier: GPL-3.0-or-later
// What the archive's tests store, and where.
#pragma once

#include "archive/database.h"
#include "model/issue.h"
#include "source/textfile.h"

#include <QTemporaryDir>

namespace gongbao::fixture {

/// A file with these bytes, taken for UTF-8.
[[nodiscard]] source::SourceFile sourceFile(const QString& name, const QByteArray& bytes);

/// An issue that uses every field of the model, characters beyond the basic plane and running
/// headers included.
[[nodiscard]] Issue richIssue();

/// A small issue of 云山县人民政府公报 with @p documents documents, numbered from 1.
[[nodiscard]] Issue plainIssue(int year, int number, int documents = 2);

/// A folder with an archive in it, open for writing.
struct TemporaryArchive
{
    TemporaryArchive();
    /// A second connection.
    [[nodiscard]] std::unique_ptr<archive::Database> connect() const;
    /// Stores @p issues one after the other, each of a file of its own, in place of its former
    /// version.
    void fill(const QList<Issue>& issues);

    QTemporaryDir folder;
    QString path;
    std::unique_ptr<archive::Database> database;
    int files = 0; ///< how many fill() has stored
};

/// Takes from @p database what later schemas than @p schema have added. It must be opened anew
/// before it is used again.
[[nodiscard]] Status makeOlder(archive::Database& database, int schema);

/// All that the archive holds, as text: two archives with the same dump hold the same. Tables of
/// the search index count by their shadow tables.
[[nodiscard]] QByteArray dump(archive::Database& database);

} // namespace gongbao::fixture
