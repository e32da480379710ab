// Frames on the channel: descriptors 3 and 4 on both sides.
#pragma once
#include "sandbox.hpp"

namespace sandbox_rpc_ {

void send(const Out& out);
// False at the end of the channel.
bool receive(In& in);

}  // namespace sandbox_rpc_
