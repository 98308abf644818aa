#include "style/entry_fields.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "cv/author_marks.h"
#include "cv/contact.h"
#include "cv/markup.h"
#include "style/author_list.h"

namespace vitaset {
namespace {

using Filters = std::vector<std::string>;

bool has_filter(const Filters& filters, std::string_view name) {
  return std::find(filters.begin(), filters.end(), name) != filters.end();
}

RichText joined(const std::vector<RichText>& items, const ListWords& words) {
  RichText text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) {
      const bool is_last = i + 1 == items.size();
      const std::string& between = !is_last            ? words.between
                                   : items.size() == 2 ? words.pair
                                                       : words.last;
      text.nodes.push_back(text_node(between, items[i].span));
    }
    text.nodes.insert(text.nodes.end(), items[i].nodes.begin(), items[i].nodes.end());
  }
  if (!items.empty()) text.span = items.front().span;
  return text;
}

/// The year in a written date, or the last one in any text; empty if there is none.
std::string year_in(const std::string& text) {
  const Date date = parse_date(text).value_or(verbatim_date(text));
  return date.year == 0 ? std::string() : fmt::format("{}", date.year);
}

/// What a DOI links to: its signs that mean something in a URL are written as %XX.
std::string doi_url(std::string_view doi) {
  constexpr std::string_view kPlain = "/.:;()-_~!$&'*+,=@";
  std::string url = "https://doi.org/";
  for (const char c : doi) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       kPlain.find(c) != std::string_view::npos;
    if (plain) {
      url += c;
    } else {
      fmt::format_to(std::back_inserter(url), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return url;
}

/// The URL that the value of the field `name` is itself; empty if it is none.
std::string own_url(std::string_view name, const std::string& text) {
  if (text.empty()) return {};
  if (is_safe_url(text)) return text;
  if (name == "doi") return doi_url(text);
  if (name == "email" || name == "phone") {
    const Result<Contact> contact = make_contact(name, text, {});
    return contact ? contact->url : std::string();
  }
  if (name == "arxiv") {
    std::string url = "https://arxiv.org/abs/" + text;
    return is_safe_url(url) ? url : std::string();
  }
  return {};
}

bool has_link(const std::vector<Inline>& nodes) {
  return std::any_of(nodes.begin(), nodes.end(), [](const Inline& node) {
    return node.kind == InlineKind::link || has_link(node.children);
  });
}

/// `text` as one link; unchanged where there is no URL, or a link of its own inside.
RichText linked(RichText text, const std::string& url, bool quiet = false) {
  if (url.empty() || text.empty() || has_link(text.nodes)) return text;
  Inline link{InlineKind::link, {}, url, std::move(text.nodes), text.span};
  link.quiet = quiet;
  text.nodes = {std::move(link)};
  return text;
}

/// An address as people read it: without "https://", "www." and a slash at its end.
std::string short_address(std::string_view address) {
  for (const std::string_view prefix : {"https://", "http://", "www."}) {
    if (address.starts_with(prefix)) address.remove_prefix(prefix.size());
  }
  if (address.ends_with('/')) address.remove_suffix(1);
  return std::string(address);
}

/// Pages as they are printed: "1-20" and BibTeX's "1--20" are 1–20. What has more than one hyphen,
/// like the "3-1-3-20" of manuals, stays as it is.
std::string page_ranges(std::string_view pages) {
  constexpr std::string_view kRange = "0123456789-";
  std::string printed;
  while (!pages.empty()) {
    const std::size_t begin = std::min(pages.find_first_of(kRange), pages.size());
    printed += pages.substr(0, begin);
    pages.remove_prefix(begin);
    const std::string_view range =
        pages.substr(0, std::min(pages.find_first_not_of(kRange), pages.size()));
    pages.remove_prefix(range.size());
    const std::string_view first = range.substr(0, std::min(range.find('-'), range.size()));
    const std::string_view last = range.substr(range.rfind('-') + 1);
    const std::size_t between = range.size() - std::min(range.size(), first.size() + last.size());
    const bool is_range = !first.empty() && !last.empty() && (between == 1 || between == 2) &&
                          range.find_first_not_of('-', first.size()) == first.size() + between;
    printed += is_range ? fmt::format("{}–{}", first, last) : std::string(range);
  }
  return printed;
}

/// Names are never parted at a line's end.
void keep_whole(std::vector<Inline>& nodes) {
  for (Inline& node : nodes) {
    node.whole_words = true;
    keep_whole(node.children);
  }
}

/// A word of the language as rich text.
RichText of_language(std::string_view word, const Span& span) {
  RichText text = plain_text(std::string(word), span);
  for (Inline& node : text.nodes) node.by_program = true;
  return text;
}

/// The fields of one entry, written as a style does.
class EntryFields {
 public:
  EntryFields(const Entry& entry, const Style& style, const EntryPlace& place)
      : entry_(entry), style_(style), language_(style.language), place_(place) {}

  [[nodiscard]] RichText get(std::string_view name, const Filters& filters) const {
    if (!name.empty() && name == place_.grouped_by) return {};
    RichText text = value(name, filters);
    std::string url = own_url(name, text.plain());
    if (has_filter(filters, "tag") && !text.empty()) {
      return linked(plain_text(std::string(word_for(name)), text.span), url);
    }
    if (has_filter(filters, "address") && !url.empty()) text = plain_text(url, text.span);
    if (has_filter(filters, "year")) text = plain_text(year_in(text.plain()), text.span);
    if (has_filter(filters, "plain")) text = plain_text(text.plain(), text.span);
    if (has_filter(filters, "short")) text = plain_text(short_address(text.plain()), text.span);
    if (has_filter(filters, "link")) {
      // An address shows that it leads somewhere; a title stays the title.
      const bool quiet = url.empty();
      text = linked(std::move(text), quiet ? entry_url() : url, quiet);
    }
    return text;
  }

 private:
  /// The language's word for the field: of a list of several, the one for several ("Advisors"); of
  /// one of `editors`, the one for one.
  [[nodiscard]] std::string_view word_for(std::string_view name) const {
    const FieldValue* const own = entry_.field(name);
    const auto* const items = own == nullptr ? nullptr : std::get_if<std::vector<RichText>>(own);
    if (items != nullptr && items->size() == 1 && name.ends_with('s')) {
      const std::string_view one = language_.word(name.substr(0, name.size() - 1));
      if (!one.empty()) return one;
    }
    if (items != nullptr && items->size() > 1) {
      const std::string_view several = language_.word(std::string(name) + "s");
      if (!several.empty()) return several;
    }
    const std::string_view word = language_.word(name);
    return word.empty() ? name : word;
  }

  [[nodiscard]] RichText value(std::string_view name, const Filters& filters) const {
    const auto own = std::find_if(entry_.fields.begin(), entry_.fields.end(),
                                  [&](const Field& field) { return field.name == name; });
    if (own != entry_.fields.end()) return field_text(*own, filters);
    if (name == "authors") return with_collaboration({}, collaboration());
    if (name == "location") return entry_.location;
    if (name == "note") return entry_.note;
    if (name == "url") return plain_text(entry_.url, entry_.span);
    if (name == "group") return plain_text(entry_.group, entry_.span);
    if (name == "money") return money("amount");
    if (name == "own_share") return money("share");
    if (name == "terms") return terms();
    return date_text(name);
  }

  [[nodiscard]] RichText collaboration() const {
    const FieldValue* const own = entry_.field("collaboration");
    const auto* const text = own == nullptr ? nullptr : std::get_if<RichText>(own);
    return text == nullptr ? RichText() : *text;
  }

  [[nodiscard]] RichText date_text(std::string_view name) const {
    const auto& [start, end] = entry_.dates;
    if (name == "dates") return dates();
    if (name == "start") return date(start);
    if (name == "end") return date(end);
    if (name != "year") return {};
    const Date& last = end.year != 0 ? end : start;
    return plain_text(last.year == 0 ? "" : fmt::format("{}", last.year), last.span);
  }

  [[nodiscard]] RichText dates() const {
    const auto& [start, end] = entry_.dates;
    const bool begins_ahead = place_.now.given() && end.precision == DatePrecision::present &&
                              surely_after(start, place_.now);
    if (begins_ahead) {
      return plain_text(format_expected(format_date(start, style_.date, language_), language_),
                        start.span);
    }
    std::string text = format_dates(entry_.dates, style_.date, language_);
    const bool ahead = place_.now.given() && end.precision != DatePrecision::present &&
                       surely_after(end, place_.now);
    if (ahead && style_.entry(entry_.kind, {}).expected) text = format_expected(text, language_);
    return plain_text(std::move(text), start.given() ? start.span : end.span);
  }

  [[nodiscard]] RichText date(const Date& date) const {
    return plain_text(format_date(date, style_.date, language_), date.span);
  }

  /// Names of others than authors; where one has a comma itself ("Example, Ada"), semicolons part
  /// them.
  [[nodiscard]] RichText joined_names(const std::vector<RichText>& names) const {
    const bool inverted = std::any_of(names.begin(), names.end(), [](const RichText& name) {
      return name.plain().find(", ") != std::string::npos;
    });
    RichText text = joined(names, inverted ? ListWords{"; ", "; ", "; "} : language_.names);
    keep_whole(text.nodes);
    return text;
  }

  /// When the parts were that say nothing else.
  [[nodiscard]] RichText terms() const {
    std::vector<RichText> all;
    for (const Entry& part : entry_.parts) {
      if (!says_only_when(part)) continue;
      all.push_back(plain_text(format_dates(part.dates, style_.date, language_), part.span));
    }
    return joined(all, {", ", ", ", ", "});
  }

  [[nodiscard]] RichText money(std::string_view field) const {
    const auto own = std::find_if(entry_.fields.begin(), entry_.fields.end(),
                                  [&](const Field& each) { return each.name == field; });
    if (own == entry_.fields.end()) return {};
    const FieldValue* currency = entry_.field("currency");
    const auto* code = currency == nullptr ? nullptr : std::get_if<std::string>(currency);
    return plain_text(format_money(field_text(*own, {}).plain(),
                                   code == nullptr ? std::string_view() : *code, language_),
                      own->span);
  }

  [[nodiscard]] RichText field_text(const Field& field, const Filters& filters) const {
    if (const auto* text = std::get_if<std::string>(&field.value)) {
      if (field.name == "status" && entry_.kind == "publication" && *text == "published") return {};
      if (field.name == "pages") return plain_text(page_ranges(*text), field.span);
      const std::string_view word = language_.value(entry_.kind, field.name, *text);
      return word.empty() ? plain_text(*text, field.span) : of_language(word, field.span);
    }
    if (const auto* text = std::get_if<RichText>(&field.value)) return *text;
    if (const auto* items = std::get_if<std::vector<RichText>>(&field.value)) {
      if (!has_filter(filters, "names")) return joined(*items, language_.list);
      if (field.name == "editors") return editor_list(*items, style_, entry_.editors);
      if (field.name != authors_field(entry_.kind)) return joined_names(*items);
      RichText authors = with_collaboration(
          author_list(*items, entry_.author_marks, place_.max_authors, style_, entry_.authors),
          collaboration());
      keep_whole(authors.nodes);
      return authors;
    }
    if (const auto* when = std::get_if<Date>(&field.value)) return date(*when);
    if (const auto* number = std::get_if<double>(&field.value)) {
      return plain_text(number_as_text(field.name, *number), field.span);
    }
    // A field that is either so or not is the word of its name, or nothing.
    const bool set = std::get<bool>(field.value);
    return plain_text(set ? std::string(language_.word(field.name)) : "", field.span);
  }

  [[nodiscard]] std::string number_as_text(std::string_view field, double number) const {
    if (field == "percentage") return format_percent(number, language_);
    if (field == "amount" || field == "share") return format_amount(number, language_);
    return format_number(number, language_);
  }

  [[nodiscard]] std::string entry_url() const {
    for (const std::string_view name : {"doi", "arxiv", "url"}) {
      std::string url = own_url(name, value(name, {}).plain());
      if (!url.empty()) return url;
    }
    return {};
  }

  const Entry& entry_;
  const Style& style_;
  const Language& language_;
  const EntryPlace& place_;
};

}  // namespace

const std::vector<std::string_view>& shared_entry_fields() {
  static const std::vector<std::string_view> names{"dates", "end",   "group", "location", "note",
                                                   "start", "terms", "url",   "year"};
  return names;
}

const std::vector<std::string_view>& block_fields() {
  static const std::vector<std::string_view> names{"summary", "highlights", "parts"};
  return names;
}

const std::vector<std::string_view>& page_field_names() {
  static const std::vector<std::string_view> names{"name", "headline", "updated", "page", "pages"};
  return names;
}

const std::vector<std::string_view>& contact_field_names() {
  static const std::vector<std::string_view> names{"text", "label", "kind"};
  return names;
}

const std::vector<std::string_view>& name_field_names() {
  static const std::vector<std::string_view> names{"prefix", "name", "suffix"};
  return names;
}

bool says_only_when(const Entry& part) {
  return part.fields.empty() && part.location.empty() && part.note.empty() && part.url.empty() &&
         part.summary.empty() && part.highlights.empty();
}

FieldSource entry_fields(const Entry& entry, const Style& style, const EntryPlace& place) {
  return [fields = EntryFields(entry, style, place)](
             std::string_view name, const Filters& filters) { return fields.get(name, filters); };
}

FieldSource page_fields(const Cv& cv, const Style& style, int page, int pages) {
  const Person& person = cv.person;
  const FieldSource name_fields = [&person](std::string_view field, const Filters&) {
    if (field == "prefix") return plain_text(person.prefix, person.name_span);
    if (field == "suffix") return plain_text(person.suffix, person.name_span);
    return plain_text(person.name, person.name_span);
  };
  return [&cv, &style, page, pages, name_fields](std::string_view field, const Filters& filters) {
    RichText text;
    if (field == "name") text = expand(style.header.name, name_fields, style.language);
    if (field == "headline") text = cv.person.headline;
    if (field == "page") text = plain_text(fmt::format("{}", page));
    if (field == "pages") text = plain_text(fmt::format("{}", pages));
    if (field == "updated") {
      text = plain_text(format_date(cv.updated, style.date, style.language), cv.updated.span);
    }
    if (has_filter(filters, "year")) text = plain_text(year_in(text.plain()), text.span);
    return has_filter(filters, "plain") ? plain_text(text.plain(), text.span) : text;
  };
}

FieldSource contact_fields(const Contact& contact) {
  return [&contact](std::string_view field, const Filters& filters) {
    if (field == "label") return plain_text(contact.label, contact.span);
    if (field == "kind") return plain_text(contact.kind, contact.span);
    if (field != "text") return RichText();
    const RichText text = plain_text(contact.text, contact.span);
    return has_filter(filters, "plain") ? text : linked(text, contact.url);
  };
}

}  // namespace vitaset
