#include "layout/fit_report.h"

#include <cmath>
#include <string_view>

#include <fmt/format.h>

namespace vitaset {
namespace {

/// "a, b and c".
std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) all += i + 1 == texts.size() ? " and " : ", ";
    all += texts[i];
  }
  return all;
}

/// "2 entries and 3 bullets left out"; "all of it" if nothing is.
std::string left_out_text(const std::vector<LeftOut>& left_out) {
  std::size_t sections = 0;
  std::size_t entries = 0;
  std::size_t parts = 0;
  std::size_t bullets = 0;
  std::size_t texts = 0;
  for (const LeftOut& each : left_out) {
    switch (each.kind) {
      case PieceKind::section:
        ++sections;
        break;
      case PieceKind::group:
      case PieceKind::entry:
      case PieceKind::columns:
        entries += each.entries;
        break;
      case PieceKind::part:
        ++parts;
        break;
      case PieceKind::bullet:
        ++bullets;
        break;
      default:
        ++texts;
    }
  }
  std::vector<std::string> counts;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view more) {
    if (count > 0) counts.push_back(fmt::format("{} {}", count, count == 1 ? one : more));
  };
  add(sections, "section", "sections");
  add(entries, "entry", "entries");
  add(parts, "role", "roles");
  add(bullets, "bullet", "bullets");
  add(texts, "line of text", "lines of text");
  return counts.empty() ? "nothing left out" : joined(counts) + " left out";
}

}  // namespace

std::string summary_of(const FitReport& report) {
  const std::string pages = report.pages == 1 ? "one page" : fmt::format("{} pages", report.pages);
  return fmt::format("{}: {}, {:.1f} pt, {:.0f} % full", pages, left_out_text(report.left_out),
                     report.size.value(), std::floor(report.filled * 100));
}

}  // namespace vitaset
