#include<stdio.h>
#include<vector>
using namespace std;
bool is_even(int number){
    return number % 2 == 0;
}
long long even_sum(vector<int> numbers){
    long long sum = 0;
    for (int number : numbers)
        if (is_even(number)) sum += number;
    return sum;
}
