#include "style/publication_notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cv/arrange.h"
#include "cv/author_marks.h"
#include "style/author_list.h"

namespace vitaset {
namespace {

constexpr std::string_view kPublication = "publication";
constexpr std::string_view kBetween = " · ";

/// "h-index: 27", on one line.
std::string figure(std::string_view name, double number, const Language& language) {
  return fmt::format("{}:\u00A0{}", name, format_number(number, language));
}

void append(std::string& text, const std::string& more, std::string_view between) {
  if (!text.empty()) text += between;
  text += more;
}

std::string counts(const Publications& publications, const Language& language) {
  if (!publications.tells_counts) return {};
  std::string text;
  std::size_t total = 0;
  for (const KindCount& each : publications.counts) {
    append(text,
           figure(language.group_title(kPublication, "kind", each.kind),
                  static_cast<double>(each.count), language),
           kBetween);
    total += each.count;
  }
  if (publications.counts.size() < 2) return text;
  return figure(language.word("total"), static_cast<double>(total), language) +
         std::string(kBetween) + text;
}

std::string metrics(const Metrics& metrics, const Style& style) {
  const Language& language = style.language;
  std::string text;
  for (const auto& [word, number] :
       {std::pair<std::string_view, double>{"citations", metrics.citations},
        {"h_index", metrics.h_index},
        {"i10_index", metrics.i10_index}}) {
    if (number > 0) append(text, figure(language.word(word), number, language), kBetween);
  }
  // A figure says nothing without who counted, and when.
  if (text.empty() || metrics.source.empty() || !metrics.date.given()) return {};
  return fmt::format("{} ({}, {})", text, metrics.source,
                     format_date(metrics.date, style.date, language));
}

/// What of marks is printed in a section.
struct Printed {
  bool equal = false, corresponding = false;
  std::vector<NameMark> marks;

  void add(const AuthorMarks& author) {
    equal = equal || author.equal;
    corresponding = corresponding || author.corresponding;
    if (author.mark != NameMark::none && std::ranges::find(marks, author.mark) == marks.end()) {
      marks.push_back(author.mark);
    }
  }
};

Printed printed_in(const Section& section, std::size_t most) {
  Printed printed;
  for (const Entry& entry : section.entries) {
    const AuthorChoice choice = choose_authors(entry.author_marks.size(), entry.author_marks, most);
    for (std::size_t i = 0; i < entry.author_marks.size(); ++i) {
      if (choice.has(i)) printed.add(entry.author_marks[i]);
    }
  }
  return printed;
}

/// "students underlined", "‡ group members".
std::string group_legend(const NameGroup& group, const Language& language) {
  const std::string_view known = language.value("publications", "legend", group.legend);
  const std::string_view who = known.empty() ? std::string_view(group.legend) : known;
  switch (group.mark) {
    case NameMark::underline:
      return format_legend(language.legend.underline, who);
    case NameMark::italic:
      return format_legend(language.legend.italic, who);
    case NameMark::bold:
      return format_legend(language.legend.bold, who);
    default:
      return fmt::format("{}\u00A0{}", mark_sign(group.mark), who);
  }
}

std::string legend(const Cv& cv, const Section& section, const Style& style) {
  const PublicationStyle& look = style.publications;
  const Language& language = style.language;
  const Printed printed =
      printed_in(section, most_authors(cv.publications.max_authors, look.max_authors));
  std::string text;
  const auto add = [&](bool is_printed, std::string_view sign, std::string_view word) {
    if (is_printed) append(text, fmt::format("{}\u00A0{}", sign, language.word(word)), "; ");
  };
  add(printed.equal, look.equal, "equal_contribution");
  add(printed.corresponding, look.corresponding, "corresponding_author");
  for (const NameGroup& group : cv.publications.groups) {
    const bool shown = std::ranges::find(printed.marks, group.mark) != printed.marks.end();
    if (shown && !group.legend.empty()) append(text, group_legend(group, language), "; ");
  }
  return text;
}

}  // namespace

Paragraphs publication_notes(const Cv& cv, const Section& section, const Style& style) {
  Paragraphs notes;
  if (section.id != kPublication) return notes;
  const FieldSource fields = [&](std::string_view name, const std::vector<std::string>&) {
    if (name == "counts") return plain_text(counts(cv.publications, style.language), section.span);
    if (name == "metrics") {
      return plain_text(metrics(cv.publications.metrics, style), cv.publications.metrics.span);
    }
    return plain_text(legend(cv, section, style), section.span);
  };
  for (const Template& form : style.publications.notes) {
    RichText note = expand(form, fields, style.language);
    if (!note.empty()) notes.push_back(std::move(note));
  }
  return notes;
}

RichText publication_label(const Entry& entry, Numbering numbering, const Style& style) {
  if (entry.number == 0) return {};
  const FieldSource fields = [&](std::string_view name, const std::vector<std::string>&) {
    if (name == "number") return plain_text(fmt::format("{}", entry.number), entry.span);
    if (numbering != Numbering::by_kind) return RichText();
    return plain_text(std::string(style.publications.prefix(field_text(entry, "kind"))),
                      entry.span);
  };
  return expand(style.publications.label, fields, style.language);
}

}  // namespace vitaset
