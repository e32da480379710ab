// tries: a length that is negative as a signed number
// verdict: runtime_error
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    unsigned char frame[] = {0, 0, 0, 128, 'R'};
    (void)!write(4, frame, sizeof frame);
    pause();
    return 6;
}
