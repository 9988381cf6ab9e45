#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy finds nothing in the files that changed; with --all, nothing in any. Run from the top of
# the source tree, with the folder of a build that is done.
#
# The static analyzer takes more time than all other checks together, and is part of --all only.
#
#   GONGBAO_TIDY_BASE     commit that the changes count from; otherwise where the branch left main,
#                         or on main itself the commit before the last
#   GONGBAO_TIDY_SECONDS  after so many no further file is begun (240; with --all no limit)
set -euo pipefail

readonly build=$1
readonly mode=${2-changed}

skip() {
    echo "skipped: $*" >&2
    exit 77
}

base() {
    local branch fork
    if [[ -n "${GONGBAO_TIDY_BASE-}" ]]; then
        echo "$GONGBAO_TIDY_BASE"
        return
    fi
    for branch in upstream/main origin/main main; do
        fork=$(git merge-base HEAD "$branch" 2>/dev/null || true)
        if [[ -n "$fork" && "$fork" != "$(git rev-parse HEAD)" ]]; then
            echo "$fork"
            return
        fi
    done
    git rev-parse --verify --quiet HEAD~1 || true
}

# A changed header counts for the source file of its name.
changed_files() {
    git diff --name-only --diff-filter=d "$1" -- src tests | sed -nE 's/\.(cpp|h)$/.cpp/p' | sort -u \
        | while read -r file; do [[ ! -f "$file" ]] || echo "$file"; done
}

command -v clang-tidy >/dev/null || skip "clang-tidy is not installed"
[[ -f "$build/compile_commands.json" ]] || skip "$build holds no compile_commands.json"

checks=
if [[ "$mode" == --all ]]; then
    mapfile -t files < <(find src tests -name '*.cpp' | sort)
    seconds=${GONGBAO_TIDY_SECONDS-999999}
else
    git rev-parse --is-inside-work-tree >/dev/null 2>&1 || skip "this is no git checkout"
    from=$(base)
    [[ -n "$from" ]] || skip "there is no former commit to compare with; see GONGBAO_TIDY_BASE"
    mapfile -t files < <(changed_files "$from")
    seconds=${GONGBAO_TIDY_SECONDS-240}
    checks=-clang-analyzer-*
fi
# Files of another configuration, such as benchmarks that are switched off, have no command.
mapfile -t files < <(for file in "${files[@]}"; do
    ! grep -qF "/$file\"" "$build/compile_commands.json" || echo "$file"
done)

((${#files[@]} > 0)) || skip "no source file changed"
left_out=$(mktemp)
commands=$(mktemp --directory)
trap 'rm -rf "$left_out" "$commands"' EXIT
# Headers that another compiler read beforehand are not for clang-tidy.
sed 's/ -include [^ ]*cmake_pch\.hxx//' "$build/compile_commands.json" >"$commands/compile_commands.json"
deadline=$(($(date +%s) + seconds))
tidy_one() {
    if (($(date +%s) < deadline)); then
        clang-tidy --quiet --checks="$checks" -p "$commands" "$1" 2>/dev/null
    else
        echo "$1" >>"$left_out"
    fi
}
export commands checks deadline left_out
export -f tidy_one
status=0
printf '%s\0' "${files[@]}" | xargs -0 -r -n 1 -P "$(nproc)" bash -c 'tidy_one "$1"' tidy_one || status=1
echo "clang-tidy looked at $((${#files[@]} - $(wc -l <"$left_out"))) of ${#files[@]} files"
exit "$status"
