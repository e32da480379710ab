// Preloaded into the compiler proper, cc1plus, this makes a zygote of it (sandboxes/agent/zygotes.py): one that has read
// the precompiled header, which is most of what compiling a small program takes.
//
// cc1plus reads its source first, an empty stand-in here, and then what its -include options name: the precompiled header,
// and behind that WAIT_AT, an empty file. When it opens that one, it waits for orders. Each fork does what one g++ command
// would: it goes on as cc1plus, with the sample's source in place of the stand-in; and when it ends, it starts the assembler
// and the linker (command.c), where `run` does not do without. Where any of them fails or has a word to say, all of it is left
// to g++ itself, from the start; but a sample that the compiler refuses is refused where that is certain (refusal.c).
#define _GNU_SOURCE
#include "../zygote/huge.h"
#include "command.h"
#include "refusal.h"
#include "settle.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define WAIT_AT "/opt/sandbox/cpp/wait.hpp"
enum { MOST_SOURCE_BYTES = 16 << 20, PADDING = 64, MOST_IN_HUGE_PAGES = 64 << 20 };

// How cpp_reader and cpp_buffer begin in gcc's libcpp/internal.h; see `check`.
struct buffer {
    const unsigned char *next, *line, *next_line, *start, *end;
};
struct reader {
    struct buffer *buffer;
};

static const struct zygote_order *order;
// NULL where it is no text.
static const char *source;
// How many files that are not the image's were opened. One is the source; where it includes itself, the compiler takes it
// for another file than the stand-in, and where it includes what is open here, by way of /dev/fd, g++ has it not.
static int own_files;

// The compiler ------------------------------------------------------------------------------------------------------

static struct buffer *source_buffer(void) {
    struct reader **reader = dlsym(RTLD_DEFAULT, "parse_in");
    return reader && *reader ? (*reader)->buffer : NULL;
}

// Ends a zygote whose compiler is another than this was written for; commands are then started plainly.
static void check(void) {
    static const char stand_in[] = "// Stands in for a source.\n";
    struct buffer *buffer = source_buffer();
    if (buffer && !buffer->next && !buffer->line && buffer->next_line == buffer->start
        && buffer->end - buffer->start == sizeof stand_in - 1
        && memcmp(buffer->start, stand_in, sizeof stand_in - 1) == 0) return;
    dprintf(STDERR_FILENO, "not the compiler that zygote.c knows\n");
    _exit(1);
}

// As the compiler reads a file: without a byte order mark, and with a line's end behind it.
static void read_source(void) {
    static const char mark[] = "\xef\xbb\xbf";
    struct stat status;
    int file = open(SOURCE, O_RDONLY | O_CLOEXEC);
    if (file < 0 || fstat(file, &status) < 0 || status.st_size > MOST_SOURCE_BYTES) plainly();
    size_t size = (size_t)status.st_size;
    unsigned char *text = calloc(1, size + PADDING);
    if (!text || read(file, text, size) != status.st_size) plainly();
    close(file);
    text[size] = size && text[size - 1] == '\r' ? '\r' : '\n';
    struct buffer *buffer = source_buffer();
    if (!memchr(text, '\0', size)) source = (char *)text;
    buffer->end = text + size;
    buffer->start = buffer->next_line = memcmp(text, mark, 3) == 0 ? text + 3 : text;
}

// One command -------------------------------------------------------------------------------------------------------

// At the compiler's exit.
static void go_on(int status, void *unused) {
    (void)unused;
    fflush(NULL);
    close(STDOUT_FILENO);
    if (status == FATAL_EXIT_CODE && source && own_files == 1) refuse(source);
    if (status != 0 || own_files != 1) plainly();
    complete();
}

// What the compiler knows, most of which is the precompiled header, and its code. Not where that is large: the memory is the
// sample's, and what is a file's the kernel can take back.
static void into_huge_pages(const struct mapping *one) {
    bool is_data = one->rights == (PROT_READ | PROT_WRITE), is_code = one->rights == (PROT_READ | PROT_EXEC);
    if ((is_data || is_code) && one->to - one->from <= MOST_IN_HUGE_PAGES) huge_pages(one->from, one->to, one->rights);
}

static void wait_for_order(void) {
    check();
    settle();
    each_mapping(into_huge_pages);
    order = zygote_serve();
    take_command(order);
    on_exit(go_on, NULL);
    read_source();
}

// What is no file may be what is open here and not in g++'s compiler.
static void count_own(int file) {
    struct stat status;
    if (file < 0) return;
    if (fstat(file, &status) < 0 || !S_ISREG(status.st_mode)) plainly();
    own_files += status.st_uid != 0;
}

int open(const char *path, int flags, ...) {
    static int (*next)(const char *, int, ...);
    if (!next) next = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
    if (!order && strcmp(path, WAIT_AT) == 0) wait_for_order();
    va_list rest;
    va_start(rest, flags);
    int mode = va_arg(rest, int);
    va_end(rest);
    int file = next(path, flags, mode);
    if (order) count_own(file);
    return file;
}
