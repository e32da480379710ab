// What zygote.py has of C: a service that comes back to Python in the forks alone.
#include <limits.h>
#include <signal.h>
#include <string.h>

#include "zygote.h"

// Of the interpreter that loads this.
void PyOS_BeforeFork(void);
void PyOS_AfterFork_Parent(void);
void PyOS_AfterFork_Child(void);

// Returns what a fork is told from the number of its arguments on: that, the arguments, the environment, each with a NUL at
// its end; `size` bytes.
const char *serve(size_t *size) {
    zygote_ready();
    for (;;) {
        const struct zygote_order *order = zygote_wait();
        PyOS_BeforeFork();
        if (zygote_fork() != 0) {
            PyOS_AfterFork_Parent();
            continue;
        }
        zygote_become(order, UINT_MAX);
        PyOS_AfterFork_Child();
        // As Python does when it starts.
        signal(SIGPIPE, SIG_IGN);
        signal(SIGXFSZ, SIG_IGN);
        const char *end = order->count;
        for (char **field = order->argv; *field; field++) end = *field;
        for (char **field = order->environment; *field; field++) end = *field;
        *size = (size_t)(end - order->count) + strlen(end) + 1;
        return order->count;
    }
}
