// Answering calls, on the sample's side.
#pragma once
#include "sandbox.hpp"

namespace sandbox_rpc_ {

using Entry = void (*)(In&, Out&);

}  // namespace sandbox_rpc_

extern "C" [[noreturn]] void sandbox_serve(sandbox_rpc_::Entry entry);
