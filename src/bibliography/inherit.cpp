#include "bibliography/inherit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/nearest.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

constexpr int kDeepest = 50;  // parents of parents
constexpr int kMostSearches = 10;
constexpr std::size_t kMostSearched = 2000;

constexpr std::array<std::string_view, 9> kPrivate{
    "crossref", "xref", "xdata", "ids", "entryset", "key", "label", "sortkey", "shorthand"};

bool is_one_of(std::string_view type, std::initializer_list<std::string_view> types) {
  return std::ranges::find(types, type) != types.end();
}

bool is_part(std::string_view type) {
  return is_one_of(type, {"inproceedings", "conference", "incollection", "inbook", "bookinbook",
                          "suppbook", "suppcollection", "inreference"});
}

/// What the titles of a parent are to an entry of `type`; empty: they are its own.
std::string_view title_prefix(std::string_view type, std::string_view parent) {
  if (is_part(type)) return parent.starts_with("mv") ? "main" : "book";
  if (parent == "periodical") return "journal";
  if (parent.starts_with("mv")) return "main";
  return {};
}

class Inheritance {
 public:
  Inheritance(std::vector<BibEntry>& entries, Sink& sink) : entries_(entries), sink_(sink) {
    states_.resize(entries.size(), State::open);
    for (std::size_t i = 0; i < entries.size(); ++i) keys_.emplace(entries[i].key, i);
    for (std::size_t i = 0; i < entries.size(); ++i) add_aliases(i);
  }

  void run() {
    for (std::size_t i = 0; i < entries_.size(); ++i) resolve(i, 0);
    std::erase_if(entries_, [](const BibEntry& entry) {
      return entry.type == "xdata" || entry.type == "set";
    });
  }

 private:
  enum class State : std::uint8_t { open, resolving, done };

  /// Other keys of an entry, parted by commas.
  void add_aliases(std::size_t index) {
    for_each_key(entries_[index].text("ids"),
                 [&](std::string_view key) { keys_.emplace(std::string(key), index); });
  }

  template <class Act>
  static void for_each_key(std::string_view list, Act act) {
    while (!list.empty()) {
      const std::size_t comma = std::min(list.find(','), list.size());
      std::string_view key = list.substr(0, comma);
      while (!key.empty() && (key.front() == ' ' || key.front() == '\n')) key.remove_prefix(1);
      while (!key.empty() && (key.back() == ' ' || key.back() == '\n')) key.remove_suffix(1);
      if (!key.empty()) act(key);
      list.remove_prefix(std::min(comma + 1, list.size()));
    }
  }

  void warn(const BibField& field, std::string message, std::string hint,
            std::vector<Note> notes = {}) {
    std::vector<std::string> hints;
    if (!hint.empty()) hints.push_back(std::move(hint));
    sink_.report({Severity::warning, Code::bib_parent, field.span(), std::move(message),
                  std::move(hints), std::move(notes)});
  }

  /// Entries are resolved after their parents.
  void resolve(std::size_t index, int depth) {
    if (states_[index] != State::open) return;
    states_[index] = State::resolving;
    for (const std::string_view name : {"xdata", "crossref"}) {
      const BibField* const found = entries_[index].field(name);
      if (found == nullptr) continue;
      const BibField field = *found;  // the list of fields grows
      for_each_key(field.text, [&](std::string_view key) { take_from(key, field, index, depth); });
    }
    states_[index] = State::done;
  }

  void take_from(std::string_view key, const BibField& field, std::size_t index, int depth) {
    const std::optional<std::size_t> parent = find(key, field);
    if (!parent) return;
    if (depth < kDeepest) resolve(*parent, depth + 1);
    if (states_[*parent] != State::done) {
      return warn(field,
                  *parent == index
                      ? fmt::format("{} takes fields from itself", quoted_text(key))
                      : fmt::format("{} takes fields from this entry in the end", quoted_text(key)),
                  "take one of the steps out", {{"that entry", entries_[*parent].key_span}});
    }
    if (field.name == "crossref") entries_[*parent].is_parent = true;
    copy(entries_[*parent], entries_[index], field.name == "crossref");
  }

  std::optional<std::size_t> find(std::string_view key, const BibField& field) {
    const auto it = keys_.find(std::string(key));
    if (it != keys_.end()) return it->second;
    std::string hint;
    if (keys_.size() <= kMostSearched && searches_left_ > 0) {
      --searches_left_;
      std::vector<std::string_view> names;
      for (const BibEntry& entry : entries_) names.push_back(entry.key);
      if (const auto near = nearest(key, names)) hint = fmt::format("did you mean {}?", *near);
    }
    warn(field, fmt::format("there is no entry {} to take fields from", quoted_text(key)),
         std::move(hint));
    return std::nullopt;
  }

  void copy(const BibEntry& parent, BibEntry& child, bool is_crossref) {
    const std::string_view prefix =
        is_crossref ? title_prefix(child.type, parent.type) : std::string_view();
    for (const BibField& field : parent.fields) {
      if (std::ranges::find(kPrivate, field.name) != kPrivate.end()) continue;
      BibField own = field;
      const bool is_title =
          field.name == "title" || field.name == "subtitle" || field.name == "titleaddon";
      // Who still uses BibTeX gives the parent both.
      if (prefix == "book" && is_title && parent.field("booktitle") != nullptr) continue;
      if (!prefix.empty() && is_title) own.name = std::string(prefix) + field.name;
      const bool has = child.field(own.name) != nullptr || child.fields.size() >= kMostBibFields;
      // A page of the whole is none of the part's; a DOI names one thing.
      const bool is_of_whole = is_crossref && is_part(child.type) &&
                               is_one_of(field.name, {"pages", "doi", "url", "note"});
      copied_ += own.text.size();
      if (has || is_of_whole || copied_ > kMostBibCopies) continue;
      child.fields.push_back(std::move(own));
    }
  }

  std::vector<BibEntry>& entries_;
  Sink& sink_;
  std::vector<State> states_;
  std::unordered_map<std::string, std::size_t> keys_;
  std::size_t copied_ = 0;
  int searches_left_ = kMostSearches;
};

}  // namespace

void inherit_fields(std::vector<BibEntry>& entries, Sink& sink) {
  const bool any = std::ranges::any_of(entries, [](const BibEntry& entry) {
    return entry.type == "xdata" || entry.type == "set" || entry.field("xdata") != nullptr ||
           entry.field("crossref") != nullptr;
  });
  if (any) Inheritance(entries, sink).run();
}

}  // namespace vitaset
