#pragma once

#include <atomic>

namespace vitaset {

/// While it lives, the first SIGINT or SIGTERM only sets `stopped`, so that what was begun can be
/// ended; the second one ends the program. One at a time.
class InterruptWatch {
 public:
  InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;
  ~InterruptWatch();

  [[nodiscard]] static const std::atomic<bool>& stopped();
};

}  // namespace vitaset
