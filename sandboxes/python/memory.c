// What memory.py has of C.
#define _GNU_SOURCE
#include "../zygote/huge.h"

#include <link.h>
#include <malloc.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// Of the interpreter that loads this.
typedef struct {
    size_t references;
} PyObject;
extern PyObject _Py_NoneStruct;
long PyList_Size(PyObject *list);
PyObject *PyList_New(long size);
int PyList_Append(PyObject *list, PyObject *item);
PyObject *PyList_GetItem(PyObject *list, long index);
void *PyObject_Malloc(size_t size);
void PyObject_Free(void *block);

// Of Objects/obmalloc.c: blocks of up to so many bytes are cut from pools, which begin with a header.
enum { PAGE = 1 << 12, POOL = 1 << 14, POOL_HEADER = 48, BLOCK_STEP = 16, MOST_BLOCK = 512 };
enum { SMALLEST = 24, LARGEST = 1 << 16, MOST_GAPS = 1 << 22 };

// Objects --------------------------------------------------------------------------------------------------------------

// As None is: their references are not counted any more. Returns those that were not so yet, as a list.
PyObject *make_immortal(PyObject *list) {
    PyObject *added = PyList_New(0);
    for (long i = 0, size = PyList_Size(list); added && i < size; i++) {
        PyObject *object = PyList_GetItem(list, i);
        if (object->references == _Py_NoneStruct.references) continue;
        object->references = _Py_NoneStruct.references;
        if (PyList_Append(added, object) < 0) return NULL;
    }
    return added;
}

// Gaps -----------------------------------------------------------------------------------------------------------------

static bool is_fresh(char *pool) {
    unsigned char pages[POOL / PAGE - 1];
    if (mincore(pool + PAGE, POOL - PAGE, pages) < 0) return true;
    for (size_t i = 0; i < sizeof pages; i++)
        if (pages[i] & 1) return false;
    return true;
}

// Whether the kernel says which pages nothing has ever been in: some say of all that they are there, and some fill several
// at a time.
static bool tells_fresh(void) {
    char *room = mmap(NULL, 2 * POOL, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (room == MAP_FAILED) return false;
    char *pool = (char *)(((uintptr_t)room + POOL - 1) & -(uintptr_t)POOL);
    *pool = 1;
    bool fresh = is_fresh(pool);
    munmap(room, 2 * POOL);
    return fresh;
}

// Until the next block of that size is the first of a pool where nothing has ever been, or the pools are not as expected.
static void fill_pools(size_t size) {
    for (size_t taken = 0; taken < MOST_GAPS; taken += size) {
        char *block = PyObject_Malloc(size);
        if ((uintptr_t)block % POOL != POOL_HEADER || !is_fresh(block - POOL_HEADER)) continue;
        PyObject_Free(block);
        return;
    }
}

// Until the next block of that size comes from the end of the heap, which begins at `end`.
static void fill_heap(size_t size, const char *end) {
    char *block;
    do block = malloc(size);
    while (block && block < end);
    free(block);
}

// Allocates what is free between what is in use, so that what forks allocate lies together.
void fill_gaps(void) {
    if (tells_fresh())
        for (size_t size = BLOCK_STEP; size <= MOST_BLOCK; size += BLOCK_STEP) fill_pools(size);
    malloc_trim(0);
    const char *end = (char *)sbrk(0) - mallinfo2().keepcost;
    for (size_t size = LARGEST; size >= SMALLEST; size -= size > 1024 ? size / 8 : BLOCK_STEP) fill_heap(size, end);
}

// Text -----------------------------------------------------------------------------------------------------------------

struct range {
    uintptr_t from, to;
};

// What the program's first segments take, up to the first that may be written to.
static int find_text(struct dl_phdr_info *program, size_t size, void *found) {
    (void)size;
    struct range *text = found;
    for (int i = 0; i < program->dlpi_phnum; i++) {
        const ElfW(Phdr) *segment = &program->dlpi_phdr[i];
        if (segment->p_type != PT_LOAD) continue;
        if (segment->p_flags & PF_W) break;
        uintptr_t from = program->dlpi_addr + segment->p_vaddr;
        if (!text->to) text->from = from;
        text->to = from + segment->p_memsz;
    }
    return 1;  // the program is the first of all that are loaded
}

// Each fork finds a file's pages one by one. What is no file's it inherits.
void text_in_huge_pages(void) {
    struct range text = {0, 0};
    dl_iterate_phdr(find_text, &text);
    huge_pages(text.from, text.to, PROT_READ | PROT_EXEC);
}
