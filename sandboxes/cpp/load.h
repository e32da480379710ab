// Loads what the assembler has made into this process, as the linker and the dynamic linker would together, in a fraction of
// their time.
#pragma once

// The address of `function` in the object file at `path`, which has been relocated, its constructors run. NULL where the
// object has anything about it that is not understood here, or that is another's: then nothing of it has run.
void *load(const char *path, const char *function);
