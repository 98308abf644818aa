#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.h"

namespace vitaset {

enum class InlineKind : std::uint8_t {
  text,
  bold,
  italic,
  code,
  link,  ///< `target` is the URL
  superscript,
  subscript,
  underline,  ///< of a layout or a mark of authors: no markup gives it
  language,   ///< `target` is the BCP 47 tag of what is inside
};

/// A node of inline text. `text` and `code` are leaves and hold `text`; the others hold `children`.
struct Inline {
  InlineKind kind = InlineKind::text;
  std::string text;
  std::string target;
  std::vector<Inline> children;
  Span span;
  bool quiet = false;        ///< of a link: it keeps the colour of the text around it
  bool by_program = false;   ///< of a text: a word of the language, not of the profile
  bool whole_words = false;  ///< of a text: no word of it is parted at a line's end (names)

  bool operator==(const Inline&) const = default;
};

/// Inline text: one paragraph, or a piece of one. Never parsed again: templates insert nodes.
struct RichText {
  std::vector<Inline> nodes;
  Span span;

  [[nodiscard]] bool empty() const { return nodes.empty(); }
  /// The words without their markup.
  [[nodiscard]] std::string plain() const;
  bool operator==(const RichText&) const = default;
};

/// A node that is nothing but `text`, taken as it is.
[[nodiscard]] Inline text_node(std::string text, Span span = {});
/// `text` as rich text without any markup; empty text gives no node.
[[nodiscard]] RichText plain_text(std::string text, Span span = {});

/// Paragraphs of inline text (bio, summary, text).
using Paragraphs = std::vector<RichText>;

}  // namespace vitaset
