#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "toml/key_path.h"
#include "toml/value.h"

/// Values laid over a tree that was read: what `--set` says, and what editions do.
namespace vitaset {

/// One key and the value it is to have.
struct Override {
  KeyPath path;
  Value value;           ///< of `untyped`, a string: the text as it stands there
  bool untyped = false;  ///< it comes from the command line, and its key decides how it is read
  Span span;             ///< key and value
};

/// What diagnostics call the command line.
inline constexpr std::string_view kSettingSource = "--set";

/// Reads `KEY=VALUE`, the argument of one --set, which becomes a source of its own. The value is
/// not looked at. Errors: CV0115 no '=', or a key that is none; CV0003, CV0004.
[[nodiscard]] std::optional<Override> read_override(std::string argument, Sources& sources,
                                                    Sink& sink);
/// All of them, in their order; those that cannot be read are reported and left out.
[[nodiscard]] std::vector<Override> read_overrides(const std::vector<std::string>& arguments,
                                                   Sources& sources, Sink& sink);

/// Whether it is about the layout: "style.…".
[[nodiscard]] bool is_of_layout(const Override& each);
/// Whether it takes its key away: there is nothing behind the '=', or the value is "".
[[nodiscard]] bool removes(const Override& each);
/// The untyped value as a TOML value; nothing if it is none. Of others, the value.
[[nodiscard]] std::optional<Value> as_value(const Override& each);
/// The untyped value as text: what stands in quotes if it is a TOML string, else the text as it is.
/// Of others, the value.
[[nodiscard]] Value as_text(const Override& each);

}  // namespace vitaset
