#include <fstream>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    {
        ofstream file("numbers.txt");
        for (int number : numbers) file << number << "\n";
    }
    ifstream file("numbers.txt");
    long long sum = 0;
    for (int number; file >> number;)
        if (number % 2 == 0) sum += number;
    return sum;
}
