// How a judge ends, whatever its test does: with a code of JudgeExit, or by the signal of a failed assert.
#include "sandbox.hpp"
#include "channel.hpp"
#include "exceptions.hpp"

#include <signal.h>
#include <unistd.h>

namespace sandbox_rpc_ {

In ask(const Out& request) {
    In reply;
    send(request);
    if (!receive(reply)) quit(sample_ended, "the sample's process ended before the tests were through");
    char kind = reply.tag();
    if (kind == 'R') return reply;
    if (kind != 'E') quit(bad_frame, "neither a result nor an exception");
    __int128 exception = reply.integer();
    std::string type, message;
    reply.text(type);
    reply.text(message);
    reply.finish();
    throw_kind(exception, type, message);
}

}  // namespace sandbox_rpc_

namespace {

[[noreturn]] void uncaught() {
    using namespace sandbox_rpc_;
    if (!std::current_exception()) quit(wrong_answer, "the test ended itself");
    try {
        throw;
    } catch (const FromSample& error) {
        quit(sample_raised, error.report.c_str());
    } catch (const std::exception& error) {
        quit(wrong_answer, (std::string("the test cannot handle the answer: ") + error.what()).c_str());
    } catch (...) {
        quit(wrong_answer, "the test cannot handle the answer");
    }
}

void at_exit(int status, void*) {
    if (status != 0) sandbox_rpc_::quit(sandbox_rpc_::wrong_answer, "the test ended with a code other than 0");
}

// What assert has said is all there is to say. By a code and not a signal, which a zygote might have had a part in.
void at_abort(int) { _exit(sandbox_rpc_::wrong_answer); }

// Before the test's own static objects, which may call the sample.
__attribute__((constructor(101))) void prepare() {
    // A sample that is gone is told by the end of its replies, not by a signal for writing to it.
    signal(SIGPIPE, SIG_IGN);
    signal(SIGABRT, at_abort);
    std::set_terminate(uncaught);
    on_exit(at_exit, nullptr);
}

}  // namespace
