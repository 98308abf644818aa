#include "profile/reference_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

#include "profile/key_table.h"

namespace vitaset {

std::string_view reference_prose();  // src/profile/data/reference.md

namespace {

constexpr std::string_view kMarkBegin = "{{keys ";
constexpr std::string_view kMarkEnd = "}}";
constexpr std::string_view kCodeBegin = "```toml";
constexpr std::string_view kCodeEnd = "```";
constexpr std::string_view kExample = " = …";

/// What a key takes, as the page says it; texts, dates and lists are explained there.
std::string_view takes(ValueType type) {
  switch (type) {
    case ValueType::line:
      return "[text](#text)";
    case ValueType::lines:
      return "[text](#text), or a list of texts";
    case ValueType::paragraphs:
      return "[paragraphs](#text)";
    case ValueType::plain:
    case ValueType::word:
      return "plain text";
    case ValueType::plains:
      return "plain text, or a list";
    case ValueType::includes:
      return "names of files, or tables with `csv` and `as`";
    case ValueType::tags:
      return "a word, or a list of words";
    case ValueType::number_text:
      return "plain text, or a whole number";
    case ValueType::amount:
      return "a number, or plain text";
    case ValueType::id:
      return "letters, digits, `-` and `_`";
    case ValueType::date:
      return "a [date](#dates)";
    case ValueType::free_date:
      return "a [date](#dates), or any text";
    case ValueType::term:
      return "a [term](#dates), or any text";
    case ValueType::year:
      return "a year";
    case ValueType::flag:
      return "`true` or `false`";
    case ValueType::priority:
      return "a whole number, 0 to 100";
    case ValueType::number:
      return "a number";
    case ValueType::count:
      return "a whole number";
    case ValueType::percentage:
      return "a number, 0 to 100";
    case ValueType::web:
      return "a web address";
    case ValueType::doi:
      return "a DOI, or its address";
    case ValueType::citation_key:
      return "a key of a .bib file";
    case ValueType::arxiv:
      return "a number, or its address";
    case ValueType::language:
      return "a language tag";
    case ValueType::choice:
      return "one of";
    case ValueType::highlights:
      return "[bullets](#what-every-entry-may-have)";
    case ValueType::contact:
      return "one contact, or several";
    case ValueType::email:
      return "an e-mail address";
    case ValueType::phone:
      return "a telephone number";
    case ValueType::weights:
      return "a table of sections and whole numbers, 0 to 100";
    case ValueType::settings:
      return "a table of keys and values";
    case ValueType::table:
      return "a table";
    case ValueType::tables:
      return "tables";
    case ValueType::named_tables:
      return "tables with names";
  }
  return {};
}

std::string code(std::string_view text) { return fmt::format("`{}`", text); }

std::string words_of(const Key& key) {
  std::vector<std::string> words;
  for (const std::string_view word : key.choices) words.push_back(fmt::format("`\"{}\"`", word));
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string value_cell(const Key& key) {
  std::string cell(takes(key.type));
  if (key.type == ValueType::choice) cell += " " + words_of(key);
  if (key.type == ValueType::word) cell += fmt::format("; known: {}", words_of(key));
  return cell;
}

/// Whether the example tells more than what the key takes.
bool is_telling(const Key& key) {
  return key.type != ValueType::choice && key.type != ValueType::word &&
         key.type != ValueType::flag && key.scope == nullptr &&
         key.example.find('\n') == std::string_view::npos;
}

std::string meaning_cell(const Key& key) {
  std::vector<std::string> remarks;
  if (is_telling(key)) remarks.push_back(code(key.example));
  // That a flag which is not given is not set goes without saying.
  if (!key.fallback.empty() && key.type != ValueType::flag) {
    remarks.push_back(fmt::format("if not given, {}", code(key.fallback)));
  }
  if (remarks.empty()) return std::string(key.help);
  return fmt::format("{} ({})", key.help, fmt::join(remarks, "; "));
}

std::string name_cell(const Key& key, std::span<const std::string_view> one_required) {
  if (key.required) return fmt::format("**`{}`**", key.name);
  const bool either = std::ranges::find(one_required, key.name) != one_required.end();
  return either ? fmt::format("*`{}`*", key.name) : code(key.name);
}

/// A vertical bar would end the cell.
std::string escaped(std::string_view cell) {
  std::string text;
  for (const char c : cell) {
    if (c == '|') text += '\\';
    text += c;
  }
  return text;
}

std::string key_table(std::span<const Key> keys, std::span<const std::string_view> one_required) {
  std::string table = "| key | takes | means |\n| --- | --- | --- |\n";
  for (const Key& key : keys) {
    fmt::format_to(std::back_inserter(table), "| {} | {} | {} |\n", name_cell(key, one_required),
                   escaped(value_cell(key)), escaped(meaning_cell(key)));
  }
  return table;
}

/// The scope of the tables called `name`: "sections" of those that stand under names.
const Scope* named_scope(std::string_view name) {
  const Key* const key = find_key(profile_scope(), name);
  return key != nullptr && key->type == ValueType::named_tables ? key->scope : find_scope(name);
}

/// The table of keys a mark asks for; empty if there is none of this name.
std::string table_for(std::string_view name) {
  if (name == "entry") return key_table(entry_keys(), {});
  const Scope* scope = name == "bullet"    ? &highlight_scope()
                       : name == "contact" ? &contact_item_scope()
                       : name == "text"    ? &language_text_scope()
                                           : named_scope(name);
  return scope == nullptr ? std::string() : key_table(scope->keys, scope->one_required);
}

/// The table a header opens: "[[experience.roles]]"; null if `line` is no header of ours.
const Scope* opened_by(std::string_view line) {
  while (line.starts_with('[')) line.remove_prefix(1);
  const std::string_view name = line.substr(0, line.find(']'));
  const Key* const root = find_key(profile_scope(), name.substr(0, name.find('.')));
  const bool named = root != nullptr && root->type == ValueType::named_tables;
  return named ? root->scope : find_scope(name);
}

/// `line` of an example, with the value the table of keys has for it.
std::string filled(std::string_view line, const Scope* scope) {
  const std::size_t at = line.find(kExample);
  if (at == std::string_view::npos || scope == nullptr) return std::string(line);
  const Key* key = find_key(*scope, line.substr(0, at));
  if (key == nullptr) return std::string(line);
  return fmt::format("{} = {}{}", key->name, key->example, line.substr(at + kExample.size()));
}

}  // namespace

std::string fill_reference(std::string_view page) {
  std::string text;
  bool in_code = false;
  const Scope* scope = nullptr;
  while (!page.empty()) {
    const std::size_t end = std::min(page.find('\n'), page.size() - 1) + 1;
    std::string_view line = page.substr(0, end);
    page.remove_prefix(end);
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (in_code ? line == kCodeEnd : line == kCodeBegin) {
      in_code = !in_code;
      scope = &profile_scope();
    }
    if (in_code) {
      if (line.starts_with('[')) scope = opened_by(line);
      text += filled(line, scope);
    } else if (line.starts_with(kMarkBegin) && line.ends_with(kMarkEnd)) {
      line.remove_prefix(kMarkBegin.size());
      line.remove_suffix(kMarkEnd.size());
      std::string table = table_for(line);
      if (table.empty()) table = fmt::format("{}{}{}\n", kMarkBegin, line, kMarkEnd);
      table.pop_back();  // its last line end
      text += table;
    } else {
      text += line;
    }
    text += '\n';
  }
  return text;
}

std::string profile_reference() { return fill_reference(reference_prose()); }

}  // namespace vitaset
