// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of a document, laid out anew.
#pragma once

#include "base/stoptoken.h"
#include "model/document.h"
#include "publish/citedlinks.h"

namespace gongbao::publish {

/// Lays out the text of @p document, with links where it cites one of @p targets; stops early, with
/// what there is, when @p stop asks for it.
[[nodiscard]] std::vector<FlowItem> layOut(const Document& document, const LinkTargets& targets,
                                           Shaper& shaper, const PageGeometry& page,
                                           const StopToken& stop);

} // namespace gongbao::publish
