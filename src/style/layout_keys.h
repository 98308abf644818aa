#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitaset {

/// Stands in the path of a key for a name that people choose: "color.*", "entry.talk.*.title".
inline constexpr std::string_view kAnyName = "*";

/// What a key of a layout takes.
enum class LayoutKeyType : std::uint8_t {
  text,
  texts,
  boolean,
  number,
  whole,
  length,    ///< "12pt"
  relative,  ///< a length in em only
  color,
  weight,
  form,   ///< a template
  forms,  ///< a list of them
  choice,
  table,
};

struct LayoutKey {
  std::string path;  ///< "type.body.size"
  LayoutKeyType type = LayoutKeyType::text;
  double least = 0, most = 0;             ///< of a number; both are taken
  std::vector<std::string> choices = {};  ///< of a choice, and of texts that are names of fields
  std::vector<std::string> fields = {};   ///< what a template may name
};

/// The keys readers of layouts ask for, written down while they do: what the JSON Schema of layouts
/// says is what is read.
class LayoutKeys {
 public:
  /// A key that takes a table or something else is added as both. Cost: O(log keys).
  void add(LayoutKey key);
  /// In the order in which they were asked for; each once.
  [[nodiscard]] const std::vector<LayoutKey>& all() const { return keys_; }

 private:
  std::vector<LayoutKey> keys_;
  std::set<std::pair<std::string, bool>> known_;  // path, and whether it is a table
};

/// Where the key stands from which the key at `path` takes its value if it has none of its own: of
/// "entry.talk.gap" it is "entry.default.gap", of "type.date.size" it is "type.body.size".
[[nodiscard]] std::optional<std::vector<std::string_view>> inherited_from(
    const std::vector<std::string_view>& path);

}  // namespace vitaset
