#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source file names its licence, is of readable length and a telling name, and leaves nothing
# unfinished; every package that ./run installs is explained. Run from the top of the source tree.
set -euo pipefail

readonly longest_file=700
readonly licence='SPDX-License-Identifier: GPL-3.0-or-later'
failures=0

complain() {
    printf '%s\n' "$@" >&2
    failures=1
}

mapfile -t sources < <(find src tests \( -name '*.cpp' -o -name '*.h' \) | sort)
mapfile -t scripts < <(find run .ci tests -type f \( -name run -o -name '*.sh' \) | sort)

for file in "${sources[@]}"; do
    [[ "$(head -n 1 "$file")" == "// $licence" ]] || complain "$file: the first line is not // $licence"
    lines=$(wc -l <"$file")
    ((lines <= longest_file)) || complain "$file: $lines lines; split it ($longest_file at most)"
    [[ ! "$(basename "$file")" =~ (util|helper|misc|common|manager) ]] \
        || complain "$file: the name does not say what is in it"
done
for file in "${scripts[@]}"; do
    [[ "$(sed -n 2p "$file")" == "# $licence" ]] || complain "$file: the second line is not # $licence"
done

# Spelt in two halves, or this script would find itself.
unfinished=$(grep -nE 'TO''DO|FIX''ME|XX''X|HA''CK' "${sources[@]}" "${scripts[@]}" || true)
[[ -z "$unfinished" ]] || complain "Left unfinished:" "$unfinished"

blanks=$(grep -nE '[[:blank:]]+$' "${sources[@]}" "${scripts[@]}" || true)
[[ -z "$blanks" ]] || complain "White space at the end of a line:" "$blanks"

packages=$(sed -nE '/^readonly [a-z]+_packages=\(/{:list;p;/\)/b;n;b list}' run | tr -d '()' \
    | sed -E 's/readonly [a-z]+_packages=//' | tr -s '[:space:]' '\n')
for package in $packages; do
    grep -qF "\`$package\`" docs/dependencies.md \
        || complain "run installs $package, but docs/dependencies.md does not say why"
done

exit "$failures"
