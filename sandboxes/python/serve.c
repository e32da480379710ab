// What zygote.py has of C: a service that comes back to Python in the forks alone.
#include <limits.h>
#include <signal.h>
#include <string.h>

#include "zygote.h"

// Of the interpreter that loads this.
void PyOS_BeforeFork(void);
void PyOS_AfterFork_Parent(void);
void PyOS_AfterFork_Child(void);

static const struct zygote_order *order;

void begin(void) { zygote_ready(); }

// What a fork is told from the number of its arguments on: that, the arguments, the environment, each with a NUL at its end;
// `size` bytes. Good until the next.
const char *wait_for_order(size_t *size) {
    order = zygote_wait();
    const char *end = order->count;
    for (char **field = order->argv; *field; field++) end = *field;
    for (char **field = order->environment; *field; field++) end = *field;
    *size = (size_t)(end - order->count) + strlen(end) + 1;
    return order->count;
}

// Forks as ordered; 0 in the fork.
int fork_here(void) {
    PyOS_BeforeFork();
    if (zygote_fork() != 0) {
        PyOS_AfterFork_Parent();
        return 1;
    }
    zygote_become(order, UINT_MAX);
    PyOS_AfterFork_Child();
    // As Python does when it starts.
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    return 0;
}

// What Python does in a fork, done without one.
void rehearse_fork(void) {
    PyOS_BeforeFork();
    PyOS_AfterFork_Child();
}
