#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How long Gongbao takes until its window stands, beside an empty Qt window; needs xvfb and xdotool.
#   xvfb-run -a -s "-screen 0 1366x768x24 -noreset" tests/bench/bench_start.sh build/release [ARCHIVE]
# Prints the medians of the runs in milliseconds. A window counts from when the display shows it.
set -euo pipefail

readonly build=$1
readonly archive=${2:-$(mktemp -d)/empty.gongbao}
readonly runs=15

# Milliseconds from the start of a program until it has a visible window.
time_to_window() {
    local start now pid
    start=$(date +%s%N)
    "$@" >/dev/null 2>&1 </dev/null &
    pid=$!
    until xdotool search --onlyvisible --pid "$pid" >/dev/null 2>&1; do
        kill -0 "$pid" 2>/dev/null || { echo "$1 ended before it showed a window" >&2; return 1; }
    done
    now=$(date +%s%N)
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    printf '%d\n' $(((now - start) / 1000000))
}

median() { sort -n | sed -n "$((runs / 2 + 1))p"; }

empty_times=()
gongbao_times=()
for ((i = 0; i < runs; ++i)); do # in turns, so that both meet the same load
    empty_times+=("$(time_to_window "$build/bench/emptywindow")")
    gongbao_times+=("$(time_to_window "$build/bin/gongbao" --archive "$archive")")
done
empty=$(printf '%s\n' "${empty_times[@]}" | median)
gongbao=$(printf '%s\n' "${gongbao_times[@]}" | median)
printf 'empty window: %d ms\ngongbao:      %d ms (%d %% of the empty window)\n' \
    "$empty" "$gongbao" $((gongbao * 100 / empty))
