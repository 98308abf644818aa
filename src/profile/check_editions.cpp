#include "profile/check_editions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/nearest.h"
#include "cv/quoted_text.h"
#include "profile/edition.h"
#include "profile/edition_settings.h"
#include "profile/file_pattern.h"
#include "profile/key_table.h"
#include "profile/table_reader.h"
#include "toml/scan.h"

namespace vitaset {
namespace {

constexpr std::string_view kEdition = "edition";
constexpr std::string_view kTags = "tags";
constexpr std::string_view kSelected = "selected";
constexpr std::string_view kOwnSection = "section";
constexpr std::string_view kOwnKeyPrefix = "x-";
constexpr std::size_t kMostNamesSearched = 1000;  // a search costs as much as there are names
constexpr std::size_t kMostNamesTold = 8;

void add_texts(const Value& value, Words& words) {
  if (const std::string* const text = value.string()) words.insert(*text);
  if (const Array* const list = value.array()) {
    for (const Value& each : *list) add_texts(each, words);
  }
}

/// Adds the tags of everything in `table`.
void add_tags(const Table& table, Words& tags);

void add_tags(const Value& value, Words& tags) {
  if (const Table* const table = value.table()) add_tags(*table, tags);
  if (const Array* const list = value.array()) {
    for (const Value& each : *list) add_tags(each, tags);
  }
}

void add_tags(const Table& table, Words& tags) {
  for (const Member& member : table.members) {
    if (member.key == kTags) add_texts(member.value, tags);
    add_tags(member.value, tags);
  }
}

void add_tags(const Override& each, Words& tags) {
  if (each.path.parts.back().name != kTags) return add_tags(each.value, tags);
  const std::optional<Value> value = as_value(each);
  add_texts(value && value->array() != nullptr ? *value : as_text(each), tags);
}

/// The sections a profile may have: kinds of entries, the bio, and those of its own.
Words sections_of(const Table& profile) {
  Words sections{"bio"};
  for (const std::string_view kind : entry_kinds()) {
    if (kind != kOwnSection) sections.emplace(kind);
  }
  const Value* const own = profile.value(kOwnSection);
  if (own == nullptr || own->array() == nullptr) return sections;
  for (const Value& each : *own->array()) {
    const Value* const id = each.table() == nullptr ? nullptr : each.table()->value("id");
    if (id != nullptr && id->string() != nullptr) sections.insert(*id->string());
  }
  return sections;
}

bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_bare_key_character);
}

std::string names_there_are(std::string_view noun, const Words& names) {
  if (names.empty()) return fmt::format("the profile has no {}s", noun);
  const auto count = static_cast<std::ptrdiff_t>(std::min(names.size(), kMostNamesTold));
  const std::vector<std::string_view> first(names.begin(), std::next(names.begin(), count));
  return fmt::format("the {}s there are: {}{}", noun, fmt::join(first, ", "),
                     names.size() > kMostNamesTold ? ", …" : "");
}

class EditionChecker {
 public:
  EditionChecker(const Table& profile, const std::vector<Override>& overrides, BindContext& context)
      : profile_(profile), context_(context), sections_(sections_of(profile)) {
    for (const Member& member : profile.members) {
      if (member.key != kEdition) add_tags(member.value, tags_);
    }
    for (const Override& each : overrides) add_tags(each, tags_);
  }

  void check() {
    std::vector<const Member*> editions = editions_of(profile_);
    if (editions.size() > kMostEditions) {
      context_.error(Code::bad_value, editions[kMostEditions]->key_span,
                     fmt::format("a profile has at most {} editions", kMostEditions),
                     {"give what differs by --set or a table of a batch"});
      editions.resize(kMostEditions);
    }
    for (const Member* each : editions) {
      by_name_.emplace(each->key, each);
      const Value* const set = each->value.table()->value("set");
      if (set == nullptr || set->table() == nullptr) continue;
      for (const Override& setting :
           read_edition_settings(*set->table(), context_.sources(), context_.sink())) {
        add_tags(setting, tags_);
      }
    }
    for (const Member* each : editions) check(*each);
  }

 private:
  void check(const Member& edition) {
    if (!is_name(edition.key)) {
      context_.error(Code::bad_value, edition.key_span,
                     fmt::format("an edition cannot be called {}", quoted_text(edition.key)),
                     {"its name has letters, digits, - and _ only, as in [edition.short-de]"});
    }
    const TableReader reader(*edition.value.table(), context_);
    check_extends(edition, reader);
    if (const Value* const file = reader.given("file")) {
      check_file_pattern({reader.plain("file"), file->span}, context_);
    }
    check_only(reader);
    // What seems missing may stand where the profile could not be read.
    if (!context_.complete()) return;
    for (const std::string_view key : {"with", "without"}) {
      for (const GivenName& tag : reader.given_names(key)) check_name(tag, "tag", tags_);
    }
    check_sections(reader);
    const Value* const weights = reader.given("weights");
    if (weights == nullptr || weights->table() == nullptr) return;
    for (const Member& weight : weights->table()->members) {
      if (weight.key.starts_with(kOwnKeyPrefix)) continue;
      check_name({weight.key, weight.key_span}, "section", sections_);
    }
  }

