// SPDX-License-Identifier: GPL-3.0-or-later
// Scans a PDF file: a test's stand-in for an office's copier.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace gongbao::test {

struct ScanOptions
{
    int dotsPerInch = 300;
    int noise = 24;    ///< standard deviation of a pixel, of 255
    double blur = 1.5; ///< pixels that run into one
    double turn = 0.3; ///< degrees by which paper lies askew, one way and the other
    int paper = 235;   ///< of 255; ink is as far from black
};

/// The same pages as pictures on greyish paper, without any text. The same options give the same
/// pictures. Needs a QGuiApplication.
[[nodiscard]] Result<QByteArray> scanOf(const QByteArray& pdf, const ScanOptions& options = {});

} // namespace gongbao::test
