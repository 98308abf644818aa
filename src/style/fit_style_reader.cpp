#include "style/fit_style_reader.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "cv/quoted_text.h"

namespace vitaset {
namespace {

constexpr LengthRange kAnyLength{Pt(0), Pt(14400)};
constexpr LengthRange kFontSize{Pt(1), Pt(1000)};
constexpr std::size_t kHeaviest = 100;

constexpr std::array<std::pair<std::string_view, FitMeans>, 5> kMeans{
    {{"section_gap", FitMeans::section_gap},
     {"entry_gap", FitMeans::entry_gap},
     {"leading", FitMeans::leading},
     {"margin", FitMeans::margin},
     {"size", FitMeans::size}}};

void read_means(LayoutReader& reader, std::vector<FitMeans>& out) {
  std::vector<std::string> names;
  reader.texts("means", names);
  const Value* const value = reader.members().value("means");
  if (value == nullptr || value->array() == nullptr) return;
  std::set<std::string_view> named;
  for (const Value& item : *value->array()) {
    const std::string* const name = item.string();
    if (name == nullptr) continue;
    const auto* const means = std::ranges::find(kMeans, std::string_view(*name),
                                                [](const auto& each) { return each.first; });
    if (means == kMeans.end()) {
      reader.bad_value(item, fmt::format("{} is nothing that can give way", quoted_text(*name)),
                       "there are section_gap, entry_gap, leading, margin and size");
    } else if (!named.insert(*name).second) {
      reader.bad_value(item, fmt::format("{} stands twice in fit.means", quoted_text(*name)), "");
    } else {
      out.push_back(means->second);
    }
  }
}

}  // namespace

FitStyle read_fit_style(LayoutReader reader, const Style& style) {
  const Pt em = style.type.body.size;
  FitStyle fit;
  read_means(reader, fit.means);
  reader.number("tighten", fit.tighten, 0, 1);
  LayoutReader sections = reader.table("section_gap", Absent::error);
  sections.length("least", fit.section_gap_least, em, kAnyLength);
  sections.length("most", fit.section_gap_most, em, kAnyLength);
  sections.finish();
  LayoutReader entries = reader.table("entry_gap", Absent::error);
  entries.length("least", fit.entry_gap_least, em, kAnyLength);
  entries.length("most", fit.entry_gap_most, em, kAnyLength);
  entries.finish();
  reader.length("leading", fit.leading_least, em, kAnyLength);
  reader.length("size", fit.size_least, em, kFontSize);
  LayoutReader margin = reader.table("margin", Absent::error);
  margin.length("top", fit.top_least, em, kAnyLength);
  margin.length("bottom", fit.bottom_least, em, kAnyLength);
  margin.length("start", fit.start_least, em, kAnyLength);
  margin.length("end", fit.end_least, em, kAnyLength);
  margin.finish();
  LayoutReader weights = reader.table("weights", Absent::error);
  for (const std::string_view section : weights.others()) {
    std::size_t weight = 0;
    weights.whole(section, weight, 0, kHeaviest);
    fit.weights.emplace(section, static_cast<int>(weight));
  }
  weights.finish();
  reader.finish();
  const Margins& own = style.page.margin;
  fit.section_gap_least = std::min(fit.section_gap_least, style.section.above);
  fit.section_gap_most = std::max(fit.section_gap_most, style.section.above);
  const Pt entry_gap = style.entry("default", {}).gap;
  fit.entry_gap_least = std::min(fit.entry_gap_least, entry_gap);
  fit.entry_gap_most = std::max(fit.entry_gap_most, entry_gap);
  fit.leading_least = std::min(fit.leading_least, style.type.body.leading);
  fit.size_least = std::min(fit.size_least, em);
  fit.top_least = std::min(fit.top_least, own.top);
  fit.bottom_least = std::min(fit.bottom_least, own.bottom);
  fit.start_least = std::min(fit.start_least, own.start);
  fit.end_least = std::min(fit.end_least, own.end);
  return fit;
}

}  // namespace vitaset
