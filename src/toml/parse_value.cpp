#include "toml/parse_value.h"

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

}  // namespace

std::optional<Value> parse_value(std::string_view word, const Span& place) {
  const std::size_t first = word.find_first_not_of(kBlank);
  if (first == std::string_view::npos || place.begin < kKey.size()) return std::nullopt;
  // A statement whose value stands where `word` does, so that every place comes out right.
  const std::size_t begin = place.begin - kKey.size();
  std::string text(begin, ' ');
  text.append(kKey).append(word);
  const std::size_t end = text.find_last_not_of(kBlank) + 1;
  if (find_control(text, begin, end)) return std::nullopt;

  const auto statement = StatementScanner(text, begin).next(0, kDeepestNesting);
  if (!statement || statement->problem != Statement::Problem::none) return std::nullopt;
  ParsedStatement parsed = read_statement(text, place.file, *statement);
  auto* pair = std::get_if<PairStatement>(&parsed);
  if (pair == nullptr) return std::nullopt;
  // Neither a comment nor a second statement follows.
  const Span& found = pair->value.span;
  if (found.begin != place.begin + first || found.end != end) return std::nullopt;
  return std::move(pair->value);
}

}  // namespace vitaset
