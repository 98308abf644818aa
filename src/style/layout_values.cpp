#include "style/layout_values.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vitaset {
namespace {

struct NamedWeight {
  std::string_view name;
  int weight;
};

// The names CSS Fonts 4 §2.2.1 gives the weights.
constexpr std::array<NamedWeight, 10> kWeights{{{"thin", 100},
                                                {"extralight", 200},
                                                {"light", 300},
                                                {"regular", 400},
                                                {"normal", 400},
                                                {"medium", 500},
                                                {"semibold", 600},
                                                {"bold", 700},
                                                {"extrabold", 800},
                                                {"black", 900}}};

}  // namespace

std::optional<double> take_number(std::string_view& text) {
  const std::size_t size = std::min(text.find_first_not_of("0123456789.-"), text.size());
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + size, number);
  if (error != std::errc() || end != text.data() + size) return std::nullopt;
  text.remove_prefix(size);
  return number;
}

std::optional<Pt> parse_length(std::string_view text, Pt em) {
  const std::optional<double> number = take_number(text);
  if (!number) return std::nullopt;
  if (text.starts_with(' ')) text.remove_prefix(1);
  if (text == "pt") return Pt(*number);
  if (text == "mm") return *number * kPtPerMillimetre;
  if (text == "cm") return *number * 10 * kPtPerMillimetre;
  if (text == "in") return *number * kPtPerInch;
  if (text == "em") return Em(*number).at(em);
  return std::nullopt;
}

int weight_of(std::string_view name) {
  const auto it = std::find_if(kWeights.begin(), kWeights.end(),
                               [&](const NamedWeight& each) { return each.name == name; });
  if (it != kWeights.end()) return it->weight;
  int number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool whole = error == std::errc() && end == name.data() + name.size();
  return whole && number >= 100 && number <= 900 ? number : 0;
}

std::vector<std::string_view> weight_names() {
  std::vector<std::string_view> names;
  for (const NamedWeight& each : kWeights) names.push_back(each.name);
  return names;
}

}  // namespace vitaset
