#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Each layer includes only those before it; only publish and above, and what reads PDF files, know
# QtGui, only the desktop widgets; SQL is spoken in archive alone. Run from the top of the source tree.
set -euo pipefail

readonly layers=(base model text source parse archive ingest search publish cli desktop)
readonly core_layers=(base model text source parse archive ingest search)
failures=0

complain() {
    printf '%s\n' "$@" >&2
    failures=1
}

# complain_of MESSAGE GREP-ARGS...: lists what grep finds.
complain_of() {
    local message=$1 found
    shift
    found=$(grep -rnE --include='*.cpp' --include='*.h' "$@" || true)
    [[ -z "$found" ]] || complain "$message" "$found"
}

for folder in src/*/; do
    layer=$(basename "$folder")
    [[ " ${layers[*]} " == *" $layer "* ]] || complain "src/$layer is no known layer"
done

later=("${layers[@]}")
for layer in "${layers[@]}"; do
    later=("${later[@]:1}")
    if ((${#later[@]} > 0)); then
        forbidden=$(IFS='|'; printf '%s' "${later[*]}")
        complain_of "src/$layer includes a layer above it:" "#include \"($forbidden)/" "src/$layer"
    fi
done
complain_of "src/desktop includes the command line:" '#include "cli/' src/desktop

# A layer that does not link a Qt module cannot find its headers, but by their folder's name.
for layer in "${core_layers[@]}"; do
    modules=$(grep -oE 'Qt6::[A-Za-z]+' "src/$layer/CMakeLists.txt" | grep -v '^Qt6::Core$' || true)
    [[ -z "$modules" ]] || complain "src/$layer links more of Qt than Core: $modules"
    complain_of "src/$layer reaches for QtGui:" '#include <Qt(Gui|Widgets|Svg|PrintSupport)/' "src/$layer"
done
# What reads PDF files runs in a process of its own: no other program may hold its libraries.
complain_of "only src/source/pdf knows Poppler:" --exclude-dir=pdf '#include <(poppler|qpdf)|#include "source/pdf/' src
linking=$(grep -rlE 'gongbao_pdfsource|PkgConfig::POPPLER' --include=CMakeLists.txt src | grep -v '^src/source/pdf/' || true)
[[ -z "$linking" ]] || complain "only gongbao-pdf links what reads PDF files:" "$linking"

for layer in publish cli; do
    ! grep -q 'Qt6::Widgets' "src/$layer/CMakeLists.txt" || complain "src/$layer links Qt6::Widgets"
done

for layer in "${layers[@]}"; do
    [[ "$layer" != archive ]] || continue
    complain_of "src/$layer speaks SQL or to SQLite:" \
        '#include <sqlite3|\bsqlite3_|"(SELECT|INSERT|UPDATE|DELETE FROM|CREATE|DROP|PRAGMA|BEGIN|COMMIT) ' \
        "src/$layer"
done

exit "$failures"
