// What a split sample's process does: it answers calls.
#include "sandbox.hpp"
#include "channel.hpp"
#include "exceptions.hpp"
#include "serve.hpp"

#include <cxxabi.h>
#include <unistd.h>

namespace sandbox_rpc_ {

SANDBOX_ONCE_SERVED_()

namespace {

std::string type_in_flight() {
    const std::type_info* type = abi::__cxa_current_exception_type();
    if (!type) return "an exception";
    char* name = abi::__cxa_demangle(type->name(), nullptr, nullptr, nullptr);
    std::string text = name ? name : type->name();
    free(name);
    return text;
}

Out answer(Entry entry, In& request) {
    try {
        Out reply;
        reply.tag('R');
        entry(request, reply);
        return reply;
    } catch (...) {
        std::string type = type_in_flight();
        std::string message;
        int kind = kind_in_flight(message);
        Out reply;
        reply.tag('E');
        reply.integer(kind);
        reply.text(type.data(), std::min<std::size_t>(type.size(), 300));
        reply.text(message.data(), std::min<std::size_t>(message.size(), 3000));
        return reply;
    }
}

}  // namespace

}  // namespace sandbox_rpc_

// For run.c, too.
extern "C" [[noreturn]] void sandbox_serve(sandbox_rpc_::Entry entry) {
    sandbox_rpc_::In request;
    while (sandbox_rpc_::receive(request)) {
        sandbox_rpc_::Out reply = sandbox_rpc_::answer(entry, request);
        // What the sample printed is to be seen even if it is killed a moment later.
        fflush(nullptr);
        std::cout.flush();
        sandbox_rpc_::send(reply);
    }
    // The judge is gone. Nothing of the sample's is worth running any more.
    ::_exit(0);
}
