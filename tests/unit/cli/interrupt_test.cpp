#include "cli/interrupt.h"

#include <doctest/doctest.h>

#include <csignal>

namespace vitaset {

TEST_CASE("a signal is taken note of while the watch lives, and forgotten by the next") {
  for (const int number : {SIGINT, SIGTERM}) {
    const InterruptWatch watch;
    CHECK_FALSE(InterruptWatch::stopped());
    std::raise(number);
    CHECK(InterruptWatch::stopped());
  }
  const bool own = std::signal(SIGINT, SIG_DFL) == SIG_DFL;
  CHECK(own);
}

}  // namespace vitaset
