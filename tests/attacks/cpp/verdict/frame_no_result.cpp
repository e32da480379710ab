// tries: neither a result nor an exception
// verdict: runtime_error
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    unsigned char frame[] = {2, 0, 0, 0, 'X', 'b'};
    (void)!write(4, frame, sizeof frame);
    pause();
    return 6;
}
