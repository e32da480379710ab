// tries: another pipe in the place of the channel's, with requests of its own
// verdict: wrong_answer, runtime_error
#include <fcntl.h>
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    int ends[2];
    (void)!pipe(ends);
    dup2(ends[0], 3);
    unsigned char request[] = {5, 0, 0, 0, 'v', 0, 0, 0, 0};
    for (int i = 0; i < 100; i++) (void)!write(ends[1], request, sizeof request);
    return 0;
}
