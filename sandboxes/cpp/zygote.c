// Preloaded into the compiler proper, cc1plus, this makes a zygote of it (sandboxes/agent/zygotes.py): one that has read
// the precompiled header, which is most of what compiling a small program takes.
//
// cc1plus reads its source first, an empty stand-in here, and then what its -include options name: the precompiled header,
// and behind that WAIT_AT, an empty file. When it opens that one, it waits for orders. Each fork does what one g++ command
// would: it goes on as cc1plus, with the sample's source in place of the stand-in; and when it ends, it starts the assembler
// and the linker, where `run` does not do without. Where any of them fails or has a word to say, all of it is left to g++
// itself, from the start; but a sample that the compiler refuses is refused where that is certain (refusal.c).
#define _GNU_SOURCE
#include "../zygote/huge.h"
#include "../zygote/zygote.h"
#include "refusal.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// The name that every source has: it is in what the compiler says, and in what it makes.
#define SOURCE "program.cpp"
#define WAIT_AT "/opt/sandbox/cpp/wait.hpp"
// The linker's arguments, one a line, with MARK where those of the command belong.
#define LINK "/opt/sandbox/cpp/link"
#define MARK "{}"
// Whether `run` takes objects as they are, where the command says so.
#if defined(__x86_64__)
#define RUN_LOADS true
#else
#define RUN_LOADS false
#endif
enum { MOST_ARGUMENTS = 256, MOST_SOURCE_BYTES = 16 << 20, PADDING = 64, MOST_IN_HUGE_PAGES = 64 << 20 };

// How cpp_reader and cpp_buffer begin in gcc's libcpp/internal.h; see `check`.
struct buffer {
    const unsigned char *next, *line, *next_line, *start, *end;
};
struct reader {
    struct buffer *buffer;
};

static const struct zygote_order *order;
static char *linker[MOST_ARGUMENTS];
static char temporary[] = "/tmp/ccXXXXXX.o";
// The command's arguments: the file that it makes, and what comes behind the source.
static char *output, **linked;
static bool links;
static char *object;
static int standard_output, standard_error, written, said;
// NULL where it is no text.
static const char *source;
// How many files that are not the image's were opened. One is the source; where it includes itself, the compiler takes it
// for another file than the stand-in, and where it includes what is open here, by way of /dev/fd, g++ has it not.
static int own_files;

static void plainly(void) {
    if (object) unlink(object);
    if (standard_output) dup2(standard_output, STDOUT_FILENO);
    if (standard_error) dup2(standard_error, STDERR_FILENO);
    // What the compiler left open, too.
    closefrom(STDERR_FILENO + 1);
    execve(order->argv[0], order->argv, order->environment);
    _exit(127);
}

// The command -------------------------------------------------------------------------------------------------------

// g++ ... -o OUTPUT SOURCE LINKED... [-c]: with -c, it need not be linked. To g++ itself this is never said.
static void read_command(void) {
    char **next = order->argv, **last = next + order->argc - 1;
    links = !RUN_LOADS || strcmp(*last, "-c") != 0;
    if (strcmp(*last, "-c") == 0) *last = NULL;
    while (*next && strcmp(*next, "-o") != 0) next++;
    if (!next[0] || !next[1] || !next[2] || strcmp(next[2], SOURCE) != 0) plainly();
    output = next[1];
    linked = next + 3;
}

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

// Programs that g++ starts ------------------------------------------------------------------------------------------

static pid_t start(char *const argv[], int input) {
    // Large pages: the linker's symbol tables take thousands of small ones.
    char *const environment[] = {"PATH=/usr/bin:/bin", "GLIBC_TUNABLES=glibc.malloc.hugetlb=1", NULL};
    posix_spawn_file_actions_t actions;
    pid_t pid;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, standard_output, STDOUT_FILENO);
    if (posix_spawn(&pid, argv[0], &actions, NULL, argv, environment) != 0) plainly();
    return pid;
}

static void wait_for(pid_t pid) {
    int status;
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR) plainly();
    if (status != 0) plainly();
}

// What is written to `descriptor` from here on goes into a file, which is returned; `kept` is where it went before.
static int into_file(int descriptor, int *kept) {
    char name[] = "/tmp/ccXXXXXX";
    int file = mkostemp(name, O_CLOEXEC);
    unlink(name);
    *kept = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (*kept < 0 || file < 0 || dup2(file, descriptor) < 0) plainly();
    return file;
}

