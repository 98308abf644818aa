#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cv/cv.h"
#include "profile/bind_context.h"
#include "toml/value.h"

namespace vitaset {

// A text may be given in several languages: what reads one takes that of the document.

/// Where the text of `value` stands, without the quotes around it; all of it, if it is no string.
[[nodiscard]] Span text_span(const Value& value, const BindContext& context);
/// One line without markup: the text, or the number, as given. Empty for any other value.
[[nodiscard]] std::string read_plain(const Value& value, BindContext& context);
/// One line of inline text; empty for anything but a string. Errors: CV0109.
[[nodiscard]] RichText read_line(const Value& value, BindContext& context);
/// Paragraphs of inline text; none for anything but a string.
[[nodiscard]] Paragraphs read_paragraphs(const Value& value, BindContext& context);
/// `text` marked as written in `language`; as it is if that is empty.
[[nodiscard]] RichText in_language(RichText text, std::string_view language);
/// The strings of a value that is one or a list of them, empty ones left out.
[[nodiscard]] std::vector<std::string> read_plains(const Value& value, BindContext& context);

/// Reads the values of one table in the types of the document model. What was not given, or is of
/// another type (`validate` has told that), is empty.
class TableReader {
 public:
  /// Both must outlive it.
  TableReader(const Table& table, BindContext& context) : table_(table), context_(context) {}

  /// The value of `key`, or null if none was given.
  [[nodiscard]] const Value* given(std::string_view key) const;

  [[nodiscard]] std::string plain(std::string_view key) const;
  [[nodiscard]] std::vector<std::string> plains(std::string_view key) const;
  /// The same, each with its place.
  [[nodiscard]] std::vector<GivenName> given_names(std::string_view key) const;
  [[nodiscard]] RichText line(std::string_view key) const;
  [[nodiscard]] std::vector<RichText> lines(std::string_view key) const;
  [[nodiscard]] Paragraphs paragraphs(std::string_view key) const;
  [[nodiscard]] bool flag(std::string_view key) const;
  /// `priority`: 50 if it was not given.
  [[nodiscard]] int priority() const;
  /// An `id` that is free, taken for what stands at its place.
  /// Errors: CV0108 other signs than letters, digits, '-' and '_', CV0111 an id given before.
  [[nodiscard]] std::string id() const;
  /// Whether `hide`, or `private` where that is not shown, leave this out.
  [[nodiscard]] bool left_out() const {
    return flag("hide") || (flag("private") && !context_.shows_private());
  }

 private:
  const Table& table_;
  BindContext& context_;
};

}  // namespace vitaset
