#define _GNU_SOURCE
#include "huge.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

// Room of `size` bytes, in huge pages where there are any.
static char *huge_room(size_t size) {
    char *room = mmap(NULL, size + HUGE_PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED) return NULL;
    room = (char *)(((uintptr_t)room + HUGE_PAGE - 1) & -(uintptr_t)HUGE_PAGE);
    madvise(room, size, MADV_HUGEPAGE);
    return room;
}

void huge_pages(uintptr_t from, uintptr_t to, int rights) {
    from = (from + HUGE_PAGE - 1) & -(uintptr_t)HUGE_PAGE;
    to &= -(uintptr_t)HUGE_PAGE;
    if (from >= to) return;
    size_t size = to - from;
    char *copy = huge_room(size);
    if (!copy) return;
    memcpy(copy, (void *)from, size);
    if (mprotect(copy, size, rights) == 0) mremap(copy, size, size, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)from);
}

// All memory ------------------------------------------------------------------------------------------------------------

// Shorter runs of pages stay where they are, since each that is moved becomes a mapping of its own.
enum { PAGE = 1 << 12, SHORTEST = 1 << 18, MOST_RUNS = 512 };

static struct run {
    char *from;
    size_t size;
} runs[MOST_RUNS];
static int count;

static bool is_there(char *page) {
    unsigned char there = 0;
    return mincore(page, PAGE, &there) == 0 && (there & 1);
}

// Of what lies between two addresses, notes the runs of pages that something is in.
static void note_runs(char *from, char *to) {
    for (char *begin = from, *page = from; page <= to; page += PAGE) {
        if (page < to && is_there(page)) continue;
        if (page - begin >= SHORTEST && count < MOST_RUNS) runs[count++] = (struct run){begin, (size_t)(page - begin)};
        begin = page + PAGE;
    }
}

static void find_runs(void) {
    FILE *maps = fopen("/proc/self/maps", "r");
    char line[512], rights[5];
    uintptr_t from, to, here = (uintptr_t)line;
    unsigned long file;
    while (maps && fgets(line, sizeof line, maps)) {
        if (sscanf(line, "%lx-%lx %4s %*s %*s %lu", &from, &to, rights, &file) < 4) continue;
        bool is_stack = from <= here && here < to;
        if (strcmp(rights, "rw-p") == 0 && !file && !is_stack) note_runs((char *)from, (char *)to);
    }
    if (maps) fclose(maps);
}

void memory_in_huge_pages(void) {
    find_runs();
    size_t size = 0;
    for (int i = 0; i < count; i++) size += runs[i].size;
    // To the end of the last huge page, or that would be none.
    size = (size + HUGE_PAGE - 1) & -(size_t)HUGE_PAGE;
    char *room = huge_room(size), *copy = room;
    // From its copying to its moving nothing in a run may change.
    for (int i = 0; room && i < count; copy += runs[i++].size) {
        memcpy(copy, runs[i].from, runs[i].size);
        mremap(copy, runs[i].size, runs[i].size, MREMAP_MAYMOVE | MREMAP_FIXED, runs[i].from);
    }
    if (room) munmap(copy, (size_t)(room + size - copy));
}
