# At image build, in /opt/sandbox/rust: compiles once what every program here would compile or link again.
# A program that links with libsandbox_rpc.so takes the standard library and the crates from it.
rustc @flags --crate-name=sandbox_rpc --crate-type=dylib -Copt-level=1 -Cstrip=debuginfo sandbox_rpc/lib.rs -o libsandbox_rpc.so
rustc @flags --crate-type=lib --emit=obj -Copt-level=1 single.rs -o single.o
# The compiler proper of gcc is left out of the image.
clang -O2 -Wall -Wextra -Werror -shared -fPIC zygote.c ../zygote/zygote.c -o zygote.so
clang -O2 -static -Wall -Wextra -Werror ../zygote/zygote.c ../zygote/starter.c -o starter
