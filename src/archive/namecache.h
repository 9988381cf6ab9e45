// SPDX-License-Identifier: GPL-3.0-or-later
// The names of bodies, gazettes, kinds and categories that a connection remembers: they are
// compared with what is typed, letter by letter.
#pragma once

#include "archive/facet.h"
#include "base/result.h"

#include <QStringList>

#include <map>
#include <vector>

namespace gongbao::archive {

class Database;

struct RememberedName
{
    FacetName name;
    QStringList folded; ///< the name and its other forms (text/folding.h)
};
using RememberedNames = std::vector<RememberedName>;

/// Read anew after anything in the archive was changed. Part of a Database, on its thread.
class NameCache
{
public:
    /// All names that current documents have; a few thousand bodies in the largest archives. The
    /// pointer holds until the next call.
    [[nodiscard]] Result<const RememberedNames*> of(Database& database, Facet facet);
    /// After a transaction was taken back.
    void forget();

private:
    /// What the names are of: how often others have written, and how many rows this connection has.
    struct State
    {
        qint64 version = -1;
        qint64 ownChanges = 0;

        friend bool operator==(const State&, const State&) = default;
    };

    State m_state;
    std::map<Facet, RememberedNames> m_names;
};

} // namespace gongbao::archive
