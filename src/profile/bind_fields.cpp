#include "profile/bind_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "cv/contact.h"
#include "cv/markup.h"
#include "cv/quoted_text.h"
#include "cv/url.h"
#include "profile/translation.h"

namespace vitaset {
namespace {

void drop_first_of(std::string_view& text, std::initializer_list<std::string_view> prefixes) {
  for (const std::string_view prefix : prefixes) {
    if (!text.starts_with(prefix)) continue;
    text.remove_prefix(prefix.size());
    return;
  }
}

void refuse(const Value& value, std::string_view text, std::string_view what, std::string hint,
            BindContext& context) {
  context.error(Code::bad_value, value.span, fmt::format("{} is not {}", quoted_text(text), what),
                {std::move(hint)});
}

/// The DOI alone, of a DOI or its address. Source: DOI Handbook, 2.2: "10." registrant "/" suffix.
std::string read_doi(const Value& value, BindContext& context) {
  const std::string text = read_plain(value, context);
  std::string_view doi = text;
  drop_first_of(doi, {"https://doi.org/", "http://doi.org/", "https://dx.doi.org/",
                      "http://dx.doi.org/", "doi.org/", "doi:", "DOI:"});
  while (doi.starts_with(' ')) doi.remove_prefix(1);
  const std::size_t slash = doi.find('/');
  const bool shaped = doi.starts_with("10.") && slash != std::string_view::npos &&
                      doi.find_first_not_of("0123456789.", 3) == slash && slash > 3 &&
                      slash + 1 < doi.size() && doi.find(' ') == std::string_view::npos;
  if (!shaped) refuse(value, text, "a DOI", "a DOI looks like \"10.1000/182\"", context);
  return shaped ? std::string(doi) : std::string();
}

/// The number alone, of an arXiv number or its address: "2406.01234v2", "math.GT/0309136".
std::string read_arxiv(const Value& value, BindContext& context) {
  const std::string text = read_plain(value, context);
  std::string_view number = text;
  drop_first_of(number, {"https://arxiv.org/abs/", "http://arxiv.org/abs/",
                         "https://arxiv.org/pdf/", "arxiv.org/abs/", "arXiv:", "arxiv:"});
  const bool plausible = number.find_first_of("0123456789") != std::string_view::npos &&
                         number.size() <= 40 && std::ranges::all_of(number, [](char c) {
                           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                                  (c >= 'A' && c <= 'Z') || c == '.' || c == '/' || c == '-';
                         });
  if (!plausible) {
    refuse(value, text, "a number on arXiv", "it looks like \"2406.01234\"", context);
  }
  return plausible ? std::string(number) : std::string();
}

std::optional<FieldValue> text_value(std::string text) {
  if (text.empty()) return std::nullopt;
  return FieldValue(std::move(text));
}

std::optional<FieldValue> number_value(const Value& value) {
  if (const std::int64_t* whole = value.integer()) return static_cast<double>(*whole);
  if (const double* real = value.real()) return *real;
  return std::nullopt;
}

/// An address or number as the contacts of the person print it.
std::string read_reachable(const Key& key, const Value& value, BindContext& context) {
  if (value.string() == nullptr) return {};
  const std::string_view kind = key.type == ValueType::email ? "email" : "phone";
  Result<Contact> contact = make_contact(kind, read_plain(value, context), value.span);
  if (contact) return contact->text;
  context.sink().report(contact.error());
  return {};
}

std::optional<FieldValue> read_field(const TableReader& reader, const Key& key, const Value& value,
                                     BindContext& context) {
  switch (key.type) {
    case ValueType::line: {
      RichText text = reader.line(key.name);
      return text.empty() ? std::nullopt : std::optional<FieldValue>(std::move(text));
    }
    case ValueType::lines: {
      std::vector<RichText> texts = reader.lines(key.name);
      return texts.empty() ? std::nullopt : std::optional<FieldValue>(std::move(texts));
    }
    case ValueType::plain:
    case ValueType::word:
    case ValueType::number_text:
      return text_value(read_plain(value, context));
    case ValueType::amount: {
      const std::optional<FieldValue> sum = number_value(value);
      return sum ? sum : text_value(read_plain(value, context));
    }
    case ValueType::email:
    case ValueType::phone:
      return text_value(read_reachable(key, value, context));
    case ValueType::choice:
    case ValueType::citation_key:
      return value.string() == nullptr ? std::nullopt : text_value(read_plain(value, context));
    case ValueType::web:
      return text_value(read_url(value, context));
    case ValueType::doi:
      return value.string() == nullptr ? std::nullopt : text_value(read_doi(value, context));
    case ValueType::arxiv:
      return value.string() == nullptr ? std::nullopt : text_value(read_arxiv(value, context));
    case ValueType::number:
    case ValueType::percentage:
      return number_value(value);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::vector<Field> bind_fields(const TableReader& reader, const Scope& scope,
                               BindContext& context) {
  std::vector<Field> fields;
  const bool is_named = reader.given("name") != nullptr;
  for (const Key& key : scope.keys) {
    const Value* value = reader.given(key.name);
    if (value == nullptr) continue;
    if (std::optional<FieldValue> field = read_field(reader, key, *value, context)) {
      // Where either will do, a title is the name of what has none.
      const bool is_name = key.name == "title" && !is_named && find_key(scope, "name") != nullptr;
      fields.push_back({is_name ? "name" : std::string(key.name), *std::move(field), value->span});
    }
  }
  return fields;
}

std::string read_url(const Value& given, BindContext& context) {
  const Value& value = *said(given, context).value;
  if (value.string() == nullptr) return {};
  const std::string text = read_plain(value, context);
  if (is_safe_url(text)) return percent_encoded(text);
  context.error(Code::bad_link, value.span,
                fmt::format("{} cannot be linked to", quoted_text(text)), {link_hint(text)});
  return {};
}

}  // namespace vitaset
