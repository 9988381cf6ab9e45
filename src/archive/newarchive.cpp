// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/newarchive.h"

#include "archive/check.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <system_error>

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
    , m_part(path)
{
}

Status NewArchive::begin()
{
    if (QFileInfo::exists(m_path)) {
        return Error{ErrorCode::Conflict,
                     Text::tr("%1 is there already; choose another name.").arg(m_path)};
    }
    const int reason = m_part.begin();
    return reason == 0 ? Status() : Status(writeError(reason));
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
    const int reason = m_part.keep();
    return reason == 0 ? Status() : Status(writeError(reason));
}

Error NewArchive::writeError(int reason) const
{
    return {ErrorCode::ReadOnly,
            Text::tr("The archive %1 could not be written: %2. Choose another folder.")
                .arg(m_path, QString::fromLocal8Bit(std::generic_category().message(reason)))};
}

} // namespace gongbao::archive
