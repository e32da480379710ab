// Refusals by the warm compiler (zygote.c).
#pragma once

// gcc's own: what cc1plus ends with where there were errors, and g++ then.
enum { FATAL_EXIT_CODE = 1 };

// Repeats to `out` what the compiler has said of `source` into the file `said`, and ends the process as g++ ends. Returns
// where it is not certain that g++ would have come to the same.
void refuse_if_certain(int said, int out, const char *source);
