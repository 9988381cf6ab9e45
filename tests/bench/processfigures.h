// SPDX-License-Identifier: GPL-3.0-or-later
// What a measurement asks of its own process.
#pragma once

namespace gongbao::bench {

/// Seconds of CPU that the process has used, all threads.
[[nodiscard]] double cpuSeconds();

/// The most memory that the process has held so far, in MB of 10⁶ bytes; 0 where it is not told.
[[nodiscard]] double peakMemory();
/// What it holds now, in the same unit; without the pages of files it is what it asked for itself.
[[nodiscard]] double memory();
[[nodiscard]] double memoryWithoutFiles();

[[nodiscard]] int threads();
[[nodiscard]] int openFiles();

} // namespace gongbao::bench
