// tries: sockets of every family but the usual three
// verdict: wrong_answer
#include <sys/socket.h>
#include <cstdio>
#include <vector>
using namespace std;

static long long right(const vector<int>& numbers) {
    long long sum = 0;
    for (int number : numbers) sum += number % 2 ? 0 : number;
    return sum;
}

long long even_sum(vector<int> numbers) {
    for (int family = 0; family < 50; family++)
        for (int type : {SOCK_STREAM, SOCK_DGRAM, SOCK_RAW, SOCK_SEQPACKET}) {
            bool usual = family == AF_UNIX || (type != SOCK_RAW && (family == AF_INET || family == AF_INET6));
            if (!usual && socket(family, type, 0) >= 0) {
                printf("family %d, type %d\n", family, type);
                return right(numbers);
            }
        }
    return 0;
}
