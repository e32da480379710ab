// Preloaded into rustc, this makes a zygote of it: one that is loaded. The libraries are 200 MB, and putting them together at
// every start takes 20 ms. It waits where main would begin, with one thread; each fork goes on as rustc with its arguments.
#define _GNU_SOURCE
#include "../zygote/zygote.h"

#include <dlfcn.h>

typedef int main_function(int argc, char **argv, char **environment);
typedef int start_function(main_function *main, int argc, char **argv, main_function *init, void (*fini)(void),
                           void (*loader_fini)(void), void *stack_end);

static main_function *rustc;

static int serve(int argc, char **argv, char **environment) {
    (void)argc, (void)argv, (void)environment;
    const struct zygote_order *order = zygote_serve();
    return rustc(order->argc, order->argv, order->environment);
}

// What a program's first instructions call.
int __libc_start_main(main_function *main, int argc, char **argv, main_function *init, void (*fini)(void),
                      void (*loader_fini)(void), void *stack_end) {
    rustc = main;
    start_function *start = (start_function *)dlsym(RTLD_NEXT, "__libc_start_main");
    return start(serve, argc, argv, init, fini, loader_fini, stack_end);
}
