#include "layout/number_column.h"

#include <doctest/doctest.h>

#include "unit/layout/test_style.h"

namespace vitaset {
namespace {

using testing::Workshop;

Template label_form() {
  Sink sink;
  return parse_template("{prefix}{number}", {}, {label_field_names(), {}}, sink);
}

Section papers(const std::vector<int>& numbers) {
  Section section;
  for (const int number : numbers) {
    Entry entry;
    entry.kind = "publication";
    entry.fields.push_back({"kind", std::string("journal"), {}});
    entry.number = number;
    section.entries.push_back(std::move(entry));
  }
  return section;
}

}  // namespace

TEST_CASE("the column is as wide as the widest number and the gap") {
  Workshop shop;
  shop.style.publications.label = label_form();
  shop.style.publications.label_gap = Pt(6);
  shop.style.publications.prefixes = {{"journal", "j"}};
  const NumberColumn plain =
      number_column(papers({10, 9, 0}), Numbering::plain, shop.style, shop.setter);
  REQUIRE(plain.numbers.size() == 3);
  CHECK(plain.numbers[0].plain() == "10");
  CHECK(plain.numbers[2].empty());
  const NumberColumn by_kind =
      number_column(papers({10, 9}), Numbering::by_kind, shop.style, shop.setter);
  CHECK(by_kind.numbers[1].plain() == "j9");
  // A small letter of the tests' fonts is half an em wide.
  CHECK(by_kind.width == plain.width + Pt(5));
}

TEST_CASE("no numbers, no column") {
  Workshop shop;
  CHECK(number_column(papers({1}), Numbering::none, shop.style, shop.setter).width == Pt(0));
  // A layout without a form for them prints none.
  CHECK(number_column(papers({1}), Numbering::plain, shop.style, shop.setter).width == Pt(0));
}

}  // namespace vitaset
