// SPDX-License-Identifier: GPL-3.0-or-later
// The same documents as PDF by other programs.
#pragma once

#include "model/document.h"

#include <QDir>
#include <QList>

namespace gongbao::bench {

/// What making a PDF took, and what it came to.
struct PressRun
{
    int pages = 0;
    double seconds = 0; ///< by the clock
    qint64 bytes = 0;
    double memory = 0; ///< the most that a process held, in MB of 10⁶ bytes
};

struct Press
{
    QString name;
    QString program; ///< its path; empty where it is not installed
    /// Prints @p documents into a PDF in @p folder, each from a page of its own: paper, type area,
    /// type sizes and line pitch of the official style, tables as tables, no page numbers. What
    /// it reads is written before the clock starts. No pages where that fails.
    PressRun (*print)(const QString& program, const QList<Document>& documents, const QDir& folder);
};

/// LibreOffice and Chromium.
[[nodiscard]] QList<Press> otherPresses();

} // namespace gongbao::bench