static void name_object(void) {
    int file = links ? mkstemps(temporary, 2) : -1;
    object = links ? temporary : output;
    if (links && file < 0) plainly();
    if (links) close(file);
}

// Behind the compiler and not beside it, as with g++ -pipe: what does not compile needs none.
static void assemble(void) {
    name_object();
    if (lseek(written, 0, SEEK_SET) < 0) plainly();
    char *argv[] = {"/usr/bin/as", "-W", "--64", "-o", object, NULL};
    wait_for(start(argv, written));
}

// The command's own arguments for the linker: options files and "-Wl," aside.
static int add_arguments(int count) {
    linker[count++] = "-o";
    linker[count++] = output;
    linker[count++] = object;
    for (char **next = linked; *next && count < MOST_ARGUMENTS / 2; next++)
        if (**next != '@') linker[count++] = *next + (strncmp(*next, "-Wl,", 4) == 0 ? 4 : 0);
    return count;
}

static void complete_linker(char *lines) {
    int count = 0;
    for (char *line = strtok(lines, "\n"); line && count < MOST_ARGUMENTS - 1; line = strtok(NULL, "\n"))
        if (strcmp(line, MARK) == 0) count = add_arguments(count);
        else linker[count++] = line;
    linker[count] = NULL;
}

static char *link_lines(void) {
    static char lines[1 << 14];
    int file = open(LINK, O_RDONLY | O_CLOEXEC);
    if (file < 0 || read(file, lines, sizeof lines - 1) <= 0) plainly();
    close(file);
    return lines;
}

// One command -------------------------------------------------------------------------------------------------------

// At the compiler's exit: what g++ does next.
static void go_on(int status, void *unused) {
    struct stat errors;
    (void)unused;
    fflush(NULL);
    close(STDOUT_FILENO);
    if (status != 0) {
        if (status == FATAL_EXIT_CODE && source && own_files == 1) refuse_if_certain(said, standard_error, source);
        plainly();
    }
    if (own_files != 1) plainly();
    assemble();
    if (links) {
        complete_linker(link_lines());
        wait_for(start(linker, STDIN_FILENO));
    }
    if (fstat(said, &errors) < 0 || errors.st_size != 0) plainly();
    if (links) unlink(object);
    _exit(0);
}

static void call(const char *function) {
    void (*found)(void) = (void (*)(void))dlsym(RTLD_DEFAULT, function);
    if (found) found();
}

// What the compiler would do at the end of every source: instantiate what the header uses, which takes longer than the rest,
// look through the header for calls of consteval functions, and make itself ready to write code.
static void warm_up(void) {
    void (*instantiate_pending_templates)(int) = (void (*)(int))dlsym(RTLD_DEFAULT, "_Z29instantiate_pending_templatesi");
    int *at_eof = dlsym(RTLD_DEFAULT, "at_eof");
    if (at_eof && instantiate_pending_templates) {
        *at_eof = 1;
        instantiate_pending_templates(0);
        *at_eof = 0;
    }
    call("_Z50process_and_check_pending_immediate_escalating_fnsv");
    call("_Z14initialize_rtlv");
}

// What the compiler knows, most of which is the precompiled header. Not where that is large: the memory is the sample's, and
// what is a file's the kernel can take back.
static void use_huge_pages(void) {
    unsigned long from, to;
    char line[1 << 12];
    FILE *maps = fopen("/proc/self/maps", "re");
    while (maps && fgets(line, sizeof line, maps)) {
        if (sscanf(line, "%lx-%lx", &from, &to) != 2 || !strstr(line, " rw-p ") || strstr(line, "[stack]")) continue;
        if (to - from <= MOST_IN_HUGE_PAGES) huge_pages(from, to, PROT_READ | PROT_WRITE);
    }
    if (maps) fclose(maps);
}

static void wait_for_order(void) {
    check();
    warm_up();
    use_huge_pages();
    order = zygote_serve();
    read_command();
    on_exit(go_on, NULL);
    said = into_file(STDERR_FILENO, &standard_error);
    written = into_file(STDOUT_FILENO, &standard_output);
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
