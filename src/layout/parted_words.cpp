#include "layout/parted_words.h"

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
  if (!line.hyphenated) return words;
  if (!word || word->end <= line.end) {
    word = add(line.end);
    if (word) words.push_back(*word);
  }
  last_ = word;
  return words;
}

std::optional<PartedWord> PartedWords::add(std::uint32_t at) {
  const StyledText& source = text_.shaped.source;
  const WordRange word = word_around(source, at);
  const Ink& ink = text_.inks[span_at(source, at).attribute];
  const NodeId* const parent = std::get_if<NodeId>(&ink.mark);
  if (parent == nullptr || word.end - word.begin > kLongestReading) return std::nullopt;
  StructureNode node;
  node.role = Role::span;
  node.parent = *parent;
  node.actual_text = source.text.substr(word.begin, word.end - word.begin);
  node.span = source_of(span_at(source, at), word.begin - span_at(source, at).begin,
                        word.end - span_at(source, at).begin);
  nodes_.push_back(std::move(node));
  return PartedWord{word.begin, word.end, static_cast<NodeId>(nodes_.size() - 1)};
}

}  // namespace vitaset
