#include "profile/edition.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "cv/language_tag.h"
#include "profile/bind_context.h"
#include "profile/edition_settings.h"
#include "profile/table_reader.h"

namespace vitaset {
namespace {

constexpr std::string_view kEdition = "edition";
constexpr std::string_view kOwnKeyPrefix = "x-";
constexpr std::string_view kSelected = "selected";

const Member* member_called(const Table& profile, std::string_view name) {
  const Value* const editions = profile.value(kEdition);
  const bool given =
      editions != nullptr && editions->table() != nullptr && !name.starts_with(kOwnKeyPrefix);
  const Member* const found = given ? editions->table()->find(name) : nullptr;
  return found == nullptr || found->value.table() == nullptr ? nullptr : found;
}

/// document.language as `value` says it.
Override language_override(const Value& value, const Span& key) {
  return {{{{"document", key}, {"language", key}}, key}, value, false, value.span};
}

/// Lays what single editions say over each other, ancestors first.
class EditionLayer {
 public:
  EditionLayer(const Sources& sources, Sink& sink)
      : sources_(sources), sink_(sink), context_(sources, sink, {}) {}

  void lay_over(const Table& table) {
    const TableReader reader(table, context_);
    take_text(table, "layout", edition_.layout, reader);
    take_text(table, "file", edition_.file, reader);
    if (const Member* const language = table.find("language")) {
      const std::string* const tag = language->value.string();
      if (tag != nullptr && is_language_tag(*tag)) {
        edition_.settings.push_back(language_override(language->value, language->key_span));
      }
    }
    Selection& selection = edition_.selection;
    take_words(table, "with", selection.with, reader);
    take_words(table, "without", selection.without, reader);
    if (table.value("sections") != nullptr) selection.sections = reader.plains("sections");
    if (table.value("pins") != nullptr) edition_.pins = reader.plains("pins");
    if (table.value("only") != nullptr) take_only(reader);
    if (table.value("private") != nullptr) selection.shows_private = reader.flag("private");
    if (const Value* const weights = table.value("weights")) take_weights(*weights);
    const Value* const set = table.value("set");
    if (set != nullptr && set->table() != nullptr) {
      std::ranges::move(read_edition_settings(*set->table(), sources_, sink_),
                        std::back_inserter(edition_.settings));
    }
    edition_.extends = reader.plain("extends");
  }

  Edition take() { return std::move(edition_); }

 private:
  static void take_text(const Table& table, std::string_view key, GivenName& text,
                        const TableReader& reader) {
    const Value* const value = table.value(key);
    if (value != nullptr) text = {reader.plain(key), value->span};
  }

  static void take_words(const Table& table, std::string_view key, Words& words,
                         const TableReader& reader) {
    if (table.value(key) == nullptr) return;
    const std::vector<std::string> list = reader.plains(key);
    words = {list.begin(), list.end()};
  }

  void take_only(const TableReader& reader) {
    edition_.selection.only.clear();
    for (const std::string& text : reader.plains("only")) {
      const auto [section, tag] = only_parts(text);
      if (section.empty()) continue;
      OnlyThese& these = edition_.selection.only[std::string(section)];
      if (tag == kSelected) these.selected = true;
      these.tags.emplace(tag);
    }
  }

  void take_weights(const Value& weights) {
    if (weights.table() == nullptr) return;
    for (const Member& each : weights.table()->members) {
      const std::int64_t* const weight = each.value.integer();
      if (weight == nullptr || *weight < 0 || *weight > 100) continue;
      edition_.selection.weights[each.key] = static_cast<int>(*weight);
    }
  }

  const Sources& sources_;
  Sink& sink_;
  BindContext context_;
  Edition edition_;
};

}  // namespace

std::vector<const Member*> editions_of(const Table& profile) {
  std::vector<const Member*> editions;
  const Value* const all = profile.value(kEdition);
  if (all == nullptr || all->table() == nullptr) return editions;
  for (const Member& each : all->table()->members) {
    const bool own_key = each.key.starts_with(kOwnKeyPrefix);
    if (!own_key && each.value.table() != nullptr) editions.push_back(&each);
  }
  return editions;
}

std::optional<Edition> find_edition(const Table& profile, std::string_view name,
                                    const Sources& sources, Sink& sink) {
  const Member* const own = member_called(profile, name);
  if (own == nullptr) return std::nullopt;
  std::vector<const Table*> way;  // from the edition to its last ancestor
  std::set<std::string_view> seen;
  const Member* each = own;
  while (each != nullptr && seen.insert(each->key).second && way.size() < kMostEditions) {
    way.push_back(each->value.table());
    const Value* const extends = way.back()->value("extends");
    const bool named = extends != nullptr && extends->string() != nullptr;
    each = named ? member_called(profile, *extends->string()) : nullptr;
  }
  EditionLayer layer(sources, sink);
  std::ranges::reverse(way);
  for (const Table* table : way) layer.lay_over(*table);
  Edition edition = layer.take();
  edition.selection.edition = own->key;
  edition.selection.span = own->key_span;
  return edition;
}

std::pair<std::string_view, std::string_view> only_parts(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) return {};
  return {text.substr(0, colon), text.substr(colon + 1)};
}

}  // namespace vitaset
