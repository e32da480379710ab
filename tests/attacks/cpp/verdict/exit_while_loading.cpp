// tries: exit code 0 while the loader resolves a function
// verdict: runtime_error
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>
using namespace std;

static void implementation() {}
extern "C" void (*resolver())() {
    __asm__ volatile("syscall" : : "a"(SYS_exit_group), "D"(0));
    return implementation;
}
void indirect() __attribute__((ifunc("resolver")));
long long even_sum(vector<int> numbers) {
    indirect();
    return 0;
}
