// Forking a process of many threads, run times that are compiled and threaded: fork(2) copies the caller's thread alone.
// Here the others are stopped beforehand, and made again in the fork, to go on from where they stood.
//
// Nothing here allocates or takes a lock, since a thread may have been stopped while it held one.
#pragma once
// Stops every thread but the caller's, for good; their number, or -1 where that cannot be done, as on machines that are not
// x86-64.
int threads_stop(void);

// In a fork (zygote_fork) of a process whose threads are stopped: makes them again, and they go on, as if no time
// had passed.
void threads_go_on(void);
