// SPDX-License-Identifier: GPL-3.0-or-later
// What an archive must hold, whatever happened to the program that wrote it.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringList>

namespace gongbao::faults {

/// Remembers what was given to an archive and what it was seen to hold.
class ArchiveWitness
{
public:
    /// A file that may come into the archive from now on.
    void offer(const QByteArray& bytes);
    /// The program said that it stored the file, or that it was there.
    void stored(const QByteArray& bytes);
    /// The program said that it corrected something to this value, which nothing else has.
    void corrected(const QString& value);

    /// Opens the archive as a new start of the program does and looks at all of it. One sentence
    /// for each thing that is wrong: what check() finds, an issue that is not what was recognised
    /// in its file with its corrections laid over it, one that nobody offered, an issue or a
    /// correction that was there before and is gone. What is there
    /// must stay from then on.
    [[nodiscard]] Result<QStringList> look(const QString& path);

private:
    QHash<QByteArray, QByteArray> m_offered; ///< bytes by their SHA-256
    QSet<QByteArray> m_held;                 ///< SHA-256 of what must be there
    QSet<QString> m_corrected;               ///< values of the corrections that must be there
};

} // namespace gongbao::faults
