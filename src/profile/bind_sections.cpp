#include "profile/bind_sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/nearest.h"
#include "cv/quoted_text.h"
#include "profile/bind_bibliography.h"
#include "profile/bind_entry.h"
#include "profile/bind_highlights.h"
#include "profile/bind_publications.h"
#include "profile/bind_section_settings.h"
#include "profile/check_publications.h"
#include "profile/key_table.h"
#include "profile/table_reader.h"

namespace vitaset {
namespace {

constexpr std::string_view kBio = "bio";
constexpr std::string_view kOwnSection = "section";
constexpr std::string_view kOwnKeyPrefix = "x-";
constexpr std::size_t kMostNamesSearched = 1000;  // a search costs as much as there are names

/// Gathers the sections, then gives them their settings.
class SectionBinder {
 public:
  SectionBinder(const Table& profile, Cv& cv, const Selection& selection, BindContext& context)
      : profile_(profile), cv_(cv), selection_(selection), context_(context) {
    names_.emplace(kBio);
    for (const std::string_view kind : entry_kinds()) {
      if (kind != kOwnSection) names_.emplace(kind);
    }
  }

  std::vector<Section> bind(std::vector<Entry> bibliography) {
    add_bio();
    for (const Member& member : profile_.members) {
      const Key* key = find_key(profile_scope(), member.key);
      if (key == nullptr || key->type != ValueType::tables) continue;
      if (member.key == kOwnSection) {
        add_own_sections(member.value, *key->scope);
      } else {
        add_entries(member, *key->scope);
      }
    }
    add_bibliography(profile_, std::move(bibliography), sections_, context_);
    for (Section& section : sections_) {
      bind_authors(section, cv_.person, cv_.publications, context_);
      // What is doubtful is worth telling of what is right.
      if (section.id == "publication" && !context_.sink().has_errors()) {
        check_publications(section.entries, cv_.publications.keep_preprints, context_.sink());
      }
    }
    for (const Section& section : sections_) cv_.known_entries += section.entries.size();
    const bool has_content = std::ranges::any_of(sections_, std::not_fn(&Section::empty));
    apply_settings();
    // Where the file puts them, then what it includes; those from no file stay in the order of the
    // tree.
    std::ranges::stable_sort(sections_, {}, [](const Section& section) {
      return std::pair(section.id != kBio, section.span);
    });
    std::erase_if(sections_, [](const Section& section) { return section.empty(); });
    select_sections(sections_, selection_);
    cv_.sections_ordered = !selection_.sections.empty();
    if (has_content && sections_.empty() && !selection_.edition.empty()) report_empty_edition();
    return std::move(sections_);
  }

 private:
  void add_bio() {
    const Value* person = profile_.value("person");
    if (person == nullptr || person->table() == nullptr) return;
    const TableReader reader(*person->table(), context_);
    const Value* bio = reader.given(kBio);
    if (bio == nullptr) return;
    Section section;
    section.id = kBio;
    section.text = reader.paragraphs(kBio);
    section.span = bio->span;
    sections_.insert(sections_.begin(), std::move(section));
  }

  void add_entries(const Member& member, const Scope& scope) {
    if (member.value.table() != nullptr) {
      // An error that is told already; what else is wrong with it is told all the same.
      const Value list(Array{member.value}, member.value.span);
      (void)bind_entries(list, scope, member.key, context_);
    }
    const Array* list = member.value.array();
    if (list == nullptr || list->empty()) return;
    Section section;
    section.id = member.key;
    section.entries = bind_entries(member.value, scope, member.key, context_);
    // Entries that were included stand before the file's own, and their places after those.
    section.span = std::ranges::min(*list, {}, &Value::span).span;
    sections_.push_back(std::move(section));
  }

  void add_own_sections(const Value& value, const Scope& scope) {
    if (value.array() == nullptr) return;
    for (const Value& item : *value.array()) {
      if (item.table() != nullptr) add_own_section(item, scope);
    }
  }

  void add_own_section(const Value& item, const Scope& scope) {
    const TableReader reader(*item.table(), context_);
    Section section;
    section.id = own_id(reader);
    section.title = reader.line("title");
    section.text = reader.paragraphs("text");
    section.tags = reader.plains("tags");
    section.span = item.span;
    if (const Value* items = reader.given("items")) {
      section.items = bind_highlights(*items, context_);
    }
    if (const Value* entries = reader.given("entries")) {
      const Scope& entry_scope = *find_key(scope, "entries")->scope;
      section.entries = bind_entries(*entries, entry_scope, kOwnSection, context_);
    }
    if (!reader.left_out()) sections_.push_back(std::move(section));
  }

