// A zygote's side in C: see sandboxes/agent/zygotes.py for what a zygote is and how it is talked to.
//
// A program of one thread needs `zygote_serve` alone; one with threads to stop and to start again puts the steps together
// itself. Nothing here allocates, or depends on how many threads the C library believes there are.
#pragma once
#include <stdbool.h>
#include <sys/types.h>

enum { ZYGOTE_SOCKET = 3, ZYGOTE_DESCRIPTORS = 16, ZYGOTE_GROUPS = 32 };

// What a fork is to be. The texts are good until the next order.
struct zygote_order {
    uid_t uid;
    gid_t groups[ZYGOTE_GROUPS];
    int group_count;
    const char *oom_score;
    bool ignore_sigpipe;
    const char *limits;
    const char *folder;
    // Both end with NULL.
    char **argv, **environment;
    int argc;
    // argc as it came; the arguments and the environment lie behind it.
    const char *count;
    // There -> here.
    int descriptors[ZYGOTE_DESCRIPTORS];
    int descriptor_count;
};

// Tells the agent that orders may come, forks for each, and returns in the forks alone, which are what was ordered by then.
const struct zygote_order *zygote_serve(void);

// The steps of it ---------------------------------------------------------------------------------------------------

void zygote_ready(void);

// The next order. Where the agent has gone, the process ends.
const struct zygote_order *zygote_wait(void);

// Forks a child of the agent's, and tells the agent its pid. 0 in the fork, something else in the zygote, whose copies of the
// order's descriptors are closed by then. The fork has this thread alone, and nothing of what the C library does at fork(3).
pid_t zygote_fork(void);

// Ends this process by a signal, whereupon its program is started plainly (humaneval_x/sandbox/warmth.py). By none that the
// agent itself would send, which says nothing of who died (sandboxes/agent/step.py).
__attribute__((noreturn)) void zygote_give_up(void);

// Tells the agent a fork's pid, or -1 for none.
void zygote_answer(pid_t pid);

// In the fork: becomes the user, in the folder, with the limits, descriptors and environment that are ordered. Closes all
// other descriptors below `first_kept`. What cannot be done ends the process.
void zygote_become(const struct zygote_order *order, unsigned first_kept);
