#include "cli/interrupt.h"

#include <array>
#include <csignal>

namespace vitaset {
namespace {

constexpr std::array<int, 2> kSignals{SIGINT, SIGTERM};

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

void take_note(int number) {
  stop = true;
  std::signal(number, SIG_DFL);
}

}  // namespace

InterruptWatch::InterruptWatch() {
  stop = false;
  for (const int number : kSignals) std::signal(number, take_note);
}

InterruptWatch::~InterruptWatch() {
  for (const int number : kSignals) std::signal(number, SIG_DFL);
}

const std::atomic<bool>& InterruptWatch::stopped() { return stop; }

}  // namespace vitaset
