#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "base/text_map.h"
#include "cv/rich_text.h"
#include "style/language.h"

/// Entry templates: `**{institution}**[, *{degree}[ {@in} {field}]*]`, parsed once into a tree.
///
///   {field}  {field|filter}   the field, with its markup, through filters
///   {one/other}               the first of several fields that is not empty
///   {@word}                   a word of the language
///   [ … ]                     drops out when any field directly in it is empty; nests
///   **…** *…*                 bold, italic
///   \[ \] \{ \} \* \\         the sign itself
namespace vitaset {

enum class TemplateKind : std::uint8_t { text, field, word, optional, bold, italic };

struct TemplateNode {
  TemplateKind kind = TemplateKind::text;
  std::string text;                    ///< literal text, or the name of the field or word
  std::vector<std::string> others;     ///< of a field: those asked if it is empty, in order
  std::vector<std::string> filters;    ///< of a field, in order
  std::vector<TemplateNode> children;  ///< of optional, bold, italic
  Span span;
  bool operator==(const TemplateNode&) const = default;
};

struct Template {
  std::vector<TemplateNode> nodes;
  Span span;

  [[nodiscard]] bool empty() const { return nodes.empty(); }
  /// The field's name if the template is one field and nothing else ("{highlights}"), else empty.
  [[nodiscard]] std::string_view only_field() const;
  bool operator==(const Template&) const = default;
};

/// What a template may name. Checked when a layout is read, so that a typo is told at once.
struct TemplateNames {
  std::vector<std::string_view> fields;
  std::vector<std::string_view> words;
};

/// The filters there are.
[[nodiscard]] const std::vector<std::string_view>& template_filters();

/// Parses a template.
/// Errors: CV0206 an unclosed bracket, brace or emphasis; CV0207, CV0208, CV0209 unknown names,
/// with the nearest. What is wrong is left out of the tree.
[[nodiscard]] Template parse_template(std::string_view text, const TextMap& map,
                                      const TemplateNames& names, Sink& sink);

/// Gives a template its fields: rich text of a field after its filters; empty text for an empty
/// one.
using FieldSource =
    std::function<RichText(std::string_view field, const std::vector<std::string>& filters)>;

/// Fills a template in. An optional part with an empty field directly in it is gone; a part nested
/// in it does not count. Punctuation is settled across all nodes:
///   - it never doubles: "St." and "." are one dot, as are "Why?" and "."; ", " twice is one;
///   - where something dropped out, what parted it from its neighbours goes too, at both ends of
///   the
///     text; of two signs that meet so, the stronger stays (comma, colon, semicolon, "·", dot);
///   - only punctuation of the template itself ever goes, never a value's;
///   - a word of the language that begins the text, or a sentence of the template's, is written
///     with a capital; words of a value stay as they are.
///   - where the language has it so, commas and dots go inside of quotes the template has.
/// Spaces collapse, none at the ends. Out: no nodes if nothing is left. Cost: O(characters).
[[nodiscard]] RichText expand(const Template& form, const FieldSource& fields,
                              const Language& language);

}  // namespace vitaset
