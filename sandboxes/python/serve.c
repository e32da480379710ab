// What zygote.py has of C: a service that comes back to Python in the forks alone.
#include <limits.h>
#include <signal.h>

#include "zygote.h"

// Of the interpreter that loads this.
void PyOS_BeforeFork(void);
void PyOS_AfterFork_Parent(void);
void PyOS_AfterFork_Child(void);

// Returns a fork's arguments, ended by NULL, behind which is its environment, ended likewise.
char **serve(void) {
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
        return order->argv;
    }
}
