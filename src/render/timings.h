#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace vitaset {

/// How long each stage of a job, or of several together, took, for `--timings`. The only clock in
/// the library: nothing that is written depends on it.
class Timings {
 public:
  using Clock = std::chrono::steady_clock;

  struct Stage {
    std::string name;
    std::chrono::duration<double, std::milli> time;
  };

  /// Adds a stage when it leaves its scope. Must not outlive the Timings it came from.
  class Scope {
   public:
    Scope(Timings& timings, std::string_view name);
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope();

   private:
    Timings& timings_;
    std::string name_;
    Clock::time_point start_;
  };

  /// Times what follows, to the end of the block: `const auto scope = timings.stage("typeset");`
  [[nodiscard]] Scope stage(std::string_view name) { return {*this, name}; }

  /// In the order in which they first ended.
  [[nodiscard]] const std::vector<Stage>& stages() const { return stages_; }

 private:
  std::vector<Stage> stages_;
};

/// A line for each stage and one for their sum, names and numbers aligned.
[[nodiscard]] std::string format_timings(const Timings& timings);

}  // namespace vitaset
