#include <bits/stdc++.h>
using namespace std;

typedef long long ll;
#define all(x) (x).begin(), (x).end()

ll even_sum(vector<int> numbers) {
    sort(all(numbers));
    map<bool, ll> sums;
    for (auto number : numbers) sums[number % 2 == 0] += number;
    return sums[true];
}
