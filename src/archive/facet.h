// SPDX-License-Identifier: GPL-3.0-or-later
// What documents are sorted by.
#pragma once

#include <QStringList>

#include <vector>

namespace gongbao::archive {

enum class Facet { Gazette, Year, Body, Kind, Category };

/// One value of a facet.
struct FacetName
{
    QString name;            ///< of a body the preferred one
    std::vector<qint64> ids; ///< rows of gazettes and bodies; of a body those of all its forms
    QStringList forms;       ///< other names of a body

    friend bool operator==(const FacetName&, const FacetName&) = default;
};

} // namespace gongbao::archive
