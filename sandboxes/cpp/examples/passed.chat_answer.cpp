Sure! Here's a solution:

```cpp
#include <vector>
#include <string>

std::string unused() { return "}"; }

long long even_sum(std::vector<int> numbers) {
    long long sum = 0;
    for (int number : numbers) {
        if (number % 2 == 0) sum += number;  // even
    }
    return sum;
}
```

It runs in O(n). To try it:

```cpp
int main() {
    std::cout << even_sum({1, 2, 3, 4});
}
```
