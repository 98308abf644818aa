#include "layout/parted_words.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "text/hyphenation.h"

namespace vitaset {
namespace {

// More is no word, and a PDF could not hold it in one string.
constexpr std::uint32_t kLongestReading = 1000;

}  // namespace

std::vector<PartedWord> PartedWords::on(const Line& line) {
  std::vector<PartedWord> words;
  std::optional<PartedWord> word = std::exchange(last_, std::nullopt);
  if (word) words.push_back(*word);
  if (line.hyphenated && (!word || word->end <= line.end)) {
    word = add(line);
    if (word) words.push_back(*word);
  }
  if (word && word->end > line.end) last_ = word;
  return words;
}

std::optional<PartedWord> PartedWords::add(const Line& line) {
  const StyledText& source = text_.shaped.source;
  const std::optional<WordRange> around = word_around(source, line.end, kLongestReading);
  const StyledSpan& span = span_at(source, line.end);
  const NodeId* const parent = std::get_if<NodeId>(&text_.inks[span.attribute].mark);
  if (!around || parent == nullptr) return std::nullopt;
  // What stands on lines before, up to a dash, has been set.
  const PartedWord word{std::max(around->begin, line.begin), around->end,
                        static_cast<NodeId>(nodes_.size())};
  StructureNode node;
  node.role = Role::span;
  node.parent = *parent;
  node.actual_text = source.text.substr(word.begin, word.end - word.begin);
  node.span = source_of(span, word.begin - span.begin, word.end - span.begin);
  nodes_.push_back(std::move(node));
  return word;
}

}  // namespace vitaset
