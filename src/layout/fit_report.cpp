#include "layout/fit_report.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace vitaset {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", count, count == 1 ? one : more);
}

/// "a, b and c".
std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) all += i + 1 == texts.size() ? " and " : ", ";
    all += texts[i];
  }
  return all;
}

bool is_entry(PieceKind kind) {
  return kind == PieceKind::entry || kind == PieceKind::part || kind == PieceKind::columns;
}

bool is_section(PieceKind kind) { return kind == PieceKind::section || kind == PieceKind::group; }

/// "2 entries and 3 bullets left out"; "all of it" if nothing is.
std::string left_out_text(const std::vector<LeftOut>& left_out) {
  const auto count = [&](auto&& is) {
    return static_cast<std::size_t>(
        std::ranges::count_if(left_out, [&](const LeftOut& each) { return is(each.kind); }));
  };
  const std::size_t sections = count(is_section);
  const std::size_t entries = count(is_entry);
  const std::size_t bullets = count([](PieceKind kind) { return kind == PieceKind::bullet; });
  const std::size_t lines = left_out.size() - sections - entries - bullets;
  std::vector<std::string> texts;
  if (sections > 0) texts.push_back(counted(sections, "section", "sections"));
  if (entries > 0) texts.push_back(counted(entries, "entry", "entries"));
  if (bullets > 0) texts.push_back(counted(bullets, "bullet", "bullets"));
  if (lines > 0) texts.push_back(counted(lines, "text", "texts"));
  return texts.empty() ? "nothing left out" : joined(texts) + " left out";
}

}  // namespace

std::string summary_of(const FitReport& report) {
  const std::string pages =
      report.pages == 1 ? "one page" : fmt::format("{} pages", report.pages);
  return fmt::format("{}: {}, {:.1f} pt, {:.0f} % full", pages, left_out_text(report.left_out),
                     report.size.value(), std::floor(report.filled * 100));
}

}  // namespace vitaset
