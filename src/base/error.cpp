// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QCoreApplication>

#include <cerrno>
#include <system_error>

namespace gongbao {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Error)
};

} // namespace

Error fileError(int errorNumber, const QString& path)
{
    switch (errorNumber) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::NotFound, Text::tr("%1: there is no such file or folder.").arg(path)};
    case EACCES:
    case EPERM:
        return {ErrorCode::Unreadable,
                Text::tr("%1: access was refused; check the file's permissions.").arg(path)};
    case EROFS:
        return {ErrorCode::ReadOnly,
                Text::tr("%1: the disk is read-only; choose another folder.").arg(path)};
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull,
                Text::tr("%1: the disk is full; free some space and try again.").arg(path)};
    case EISDIR:
        return {ErrorCode::Unsupported, Text::tr("%1: this is a folder, not a file.").arg(path)};
    default:
        return {
            ErrorCode::Unreadable,
            Text::tr("%1: the file could not be used (%2).")
                .arg(path, QString::fromLocal8Bit(std::generic_category().message(errorNumber)))};
    }
}

} // namespace gongbao
