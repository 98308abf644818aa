#include "toml/explain_word.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "base/utf8.h"
#include "base/written_date.h"
#include "toml/reader.h"

namespace vitaset {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The shape of a word: every digit becomes 'd'.
std::string shape_of(std::string_view word) {
  std::string shape(word);
  std::replace_if(shape.begin(), shape.end(), is_digit, 'd');
  return shape;
}

std::string lower_case(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool consists_of(std::string_view word, std::string_view characters) {
  return word.find_first_not_of(characters) == std::string_view::npos;
}

WordExplanation as_text(std::string message, std::string_view word) {
  return {std::move(message), {fmt::format("put it in quotes: {}", in_quotes(word))}, true};
}

WordExplanation explain_keyword(std::string_view word, const std::string& lower) {
  if (is_one_of(lower, {"true", "false"})) {
    return {fmt::format("`{}` is written in small letters", lower),
            {fmt::format("write {}", lower)},
            false};
  }
  if (is_one_of(lower, {"null", "none", "nil", "~"})) {
    return {"TOML has no word for an empty value", {"leave the key out, or write \"\""}, false};
  }
  const bool yes = is_one_of(lower, {"yes", "on"});
  return {fmt::format("`{}` is not a TOML value", utf8::shortened(word)),
          {fmt::format("write {}, or put it in quotes if it is text", yes ? "true" : "false")},
          false};
}

/// Words with the outline of a date or time, which TOML wants complete.
WordExplanation explain_date(std::string_view word, const std::string& shape) {
  std::string hint = date_in_figures_hint(word);
  const auto mended = [&](std::string message) {
    if (hint.empty()) return as_text(std::move(message), word);
    return WordExplanation{std::move(message), {std::move(hint)}, false};
  };
  if (is_one_of(shape, {"dddd-dd", "dddd-d"})) {
    if (!hint.starts_with("write")) {
      return mended(fmt::format("`{}` is not a month of the calendar", word));
    }
    if (shape == "dddd-dd") hint.clear();
    return mended("a month without a day needs quotes in TOML");
  }
  if (shape == "dddd-dd-dd") {
    return mended(fmt::format("`{}` is not a day of the calendar", word));
  }
  if (shape.starts_with("dddd-dd-dd")) {
    hint = date_in_figures_hint(word.substr(0, 10));
    return mended(fmt::format("`{}` is not a date and time, like 2025-06-30 15:00:00",
                              utf8::shortened(word)));
  }
  if (consists_of(shape, "d:")) {
    return as_text(fmt::format("`{}` is not a time of day, like 15:00:00", utf8::shortened(word)),
                   word);
  }
  return mended(
      fmt::format("`{}` is not a date as TOML writes it, like 2025-06-30", utf8::shortened(word)));
}

WordExplanation explain_number(std::string_view word) {
  const std::size_t comma = word.find(',');
  const bool groups = word.find(',', comma + 1) != std::string_view::npos;
  if (comma != std::string_view::npos && !groups && word.size() - comma != 4 && comma > 0) {
    std::string plain(word);
    plain[comma] = '.';
    return {
        "a decimal number has a point, not a comma",
        {fmt::format("write {}, or put it in quotes: {}", utf8::shortened(plain), in_quotes(word))},
        false};
  }
  if (comma != std::string_view::npos) {
    std::string plain(word);
    std::erase(plain, ',');
    return {
        "a number has no commas",
        {fmt::format("write {}, or put it in quotes: {}", utf8::shortened(plain), in_quotes(word))},
        false};
  }
  const std::size_t sign = word.front() == '+' || word.front() == '-' ? 1 : 0;
  const std::string_view digits = word.substr(sign);
  if (consists_of(digits, "0123456789") && digits.size() > 1 && digits.front() == '0') {
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    return {
        "a number may not begin with 0",
        {fmt::format("write {}{}, or put it in quotes to keep the zeros: {}", word.substr(0, sign),
                     utf8::shortened(digits.substr(first)), in_quotes(word))},
        false};
  }
  if (consists_of(digits, "0123456789_") && digits.find('_') == std::string_view::npos) {
    return {"this number has too many digits",
            {fmt::format("put it in quotes if it is text: {}", in_quotes(word))},
            false};
  }
  if (consists_of(digits, "0123456789_")) {
    return {"an underscore in a number stands between two digits",
            {"write 1_000, or simply 1000"},
            false};
  }
  if (digits.front() == '.' || digits.back() == '.') {
    return {"a decimal point needs a digit on either side",
            {digits.front() == '.' ? "write 0.5, not .5" : "write 5.0, not 5."},
            false};
  }
  return as_text(fmt::format("`{}` is not a number", utf8::shortened(word)), word);
}

bool is_date_like(const std::string& shape) {
  if (!consists_of(shape, "d-/.:TZ ") || shape.front() != 'd') return false;
  const auto count = [&](char c) { return std::count(shape.begin(), shape.end(), c); };
  return count('-') > 0 || count('/') > 0 || count(':') > 0 || count('.') > 1;
}

}  // namespace

std::string in_quotes(std::string_view text) {
  const std::string shown = utf8::shortened(text);
  const bool plain = shown.find_first_of("\"\\") == std::string::npos;
  if (!plain && shown.find('\'') == std::string::npos) return fmt::format("'{}'", shown);
  if (plain) return fmt::format("\"{}\"", shown);
  std::string escaped;
  for (const char c : shown) {
    if (c == '"' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return fmt::format("\"{}\"", escaped);
}

std::string as_value(std::string_view written) {
  while (!written.empty() && (written.back() == ',' || written.back() == ';')) {
    written.remove_suffix(1);
  }
  if (written.empty()) return "…";
  return is_value(written) ? utf8::shortened(written) : in_quotes(written);
}

WordExplanation explain_word(std::string_view word) {
  const std::string lower = lower_case(word);
  if (is_one_of(lower, {"true", "false", "null", "none", "nil", "~", "yes", "no", "on", "off"})) {
    return explain_keyword(word, lower);
  }
  const std::string shape = shape_of(word);
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (digits > 0 && (word.substr(digits) == "%" || word.substr(digits) == " %")) {
    return {"a number has no percent sign",
            {fmt::format("write {}, or put it in quotes: {}",
                         utf8::shortened(word.substr(0, digits)), in_quotes(word))},
            false};
  }
  if (is_date_like(shape)) return explain_date(word, shape);
  if (shape.find('d') != std::string::npos && consists_of(shape, "d_.,+-eE") &&
      shape.front() != 'e' && shape.front() != 'E') {
    return explain_number(word);
  }
  if (is_one_of(shape.substr(0, 2), {"dx", "do", "db"}) &&
      word.find(' ') == std::string_view::npos && word.front() == '0') {
    return as_text(fmt::format("`{}` is not a number", utf8::shortened(word)), word);
  }
  const char last = word.empty() ? '\0' : word.back();
  const bool unopened =
      (last == '"' || last == '\'') && word.find_first_of("\"'") == word.size() - 1;
  if (unopened && word.size() > 1) {
    const std::string_view content = word.substr(0, word.size() - 1);
    return {"the opening quote is missing", {fmt::format("write {}", in_quotes(content))}, true};
  }
  return as_text("text needs quotes", word);
}

}  // namespace vitaset
