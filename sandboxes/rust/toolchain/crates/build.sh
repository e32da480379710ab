# build.sh FOLDER: compile the dependencies of this package into FOLDER/deps, each also as FOLDER/lib<crate>.rlib.
cd "$(dirname "$0")"
cargo build --offline
mkdir -p "$1/deps"
# Of procedural macros rustc needs the plug-in only, not what it was made from.
rm -f target/debug/deps/libsyn-* target/debug/deps/libquote-* target/debug/deps/libproc_macro2-* \
      target/debug/deps/libunicode_ident-* target/debug/deps/libcrates-*
cp target/debug/deps/*.rlib target/debug/deps/*.so "$1/deps"
for crate in rand regex md5; do
    ln -s "deps/$(basename "$1/deps/lib$crate"-*.rlib)" "$1/lib$crate.rlib"
done