  void check_sections(const TableReader& reader) {
    std::set<std::string> seen;
    for (const GivenName& section : reader.given_names("sections")) {
      if (section.text != "*") check_name(section, "section", sections_);
      if (seen.insert(section.text).second) continue;
      context_.error(Code::bad_value, section.span,
                     fmt::format("{} is named twice", quoted_text(section.text)),
                     {"a section stands in one place; take the other out"});
    }
  }

  void check_only(const TableReader& reader) {
    for (const GivenName& only : reader.given_names("only")) {
      const auto [section, tag] = only_parts(only.text);
      if (section.empty()) {
        context_.error(Code::bad_value, only.span,
                       fmt::format("\"only\" cannot be {}", quoted_text(only.text)),
                       {only_hint(only.text)});
      } else if (context_.complete()) {
        check_name({std::string(section), only.span}, "section", sections_);
        if (tag != kSelected) check_name({std::string(tag), only.span}, "tag", tags_);
      }
    }
  }

  [[nodiscard]] std::string only_hint(const std::string& text) const {
    const bool section = sections_.contains(text);
    return fmt::format(
        "write a section and a tag, or selected, with a colon between: \"{}:selected\"",
        section ? std::string_view(text) : "talk");
  }

  void check_name(const GivenName& name, std::string_view noun, const Words& known) {
    if (known.contains(name.text)) return;
    std::vector<std::string> hints;
    if (known.size() <= kMostNamesSearched && context_.may_search()) {
      const auto near = nearest(name.text, {known.begin(), known.end()});
      if (near) hints.push_back(fmt::format("did you mean \"{}\"?", *near));
    }
    if (hints.empty()) {
      hints.push_back(noun == "tag" ? names_there_are(noun, known)
                                    : "it is the kind of the entries, the id of a [[section]], or "
                                      "bio");
    }
    context_.error(Code::unknown_choice, name.span,
                   fmt::format("there is no {} {}", noun, quoted_text(name.text)),
                   std::move(hints));
  }

  /// The edition that `edition` extends; null if it extends none.
  [[nodiscard]] const Member* parent(const Member& edition) const {
    const Value* const extends = edition.value.table()->value("extends");
    const std::string* const name = extends == nullptr ? nullptr : extends->string();
    const auto at = name == nullptr ? by_name_.end() : by_name_.find(*name);
    return at == by_name_.end() ? nullptr : at->second;
  }

  void check_extends(const Member& edition, const TableReader& reader) {
    const Value* const extends = reader.given("extends");
    if (extends == nullptr || extends->string() == nullptr) return;
    const Member* each = parent(edition);
    if (each == nullptr) {
      if (context_.complete()) {
        report_unknown_edition(profile_, *extends->string(), extends->span, context_.sink());
      }
      return;
    }
    std::set<const Member*> seen;
    std::vector<Note> notes;
    while (each != nullptr && each != &edition && seen.insert(each).second) {
      notes.push_back({fmt::format("{} goes on from here", each->key),
                       each->value.table()->value("extends") == nullptr
                           ? each->key_span
                           : each->value.table()->value("extends")->span});
      each = parent(*each);
    }
    if (each != &edition || !in_circle_.insert(&edition).second) return;
    in_circle_.insert(seen.begin(), seen.end());  // it is told once
    context_.error(Code::edition_cycle, extends->span,
                   fmt::format("{} extends itself in the end", quoted_text(edition.key)),
                   {"take one of the steps out"}, std::move(notes));
  }

  const Table& profile_;
  BindContext& context_;
  Words sections_;
  Words tags_;
  std::map<std::string_view, const Member*> by_name_;
  std::set<const Member*> in_circle_;
};

}  // namespace

void check_editions(const Table& profile, const std::vector<Override>& overrides,
                    BindContext& context) {
  EditionChecker(profile, overrides, context).check();
}

void report_unknown_edition(const Table& profile, std::string_view name, const Span& span,
                            Sink& sink) {
  Words names;
  for (const Member* each : editions_of(profile)) names.insert(each->key);
  std::vector<std::string> hints;
  if (names.size() <= kMostNamesSearched) {
    const auto near = nearest(name, {names.begin(), names.end()});
    if (near) hints.push_back(fmt::format("did you mean {}?", *near));
  }
  if (names.empty()) {
    hints.push_back(fmt::format("the profile has none; one begins with [edition.{}]",
                                is_name(name) ? name : "short"));
  } else {
    hints.push_back(names_there_are("edition", names));
  }
  sink.report({Severity::error,
               Code::unknown_edition,
               span,
               fmt::format("there is no edition {}", quoted_text(name)),
               std::move(hints),
               {}});
}

}  // namespace vitaset
