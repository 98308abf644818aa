#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/color.h"
#include "base/sink.h"
#include "toml/value.h"

namespace vitaset {

/// "#1F3A5F" or "#13F" as a colour; nothing for any other text.
[[nodiscard]] std::optional<Color> parse_hex_color(std::string_view text);

/// The colours a layout gives names to: its table [color].
class Palette {
 public:
  Palette() = default;
  /// A colour is "#RRGGBB" or the name of another one. Errors: CV0202, CV0203.
  Palette(const Table& colors, Sink& sink);

  /// The colour that `value`, called `path` in messages, means: "#RRGGBB", or a name.
  /// Errors: CV0202, CV0203 with the nearest name. Nothing also for a name whose own value is
  /// wrong.
  [[nodiscard]] std::optional<Color> color(const Value& value, std::string_view path, Sink& sink);

  /// Reports the names nothing uses, but those every layout has: they are typos. Errors: CV0201.
  void report_unused(const Table& colors, Sink& sink) const;

 private:
  void resolve(const Member& member, const Table& colors, Sink& sink);
  void report_unknown(const std::string& name, const Span& span, std::string_view path,
                      Sink& sink) const;

  std::map<std::string, std::optional<Color>, std::less<>> colors_;  // nothing: reported
  std::set<std::string, std::less<>> used_;
};

}  // namespace vitaset
