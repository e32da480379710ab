# At image build, in /opt/sandbox/cpp: compiles once what every program here would compile again.
# Parsing headers is most of what compiling a small program costs; precompiled, a sample takes a third of it. gcc reads
# HEADER.gch where the flags are the same and falls back to HEADER where they are not.
for header in sandbox everything; do g++ @flags -x c++-header $header.hpp -o $header.hpp.gch; done
for part in library rpc serve solution judge single; do g++ @flags -c $part.cpp -o $part.o; done
# What is the standard library's, and large, samples take from a library; what is ours they have in themselves, as judges
# have all of it.
g++ @flags -fPIC -shared library.cpp -o libsandbox.so
# ld.gold links a sample in a third of ld.bfd's time.
if command -v ld.gold >/dev/null; then echo "-fuse-ld=gold -Wl,--build-id=none" > link-flags; else : > link-flags; fi

# A sample's process that has no linker, and the libraries that such samples find in it: all of those that others have.
gcc -O2 -fPIC -fvisibility=hidden -Wall -Wextra -Werror -c run.c load.c object.c ../zygote/zygote.c
g++ -rdynamic -Wl,-z,now -Wl,--no-as-needed run.o load.o object.o zygote.o serve.o rpc.o "$PWD/libsandbox.so" -o run

gcc -O2 -static -Wall -Wextra -Werror ../zygote/zygote.c ../zygote/starter.c -o starter

# The compiler's zygote, and the commands that g++ would start: the compiler on one line, the linker's arguments on a line each.
compiler=$(g++ -print-prog-name=cc1plus)
g++ -O2 -fPIC -fno-rtti -fno-exceptions -isystem "$(g++ -print-file-name=plugin)/include" -Wall -Wextra -Werror \
    -DCOMPILER_BYTES="$(stat -c %s "$compiler")" -c settle.cpp
gcc -O2 -fPIC -shared -Wall -Wextra -Werror zygote.c command.c refusal.c settle.o ../zygote/zygote.c ../zygote/huge.c -o zygote.so
g++ $(cat flags) -S -o - -### stand-in/program.cpp 2>&1 | sed -n 's/^ \(.*cc1plus .*\)/\1/p' | tr -d '"' \
    | sed 's#stand-in/##' > compiler
eval "set -- $(g++ $(cat flags link-flags) -fno-use-linker-plugin -### {} 2>&1 | grep /collect2)"
shift
{ command -v ld.gold || command -v ld; printf '%s\n' "$@" | grep -v '^-fuse-ld='; } > link
