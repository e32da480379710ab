// tries: a message of two gigabytes
// verdict: runtime_error
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    unsigned char frame[] = {15, 0, 0, 0, 'E', 'i', 0, 0, 0, 0, 0, 0, 0, 0, 's', 255, 255, 255, 127};
    (void)!write(4, frame, sizeof frame);
    pause();
    return 6;
}
