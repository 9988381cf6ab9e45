// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real gongbao-cli and keeps what it said.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace gongbao::cli::test {

struct ProgramRun
{
    int status = -1; ///< exit status; -1 when it crashed or hung
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QStringList errorLines() const;
};

/// Called in the new process before the program starts: what binds the program, and only it (see
/// sandbox.h).
using Confine = std::function<void()>;

/// Runs `gongbao-cli --lang en` with @p arguments under a locale that is not UTF-8.
[[nodiscard]] ProgramRun run(const QStringList& arguments, const Confine& confine = {});

/// Starts the same, asks it to stop with SIGINT as soon as @p file exists, and waits for its end.
[[nodiscard]] ProgramRun interrupt(const QStringList& arguments, const QString& file);

} // namespace gongbao::cli::test
