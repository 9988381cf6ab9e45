// SPDX-License-Identifier: GPL-3.0-or-later
// A new archive that gets its name only once it is whole.
#pragma once

#include "archive/database.h"
#include "archive/partfile.h"
#include "base/progress.h"
#include "base/result.h"
#include "base/stoptoken.h"

namespace gongbao::archive {

/// It goes with this object unless finish() succeeded, so that there is never half an archive under
/// @ref path. One thread.
class NewArchive
{
public:
    explicit NewArchive(const QString& path);

    /// Makes the file, empty. Conflict where @ref path is taken: nothing is ever written over.
    [[nodiscard]] Status begin();
    /// The file to fill; begin() was called.
    [[nodiscard]] QString part() const { return m_part.name(); }
    /// Checks what was made as check() does, flushes it to disk and gives it its name. No
    /// connection to part() is open. Corrupt where it is not whole.
    [[nodiscard]] Status finish(const StopToken& stop, const Progress& progress);

private:
    [[nodiscard]] Error writeError(int reason) const;

    QString m_path;
    PartFile m_part;
};

} // namespace gongbao::archive
