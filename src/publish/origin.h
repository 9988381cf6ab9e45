// SPDX-License-Identifier: GPL-3.0-or-later
// Where a document was printed, in words.
#pragma once

#include "publish/pdfexport.h"

namespace gongbao::publish {

/// 《某区人民政府公报》2025年第2期第24页, as far as it is known; empty where nothing is.
[[nodiscard]] QString originOf(const PublishItem& item);

/// The same without the page: what the documents of one issue have in common.
[[nodiscard]] QString issueOf(const PublishItem& item);

} // namespace gongbao::publish
