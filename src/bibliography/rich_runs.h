#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_map.h"
#include "cv/rich_text.h"

namespace vitaset {

enum class TextScript : std::uint8_t { none, superscript, subscript };

/// How a stretch of text looks.
struct TextStyle {
  bool bold = false;
  bool italic = false;
  bool code = false;
  TextScript script = TextScript::none;
  std::uint32_t link = 0;  ///< 0: none; else one of `RichRuns::add_link`
  bool operator==(const TextStyle&) const = default;
};

/// Collects text in styles that may change anywhere, and makes the nodes of rich text of it. White
/// space collapses to single spaces, none at the ends; it stands outside of what is set apart.
class RichRuns {
 public:
  /// Appends `text`, which is no white space and came from bytes [begin, end) of the source.
  void add(std::string_view text, const TextStyle& style, std::size_t begin, std::size_t end);
  /// White space: what is added next stands apart.
  void add_space() { space_pending_ = true; }
  /// Appends the runs of `other`, all of them in `script`.
  void add(const RichRuns& other, TextScript script);
  /// A new link to `target`.
  [[nodiscard]] std::uint32_t add_link(std::string target);

  [[nodiscard]] bool empty() const { return runs_.empty(); }
  /// The text without styles.
  [[nodiscard]] std::string plain() const;
  /// The nodes; nested no deeper than there are styles. Cost: O(size).
  [[nodiscard]] RichText take(const TextMap& map) const;

 private:
  struct Run {
    std::string text;
    TextStyle style;
    std::size_t begin = 0, end = 0;
  };

  [[nodiscard]] std::vector<Inline> nest(std::size_t first, std::size_t last, int level,
                                         const TextMap& map) const;
  [[nodiscard]] Inline leaf(const Run& run, const TextMap& map) const;

  std::vector<Run> runs_;
  std::vector<std::string> links_;
  bool space_pending_ = false;
};

}  // namespace vitaset
