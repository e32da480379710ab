#include <iostream>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    for (;;) cerr << "again and again and again and again\n";
}
