#include "cv/emphasis.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vitaset {
namespace {

bool is_border(CharClass c) { return c != CharClass::word; }

/// Left- or right-flanking: text on the `inner` side, and, if that text is punctuation, no word
/// on the outer one.
bool flanks(CharClass inner, CharClass outer) {
  if (inner == CharClass::space) return false;
  return inner != CharClass::punctuation || is_border(outer);
}

constexpr std::size_t kSearches = 10;

/// Searches that can be told apart: what failed for one closer fails for those like it.
std::size_t search_of(const Delimiter& closer) {
  if (closer.sign == '*') return closer.length % 3 + (closer.can_open ? 3 : 0);
  const std::size_t base = closer.sign == '^' ? 6 : 8;
  return base + (closer.ends_word ? 1 : 0);
}

bool matches(const Delimiter& opener, const Delimiter& closer) {
  if (opener.sign != closer.sign || !opener.can_open) return false;
  if (closer.sign == '^') return opener.word == closer.word;
  if (closer.sign == '~') {
    return opener.word == closer.word && (!opener.begins_word || closer.ends_word);
  }
  // The rule of three keeps "**a*b**" from closing at the wrong sign.
  const bool both_ways = opener.can_close || closer.can_open;
  const bool sum_is_third = (opener.length + closer.length) % 3 == 0;
  const bool each_is_third = opener.length % 3 == 0 && closer.length % 3 == 0;
  return !both_ways || !sum_is_third || each_is_third;
}

}  // namespace

std::size_t Delimiters::add(char sign, std::size_t length, std::size_t word, Neighbours around) {
  Delimiter run;
  run.sign = sign;
  run.length = run.left = length;
  run.word = word;
  if (sign == '*') {
    const bool left = flanks(around.after, around.before);
    const bool right = flanks(around.before, around.after);
    run.can_open = left && (!right || is_border(around.before));
    run.can_close = right && (!left || is_border(around.after));
  } else {
    run.can_open = around.after != CharClass::space;
    run.can_close = around.before != CharClass::space;
    run.begins_word = around.before == CharClass::space || around.before == CharClass::punctuation;
    run.ends_word = is_border(around.after);
  }
  run.previous = last_;
  run.next = kNone;
  if (last_ != kNone) runs_[last_].next = runs_.size();
  last_ = runs_.size();
  runs_.push_back(std::move(run));
  return last_;
}

void Delimiters::match(std::size_t bottom) {
  const std::size_t first = first_from(bottom);
  if (first == kNone) return;
  std::array<std::size_t, kSearches> lowest{};
  lowest.fill(bottom);
  for (std::size_t closer = first; closer != kNone;) {
    if (!runs_[closer].can_close) {
      closer = runs_[closer].next;
      continue;
    }
    const std::size_t search = search_of(runs_[closer]);
    const std::size_t opener = opener_for(closer, lowest[search]);
    if (opener != kNone) {
      join(opener, closer);
      if (runs_[closer].left > 0) continue;
    } else {
      lowest[search] = closer;
    }
    const std::size_t next = runs_[closer].next;
    if (runs_[closer].left == 0 || !runs_[closer].can_open) unlink(closer);
    closer = next;
  }
  while (last_ != kNone && last_ >= bottom) last_ = runs_[last_].previous;
  if (last_ != kNone) runs_[last_].next = kNone;
}

std::size_t Delimiters::first_from(std::size_t bottom) const {
  std::size_t first = kNone;
  for (std::size_t i = last_; i != kNone && i >= bottom; i = runs_[i].previous) first = i;
  return first;
}

std::size_t Delimiters::opener_for(std::size_t closer, std::size_t lowest) const {
  for (std::size_t i = runs_[closer].previous; i != kNone && i >= lowest; i = runs_[i].previous) {
    if (matches(runs_[i], runs_[closer])) return i;
  }
  return kNone;
}

void Delimiters::join(std::size_t opener, std::size_t closer) {
  // What stands between the two can no longer match anything outside of them.
  runs_[opener].next = closer;
  runs_[closer].previous = opener;
  const bool strong = std::min(runs_[opener].left, runs_[closer].left) >= 2;
  const std::uint8_t width = strong ? 2 : 1;
  runs_[opener].opens.push_back(width);
  runs_[closer].closes.push_back(width);
  runs_[opener].left -= width;
  runs_[closer].left -= width;
  if (runs_[opener].left == 0) unlink(opener);
}

void Delimiters::unlink(std::size_t index) {
  const Delimiter& run = runs_[index];
  if (run.previous != kNone) runs_[run.previous].next = run.next;
  if (run.next != kNone) {
    runs_[run.next].previous = run.previous;
  } else {
    last_ = run.previous;
  }
}

}  // namespace vitaset
