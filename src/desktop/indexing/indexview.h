// SPDX-License-Identifier: GPL-3.0-or-later
// What people see of the search index being made anew.
#pragma once

namespace gongbao::desktop {

class IndexController;
class MessageBar;
class ProgressStrip;

/// Keeps @p progress and @p messages in step with @p indexer, for as long as all of them live.
void showIndexing(IndexController& indexer, ProgressStrip& progress, MessageBar& messages);

} // namespace gongbao::desktop
