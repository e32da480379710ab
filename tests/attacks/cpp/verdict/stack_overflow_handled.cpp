// tries: exit code 0 from a handler on a stack of its own when the stack is used up
// verdict: runtime_error
#include <csignal>
#include <unistd.h>
#include <vector>
using namespace std;

static char stack_of_the_handler[1 << 16];
static volatile int depth;

static int deeper() { return deeper() + depth++; }

long long even_sum(vector<int> numbers) {
    stack_t stack{};
    stack.ss_sp = stack_of_the_handler;
    stack.ss_size = sizeof stack_of_the_handler;
    sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_handler = [](int) { _exit(0); };
    action.sa_flags = SA_ONSTACK;
    sigaction(SIGSEGV, &action, nullptr);
    return deeper();
}