  /// The id of a section of one's own; empty if it is not free.
  std::string own_id(const TableReader& reader) {
    const Value* value = reader.given("id");
    if (value != nullptr && value->string() != nullptr && is_built_in(*value->string())) {
      context_.error(Code::duplicate_id, value->span,
                     fmt::format("the id {} is taken", quoted_text(*value->string())),
                     {fmt::format("it names a section that every profile can have; choose another, "
                                  "as in id = \"my-{}\"",
                                  *value->string())});
      return {};
    }
    std::string id = reader.id();
    if (!id.empty()) names_.insert(id);
    return id;
  }

  static bool is_kind(std::string_view id) {
    const auto& kinds = entry_kinds();
    return std::ranges::find(kinds, id) != kinds.end();
  }

  static bool is_built_in(std::string_view id) { return id == kBio || is_kind(id); }

  void apply_settings() {
    const Value* settings = profile_.value("sections");
    std::map<std::string_view, const Member*> by_name;
    if (settings != nullptr && settings->table() != nullptr) {
      for (const Member& member : settings->table()->members) {
        if (member.key.starts_with(kOwnKeyPrefix)) continue;
        if (names_.contains(member.key)) {
          by_name.emplace(member.key, &member);
        } else if (member.value.table() != nullptr) {  // `validate` has told anything else
          report_unknown_section(member);
        }
      }
    }
    for (Section& section : sections_) {
      const auto at = by_name.find(section.id);
      if (at == by_name.end()) {
        show(section, {});
        continue;
      }
      apply(at->second->value, section);
      by_name.erase(at);
    }
    for (const auto& [name, member] : by_name) {
      if (!is_built_in(name)) continue;  // one of one's own that is left out
      Section section;
      section.id = name;
      section.span = member->key_span;
      apply(member->value, section);
      sections_.push_back(std::move(section));
    }
  }

  /// Leaves of `section` what is shown, in its order. The numbers of publications are those of all.
  void show(Section& section, const Arrangement& arrangement) {
    bind_numbers(section, arrangement.order, cv_.publications);
    select_content(section, selection_);
    arrange(section.entries, arrangement);
  }

  void apply(const Value& value, Section& section) {
    if (value.table() == nullptr) return;
    const std::string_view kind = is_kind(section.id) ? std::string_view(section.id) : kOwnSection;
    SectionSettings settings = bind_section_settings(*value.table(), kind, context_);
    if (!settings.title.empty()) section.title = std::move(settings.title);
    section.intro = std::move(settings.intro);
    section.grouped_by = settings.arrangement.group_field;
    section.break_before = settings.break_before;
    settings.arrangement.now = cv_.updated;
    show(section, settings.arrangement);
    if (section.empty() && !settings.if_empty.empty()) {
      section.text.push_back(std::move(settings.if_empty));
    }
  }

  void report_empty_edition() {
    if (context_.sink().has_errors()) return;  // a name that is wrong may be why
    context_.error(Code::empty_edition, selection_.span,
                   fmt::format("the edition {} shows nothing", quoted_text(selection_.edition)),
                   {"everything has tags that it leaves out, or stands in sections that it does "
                    "not name"});
  }

  void report_unknown_section(const Member& member) {
    std::vector<std::string> hints;
    if (names_.size() <= kMostNamesSearched && context_.may_search()) {
      const auto near = nearest(member.key, {names_.begin(), names_.end()});
      if (near) hints.push_back(fmt::format("did you mean [sections.{}]?", *near));
    }
    if (hints.empty())
      hints.emplace_back("it is the kind of the entries, the id of a [[section]], or bio");
    context_.error(Code::unknown_key, member.key_span,
                   fmt::format("there is no section {}", quoted_text(member.key)),
                   std::move(hints));
  }

  const Table& profile_;
  Cv& cv_;
  const Selection& selection_;
  BindContext& context_;
  std::vector<Section> sections_;
  std::set<std::string, std::less<>> names_;  // that [sections.…] may name
};

}  // namespace

void bind_sections(const Table& profile, Cv& cv, std::vector<Entry> bibliography,
                   const Selection& selection, BindContext& context) {
  cv.sections = SectionBinder(profile, cv, selection, context).bind(std::move(bibliography));
}

}  // namespace vitaset
