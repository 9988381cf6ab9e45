#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every text of the programs has its Chinese translation. Run from the top of the source tree.
set -euo pipefail

readonly translations=resources/i18n/gongbao_zh_CN.ts
readonly lupdate=/usr/lib/qt6/bin/lupdate

if [[ ! -x "$lupdate" ]]; then
    echo "skipped: lupdate (qt6-l10n-tools) is not installed" >&2
    exit 77
fi
fresh=$(mktemp --suffix=.ts)
trap 'rm -f "$fresh"' EXIT
cp "$translations" "$fresh"
"$lupdate" -silent -no-obsolete -locations none src ui -ts "$fresh"
if ! diff -u "$translations" "$fresh" >&2; then
    echo "$translations is behind the code: call ./run translations" >&2
    exit 1
fi
if grep -n 'type="unfinished"' "$translations" >&2; then
    echo "$translations has texts that are not translated (see above)" >&2
    exit 1
fi
