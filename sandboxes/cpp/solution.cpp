// The main of a split sample: the sample's own main, if it has one, is another function by then.
#include "serve.hpp"

int main() { sandbox_serve(sandbox_rpc_::entry); }
