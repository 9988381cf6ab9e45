// SPDX-License-Identifier: GPL-3.0-or-later
// An archive that comes from elsewhere: a good one with any bytes changed in any places. It is
// refused, or read for what it has; whatever is wrong is said.
#include "archive/catalogue.h"
#include "archive/check.h"
#include "archive/issuestore.h"
#include "archivefixture.h"
#include "fuzzinput.h"
#include "search/searcher.h"

#include <QFile>

#include <algorithm>

using namespace gongbao;

namespace {

/// The bytes of a good archive without a log beside it.
QByteArray goodArchive()
{
    fixture::TemporaryArchive filled;
    const auto stored = archive::IssueStore(*filled.database)
                            .store(fixture::sourceFile(QStringLiteral("a.txt"), "a"),
                                   fixture::richIssue(), archive::OnConflict::Refuse);
    fuzz::require(stored.ok(), "an issue can be stored");
    filled.database.reset();
    QFile file(filled.path);
    fuzz::require(file.open(QIODevice::ReadOnly), "the archive can be read");
    return file.readAll();
}

/// Each change is a place in three bytes, a length in one, and so many bytes to put there.
QByteArray changed(QByteArray archive, const std::uint8_t* data, std::size_t size)
{
    std::size_t at = 0;
    while (at + 4 < size) {
        const qsizetype place =
            (data[at] | (data[at + 1] << 8U) | (data[at + 2] << 16U)) % archive.size();
        const auto length = std::min(
            {qsizetype(data[at + 3] % 64 + 1), qsizetype(size - at - 4), archive.size() - place});
        archive.replace(place, length, reinterpret_cast<const char*>(data + at + 4), length);
        at += 4 + static_cast<std::size_t>(length);
    }
    return archive;
}

template<typename T>
void requireSaid(const Result<T>& result)
{
    fuzz::require(result.ok() || !result.error().message.isEmpty(), "an error says what is wrong");
}

void readAll(archive::Database& database)
{
    archive::Catalogue catalogue(database);
    const auto issues = catalogue.issues();
    requireSaid(issues);
    for (const archive::IssueRecord& issue :
         issues.ok() ? *issues : QList<archive::IssueRecord>()) {
        requireSaid(catalogue.wholeIssue(issue.id));
        requireSaid(catalogue.printedPages(issue.id));
    }
    requireSaid(catalogue.bodies());
    const search::SearchRequest everything{.limit = 5};
    const search::SearchRequest word{.typed = QStringLiteral("人民政府"),
                                     .order = archive::Order::Relevance};
    search::Searcher searcher(database);
    requireSaid(searcher.search(everything, {}));
    requireSaid(searcher.search(word, {}));
    requireSaid(searcher.facets(everything, {}));
    requireSaid(archive::check(database));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const QByteArray good = goodArchive();
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("foreign.gongbao"));
    for (const auto* const left : {"-wal", "-shm"}) {
        QFile::remove(path + QLatin1StringView(left));
    }
    QFile file(path);
    fuzz::require(file.open(QIODevice::WriteOnly), "the archive can be written");
    file.write(changed(good, data, size));
    file.close();
    for (const auto mode : {archive::OpenMode::ReadOnly, archive::OpenMode::ReadWrite}) {
        const auto opened = archive::Database::open(path, mode, std::chrono::milliseconds(0));
        requireSaid(opened);
        if (opened) {
            readAll(**opened);
        }
    }
    return 0;
}
