// SPDX-License-Identifier: GPL-3.0-or-later
// Links from the numbers that a document cites to the documents of the same file that have them.
#pragma once

#include "model/document.h"
#include "publish/flow.h"

#include <QHash>

#include <span>

namespace gongbao::publish {

/// The places of a file's documents by their numbers, as DocumentNumber::toString() writes them.
using LinkTargets = QHash<QString, qsizetype>;

/// Adds links to @p items, which set block @p place of @p document.
void linkCitations(std::span<FlowItem> items, const Document& document, qsizetype place,
                   const LinkTargets& targets);

} // namespace gongbao::publish
