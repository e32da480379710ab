// run PROGRAM: a split sample's process. PROGRAM is an object file, of which no linker has made a program (zygote.c), or a
// program, which is executed.
//
// Without an argument: a zygote (sandboxes/agent/zygotes.py) that has the libraries in place; its forks go on as
// `run PROGRAM`.
#define _GNU_SOURCE
#include "../zygote/zygote.h"
#include "load.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

// Of serve.cpp, and what it serves: void sandbox_rpc_::entry(In&, Out&).
extern void sandbox_serve(void *entry) __attribute__((visibility("default")));
#define ENTRY "_ZN12sandbox_rpc_5entryERNS_2InERNS_3OutE"

// As the C library would at the start of a program, for messages such as assert's.
static void take_name(char *path) {
    char *slash = strrchr(path, '/');
    program_invocation_name = path;
    program_invocation_short_name = slash ? slash + 1 : path;
}

// As the C library would, for the threads of a program that is started under this limit.
static void take_stack_limit(void) {
    struct rlimit limit;
    pthread_attr_t attributes;
    if (getrlimit(RLIMIT_STACK, &limit) < 0 || limit.rlim_cur == RLIM_INFINITY) return;
    if (pthread_attr_init(&attributes) != 0) return;
    if (pthread_attr_setstacksize(&attributes, limit.rlim_cur) == 0) pthread_setattr_default_np(&attributes);
    pthread_attr_destroy(&attributes);
}

// Visible, as a sample that has a main, too, is no program.
__attribute__((visibility("default"))) int main(int count, char **arguments) {
    char **command = count > 1 ? arguments : zygote_serve()->argv;
    char *path = command[1];
    take_name(path);
    take_stack_limit();
    void *entry = load(path, ENTRY);
    if (entry) sandbox_serve(entry);
    execv(path, command + 1);
    zygote_give_up();
}
