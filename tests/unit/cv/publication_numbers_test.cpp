#include "cv/publication_numbers.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace vitaset {
namespace {

Entry paper(std::string kind, int year, std::string status = {}) {
  Entry entry;
  entry.kind = "publication";
  if (!kind.empty()) entry.fields.push_back({"kind", std::move(kind), {}});
  if (!status.empty()) entry.fields.push_back({"status", std::move(status), {}});
  if (year != 0) entry.dates.end = {DatePrecision::year, year, 0, 0, {}, {}};
  return entry;
}

std::vector<int> numbers(std::vector<Entry> entries, Numbering numbering, EntryOrder order) {
  number_publications(entries, numbering, order);
  std::vector<int> result;
  std::ranges::transform(entries, std::back_inserter(result), &Entry::number);
  return result;
}

using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("the oldest has number 1, of its kind or of all") {
  const std::vector<Entry> list{paper("journal", 2026), paper("conference", 2025),
                                paper("journal", 2024), paper("conference", 2020)};
  CHECK(numbers(list, Numbering::none, EntryOrder::newest) == Numbers{0, 0, 0, 0});
  CHECK(numbers(list, Numbering::plain, EntryOrder::newest) == Numbers{4, 3, 2, 1});
  CHECK(numbers(list, Numbering::by_kind, EntryOrder::newest) == Numbers{2, 2, 1, 1});
}

TEST_CASE("numbers do not change when something new is added") {
  std::vector<Entry> list{paper("journal", 2025), paper("", 2024), paper("journal", 2024),
                          paper("other", 2020)};
  const Numbers before = numbers(list, Numbering::by_kind, EntryOrder::newest);
  CHECK(before == Numbers{2, 2, 1, 1});  // what has no kind is of the others
  list.insert(list.begin(), paper("journal", 2026));
  list.insert(list.begin(), paper("journal", 0, "in preparation"));
  list.insert(list.begin(), paper("other", 2026));
  Numbers after = numbers(list, Numbering::by_kind, EntryOrder::newest);
  after.erase(after.begin(), after.begin() + 3);
  CHECK(after == before);
}

TEST_CASE("of one year the first is the newest where the newest stand first") {
  const std::vector<Entry> year{paper("", 2024), paper("", 2024), paper("", 2024)};
  CHECK(numbers(year, Numbering::plain, EntryOrder::newest) == Numbers{3, 2, 1});
  CHECK(numbers(year, Numbering::plain, EntryOrder::oldest) == Numbers{1, 2, 3});
  CHECK(numbers(year, Numbering::plain, EntryOrder::field) == Numbers{3, 2, 1});
  const std::vector<Entry> ascending{paper("", 2020), paper("", 2024), paper("", 2024)};
  CHECK(numbers(ascending, Numbering::plain, EntryOrder::as_written) == Numbers{1, 2, 3});
  const std::vector<Entry> descending{paper("", 2024), paper("", 2024), paper("", 2020)};
  CHECK(numbers(descending, Numbering::plain, EntryOrder::as_written) == Numbers{3, 2, 1});
}

TEST_CASE("what has no date is the oldest, what is to appear the newest") {
  const std::vector<Entry> list{paper("", 0), paper("", 0, "in preparation"), paper("", 2024)};
  CHECK(numbers(list, Numbering::plain, EntryOrder::newest) == Numbers{1, 3, 2});
}

TEST_CASE("how many there are of each kind, without what may never appear") {
  const std::vector<Entry> list{paper("conference", 2026),
                                paper("journal", 2026, "accepted"),
                                paper("journal", 2025),
                                paper("", 2025),
                                paper("journal", 2026, "under review"),
                                paper("journal", 0, "in preparation")};
  CHECK(count_publications(list) ==
        std::vector<KindCount>{{"journal", 2}, {"conference", 1}, {"other", 1}});
  CHECK(count_publications({}).empty());
}

}  // namespace vitaset
