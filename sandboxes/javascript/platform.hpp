// The threads on which V8 does work in the background, for a process that forks.
//
// A fork has none of its parent's threads. So node's own platform, which has threads from the beginning, is kept for
// the foreground of the main isolate; what is to be done in a fork's background goes to a second one, made when it is
// first needed. Isolates that come later (of worker_threads) are the second's alone.
#pragma once
#include <node.h>
#include <uv.h>

#include <atomic>
#include <memory>
#include <utility>

class ForkingPlatform final : public node::MultiIsolatePlatform {
 public:
  void forked() { forked_ = true; }

  int NumberOfWorkerThreads() override { return THREADS; }
  void CallOnWorkerThread(std::unique_ptr<v8::Task> task) override { background().CallOnWorkerThread(std::move(task)); }
  void CallDelayedOnWorkerThread(std::unique_ptr<v8::Task> task, double delay_s) override {
    background().CallDelayedOnWorkerThread(std::move(task), delay_s);
  }
  std::unique_ptr<v8::JobHandle> CreateJob(v8::TaskPriority priority, std::unique_ptr<v8::JobTask> task) override {
    return background().CreateJob(priority, std::move(task));
  }
  void DrainTasks(v8::Isolate* isolate) override {
    if (!is_main(isolate) || !forked_) return home(isolate).DrainTasks(isolate);
    do {
      if (has_second_) second().DrainTasks(second_key_);
    } while (first_->FlushForegroundTasks(isolate));
  }

  void RegisterIsolate(v8::Isolate* isolate, uv_loop_s* loop) override {
    if (!main_) main_ = isolate;
    home(isolate).RegisterIsolate(isolate, loop);
  }
  void RegisterIsolate(v8::Isolate* isolate, node::IsolatePlatformDelegate* delegate) override {
    home(isolate).RegisterIsolate(isolate, delegate);
  }
  void UnregisterIsolate(v8::Isolate* isolate) override { home(isolate).UnregisterIsolate(isolate); }
  void AddIsolateFinishedCallback(v8::Isolate* isolate, void (*callback)(void*), void* data) override {
    home(isolate).AddIsolateFinishedCallback(isolate, callback, data);
  }
  bool FlushForegroundTasks(v8::Isolate* isolate) override { return home(isolate).FlushForegroundTasks(isolate); }
  bool IdleTasksEnabled(v8::Isolate* isolate) override { return home(isolate).IdleTasksEnabled(isolate); }
  std::shared_ptr<v8::TaskRunner> GetForegroundTaskRunner(v8::Isolate* isolate) override {
    return home(isolate).GetForegroundTaskRunner(isolate);
  }

  v8::PageAllocator* GetPageAllocator() override { return first_->GetPageAllocator(); }
  double MonotonicallyIncreasingTime() override { return first_->MonotonicallyIncreasingTime(); }
  double CurrentClockTimeMillis() override { return first_->CurrentClockTimeMillis(); }
  StackTracePrinter GetStackTracePrinter() override { return first_->GetStackTracePrinter(); }
  v8::TracingController* GetTracingController() override { return first_->GetTracingController(); }

 private:
  // As many as node has.
  static constexpr int THREADS = 4;

  bool is_main(v8::Isolate* isolate) const { return isolate == main_; }
  node::MultiIsolatePlatform& home(v8::Isolate* isolate) { return is_main(isolate) ? *first_ : second(); }
  node::MultiIsolatePlatform& background() { return forked_ ? second() : *first_; }

  node::MultiIsolatePlatform& second() {
    static node::MultiIsolatePlatform& made = *make_second();
    return made;
  }

  // Only on behalf of an isolate can one wait for the background; this one has no other purpose.
  node::MultiIsolatePlatform* make_second() {
    auto made = node::MultiIsolatePlatform::Create(THREADS, GetTracingController());
    second_key_ = v8::Isolate::Allocate();
    uv_loop_init(&second_loop_);
    made->RegisterIsolate(second_key_, &second_loop_);
    has_second_ = true;
    return made.release();
  }

  const std::unique_ptr<node::MultiIsolatePlatform> first_ = node::MultiIsolatePlatform::Create(1);
  v8::Isolate* main_ = nullptr;
  bool forked_ = false;
  std::atomic<bool> has_second_ = false;
  v8::Isolate* second_key_ = nullptr;
  uv_loop_t second_loop_;
};
