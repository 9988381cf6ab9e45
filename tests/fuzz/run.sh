#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs each fuzzer for a while, as many at a time as there are processors, and fails when one
# finds something.
#
#     tests/fuzz/run.sh BUILD [SECONDS [NAME…]]
#
# BUILD is the folder that the preset `fuzz` built in. The recogniser gets SECONDS (60), the others,
# which have less to look at, a sixth of it. New inputs stay in BUILD/fuzz/found/NAME for the next
# run; one that breaks something is named and kept as BUILD/fuzz/NAME-….
set -euo pipefail

readonly build=$(readlink -f "${1:?the folder of the fuzzers\' build}")
readonly seconds=${2:-60}
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
readonly names=("${@:3}")
readonly all=(recogniser decoding folding numbers dates citations queries pdfprotocol enginetable archive postings)

# Words of gazettes for the fuzzers to put in, as libFuzzer wants them: bytes in hexadecimal.
dictionary() {
    local word
    while IFS= read -r word; do
        printf '"%s"\n' "$(printf '%s' "$word" | od -An -v -tx1 | tr -d '\n' | sed 's/ /\\x/g')"
    done <tests/fuzz/words.txt
}

time_for() {
    if [[ "$1" == recogniser ]]; then echo "$seconds"; else echo $(((seconds + 5) / 6)); fi
}

fuzz() {
    local name=$1 seeds=("tests/fuzz/corpus/$1")
    [[ "$name" != recogniser ]] || seeds+=(resources/samples tests/data/parse)
    mkdir -p "$build/fuzz/found/$name"
    # A text of the longest length takes some milliseconds, but a busy disk may keep an archive
    # waiting; half a minute is a hang.
    if ! "$build/fuzz/fuzz_$name" -max_total_time="$(time_for "$name")" -timeout=30 \
        -rss_limit_mb=2048 -malloc_limit_mb=256 -max_len=40000 -len_control=20 \
        -dict="$build/fuzz/words.dict" -verbosity=0 -print_final_stats=1 \
        -artifact_prefix="$build/fuzz/$name-" "$build/fuzz/found/$name" "${seeds[@]}" \
        2>"$build/fuzz/$name.log"; then
        cat "$build/fuzz/$name.log" >&2
        echo "fuzz_$name found something: see $build/fuzz/$name-…" >&2
        return 1
    fi
    echo "fuzz_$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$build/fuzz/$name.log")" \
        "inputs in $(time_for "$name") seconds" >&2
}

dictionary >"$build/fuzz/words.dict"
failed=0
running=0
for name in "${names[@]:-${all[@]}}"; do
    if ((running == $(nproc))); then
        wait -n || failed=1
        running=$((running - 1))
    fi
    fuzz "$name" &
    running=$((running + 1))
done
while ((running > 0)); do
    wait -n || failed=1
    running=$((running - 1))
done
exit "$failed"
