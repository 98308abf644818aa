#include "style/palette.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

// What base.toml names: layouts override these whether or not anything uses them.
constexpr std::array<std::string_view, 7> kCommonColors{"text",   "strong", "muted", "faint",
                                                        "accent", "link",   "rule"};

constexpr std::string_view kColorHint = "a colour is \"#1F3A5F\" or a name of [color]";

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_common(std::string_view name) {
  return std::find(kCommonColors.begin(), kCommonColors.end(), name) != kCommonColors.end();
}

void report_type(const Value& value, std::string_view path, Sink& sink) {
  sink.report({Severity::error,
               Code::layout_wrong_type,
               value.span,
               fmt::format("{} takes a string, not {}", path, value.type_name()),
               {std::string(kColorHint)},
               {}});
}

}  // namespace

std::optional<Color> parse_hex_color(std::string_view text) {
  if ((text.size() != 7 && text.size() != 4) || text.front() != '#') return std::nullopt;
  const bool pairs = text.size() == 7;
  std::array<std::uint8_t, 3> channels{};
  for (std::size_t i = 0; i < 3; ++i) {
    const int high = hex_digit(text[pairs ? 1 + 2 * i : 1 + i]);
    const int low = hex_digit(text[pairs ? 2 + 2 * i : 1 + i]);
    if (high < 0 || low < 0) return std::nullopt;
    channels[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return Color{channels[0], channels[1], channels[2]};
}

Palette::Palette(const Table& colors, Sink& sink) {
  for (const Member& member : colors.members) resolve(member, colors, sink);
}

void Palette::resolve(const Member& member, const Table& colors, Sink& sink) {
  std::optional<Color>& color = colors_[member.key];
  const std::string path = fmt::format("color.{}", member.key);
  const Member* at = &member;
  // A chain of names that is longer than there are names runs in a circle. What is wrong further
  // along it is told at its own colour.
  for (std::size_t steps = 0; steps <= colors.members.size(); ++steps) {
    const std::string* text = at->value.string();
    if (text == nullptr) {
      if (at == &member) report_type(member.value, path, sink);
      return;
    }
    color = parse_hex_color(*text);
    if (color) return;
    const Member* next = colors.find(*text);
    if (next == nullptr) {
      if (at == &member) report_unknown(*text, member.value.span, path, sink);
      return;
    }
    used_.insert(*text);
    if (next == &member) {
      sink.report({Severity::error,
                   Code::layout_bad_value,
                   member.value.span,
                   fmt::format("{} is named after itself", path),
                   {std::string(kColorHint)},
                   {}});
      return;
    }
    at = next;
  }
}

std::optional<Color> Palette::color(const Value& value, std::string_view path, Sink& sink) {
  const std::string* text = value.string();
  if (text == nullptr) {
    report_type(value, path, sink);
    return std::nullopt;
  }
  if (const std::optional<Color> color = parse_hex_color(*text)) return color;
  const auto named = colors_.find(*text);
  if (named == colors_.end()) {
    report_unknown(*text, value.span, path, sink);
    return std::nullopt;
  }
  used_.insert(*text);
  return named->second;
}

void Palette::report_unknown(const std::string& name, const Span& span, std::string_view path,
                             Sink& sink) const {
  std::vector<std::string_view> names;
  names.reserve(colors_.size());
  for (const auto& [known, color] : colors_) names.push_back(known);
  Diagnostic diagnostic{Severity::error,
                        Code::layout_bad_value,
                        span,
                        fmt::format("{} is no colour: {}", path, quoted_text(name)),
                        {},
                        {}};
  if (const std::string hex = fmt::format("#{}", name); parse_hex_color(hex)) {
    diagnostic.hints.push_back(fmt::format("did you mean \"{}\"?", hex));
  } else if (const std::optional<std::string> near = nearest(name, names)) {
    diagnostic.hints.push_back(fmt::format("did you mean \"{}\"?", *near));
  }
  diagnostic.hints.push_back(fmt::format("{}: {}", kColorHint, fmt::join(names, ", ")));
  sink.report(std::move(diagnostic));
}

void Palette::report_unused(const Table& colors, Sink& sink) const {
  const std::vector<std::string_view> common(kCommonColors.begin(), kCommonColors.end());
  for (const Member& member : colors.members) {
    if (is_common(member.key) || used_.contains(member.key)) continue;
    Diagnostic diagnostic{Severity::error,
                          Code::layout_unknown_key,
                          member.key_span,
                          fmt::format("nothing uses the colour {}", quoted_text(member.key)),
                          {},
                          {}};
    if (const std::optional<std::string> near = nearest(member.key, common)) {
      diagnostic.hints.push_back(fmt::format("did you mean \"{}\"?", *near));
    } else {
      diagnostic.hints.push_back(
          fmt::format("a key that takes a colour can name it: color = \"{}\"", member.key));
    }
    sink.report(std::move(diagnostic));
  }
}

}  // namespace vitaset
