#!/bin/sh
# Starts humaneval.Zygote: its options and class path are the arguments. Descriptors 4 and 5 are taken, so that the files which
# Java opens come behind all that forks are given; the folder is one to write to.
# On other machines threads cannot be made again (../zygote/threads.c): before the rehearsal, for nothing, better end.
[ "$(uname -m)" = x86_64 ] || exit 1
exec 4</dev/null 5<&4
cd /tmp
exec /usr/bin/java "$@"
