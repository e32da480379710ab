// A node that is the zygote of programs in JavaScript (sandboxes/agent/zygotes.py): runs a script, whose call of
// serve() returns in forks alone.
//
// It is node's own library with a main of ours rather than /usr/bin/node, since a fork has but one thread: node is told
// to make new ones where it needs them, and not to wait for the old when it ends.
#include <node.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <uv.h>

#include <cerrno>
#include <string>
#include <vector>

#include "platform.hpp"

extern "C" {
#include "../zygote/huge.h"
#include "../zygote/zygote.h"
}

namespace {

constexpr char NODE[] = "/usr/bin/node";
// Where a fork has the agent's socket while it becomes what is ordered.
constexpr int SOCKET_ASIDE = 128;

ForkingPlatform* platform;

// libuv closes its descriptors in a fork by their old numbers: these must not be among those that orders bring.
void reserve_descriptors() {
  for (int there = ZYGOTE_SOCKET + 1; there < ZYGOTE_DESCRIPTORS; there++) dup2(STDIN_FILENO, there);
}

void release_descriptors() { syscall(SYS_close_range, ZYGOTE_SOCKET + 1, ZYGOTE_DESCRIPTORS - 1, 0); }

// A fork's answer, once it is the agent's child: by then nobody of the job has seen the process between.
void answer_after(pid_t between) {
  while (getppid() == between) usleep(20);
  pid_t pid = getpid();
  send(SOCKET_ASIDE, &pid, sizeof pid, MSG_NOSIGNAL);
  close(SOCKET_ASIDE);
}

// Becomes what is ordered and then forks, since it is at a fork that libuv makes anew the descriptors of which only
// libuv knows. Returns in the fork alone.
[[gnu::noinline]] void be_between(const zygote_order* order) {
  dup2(ZYGOTE_SOCKET, SOCKET_ASIDE);
  zygote_become(order, SOCKET_ASIDE);
  prctl(PR_SET_DUMPABLE, 0);  // the memory is still the zygote's, and no user's to look at
  syscall(SYS_close_range, SOCKET_ASIDE + 1, ~0U, 0);
  const pid_t between = getpid();
  const pid_t pid = fork();
  if (pid != 0) _exit(pid < 0 ? EXIT_FAILURE : EXIT_SUCCESS);
  answer_after(between);
}

// True in the fork. The process between shares the zygote's memory, which is then copied once and not twice.
bool is_fork(const zygote_order* order) {
  char** const environment = environ;
  const pid_t between = vfork();
  if (between == 0) {
    be_between(order);
    return true;
  }
  environ = environment;
  for (int there = 0; there < order->descriptor_count; there++) close(order->descriptors[there]);
  int status = EXIT_FAILURE;
  while (between > 0 && waitpid(between, &status, 0) < 0 && errno == EINTR) continue;
  if (status != EXIT_SUCCESS) zygote_answer(-1);
  return false;
}

void nothing(int) {}

// As node does when it starts. It also has a thread that waits for SIGUSR1 to start a debugger.
void set_signals() {
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  signal(SIGUSR1, nothing);
  sigset_t usr1;
  sigemptyset(&usr1);
  sigaddset(&usr1, SIGUSR1);
  sigprocmask(SIG_UNBLOCK, &usr1, nullptr);
}

void set_name() {
  uv_set_process_title(NODE);
  prctl(PR_SET_NAME, "node");
}

void go_on_as_fork(uv_loop_t* loop) {
  prctl(PR_SET_DUMPABLE, 1);
  setsid();
  set_signals();
  set_name();
  uv_disable_stdio_inheritance();
  if (uv_loop_fork(loop) != 0) abort();
  platform->forked();
}

// Returns the arguments that are ordered.
void serve(const v8::FunctionCallbackInfo<v8::Value>& info) {
  v8::Isolate* isolate = info.GetIsolate();
  release_descriptors();
  memory_in_huge_pages(false);
  zygote_ready();
  const zygote_order* order;
  do order = zygote_wait();
  while (!is_fork(order));
  go_on_as_fork(node::GetCurrentEventLoop(isolate));
  std::vector<v8::Local<v8::Value>> arguments;
  for (int place = 0; place < order->argc; place++)
    arguments.push_back(v8::String::NewFromUtf8(isolate, order->argv[place]).ToLocalChecked());
  info.GetReturnValue().Set(v8::Array::New(isolate, arguments.data(), arguments.size()));
}

// A number by chance, of 31 bits.
void chance(const v8::FunctionCallbackInfo<v8::Value>& info) {
  uint32_t number;
  if (getrandom(&number, sizeof number, 0) != sizeof number) abort();
  info.GetReturnValue().Set(number >> 1);
}

void bind(v8::Local<v8::Object> exports, v8::Local<v8::Value>, v8::Local<v8::Context>, void*) {
  NODE_SET_METHOD(exports, "serve", serve);
  NODE_SET_METHOD(exports, "chance", chance);
}

int run(const std::vector<std::string>& arguments) {
  using node::EnvironmentFlags::Flags;
  auto flags = Flags(Flags::kDefaultFlags | Flags::kNoStartDebugSignalHandler);
  std::vector<std::string> errors;
  auto node = node::CommonEnvironmentSetup::Create(platform, &errors, arguments, std::vector<std::string>{}, flags);
  if (!node) return EXIT_FAILURE;
  v8::Locker locker(node->isolate());
  v8::Isolate::Scope isolate_scope(node->isolate());
  v8::HandleScope handle_scope(node->isolate());
  v8::Context::Scope context_scope(node->context());
  node::AddLinkedBinding(node->env(), "zygote", bind, nullptr);
  node::SetProcessExitHandler(node->env(), [](node::Environment*, int code) { _exit(code); });
  if (node::LoadEnvironment(node->env(), node::StartExecutionCallback{}).IsEmpty()) return EXIT_FAILURE;
  _exit(node::SpinEventLoop(node->env()).FromMaybe(EXIT_FAILURE));
}

}  // namespace

// V8 would have it that a fork has nothing of its memory.
extern "C" int madvise(void* start, size_t size, int advice) noexcept {
  return advice == MADV_DONTFORK ? 0 : int(syscall(SYS_madvise, start, size, advice));
}

// usage: zygote SCRIPT
int main(int argc, char** argv) {
  reserve_descriptors();
  argv = uv_setup_args(argc, argv);
  // No work is under way in other threads when a fork is made.
  v8::V8::SetFlagsFromString("--single-threaded");
  using namespace node::ProcessInitializationFlags;
  auto process = node::InitializeOncePerProcess({NODE, argv[1]}, {kNoInitializeV8, kNoInitializeNodeV8Platform});
  if (process->early_return()) return process->exit_code();
  platform = new ForkingPlatform;
  v8::V8::InitializePlatform(platform);
  v8::V8::Initialize();
  _exit(run(process->args()));
}
