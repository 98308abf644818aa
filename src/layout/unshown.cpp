#include "layout/unshown.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cv/quoted_text.h"
#include "layout/collect.h"

namespace vitaset {
namespace {

using Names = std::set<std::string, std::less<>>;

/// Something left out: where it first is, and how often.
struct Missed {
  Span span;
  std::size_t count = 0;
};

class UnshownFinder {
 public:
  explicit UnshownFinder(const Style& style) : style_(style) {}

  void look_at(const Section& section) {
    for (const Entry& entry : section.entries) look_at(entry, section.grouped_by);
  }

  void report(Sink& sink) const {
    for (const auto& [field, missed] : missed_) {
      const auto& [kind, name] = field;
      std::string message = fmt::format("the layout {} does not show \"{}\" of [[{}]]",
                                        quoted_text(style_.name), name, kind);
      if (missed.count > 1) message += fmt::format(" ({} entries have it)", missed.count);
      sink.report({Severity::note,
                   Code::not_shown,
                   missed.span,
                   std::move(message),
                   {fmt::format("a layout shows it that names {{{}}} in a template of [entry.{}], "
                                "or lists it there as hidden",
                                name, kind)},
                   {}});
    }
  }

 private:
  void look_at(const Entry& entry, std::string_view grouped_by) {
    const FieldValue* kind = entry.field("kind");
    const auto* subkind = kind == nullptr ? nullptr : std::get_if<std::string>(kind);
    const EntryStyle& look =
        style_.entry(entry.kind, subkind == nullptr ? std::string_view() : *subkind);
    const Names& names = names_of(look);
    const auto check = [&](bool given, std::string_view name, const Span& span) {
      // Whoever shows authors shows whom they wrote for.
      const std::string_view within = name == "collaboration" ? "authors" : name;
      if (given && name != grouped_by && !names.contains(within)) miss(entry.kind, name, span);
    };
    const auto check_all = [&](const Entry& each) {
      for (const Field& field : each.fields) {
        check(!chooses_look(each, field), field.name, field.span);
      }
      check(!each.location.empty(), "location", each.location.span);
      check(!each.note.empty(), "note", each.note.span);
      check(!each.url.empty(), "url", each.span);
      check(each.dates.given(), "dates", each.dates.end.span);
      check(!each.summary.empty(), "summary", each.span);
      check(!each.highlights.empty(), "highlights", each.span);
    };
    check_all(entry);
    for (const Entry& part : entry.parts) check_all(part);
    check(!entry.parts.empty(), "parts", entry.span);
  }

  /// Whether a field says its part by the look it gives the entry: the kind of a publication.
  [[nodiscard]] static bool chooses_look(const Entry& entry, const Field& field) {
    return field.name == "kind" && entry.kind == "publication";
  }

  /// What a look shows or hides on purpose. What says the same as something shown counts too.
  const Names& names_of(const EntryStyle& look) {
    const auto [at, is_new] = names_.try_emplace(&look);
    Names& names = at->second;
    if (!is_new) return names;
    const std::vector<std::string> shown = shown_fields(look);
    names.insert(shown.begin(), shown.end());
    names.insert(look.hidden.begin(), look.hidden.end());
    if (names.contains("money")) names.insert({"amount", "currency"});
    if (names.contains("own_share")) names.insert({"share", "currency"});
    if (names.contains("terms")) names.insert({"parts", "dates"});
    for (const char* when : {"start", "end", "year"}) {
      if (names.contains(when)) names.insert("dates");
    }
    for (const auto* lines : {&look.lines, &look.part_lines}) {
      for (const EntryLine& line : *lines) {
        if (line.kind == EntryLineKind::summary) names.insert("summary");
        if (line.kind == EntryLineKind::highlights) names.insert("highlights");
        if (line.kind == EntryLineKind::parts) names.insert("parts");
      }
    }
    return names;
  }

  void miss(const std::string& kind, std::string_view name, const Span& span) {
    Missed& missed = missed_[{kind, std::string(name)}];
    if (missed.count == 0) missed.span = span;
    ++missed.count;
  }

  const Style& style_;
  std::map<const EntryStyle*, Names> names_;
  std::map<std::pair<std::string, std::string>, Missed> missed_;  // by kind and field
};

void report_section(const Section& section, const Style& style, Sink& sink) {
  sink.report({Severity::note,
               Code::not_shown,
               section.span,
               fmt::format("the layout {} does not show the section {}", quoted_text(style.name),
                           quoted_text(section.id)),
               {"its [sections] order names what is shown; \"*\" stands for all others"},
               {}});
}

void report_photo(const Person& person, const Style& style, Sink& sink) {
  if (person.photo.empty() || style.header.photo.shown) return;
  sink.report({Severity::note,
               Code::not_shown,
               person.photo_span,
               fmt::format("the layout {} does not show the photo", quoted_text(style.name)),
               {"a layout shows it that says show = true in [header.photo]"},
               {}});
}

void report_contacts(const Person& person, const Style& style, Sink& sink) {
  std::set<std::string_view> told;
  const std::vector<std::string>& items = style.header.contacts;
  for (const Contact& contact : person.contacts) {
    const bool shown = std::find(items.begin(), items.end(), contact.kind) != items.end();
    if (shown || !told.insert(contact.kind).second) continue;
    sink.report({Severity::note,
                 Code::not_shown,
                 contact.span,
                 fmt::format("the layout {} does not show the contact {}", quoted_text(style.name),
                             quoted_text(contact.kind)),
                 {"a layout shows the contacts that its [header.contact] items name"},
                 {}});
  }
}

}  // namespace

void report_unshown(const Cv& cv, const Style& style, Sink& sink) {
  report_photo(cv.person, style, sink);
  report_contacts(cv.person, style, sink);
  const std::vector<std::string> order = section_order(cv, style);
  const std::set<std::string_view> shown(order.begin(), order.end());
  UnshownFinder finder(style);
  for (const Section& section : cv.sections) {
    if (shown.contains(section.id)) {
      finder.look_at(section);
    } else {
      report_section(section, style, sink);
    }
  }
  finder.report(sink);
}

}  // namespace vitaset
