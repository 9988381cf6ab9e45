#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# package.sh BUILD: the Debian package of a build holds what it should, is described as the desktop's
# standards ask, and its programs work from where it puts them.
set -euo pipefail

readonly build=$1

for tool in dpkg-deb dpkg-shlibdeps file desktop-file-validate appstreamcli; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed" >&2
        exit 77
    fi
done
place=$(mktemp --directory)
trap 'rm -rf "$place"' EXIT

cpack --config "$build/CPackConfig.cmake" -B "$place" >"$place/log" 2>&1 || {
    cat "$place/log" >&2
    exit 1
}
dpkg-deb --extract "$place"/gongbao_*.deb "$place/root"
readonly root=$place/root/usr

for name in bin/gongbao bin/gongbao-cli libexec/gongbao/gongbao-pdf \
    share/applications/gongbao.desktop share/metainfo/gongbao.metainfo.xml \
    share/mime/packages/gongbao.xml share/icons/hicolor/scalable/apps/gongbao.svg \
    share/man/man1/gongbao.1.gz share/man/man1/gongbao-cli.1.gz \
    share/bash-completion/completions/gongbao-cli \
    share/doc/gongbao/copyright share/doc/gongbao/changelog.gz; do
    if [[ ! -s "$root/$name" ]]; then
        echo "the package has no /usr/$name" >&2
        exit 1
    fi
done
desktop-file-validate "$root/share/applications/gongbao.desktop"
appstreamcli validate --no-net "$root/share/metainfo/gongbao.metainfo.xml"
bash -n "$root/share/bash-completion/completions/gongbao-cli"
zcat "$root/share/man/man1/gongbao-cli.1.gz" | grep -q '^\.SS search'
if command -v lintian >/dev/null; then
    lintian --fail-on error,warning "$place"/gongbao_*.deb
else
    echo "lintian is not installed, so the package is not compared with Debian's policy" >&2
fi
dpkg-deb --field "$place"/gongbao_*.deb Depends | grep -q libqt6widgets6

archive=$place/archive.gongbao
cli=("$root/bin/gongbao-cli" --archive "$archive" --lang en)
"${cli[@]}" import "$root"/share/gongbao/samples
"${cli[@]}" search 绿化 --count
"${cli[@]}" export --out "$place/one.pdf" 1
# What was written is read again by the reader of PDF files in its place.
"${cli[@]}" parse "$place/one.pdf" >"$place/one.json"
grep -q '"title"' "$place/one.json"
