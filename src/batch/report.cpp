#include "batch/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace vitaset {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostNamed = 5;

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string_view status_name(JobStatus status) {
  switch (status) {
    case JobStatus::rendered:
      return "rendered";
    case JobStatus::skipped:
      return "skipped";
    case JobStatus::failed:
      break;
  }
  return "failed";
}

std::string json_string(const std::string& text) {
  return Json(text).dump(-1, ' ', true, Json::error_handler_t::replace);
}

/// "3 profiles WHAT: a.toml, b.toml, c.toml"; nothing of none.
std::string named(const std::set<std::string>& names, std::string_view what) {
  if (names.empty()) return {};
  std::string line = fmt::format("{} {}:", counted(names.size(), "profile"), what);
  std::size_t shown = 0;
  for (const std::string& name : names) {
    if (shown++ == kMostNamed) return line + ", …\n";
    line += fmt::format("{}{}", shown == 1 ? " " : ", ", name);
  }
  return line + "\n";
}

}  // namespace

void BatchReport::add(const Outcome& outcome, bool json) {
  const std::string profile = outcome.job->profile.string();
  if (outcome.status == JobStatus::rendered) ++rendered_;
  if (outcome.status == JobStatus::skipped) ++skipped_;
  if (outcome.status == JobStatus::failed) {
    ++failed_;
  } else {
    if (!outcome.facts.has_email) without_email_.insert(profile);
    const std::string& updated = outcome.facts.updated;
    if (!updated.empty() && updated < stale_before_) stale_.insert(profile);
    if (outcome.incomplete_publications > 0) incomplete_.insert(profile);
  }
  warnings_ += outcome.warnings;
  if (!json) return;
  outputs_ += fmt::format(
      R"({}{{"output": {}, "profile": {}, "edition": {}, "layout": {}, "status": "{}", )"
      R"("pages": {}, "bytes": {}, "ms": {:.2f}, "problems": {}}})",
      outputs_.empty() ? "\n" : ",\n", json_string(outcome.job->output.string()),
      json_string(profile), json_string(outcome.job->edition), json_string(outcome.job->layout),
      status_name(outcome.status), outcome.pages, outcome.bytes, outcome.milliseconds,
      outcome.problems_json.empty() ? std::string("[]") : outcome.problems_json);
}

std::string BatchReport::summary(double seconds) const {
  std::string text = fmt::format("rendered {}, skipped {}, failed {} of {} in {:.1f} s", rendered_,
                                 skipped_, failed_, total_, seconds);
  if (warnings_ > 0) text += "; " + counted(warnings_, "warning");
  text += '\n';
  text += named(without_email_, "without an email");
  text += named(stale_, fmt::format("last updated before {}", stale_before_));
  text += named(incomplete_, "with publications that lack a year or venue");
  return text;
}

std::string BatchReport::json(std::string_view version) const {
  return fmt::format(R"({{"version": "{}", "jobs": {}, "rendered": {}, "skipped": {}, )"
                     R"("failed": {}, "outputs": [{}{}]}})"
                     "\n",
                     version, total_, rendered_, skipped_, failed_, outputs_,
                     outputs_.empty() ? "" : "\n");
}

std::string outcome_line(const Outcome& outcome) {
  const std::string output = outcome.job->output.string();
  if (outcome.status == JobStatus::skipped) return fmt::format("kept {}\n", output);
  if (outcome.status == JobStatus::failed) return fmt::format("failed: {}\n", output);
  std::string about =
      fmt::format("{}, {} KB", counted(outcome.pages, "page"), (outcome.bytes + 999) / 1000);
  if (outcome.warnings > 0) about += "; " + counted(outcome.warnings, "warning");
  return fmt::format("wrote {} ({})\n", output, about);
}

std::string progress_line(std::size_t done, std::size_t total, std::size_t failed, double seconds,
                          std::size_t width) {
  std::string text = fmt::format(" {}/{}", done, total);
  if (done > 0 && seconds > 0) {
    const double rate = static_cast<double>(done) / seconds;
    text +=
        fmt::format("  {:.0f}/s  {:.0f} s left", rate, static_cast<double>(total - done) / rate);
  }
  if (failed > 0) text += fmt::format("  {} failed", failed);
  constexpr std::size_t kWidest = 40;
  if (text.size() + 3 > width) return text.substr(0, width);
  const std::size_t inner = std::min(kWidest, width - text.size() - 2);
  const std::size_t filled = total == 0 ? inner : inner * done / total;
  return fmt::format("[{:=<{}}{: <{}}]{}", "", filled, "", inner - filled, text);
}

}  // namespace vitaset
