#define _GNU_SOURCE
#include "huge.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

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

// What there is -----------------------------------------------------------------------------------------------------------

enum { MAPS_BYTES = 1 << 18 };

static char maps[MAPS_BYTES];

// By system calls: what allocates might wait for a thread that is stopped.
static void read_maps(void) {
    int file = open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
    ssize_t size = 0, more = 0;
    while (file >= 0 && (more = read(file, maps + size, MAPS_BYTES - 1 - (size_t)size)) > 0) size += more;
    maps[size] = '\0';
    if (file >= 0) close(file);
}

static int rights_of(const char *rights) {
    return PROT_READ | (rights[1] == 'w' ? PROT_WRITE : 0) | (rights[2] == 'x' ? PROT_EXEC : 0);
}

void each_mapping(void (*take)(const struct mapping *mapping)) {
    char rights[5], *rest;
    struct mapping one;
    uintptr_t here = (uintptr_t)rights;
    unsigned long file;
    read_maps();
    for (char *line = strtok_r(maps, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        if (sscanf(line, "%lx-%lx %4s %*s %*s %lu", &one.from, &one.to, rights, &file) < 4) continue;
        bool is_stack = one.from <= here && here < one.to, is_kernels = strstr(line, "[v");
        one.rights = rights_of(rights);
        one.is_file = file != 0;
        if (rights[0] == 'r' && rights[3] == 'p' && !is_stack && !is_kernels) take(&one);
    }
}

// All memory ------------------------------------------------------------------------------------------------------------

// Shorter runs of pages stay where they are, since each that is moved becomes a mapping of its own.
enum { PAGE = 1 << 12, SHORTEST = 1 << 18, MOST_RUNS = 512 };

static struct run {
    char *from;
    size_t size;
    int rights;
} runs[MOST_RUNS];
static int count;

static bool is_there(char *page) {
    unsigned char there = 0;
    return mincore(page, PAGE, &there) == 0 && (there & 1);
}

// Of a mapping, notes the runs of pages that something is in.
static void note_runs(const struct mapping *mapping) {
    char *to = (char *)mapping->to;
    for (char *begin = (char *)mapping->from, *page = begin; page <= to; page += PAGE) {
        if (page < to && is_there(page)) continue;
        if (page - begin >= SHORTEST && count < MOST_RUNS)
            runs[count++] = (struct run){begin, (size_t)(page - begin), mapping->rights};
        begin = page + PAGE;
    }
}

static void note_own_runs(const struct mapping *mapping) {
    if (mapping->rights == (PROT_READ | PROT_WRITE) && !mapping->is_file) note_runs(mapping);
}

// Where the copy of a run lies, if not before `next`. What nobody writes to stays in whole huge pages where it goes, as far
// from the begin of one as before; with others that would be lost to the first that writes.
static size_t place(const struct run *run, size_t next) {
    bool is_written = run->rights == (PROT_READ | PROT_WRITE);
    return is_written || run->size < HUGE_PAGE ? next : next + (((uintptr_t)run->from - next) & (HUGE_PAGE - 1));
}

void memory_in_huge_pages(bool of_all) {
    each_mapping(of_all ? note_runs : note_own_runs);
    size_t size = 0;
    for (int i = 0; i < count; i++) size = place(&runs[i], size) + runs[i].size;
    // To the end of the last huge page, or that would be none.
    size = (size + HUGE_PAGE - 1) & -(size_t)HUGE_PAGE;
    char *room = huge_room(size);
    size_t at = 0;
    // From its copying to its moving nothing in a run may change.
    for (int i = 0; room && i < count; at += runs[i++].size) {
        at = place(&runs[i], at);
        memcpy(room + at, runs[i].from, runs[i].size);
        if (mprotect(room + at, runs[i].size, runs[i].rights) == 0)
            mremap(room + at, runs[i].size, runs[i].size, MREMAP_MAYMOVE | MREMAP_FIXED, runs[i].from);
    }
    if (room) munmap(room, size);
}
