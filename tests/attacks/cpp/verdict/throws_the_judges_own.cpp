// tries: the exception by which the harness itself ends
// verdict: runtime_error, compile_error
#include <stdexcept>
#include <vector>
using namespace std;

namespace sandbox_rpc_ {
struct FromSample {
    std::string report;
};
}
long long even_sum(vector<int> numbers) { throw sandbox_rpc_::FromSample{"passed"}; }
