#include "render/timings.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitaset {
namespace {

constexpr std::string_view kTotal = "total";

}  // namespace

Timings::Scope::Scope(Timings& timings, std::string_view name)
    : timings_(timings), name_(name), start_(Clock::now()) {}

Timings::Scope::~Scope() {
  const std::chrono::duration<double, std::milli> time = Clock::now() - start_;
  std::vector<Stage>& stages = timings_.stages_;
  const auto known = std::ranges::find(stages, name_, &Stage::name);
  if (known == stages.end()) {
    stages.push_back({std::move(name_), time});
  } else {
    known->time += time;
  }
}

std::string format_timings(const Timings& timings) {
  std::size_t width = kTotal.size();
  Timings::Stage total{std::string(kTotal), {}};
  for (const Timings::Stage& stage : timings.stages()) {
    width = std::max(width, stage.name.size());
    total.time += stage.time;
  }
  std::string text;
  const auto add = [&](const Timings::Stage& stage) {
    text += fmt::format("{:<{}}  {:8.2f} ms\n", stage.name, width, stage.time.count());
  };
  for (const Timings::Stage& stage : timings.stages()) add(stage);
  add(total);
  return text;
}

}  // namespace vitaset
