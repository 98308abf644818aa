#include "style/entry_fields.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/number.h"
#include "cv/markup.h"

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

std::string number_as_text(double number) {
  // `number_text` takes what fits its integers; anything larger is no number of a CV.
  const bool prints = std::isfinite(number) && std::abs(number) < 1e12;
  return prints ? number_text(number, 6) : fmt::format("{}", number);
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
  if (name == "email") return "mailto:" + text;
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
RichText linked(RichText text, const std::string& url) {
  if (url.empty() || text.empty() || has_link(text.nodes)) return text;
  Inline link{InlineKind::link, {}, url, std::move(text.nodes), text.span};
  text.nodes = {std::move(link)};
  return text;
}

/// The fields of one entry, written as a style does.
class EntryFields {
 public:
  EntryFields(const Entry& entry, const Style& style) : entry_(entry), style_(style) {}

  [[nodiscard]] RichText get(std::string_view name, const Filters& filters) const {
    RichText text = value(name, filters);
    if (has_filter(filters, "year")) text = plain_text(year_in(text.plain()), text.span);
    if (has_filter(filters, "plain")) text = plain_text(text.plain(), text.span);
    if (has_filter(filters, "link")) {
      std::string url = own_url(name, text.plain());
      if (url.empty()) url = entry_url();
      text = linked(std::move(text), url);
    }
    return text;
  }

 private:
  [[nodiscard]] RichText value(std::string_view name, const Filters& filters) const {
    const auto own = std::find_if(entry_.fields.begin(), entry_.fields.end(),
                                  [&](const Field& field) { return field.name == name; });
    if (own != entry_.fields.end()) return field_text(*own, filters);
    if (name == "location") return entry_.location;
    if (name == "note") return entry_.note;
    if (name == "url") return plain_text(entry_.url, entry_.span);
    if (name == "group") return plain_text(entry_.group, entry_.span);
    return date_text(name);
  }

  [[nodiscard]] RichText date_text(std::string_view name) const {
    const auto& [start, end] = entry_.dates;
    if (name == "dates") {
      return plain_text(format_dates(entry_.dates, style_.date, style_.language),
                        start.given() ? start.span : end.span);
    }
    if (name == "start") return date(start);
    if (name == "end") return date(end);
    if (name != "year") return {};
    const Date& last = end.year != 0 ? end : start;
    return plain_text(last.year == 0 ? "" : fmt::format("{}", last.year), last.span);
  }

  [[nodiscard]] RichText date(const Date& date) const {
    return plain_text(format_date(date, style_.date, style_.language), date.span);
  }

  [[nodiscard]] RichText field_text(const Field& field, const Filters& filters) const {
    if (const auto* text = std::get_if<std::string>(&field.value)) {
      return plain_text(*text, field.span);
    }
    if (const auto* text = std::get_if<RichText>(&field.value)) return *text;
    if (const auto* items = std::get_if<std::vector<RichText>>(&field.value)) {
      const Language& language = style_.language;
      return joined(*items, has_filter(filters, "names") ? language.names : language.list);
    }
    if (const auto* when = std::get_if<Date>(&field.value)) return date(*when);
    if (const auto* number = std::get_if<double>(&field.value)) {
      return plain_text(number_as_text(*number), field.span);
    }
    // A field that is either so or not is the word of its name, or nothing.
    const bool set = std::get<bool>(field.value);
    return plain_text(set ? std::string(style_.language.word(field.name)) : "", field.span);
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
};

}  // namespace

const std::vector<std::string_view>& shared_entry_fields() {
  static const std::vector<std::string_view> names{"dates", "end",   "group", "location",
                                                   "note",  "start", "url",   "year"};
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

FieldSource entry_fields(const Entry& entry, const Style& style) {
  return [fields = EntryFields(entry, style)](std::string_view name, const Filters& filters) {
    return fields.get(name, filters);
  };
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
