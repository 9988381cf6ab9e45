// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/newarchive.h"

#include "archive/check.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <unistd.h>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(NewArchive)
};

} // namespace

NewArchive::NewArchive(const QString& path)
    : m_path(path)
    , m_part(path) // beside it, under a name of its own
{
}

NewArchive::~NewArchive()
{
    // On a disk that is full SQLite can't write its log back, and leaves it.
    const QString made = m_part.fileName();
    if (m_part.autoRemove() && !made.isEmpty()) {
        QFile::remove(made + u"-wal"_s);
        QFile::remove(made + u"-shm"_s);
    }
}

Status NewArchive::begin()
{
    if (QFileInfo::exists(m_path)) {
        return Error{ErrorCode::Conflict,
                     Text::tr("%1 is there already; choose another name.").arg(m_path)};
    }
    // SQLite fills a file that is empty; this one has the right mode, and goes when all fails.
    return m_part.open() ? Status() : Status(writeError());
}

Status NewArchive::finish(const StopToken& stop, const Progress& progress)
{
    const auto made = Database::open(part(), OpenMode::ReadOnly);
    if (!made) {
        return made.error();
    }
    const Result<QStringList> problems = check(**made, stop, progress);
    if (!problems) {
        return problems.error();
    }
    if (!problems->isEmpty()) {
        return Error{ErrorCode::Corrupt,
                     Text::tr("%1 was not kept, because it is not whole: %2 Check what it was "
                              "made from.")
                         .arg(m_path, problems->first())};
    }
    // SQLite does not flush all that it makes.
    if (fsync(m_part.handle()) != 0 || !m_part.rename(m_path)) {
        return writeError();
    }
    m_part.setAutoRemove(false);
    return {};
}

Error NewArchive::writeError() const
{
    return {ErrorCode::ReadOnly,
            Text::tr("The archive %1 could not be written: %2. Choose another folder.")
                .arg(m_path, m_part.errorString())};
}

} // namespace gongbao::archive
