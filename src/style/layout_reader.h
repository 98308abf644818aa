#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "base/units.h"
#include "style/layout_key_index.h"
#include "style/layout_keys.h"
#include "style/palette.h"
#include "style/template.h"
#include "toml/value.h"

namespace vitaset {

/// What all readers of one layout share.
struct LayoutContext {
  const Sources& sources;
  Sink& sink;
  Palette& palette;
  std::string_view what = "the layout";  ///< what messages call the file
  std::string_view missing_hint = "extends = \"base\" in [layout] gives every key a value";
  LayoutKeys* record = nullptr;  ///< where the keys asked for are written down, if anywhere
  /// All keys there are, for hints; empty: nobody knows.
  std::function<const LayoutKeyIndex&()> index = {};
};

/// What a key that is not there means.
enum class Absent : std::uint8_t {
  error,  ///< CV0204: the layout leaves it open
  keep,   ///< what stood in the output before stays: an inherited or optional value
};

/// The least and the greatest length a key takes.
struct LengthRange {
  Pt least, most;
};

/// Reads the keys of one table of a layout, each as the type it has. Everything that is wrong is
/// reported at the very value, with what was expected; the output then keeps what it held.
/// Errors: CV0202 another type, CV0203 a bad value, CV0204 a missing key, CV0201 from `finish`.
/// A reader whose context has a record writes down every key it is asked for. It reads an empty
/// table, but answers as if there were everything there can be.
class LayoutReader {
 public:
  /// `path`: what messages call the table, "type.body"; empty for the whole layout. `span`: where
  /// what is missing from the table is told. `table` and `context` must outlive the reader.
  LayoutReader(const Table& table, std::string path, Span span, Absent absent,
               const LayoutContext& context);

  void text(std::string_view key, std::string& out);
  void texts(std::string_view key, std::vector<std::string>& out);
  void boolean(std::string_view key, bool& out);
  void number(std::string_view key, double& out, double least, double most);
  void whole(std::string_view key, std::size_t& out, std::size_t least, std::size_t most);
  void length(std::string_view key, Pt& out, Pt em, LengthRange range);
  /// A length that can only be relative: "0.05em".
  void relative(std::string_view key, Em& out, double least, double most);
  void color(std::string_view key, Color& out);
  /// A weight by name or number.
  void weight(std::string_view key, int& out);
  void form(std::string_view key, Template& out, const TemplateNames& names);
  /// The list of templates of `key`, each to be parsed with `names`; null if there is none.
  [[nodiscard]] const Array* forms(std::string_view key, const TemplateNames& names);
  /// A list of names of `fields`.
  void fields(std::string_view key, std::vector<std::string>& out,
              const std::vector<std::string_view>& fields);
  template <class E>
  void choice(std::string_view key, E& out,
              const std::vector<std::pair<std::string_view, E>>& choices) {
    std::vector<std::string_view> names;
    for (const auto& each : choices) names.push_back(each.first);
    if (const std::optional<std::size_t> at = choose(key, names)) out = choices[*at].second;
  }

  /// A reader of the table `key`. Of what is no table, or missing and required, which is reported,
  /// the reader of an empty table that misses nothing.
  [[nodiscard]] LayoutReader table(std::string_view key, Absent absent);
  /// Whether there is a value of `key`, which need not be.
  [[nodiscard]] bool has(std::string_view key);
  /// Whether the value of `key` is to be read as a table, or as something else. Of a reader that
  /// records, it is both.
  [[nodiscard]] bool is_table(std::string_view key) const;
  [[nodiscard]] bool is_no_table(std::string_view key) const;
  /// The names of the tables nobody asked for, which people choose. Of a reader that records,
  /// kAnyName.
  [[nodiscard]] std::vector<std::string_view> other_tables() const;
  /// The names of all members nobody asked for; the same.
  [[nodiscard]] std::vector<std::string_view> others() const;
  /// Lets `key`, or kAnyName for all others, be known, though it is read by somebody else.
  void read_elsewhere(std::string_view key, LayoutKeyType type);
  /// The value of `key`, for what is read in no common way; null if absent (reported as `absent`
  /// says).
  [[nodiscard]] const Value* value(std::string_view key);
  [[nodiscard]] const Table& members() const { return *table_; }
  /// Whether `member` of this table was asked for.
  [[nodiscard]] bool asked(const Member& member) const;
  [[nodiscard]] const LayoutContext& context() const { return *context_; }

  /// Reports the keys that nobody asked for. Errors: CV0201 with the nearest key, or where else
  /// there is one of that name.
  void finish() const;

  /// "type.body.size".
  [[nodiscard]] std::string path(std::string_view key) const;
  /// Reports that the value of `key` is not of the type expected: "a string". Errors: CV0202.
  void wrong_type(std::string_view key, const Value& value, std::string_view expected,
                  std::string hint = {}) const;
  /// Reports a bad value of `key`. Errors: CV0203.
  void bad_value(const Value& value, std::string message, std::string hint) const;

 private:
  /// The member called `key`, which is now known; null if there is none. Cost: O(1) for the tables
  /// people write, O(log members) for large ones.
  [[nodiscard]] const Member* ask(std::string_view key);
  /// The value of `key` if it is a string.
  [[nodiscard]] const Value* string(std::string_view key, std::string_view expected,
                                    std::string_view hint);
  /// Whether the keys asked for are written down.
  [[nodiscard]] bool records() const { return context_->record != nullptr; }
  /// What a key may have been meant for that is not there.
  [[nodiscard]] std::string hint_for(std::string_view key) const;
  /// Writes down what `key` takes, if they are.
  void record(std::string_view key, LayoutKey what) const;
  [[nodiscard]] std::optional<std::size_t> choose(std::string_view key,
                                                  const std::vector<std::string_view>& names);

  const Table* table_;
  std::string path_;
  Span span_;
  Absent absent_;
  const LayoutContext* context_;
  std::vector<std::string_view>
      known_;                // keys that were asked for, each once as long as they are few
  std::vector<bool> asked_;  // of each member, whether it was asked for
  std::vector<const Member*> by_key_;  // of a large table, its members sorted by key
};

}  // namespace vitaset
