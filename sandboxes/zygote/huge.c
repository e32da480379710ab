#define _GNU_SOURCE
#include "huge.h"

#include <string.h>
#include <sys/mman.h>

void huge_pages(uintptr_t from, uintptr_t to, int rights) {
    from = (from + HUGE_PAGE - 1) & -(uintptr_t)HUGE_PAGE;
    to &= -(uintptr_t)HUGE_PAGE;
    if (from >= to) return;
    size_t size = to - from;
    char *room = mmap(NULL, size + HUGE_PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED) return;
    char *copy = (char *)(((uintptr_t)room + HUGE_PAGE - 1) & -(uintptr_t)HUGE_PAGE);
    madvise(copy, size, MADV_HUGEPAGE);
    memcpy(copy, (void *)from, size);
    if (mprotect(copy, size, rights) == 0) mremap(copy, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)from);
}
