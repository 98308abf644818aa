#include "layout/parted_words.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using testing::rich;
using testing::Workshop;

SetText set(Workshop& shop, const RichText& text) {
  return shop.setter.set(text, shop.style.type.body, {kDocumentNode, {}, false});
}

Line line(std::uint32_t begin, std::uint32_t end, bool hyphenated) {
  Line result;
  result.begin = begin;
  result.end = result.visible_end = end;
  result.hyphenated = hyphenated;
  return result;
}

using Words = std::vector<PartedWord>;

}  // namespace

TEST_CASE("a word on two lines has one node that reads as all of it") {
  Workshop shop;
  const SetText text = set(shop, rich("aa (bbcc), dd"));
  PartedWords parted(text, shop.nodes);
  const auto node = static_cast<NodeId>(shop.nodes.size());
  const Words word{{3, 10, node}};
  CHECK(parted.on(line(0, 6, true)) == word);
  CHECK(parted.on(line(6, 11, false)) == word);
  CHECK(parted.on(line(11, 13, false)).empty());
  REQUIRE(shop.nodes.size() == static_cast<std::size_t>(node) + 1);
  CHECK(shop.nodes.back().role == Role::span);
  CHECK(shop.nodes.back().parent == kDocumentNode);
  CHECK(shop.nodes.back().actual_text == "(bbcc),");
}

TEST_CASE("a word on three lines still has one, and a line may have two words' parts") {
  Workshop shop;
  const SetText text = set(shop, rich("aabbcc ddee"));
  PartedWords parted(text, shop.nodes);
  CHECK(parted.on(line(0, 2, true)).size() == 1);
  CHECK(parted.on(line(2, 4, true)).size() == 1);
  const Words both = parted.on(line(4, 9, true));
  REQUIRE(both.size() == 2);
  CHECK(both[0].node != both[1].node);
  CHECK(parted.on(line(9, 11, false)) == Words{both[1]});
}

TEST_CASE("what a dash parts belongs to the word of the line it stands on") {
  Workshop shop;
  const SetText text = set(shop, rich("aa\u2013bbcc\u2013dd"));
  PartedWords parted(text, shop.nodes);
  CHECK(parted.on(line(0, 5, false)).empty());
  const Words word = parted.on(line(5, 7, true));
  REQUIRE(word.size() == 1);
  CHECK(shop.nodes.back().actual_text == "bbcc\u2013dd");
  CHECK(parted.on(line(7, 12, false)) == word);
  CHECK(parted.on(line(12, 14, false)) == word);
}

TEST_CASE("what is longer than any word reads as it stands") {
  Workshop shop;
  const SetText text = set(shop, plain_text(std::string(2000, 'a')));
  PartedWords parted(text, shop.nodes);
  const std::size_t nodes = shop.nodes.size();
  CHECK(parted.on(line(0, 1000, true)).empty());
  CHECK(shop.nodes.size() == nodes);
}

}  // namespace vitaset
