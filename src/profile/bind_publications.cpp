#include "profile/bind_publications.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/excerpt.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "cv/author_marks.h"
#include "cv/person_name.h"
#include "cv/publication_numbers.h"
#include "cv/quoted_text.h"
#include "profile/bind_dates.h"
#include "profile/table_reader.h"

namespace vitaset {
namespace {

constexpr std::string_view kPublication = "publication";

NameMark mark_called(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, NameMark>, 5> kMarks{
      {{"underline", NameMark::underline},
       {"italic", NameMark::italic},
       {"bold", NameMark::bold},
       {"‡", NameMark::double_dagger},
       {"§", NameMark::section_sign}}};
  const auto at = std::ranges::find(kMarks, name, &std::pair<std::string_view, NameMark>::first);
  return at == kMarks.end() ? NameMark::underline : at->second;
}

/// The value of `key` of `table` if it is a table, else null.
const Table* table_in(const Table& table, std::string_view key) {
  const Value* const value = table.value(key);
  return value == nullptr ? nullptr : value->table();
}

double number_in(const Table& table, std::string_view key) {
  const Value* const value = table.value(key);
  const std::int64_t* const whole = value == nullptr ? nullptr : value->integer();
  return whole == nullptr ? 0 : static_cast<double>(std::max<std::int64_t>(*whole, 0));
}

Metrics bind_metrics(const Table& table, BindContext& context) {
  const TableReader reader(table, context);
  Metrics metrics;
  metrics.citations = number_in(table, "citations");
  metrics.h_index = number_in(table, "h_index");
  metrics.i10_index = number_in(table, "i10_index");
  metrics.source = reader.plain("source");
  if (const Value* date = reader.given("date")) {
    metrics.date = read_date(*date, DateText::exact, context);
    metrics.span = date->span;
  }
  return metrics;
}

std::vector<NameGroup> bind_groups(const Value& list, BindContext& context) {
  std::vector<NameGroup> groups;
  if (list.array() == nullptr) return groups;
  for (const Value& item : *list.array()) {
    if (item.table() == nullptr) continue;
    const TableReader reader(*item.table(), context);
    NameGroup group;
    group.names = reader.given_names("names");
    group.mark = mark_called(reader.plain("mark"));
    group.legend = reader.plain("legend");
    group.span = item.span;
    groups.push_back(std::move(group));
  }
  return groups;
}

/// The authors as a list for a message; of very many the first.
std::string told(const std::vector<std::string>& authors) {
  constexpr std::size_t kMost = 8;
  std::string text;
  for (std::size_t i = 0; i < std::min(authors.size(), kMost); ++i) {
    if (i > 0) text += ", ";
    text += printable(utf8::shortened(authors[i]));
  }
  if (authors.size() > kMost) text += fmt::format(" and {} more", authors.size() - kMost);
  return text;
}

/// The author that looks most like one of `names`, if one does.
std::optional<std::string> similar_author(const std::vector<std::string>& names,
                                          const std::vector<std::string>& authors,
                                          BindContext& context) {
  constexpr std::size_t kMostAuthors = 100;  // a search costs as much as there are
  if (authors.size() > kMostAuthors || !context.may_search()) return std::nullopt;
  for (const std::string& name : names) {
    const PersonName parts = parse_person_name(name);
    for (const NameForm form : {NameForm::full, NameForm::initials, NameForm::family_first}) {
      const std::string written = write_person_name(parts, form);
      if (auto near = nearest(written, {authors.begin(), authors.end()})) return near;
    }
  }
  return std::nullopt;
}

class AuthorBinder {
 public:
  AuthorBinder(const Person& person, const Publications& publications, BindContext& context)
      : marker_(person, publications), context_(context) {}

  void bind(Entry& entry) {
    marker_.mark(entry);
    const std::vector<RichText>* const authors = authors_of(entry);
    if (authors == nullptr || entry.kind != kPublication) return;
    std::vector<std::string> names;
    for (const RichText& author : *authors) names.push_back(author.plain());
    const auto& marks = entry.author_marks;
    if (!marker_.own_names().empty() &&
        std::ranges::none_of(marks, [](const AuthorMarks& each) { return each.self; })) {
      report_missing(entry, names);
    }
    for (const auto* given : {&entry.equal, &entry.corresponding}) {
      for (const GivenName& name : *given) check_named(name, names);
    }
  }

 private:
  void report_missing(const Entry& entry, const std::vector<std::string>& authors) {
    const auto field = std::ranges::find(entry.fields, "authors", &Field::name);
    std::vector<std::string> hints;
    if (const auto near = similar_author(marker_.own_names(), authors, context_)) {
      hints.push_back(fmt::format("if {} is meant, mend it, or list it as self in [publications]",
                                  quoted_text(*near)));
    } else {
      hints.push_back(
          fmt::format("looked for {}; another name of yours is listed as self in "
                      "[publications]",
                      told(marker_.own_names())));
    }
    warn(field->span, fmt::format("you are not among these authors: {}", told(authors)),
         std::move(hints));
  }

  /// An equal or corresponding author is one of the authors.
  void check_named(const GivenName& name, const std::vector<std::string>& authors) {
    NameMatcher matcher;
    matcher.add(name.text);
    const bool known = std::ranges::any_of(
        authors, [&](const std::string& author) { return matcher.find(author).has_value(); });
    if (known) return;
    const auto near = similar_author({name.text}, authors, context_);
    warn(name.span, fmt::format("{} is not among the authors", quoted_text(name.text)),
         {near ? fmt::format("did you mean {}?", quoted_text(*near))
               : fmt::format("they are {}", told(authors))});
  }

  void warn(const Span& span, std::string message, std::vector<std::string> hints) {
    context_.sink().report(
        {Severity::warning, Code::name_not_found, span, std::move(message), std::move(hints), {}});
  }

  AuthorMarker marker_;
  BindContext& context_;
};

}  // namespace

Publications bind_publications(const Table& profile, BindContext& context) {
  Publications publications;
  const Table* const table = table_in(profile, "publications");
  if (table == nullptr) return publications;
  const TableReader reader(*table, context);
  publications.self = reader.given_names("self");
  const std::string numbering = reader.plain("numbering");
  if (numbering == "plain") publications.numbering = Numbering::plain;
  if (numbering == "by-kind") publications.numbering = Numbering::by_kind;
  publications.max_authors = static_cast<std::size_t>(number_in(*table, "max_authors"));
  publications.keep_preprints = reader.flag("keep_preprints");
  publications.tells_counts = reader.flag("counts");
  if (const Value* groups = reader.given("highlight")) {
    publications.groups = bind_groups(*groups, context);
  }
  if (const Table* metrics = table_in(*table, "metrics")) {
    publications.metrics = bind_metrics(*metrics, context);
  }
  return publications;
}

void bind_authors(Section& section, const Person& person, const Publications& publications,
                  BindContext& context) {
  if (authors_field(section.id).empty()) return;
  AuthorBinder binder(person, publications, context);
  for (Entry& entry : section.entries) binder.bind(entry);
}

void bind_numbers(Section& section, EntryOrder order, Publications& publications) {
  if (section.id != kPublication) return;
  publications.counts = count_publications(section.entries);
  number_publications(section.entries, publications.numbering, order);
}

}  // namespace vitaset
