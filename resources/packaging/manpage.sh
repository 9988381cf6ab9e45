#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# manpage.sh PROGRAM VERSION: the manual page of one of the two programs, made of what its --help
# says, so that both always agree.
set -eu
program=$1
version=$2
name=$(basename "$program")

# Text as it is: a backslash, and a dot or quote at the beginning of a line, mean something to roff.
as_it_is() {
    printf '.nf\n'
    sed -e 's/\\/\\e/g' -e 's/-/\\-/g' -e "s/^\\([.']\\)/\\\\\\&\\1/"
    printf '.fi\n'
}

ask() {
    env QT_QPA_PLATFORM=offscreen "$program" "$@"
}

if [ "$name" = gongbao-cli ]; then
    what='archive of government gazettes, on the command line'
else
    what='archive and reader of government gazettes'
fi
printf '.TH %s 1 "" "Gongbao %s" "User Commands"\n' "$(printf %s "$name" | tr '[:lower:]' '[:upper:]')" \
    "$version"
printf '.SH NAME\n%s \\- %s\n' "$(printf %s "$name" | sed 's/-/\\-/g')" "$what"
printf '.SH DESCRIPTION\n'
ask --lang en --help | as_it_is
if [ "$name" = gongbao-cli ]; then
    printf '.SH COMMANDS\n'
    for command in $(ask --lang en --help | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p'); do
        printf '.SS %s\n' "$command"
        ask --lang en "$command" --help | as_it_is
    done
    printf '.SH EXIT STATUS\n0: all done; 1: some input failed; 2: called in a wrong way.\n'
    printf '.SH SEE ALSO\n.BR gongbao (1)\n'
else
    printf '.SH SEE ALSO\n.BR gongbao\\-cli (1)\n'
fi
