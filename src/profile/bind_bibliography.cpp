#include "profile/bind_bibliography.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <variant>

#include "base/nearest.h"
#include "bibliography/merge.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

constexpr std::string_view kKind = "publication";
constexpr std::size_t kMostKeysSearched = 2000;  // a search costs as much as there are keys

const Value* setting(const Table& profile, std::string_view key) {
  const Value* const table = profile.value("publications");
  return table == nullptr || table->table() == nullptr ? nullptr : table->table()->value(key);
}

const std::string* key_of(const Entry& entry) {
  const FieldValue* const value = entry.field("key");
  return value == nullptr ? nullptr : std::get_if<std::string>(value);
}

/// A key has done what it is for, and nothing prints it.
void put_key_aside(Entry& entry) {
  const auto field = std::ranges::find(entry.fields, "key", &Field::name);
  if (field == entry.fields.end()) return;
  if (auto* const key = std::get_if<std::string>(&field->value)) entry.key = std::move(*key);
  entry.fields.erase(field);
}

std::string_view reason(SameBy by) {
  switch (by) {
    case SameBy::key:
      return "the profile names its key";
    case SameBy::doi:
      return "they have the same DOI";
    case SameBy::arxiv:
      return "they have the same number on arXiv";
    case SameBy::title:
      break;
  }
  return "they have the same title, author and year";
}

void tell(const MergedPair& pair, BindContext& context) {
  context.sink().report({Severity::note,
                         Code::publications_merged,
                         pair.joined,
                         fmt::format("{} is set with another record as one publication: {}",
                                     quoted_text(pair.title), reason(pair.by)),
                         {},
                         {{"the other record", pair.kept}}});
}

/// What an own publication needs that no .bib entry gave it.
/// `names_files`: there are .bib files where a key could be; without them it is the entry's own.
void check_own(const Entry& entry, const std::vector<std::string>& keys, bool names_files,
               BindContext& context) {
  const std::string* const key = key_of(entry);
  const bool is_own = !names_files && entry.field("title") != nullptr;
  if (key != nullptr && !is_own && std::ranges::find(keys, *key) == keys.end()) {
    std::vector<std::string> hints;
    if (keys.size() <= kMostKeysSearched && context.may_search()) {
      if (const auto near = nearest(*key, {keys.begin(), keys.end()})) {
        hints.push_back(fmt::format("did you mean {}?", quoted_text(*near)));
      }
    }
    const auto field = std::ranges::find(entry.fields, "key", &Field::name);
    context.sink().report({Severity::warning,
                           Code::bib_file,
                           field->span,
                           fmt::format("no .bib file has an entry {}", quoted_text(*key)),
                           std::move(hints),
                           {}});
  }
  if (entry.field("title") == nullptr && key != nullptr) {
    context.error(Code::missing_key, entry.span, "[[publication]] needs \"title\"",
                  {"write title = \"…\", or the key of an entry in a .bib file"});
  }
}

}  // namespace

void add_bibliography(const Table& profile, std::vector<Entry> bibliography,
                      std::vector<Section>& sections, BindContext& context) {
  auto section = std::ranges::find(sections, kKind, &Section::id);
  if (section == sections.end()) {
    if (bibliography.empty()) return;
    Section added;
    added.id = kKind;
    added.span = setting(profile, "bibliography")->span;
    section = sections.insert(sections.end(), std::move(added));
  }
  std::vector<Entry>& own = section->entries;
  std::vector<std::string> keys;
  for (const Entry& entry : bibliography) {
    if (const std::string* const key = key_of(entry)) keys.push_back(*key);
  }
  for (const MergedPair& pair : lay_over(own, bibliography)) tell(pair, context);
  const bool names_files = setting(profile, "bibliography") != nullptr;
  for (const Entry& entry : own) check_own(entry, keys, names_files, context);
  std::ranges::move(bibliography, std::back_inserter(own));
  const Value* const keeps = setting(profile, "keep_preprints");
  MergeOptions options;
  options.keep_preprints = keeps != nullptr && keeps->boolean() != nullptr && *keeps->boolean();
  for (const MergedPair& pair : merge_publications(own, options)) tell(pair, context);
  for (Entry& entry : own) put_key_aside(entry);
}

}  // namespace vitaset
