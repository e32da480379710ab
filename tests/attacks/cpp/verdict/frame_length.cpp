// tries: a frame of four gigabytes
// verdict: runtime_error
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    unsigned char frame[] = {255, 255, 255, 255, 'R'};
    (void)!write(4, frame, sizeof frame);
    pause();
    return 6;
}
