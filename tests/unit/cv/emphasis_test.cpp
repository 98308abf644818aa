#include "cv/emphasis.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

constexpr Neighbours kOpens{CharClass::space, CharClass::word};
constexpr Neighbours kCloses{CharClass::word, CharClass::space};
constexpr Neighbours kInside{CharClass::word, CharClass::word};

}  // namespace

TEST_CASE("a run that opens matches the next that closes, as many signs as both have") {
  Delimiters runs;
  runs.add('*', 3, 0, kOpens);
  runs.add('*', 2, 1, kCloses);
  runs.add('*', 1, 2, kCloses);
  runs.match(0);
  CHECK(runs.at(0).opens == std::vector<std::uint8_t>{2, 1});
  CHECK(runs.at(1).closes == std::vector<std::uint8_t>{2});
  CHECK(runs.at(2).closes == std::vector<std::uint8_t>{1});
  CHECK(runs.at(0).left == 0);
}

TEST_CASE("emphasis neither opens nor closes inside a word") {
  Delimiters runs;
  runs.add('*', 1, 0, kInside);
  runs.add('*', 1, 2, kInside);
  runs.match(0);
  CHECK(runs.at(0).left == 1);
  CHECK(runs.at(1).left == 1);
}

TEST_CASE("scripts match inside one word only") {
  Delimiters runs;
  runs.add('^', 1, 0, kInside);
  runs.add('^', 1, 1, kInside);
  runs.add('^', 1, 1, kInside);
  runs.match(0);
  CHECK(runs.at(0).left == 1);
  CHECK(runs.at(1).opens.size() == 1);
  CHECK(runs.at(2).closes.size() == 1);
}

TEST_CASE("a tilde at a word's beginning closes at its end only") {
  Delimiters runs;
  runs.add('~', 1, 0, kOpens);
  runs.add('~', 1, 0, kInside);
  runs.add('~', 1, 0, kCloses);
  runs.match(0);
  CHECK(runs.at(0).opens.empty());
  CHECK(runs.at(1).opens.size() == 1);
  CHECK(runs.at(2).closes.size() == 1);
}

TEST_CASE("matching a part takes its runs out of all later matches") {
  Delimiters runs;
  runs.add('*', 1, 0, kOpens);
  runs.add('*', 1, 1, kOpens);
  runs.match(1);
  runs.add('*', 1, 2, kCloses);
  runs.match(0);
  CHECK(runs.at(0).opens.size() == 1);
  CHECK(runs.at(1).left == 1);
  CHECK(runs.at(2).closes.size() == 1);
}

}  // namespace vitaset
