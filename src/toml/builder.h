#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "toml/reader.h"
#include "toml/syntax_errors.h"
#include "toml/value.h"

namespace vitaset {

/// Puts statements together to one tree, by TOML's rules of what may be defined where.
/// Cost: O(log members) for each statement.
class TableBuilder {
 public:
  /// Redefinitions go to `errors`, as CV0101 with the place of the first definition.
  explicit TableBuilder(SyntaxErrors& errors) : errors_(errors) {}

  /// Opens the table the next pairs belong to. If it may not stand here, that is an error, and the
  /// pairs are read but lead nowhere.
  void open(const HeaderStatement& header);
  /// Lets the next pairs lead nowhere, after a header that could not be read.
  void open_nowhere();
  void add(PairStatement pair);

  /// The tree; members in the order of the file. Call once, last.
  [[nodiscard]] Table take();

 private:
  struct Draft;
  using DraftPointer = std::unique_ptr<Draft>;  // it stays in place while siblings are added
  using DraftArray = std::vector<DraftPointer>;

  /// How a table came to be decides what may still be added to it.
  enum class Origin {
    implied,  ///< on the way to a deeper [header]: may still get a header of its own
    header,
    dotted,  ///< by dotted keys: only dotted keys of the same section and deeper headers add to it
  };

  struct Slot {
    Span key_span;  // the first mention
    std::variant<Value, DraftPointer, DraftArray> content;
  };

  struct Draft {
    Origin origin = Origin::header;
    Span span;
    std::map<std::string, Slot, std::less<>> slots;
  };

  static DraftPointer draft(Origin origin, const WrittenKey& key);
  static Table finished(Draft draft);
  static Value finished_value(Slot& slot);

  Slot& slot(Draft& table, const WrittenKey& key, Origin origin_if_new);
  void open_table(Draft& parent, const HeaderStatement& header);
  void open_element(Draft& parent, const HeaderStatement& header);
  void report(const WrittenKey& key, const Slot& first, std::string message,
              std::vector<std::string> hints);

  SyntaxErrors& errors_;
  Draft root_;
  Draft nowhere_;
  Draft* current_ = &root_;
};

}  // namespace vitaset
