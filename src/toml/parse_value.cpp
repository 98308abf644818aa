#include "toml/parse_value.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

#include "toml/encoding.h"
#include "toml/parse.h"
#include "toml/reader.h"
#include "toml/scan.h"

namespace vitaset {
namespace {

constexpr std::string_view kKey = "k=";
constexpr std::string_view kBlank = " \t";

/// Moves every place in `value` by `distance` bytes.
void move(Value& value, std::uint32_t distance) {
  const auto moved = [&](Span& span) {
    span.begin += distance;
    span.end += distance;
  };
  moved(value.span);
  if (Array* const list = value.array()) {
    for (Value& item : *list) move(item, distance);
  } else if (Table* const table = value.table()) {
    for (Member& member : table->members) {
      moved(member.key_span);
      move(member.value, distance);
    }
  }
}

}  // namespace

std::optional<Value> parse_value(std::string_view word, const Span& place) {
  const std::size_t first = word.find_first_not_of(kBlank);
  if (first == std::string_view::npos || place.begin < kKey.size()) return std::nullopt;
  std::string text(kKey);
  text += word;
  const std::size_t end = text.find_last_not_of(kBlank) + 1;
  if (find_control(text, 0, end)) return std::nullopt;

  const auto statement = StatementScanner(text, 0).next(0, kDeepestNesting);
  if (!statement || statement->problem != Statement::Problem::none) return std::nullopt;
  ParsedStatement parsed = read_statement(text, place.file, *statement);
  auto* pair = std::get_if<PairStatement>(&parsed);
  if (pair == nullptr) return std::nullopt;
  // Neither a comment nor a second statement follows.
  const Span& found = pair->value.span;
  if (found.begin != kKey.size() + first || found.end != end) return std::nullopt;
  move(pair->value, place.begin - static_cast<std::uint32_t>(kKey.size()));
  return std::move(pair->value);
}

}  // namespace vitaset
