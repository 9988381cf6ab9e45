// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as one sentence that a person can act on.
#pragma once

#include <QString>

namespace gongbao {

enum class ErrorCode {
    NotFound,     ///< no such file, issue or document
    Unreadable,   ///< present, but may not be read
    Empty,        ///< nothing in it
    NotText,      ///< binary, or in no encoding that is known
    TooLarge,     ///< beyond a limit that the message names
    Unsupported,  ///< a kind of file or request that the program does not handle
    NoGazette,    ///< text, but nothing in it looks like a gazette issue
    NotAnArchive, ///< not a SQLite file, or not one of Gongbao's
    TooNew,       ///< an archive written by a newer program
    Locked,       ///< another process holds the archive
    ReadOnly,     ///< the file or its folder may not be written
    DiskFull,     ///< no room left
    Conflict,     ///< the archive holds another version; the caller must decide
    Corrupt,      ///< stored data contradict themselves
    Cancelled,    ///< stopped on request
    Usage,        ///< the caller's arguments make no sense
    Internal,     ///< a library refused; the message carries its words
};

/// An error with its sentence, which names what failed, where, and what to do. The sentence is
/// made with tr() where the error arises, so it is in the user's language. A value: copy freely
/// between threads.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
};

/// Turns the errno of a failed file operation on @p path into an Error.
[[nodiscard]] Error fileError(int errorNumber, const QString& path);

} // namespace gongbao
