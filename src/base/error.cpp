// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QCoreApplication>

#include <cerrno>
#include <system_error>

namespace gongbao {

namespace {

QString translated(const char* sentence)
{
    return QCoreApplication::translate("Error", sentence);
}

} // namespace

Error fileError(int errorNumber, const QString& path)
{
    switch (errorNumber) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::NotFound, translated("%1: there is no such file.").arg(path)};
    case EACCES:
    case EPERM:
        return {ErrorCode::Unreadable,
                translated("%1: access was refused; check the file's permissions.").arg(path)};
    case EROFS:
        return {ErrorCode::ReadOnly,
                translated("%1: the disk is read-only; choose another folder.").arg(path)};
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::DiskFull,
                translated("%1: the disk is full; free some space and try again.").arg(path)};
    case EISDIR:
        return {ErrorCode::Unsupported, translated("%1: this is a folder, not a file.").arg(path)};
    default:
        return {
            ErrorCode::Unreadable,
            translated("%1: the file could not be used (%2).")
                .arg(path, QString::fromLocal8Bit(std::generic_category().message(errorNumber)))};
    }
}

} // namespace gongbao
