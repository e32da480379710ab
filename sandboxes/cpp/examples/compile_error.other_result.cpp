#include <vector>
using namespace std;

void even_sum(vector<int> numbers) {}
