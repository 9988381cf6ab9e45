#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every C++ file is formatted as .clang-format says. Run from the top of the source tree.
set -euo pipefail

if ! command -v clang-format >/dev/null; then
    echo "skipped: clang-format is not installed" >&2
    exit 77
fi
find src tests \( -name '*.cpp' -o -name '*.h' \) -print0 \
    | xargs -0 clang-format --dry-run --Werror
