#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The table of keys: every name a profile may hold, once. Validation and binding follow it; the
/// schema for editors, the reference page and completions are made from it. A new kind of entry is
/// a row of `kinds()`, a new key a row of its scope.
namespace vitaset {

/// What a key takes. How each reads is said by `type_words`.
enum class ValueType : std::uint8_t {
  line,         ///< one line of inline text
  lines,        ///< one, or a list of such lines
  paragraphs,   ///< inline text of several paragraphs
  plain,        ///< one line without markup
  plains,       ///< one, or a list of such lines
  includes,     ///< names of files, or tables that name spreadsheets; never seen by validation
  tags,         ///< one, or a list of words to choose by
  word,         ///< one line without markup; a language knows how to say `Key::choices`
  number_text,  ///< printed as given: a volume, pages
  amount,       ///< of money: a number, or text printed as given
  id,           ///< the name of an entry or section, unique in a profile
  date,
  free_date,  ///< a date, or any text in its place
  term,       ///< of teaching: a date, mostly "Fall 2024", or any text in its place
  year,       ///< four digits
  flag,
  priority,    ///< 0 to 100
  number,      ///< not below 0
  count,       ///< a whole number above 0
  percentage,  ///< 0 to 100
  web,         ///< a URL that may be linked to
  doi,
  arxiv,
  citation_key,  ///< names an entry of a .bib file; never printed
  language,      ///< a BCP 47 tag
  choice,        ///< one of `Key::choices`
  highlights,    ///< bullets
  contact,       ///< one or several, with a label or without
  email,
  phone,
  weights,      ///< sections and numbers from 0 to 100
  settings,     ///< any keys of the profile and of layouts
  table,        ///< [name]
  tables,       ///< [[name]]
  named_tables  ///< [name.…]: tables under names of the profile's own
};

struct Scope;

struct Key {
  std::string_view name;
  ValueType type;
  std::string_view help;     ///< one sentence without a full stop
  std::string_view example;  ///< a TOML value; empty for tables
  bool required = false;
  std::string_view fallback = {};  ///< the value when it is not given, as TOML; empty: nothing
  std::span<const std::string_view> choices = {};  ///< all there are; of a word, those known
  const Scope* scope = nullptr;  ///< of table, tables, named_tables and table items
};

/// How a table of the profile is written, and whether it is an entry.
enum class ScopeForm : std::uint8_t {
  single,  ///< [name]
  list,    ///< [[name]]
  entry,   ///< [[name]], and what every entry may have is allowed too
  item,    ///< { … } as one of several values of a key
};

/// A table of the profile: which keys it may hold.
struct Scope {
  std::string_view name;  ///< as in its header: "experience.roles"; of an item, what it is
  std::string_view help;
  std::span<const Key> keys;  ///< its own, in the order they are explained
  ScopeForm form = ScopeForm::single;
  std::span<const std::string_view> one_required = {};  ///< at least one of these must be given
};

/// The profile as a whole.
[[nodiscard]] const Scope& profile_scope();
/// The keys every entry may have.
[[nodiscard]] std::span<const Key> entry_keys();

/// The keys of a contact written as a table, and of a bullet.
[[nodiscard]] const Scope& contact_item_scope();
[[nodiscard]] const Scope& highlight_scope();
/// The keys of a text that names its language.
[[nodiscard]] const Scope& language_text_scope();

/// The key called `name` in `scope`, or null. Cost: O(keys of the scope).
[[nodiscard]] const Key* find_key(const Scope& scope, std::string_view name);
/// Whether the value of an entry's own `key` is printed: not names that only mark authors, nor what
/// is told to programs.
[[nodiscard]] bool is_printed(const Key& key);
/// The names of all keys of `scope`, its own first.
[[nodiscard]] std::vector<std::string_view> key_names(const Scope& scope);
/// The scope whose header is `name`, or null.
[[nodiscard]] const Scope* find_scope(std::string_view name);

/// `scope` as its header is written: "[person]", "[[education]]"; the root is "the profile".
[[nodiscard]] std::string header_text(const Scope& scope);
/// What `type` takes, for people: "a string or a list of strings".
[[nodiscard]] std::string_view type_words(ValueType type);

/// The kinds of entries: "education", "experience", …, "section"; in the order of the table.
[[nodiscard]] const std::vector<std::string_view>& entry_kinds();
/// The keys of an entry of `kind`; of "section", those of its entries. `kind` is one of them.
[[nodiscard]] const Scope& entry_scope(std::string_view kind);
/// The fields that templates for entries of `kind` may name: its own, those of its roles, and the
/// shared ones. Empty for an unknown kind.
[[nodiscard]] std::vector<std::string_view> entry_field_names(std::string_view kind);

}  // namespace vitaset
