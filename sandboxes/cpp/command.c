#define _GNU_SOURCE
#include "command.h"
#include "refusal.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// The linker's arguments, one a line, with MARK where those of the command belong.
#define LINK "/opt/sandbox/cpp/link"
#define MARK "{}"
// Whether `run` takes objects as they are, where the command says so.
#if defined(__x86_64__)
#define RUN_LOADS true
#else
#define RUN_LOADS false
#endif
enum { MOST_ARGUMENTS = 256 };

static const struct zygote_order *order;
static char *linker[MOST_ARGUMENTS];
static char temporary[] = "/tmp/ccXXXXXX.o";
// The command's arguments: the file that it makes, and what comes behind the source.
static char *output, **linked;
static bool links;
static char *object;
static int standard_output, standard_error, written, said;

void plainly(void) {
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

// What is written to `descriptor` from here on goes into a file, which is returned; `kept` is where it went before.
static int into_file(int descriptor, int *kept) {
    char name[] = "/tmp/ccXXXXXX";
    int file = mkostemp(name, O_CLOEXEC);
    unlink(name);
    *kept = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (*kept < 0 || file < 0 || dup2(file, descriptor) < 0) plainly();
    return file;
}

void take_command(const struct zygote_order *given) {
    order = given;
    read_command();
    said = into_file(STDERR_FILENO, &standard_error);
    written = into_file(STDOUT_FILENO, &standard_output);
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

// ---------------------------------------------------------------------------------------------------------------------

void refuse(const char *source) { refuse_if_certain(said, standard_error, source); }

void complete(void) {
    struct stat errors;
    assemble();
    if (links) {
        complete_linker(link_lines());
        wait_for(start(linker, STDIN_FILENO));
    }
    if (fstat(said, &errors) < 0 || errors.st_size != 0) plainly();
    if (links) unlink(object);
    _exit(0);
}
