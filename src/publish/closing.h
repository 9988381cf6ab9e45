// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at the end of a document: the list of attachments, signatures and date.
#pragma once

#include "publish/textflow.h"

#include <QStringList>

namespace gongbao::publish {

/// 附件： with one entry to a line, continued under the first character of its name. @p blocks are
/// the texts of the blocks that make up the list.
[[nodiscard]] std::vector<FlowItem> attachmentList(const QStringList& blocks, Shaper& shaper,
                                                   const PageGeometry& page);

/// The entries of such a list, the first with the words before it: 附件：1.甲2.乙 →
/// 附件：1.甲, 2.乙
[[nodiscard]] QStringList attachmentEntries(const QString& text);

/// Signatures at the right, two characters in, and the date, which begins two characters to the
/// right of the signature; all on one page.
[[nodiscard]] std::vector<FlowItem> signatures(const QStringList& bodies, const QStringList& dates,
                                               Shaper& shaper, const PageGeometry& page);

/// The bodies of one signature block, which print parts by spaces.
[[nodiscard]] QStringList signedBodies(const QString& text);

} // namespace gongbao::publish
