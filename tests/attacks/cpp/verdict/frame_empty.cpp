// tries: a frame with nothing in it
// verdict: runtime_error
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    unsigned char frame[] = {0, 0, 0, 0};
    (void)!write(4, frame, sizeof frame);
    pause();
    return 6;
}
