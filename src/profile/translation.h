#pragma once

#include <string_view>

#include "profile/bind_context.h"
#include "profile/key_table.h"
#include "toml/value.h"

/// Texts in several languages, `{ en = "…", de = "…" }`, and texts in another one,
/// `{ text = "…", lang = "de" }`.
namespace vitaset {

/// Whether a value of this type may be given once for each language.
[[nodiscard]] bool may_be_translated(ValueType type);

/// Whether `table` was written as one text in several languages: it has a key that is a language
/// tag, and none of those that tables in the place of a text may have.
[[nodiscard]] bool is_translation(const Table& table);

/// Whether `table` is a text of a language it names itself: it has `text` or `lang`.
[[nodiscard]] bool names_its_language(const Table& table);

/// What stands for a text in the document's language.
struct Said {
  const Value* value = nullptr;  ///< never null
  std::string_view language;     ///< what it is written in, if that is not the document's language
};

/// The one of the translations in `value` that the document's language asks for, else the first
/// one, which `context` takes note of; any other value is what it is.
/// Cost: O(languages of the text).
[[nodiscard]] Said said(const Value& value, BindContext& context);

}  // namespace vitaset
