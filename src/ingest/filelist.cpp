// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/filelist.h"

#include "source/imagefile.h"
#include "source/pathbytes.h"
#include "source/textfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <memory>
#include <optional>
#include <set>
#include <sys/stat.h>

namespace gongbao::ingest {

namespace {

using namespace Qt::StringLiterals;
using source::bytesOfPath;
using source::shownPath;
using State = ListedFile::State;
using FileStatus = struct stat;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FileList)
};

/// What is at @p path, through links; nullopt and errno where it can't be known.
std::optional<FileStatus> statusOf(const QString& path)
{
    FileStatus status{};
    return ::stat(bytesOfPath(path).constData(), &status) == 0 ? std::optional(status)
                                                               : std::nullopt;
}

bool isLink(const QString& path)
{
    FileStatus status{};
    return ::lstat(bytesOfPath(path).constData(), &status) == 0 && S_ISLNK(status.st_mode);
}

struct Close
{
    void operator()(DIR* folder) const { closedir(folder); }
};

/// The names in a folder in order, without hidden ones; by their bytes, as Qt lists no others than
/// UTF-8. nullopt and errno where they can't be read.
std::optional<QStringList> namesIn(const QString& folder)
{
    const std::unique_ptr<DIR, Close> open(opendir(bytesOfPath(folder).constData()));
    if (!open) {
        return std::nullopt;
    }
    QStringList names;
    errno = 0;
    while (const dirent* entry = readdir(open.get())) {
        if (entry->d_name[0] != '.') {
            names.append(source::pathFromBytes(entry->d_name));
        }
    }
    names.sort();
    return errno == 0 ? std::optional(names) : std::nullopt;
}

/// One listFiles().
class Listing
{
public:
    explicit Listing(const StopToken& stop)
        : m_stop(stop)
    {
    }

    void add(const QString& path);
    void followLinks();
    [[nodiscard]] const QList<ListedFile>& files() const { return m_files; }

private:
    using Folder = std::pair<dev_t, ino_t>;

    void addFolder(const QString& path);
    void addEntry(const QString& path);
    void addFile(const QString& path);
    void follow(const QString& link);
    void noteFoldersAbove(QString path);
    void skip(const QString& path, const QString& why)
    {
        m_files.append({path, State::Skipped, {ErrorCode::Unsupported, why}});
    }
    void fail(const QString& path, const Error& error)
    {
        m_files.append({path, State::Failed, error});
    }
    static Folder folderOf(const FileStatus& status) { return {status.st_dev, status.st_ino}; }

    const StopToken& m_stop;
    QList<ListedFile> m_files;
    QStringList m_links;       ///< to folders, not yet followed
    std::set<Folder> m_listed; ///< folders; none is listed twice
    std::set<Folder> m_above;  ///< folders that those asked for lie in
};

void Listing::add(const QString& path)
{
    const std::optional<FileStatus> status = statusOf(path);
    if (status && S_ISDIR(status->st_mode)) {
        noteFoldersAbove(path);
        addFolder(path);
    } else {
        m_files.append({path, State::ToImport, {}});
    }
}

void Listing::addFolder(const QString& path)
{
    if (m_stop.stop_requested()) {
        return;
    }
    const std::optional<FileStatus> status = statusOf(path);
    if (status && !m_listed.insert(folderOf(*status)).second) {
        return;
    }
    const std::optional<QStringList> names = namesIn(path);
    if (!names) {
        fail(path, fileError(errno, shownPath(path)));
        return;
    }
    for (const QString& name : *names) {
        addEntry(path.endsWith(u'/') ? path + name : path + u'/' + name);
    }
}

void Listing::addEntry(const QString& path)
{
    const std::optional<FileStatus> status = statusOf(path);
    if (!status) {
        const int reason = errno;
        fail(path, reason == ENOENT && isLink(path)
                       ? Error{ErrorCode::NotFound,
                               Text::tr("%1 is a link to something that is not there; mend it or "
                                        "delete it.")
                                   .arg(shownPath(path))}
                       : fileError(reason, shownPath(path)));
    } else if (S_ISREG(status->st_mode)) {
        addFile(path);
    } else if (!S_ISDIR(status->st_mode)) {
        skip(path, Text::tr("a pipe or a device, not a file"));
    } else if (isLink(path)) {
        m_links.append(path);
    } else {
        addFolder(path);
    }
}

void Listing::addFile(const QString& path)
{
    // Pictures in a folder are rarely pages of an issue: those have to be named.
    if (source::isImageName(path)) {
        skip(path, Text::tr("a picture, which in a folder is rarely a page of an issue; import it "
                            "by itself to have its text recognised (needs Tesseract)"));
    } else if (!source::isSupported(path)) {
        skip(path, Text::tr("neither text, PDF nor a PNG, JPEG or TIFF picture"));
    } else {
        m_files.append({path, State::ToImport, {}});
    }
}

void Listing::followLinks()
{
    while (!m_links.isEmpty()) {
        follow(m_links.takeFirst());
    }
}

void Listing::follow(const QString& link)
{
    const std::optional<FileStatus> status = statusOf(link);
    if (status && m_above.contains(folderOf(*status))) {
        skip(link, Text::tr("a link to a folder above it"));
    } else if (status && m_listed.contains(folderOf(*status))) {
        skip(link, Text::tr("a link to a folder that is listed already"));
    } else {
        addFolder(link);
    }
}

void Listing::noteFoldersAbove(QString path)
{
    for (std::optional<FileStatus> last = statusOf(path); last;) {
        path += u"/.."_s;
        const std::optional<FileStatus> above = statusOf(path);
        if (!above || folderOf(*above) == folderOf(*last)) {
            return; // the root is its own parent
        }
        m_above.insert(folderOf(*above));
        last = above;
    }
}

} // namespace

QList<ListedFile> listFiles(const QStringList& paths, const StopToken& stop)
{
    Listing listing(stop);
    for (const QString& path : paths) {
        listing.add(path);
    }
    listing.followLinks();
    return listing.files();
}

} // namespace gongbao::ingest
