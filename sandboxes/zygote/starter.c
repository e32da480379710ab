// A zygote with nothing in it: its forks start a program, as the agent does, and have only this little to copy.
#include "zygote.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// As shells have it, and processes.py.
enum { NOT_STARTED = 127 };

int main(void) {
    const struct zygote_order *order = zygote_serve();
    // For a path, execvp would have a shell read what is no program.
    if (strchr(order->argv[0], '/')) execve(order->argv[0], order->argv, order->environment);
    else execvp(order->argv[0], order->argv);
    dprintf(STDERR_FILENO, "%s cannot be started: %s\n", order->argv[0], strerror(errno));
    return NOT_STARTED;
}
