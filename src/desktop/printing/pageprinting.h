// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a PDF on paper.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/stoptoken.h"
#include "publish/fileexport.h"

class QPrinter;

namespace gongbao::desktop {

/// Those pages of @p pdf that the printer is to print: each in its size in the middle of the paper;
/// smaller, or lying, where it has no room otherwise. A printer of CUPS is given the file itself; a
/// PDF file on disk is the same file, where all its pages are wanted once on paper of their size.
/// Otherwise pages are drawn, as finely as the printer prints. Where @p stop asks to stop, the
/// printer has the pages until then; a file has none. Blocking; any thread.
Status printPages(const publish::MadePdf& pdf, QPrinter& printer, const StopToken& stop,
                  const Progress& progress);

} // namespace gongbao::desktop
