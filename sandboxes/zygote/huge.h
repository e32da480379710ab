// Memory of a zygote in huge pages. A fork inherits and leaves them at a stroke, where it takes small ones one by one.
#pragma once
#include <stdbool.h>
#include <stdint.h>

enum { HUGE_PAGE = 1 << 21 };

// Part of what this process has in memory. `rights` are PROT_...
struct mapping {
    uintptr_t from, to;
    int rights;
    bool is_file;
};

// Calls `take` with what is private to this process, the stack of this thread aside.
void each_mapping(void (*take)(const struct mapping *mapping));

// Copies what is within, and has nothing but whole huge pages, into such, which take its place with these rights (PROT_...).
// Nobody else may write to it meanwhile. Where the kernel has no huge pages or no room, nothing gets worse.
void huge_pages(uintptr_t from, uintptr_t to, int rights);

// Moves what this process has in memory, its stack aside, into huge pages, but not as such: it stays at its addresses, which
// need not suit them. Still the kernel treats hundreds of its pages as one when it hands them to a fork and when it takes
// them back. With `of_all`, what can be run and what belongs to files too, which a fork else finds in the files page by page
// before it has it. Nobody else may do anything meanwhile.
void memory_in_huge_pages(bool of_all);
