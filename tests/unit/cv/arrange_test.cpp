#include "cv/arrange.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace vitaset {
namespace {

Date date(std::string_view text) { return text.empty() ? Date() : *parse_date(text); }

Entry entry(std::string_view title, std::string_view start, std::string_view end) {
  Entry made;
  made.kind = "talk";
  made.fields.push_back({"title", plain_text(std::string(title)), {}});
  made.dates = {date(start), date(end)};
  return made;
}

Entry with(Entry entry, std::string name, FieldValue value) {
  entry.fields.push_back({std::move(name), std::move(value), {}});
  return entry;
}

using Titles = std::vector<std::string>;

Titles arranged(std::vector<Entry> entries, const Arrangement& arrangement) {
  arrange(entries, arrangement);
  Titles titles;
  for (const Entry& each : entries) titles.push_back(field_text(each, "title"));
  return titles;
}

Arrangement by(EntryOrder order) {
  Arrangement arrangement;
  arrangement.order = order;
  return arrangement;
}

Arrangement by_field(std::string field, bool descending) {
  Arrangement arrangement = by(EntryOrder::field);
  arrangement.order_field = std::move(field);
  arrangement.descending = descending;
  return arrangement;
}

}  // namespace

TEST_CASE("entries stay as they were written unless an order is asked for") {
  CHECK(arranged({entry("b", "", "2020"), entry("a", "", "2024")}, {}) == Titles{"b", "a"});
}

TEST_CASE("the newest come first: what goes on, then by end, then by start; undated last") {
  const std::vector<Entry> entries{entry("undated", "", ""),
                                   entry("2020", "", "2020"),
                                   entry("on since 2019", "2019", "present"),
                                   entry("2018-2022", "2018", "2022"),
                                   entry("2021-2022", "2021", "2022"),
                                   entry("on since 2021", "2021", "present")};
  CHECK(arranged(entries, by(EntryOrder::newest)) ==
        Titles{"on since 2021", "on since 2019", "2021-2022", "2018-2022", "2020", "undated"});
  CHECK(arranged(entries, by(EntryOrder::oldest)) ==
        Titles{"2020", "2018-2022", "2021-2022", "on since 2019", "on since 2021", "undated"});
}

TEST_CASE("what has parts was when they were") {
  Entry course = entry("course", "", "");
  course.parts = {entry("", "", "Fall 2022"), entry("", "", "Spring 2019")};
  CHECK(time_of(course).start.year == 2019);
  CHECK(time_of(course).end.year == 2022);
  CHECK(arranged({entry("2020", "", "2020"), course}, by(EntryOrder::newest)) ==
        Titles{"course", "2020"});
  course.dates = {{}, date("2001")};
  CHECK(time_of(course).end.year == 2001);
}

TEST_CASE("a field orders by its letters, whatever their case, or by its size") {
  CHECK(arranged({entry("beta", "", ""), entry("Alpha", "", ""), entry("alpha 2", "", "")},
                 by_field("title", false)) == Titles{"Alpha", "alpha 2", "beta"});
  const std::vector<Entry> cited{with(entry("nine", "", ""), "citations", 9.0),
                                 entry("none", "", ""),
                                 with(entry("ten", "", ""), "citations", 10.0)};
  CHECK(arranged(cited, by_field("citations", true)) == Titles{"ten", "nine", "none"});
  CHECK(arranged(cited, by_field("citations", false)) == Titles{"nine", "ten", "none"});
  const std::vector<Entry> volumes{with(entry("ten", "", ""), "volume", std::string("10")),
                                   with(entry("B", "", ""), "volume", std::string("B")),
                                   with(entry("nine", "", ""), "volume", std::string("9a"))};
  CHECK(arranged(volumes, by_field("volume", false)) == Titles{"nine", "ten", "B"});
}

TEST_CASE("equal entries keep their order") {
  CHECK(arranged({entry("b", "", "2020"), entry("a", "", "2020"), entry("c", "", "2020")},
                 by(EntryOrder::newest)) == Titles{"b", "a", "c"});
}

TEST_CASE("since leaves out what had ended; what goes on or has no date stays") {
  Arrangement arrangement;
  arrangement.since = 2021;
  CHECK(arranged({entry("2020", "", "2020"), entry("2021", "", "2021"),
                  entry("2019 on", "2019", "present"), entry("2018-2022", "2018", "2022"),
                  entry("undated", "", "")},
                 arrangement) == Titles{"2021", "2019 on", "2018-2022", "undated"});
}

TEST_CASE("the limit takes the first in order, and only selected ones if that is asked") {
  Arrangement arrangement = by(EntryOrder::newest);
  arrangement.limit = 2;
  Entry chosen = entry("2019", "", "2019");
  chosen.selected = true;
  const std::vector<Entry> entries{chosen, entry("2022", "", "2022"), entry("2021", "", "2021")};
  CHECK(arranged(entries, arrangement) == Titles{"2022", "2021"});
  arrangement.selected_only = true;
  CHECK(arranged(entries, arrangement) == Titles{"2019"});
}

TEST_CASE("groups gather their entries; those without one come first") {
  const auto in = [](std::string title, std::string group) {
    Entry made = entry(title, "", "");
    made.group = std::move(group);
    return made;
  };
  const std::vector<Entry> entries{in("a", "Industry"), in("b", "Academia"), in("c", ""),
                                   in("d", "Industry")};
  CHECK(arranged(entries, {}) == Titles{"c", "a", "d", "b"});
  Arrangement none;
  none.group_field.clear();
  CHECK(arranged(entries, none) == Titles{"a", "b", "c", "d"});
}

TEST_CASE("groups by a field stand in the order asked for, then as they first appear") {
  const auto kind = [](std::string title, std::string word) {
    return with(entry(title, "", ""), "kind", std::move(word));
  };
  Arrangement arrangement;
  arrangement.group_field = "kind";
  arrangement.group_order = {"keynote", "invited"};
  std::vector<Entry> entries{kind("a", "seminar"), kind("b", "invited"), kind("c", "keynote"),
                             kind("d", "invited")};
  CHECK(arranged(entries, arrangement) == Titles{"c", "b", "d", "a"});
  arrange(entries, arrangement);
  CHECK(entries[0].group == "keynote");
  CHECK(entries[3].group == "seminar");
}

TEST_CASE("years and what goes on are fields to arrange by") {
  Arrangement arrangement = by(EntryOrder::newest);
  arrangement.group_field = "year";
  std::vector<Entry> entries{entry("a", "", "2020"), entry("b", "2019", "2021"),
                             entry("c", "", "2020")};
  CHECK(arranged(entries, arrangement) == Titles{"b", "a", "c"});
  arrange(entries, arrangement);
  CHECK(entries[0].group == "2021");
  CHECK(field_text(entry("x", "2020", "present"), "current") == "current");
  CHECK(field_text(entry("x", "2020", "2021"), "current") == "former");
  CHECK(field_text(entry("x", "", ""), "current").empty());
  CHECK(field_text(entry("x", "2020", "2027-12"), "current", date("2026-11")) == "current");
  CHECK(field_text(entry("x", "2020", "2026-11"), "current", date("2026-11")) == "former");
  CHECK(field_text(entry("x", "", "2027"), "current", date("2026-11")) == "current");
}

TEST_CASE("of publications without a date those still to appear are the newest") {
  const auto paper = [](std::string title, std::string end, std::string status) {
    Entry made = with(entry(title, "", end), "status", std::move(status));
    made.kind = "publication";
    return made;
  };
  const std::vector<Entry> papers{paper("2026", "2026", ""), paper("undated", "", "published"),
                                  paper("draft", "", "in preparation"),
                                  paper("in press", "2025", "in press")};
  CHECK(arranged(papers, by(EntryOrder::newest)) == Titles{"draft", "2026", "in press", "undated"});
  CHECK(arranged(papers, by(EntryOrder::oldest)) == Titles{"in press", "2026", "undated", "draft"});
  const std::vector<Entry> grants{
      entry("2026", "", "2026"),
      with(entry("asked for", "", ""), "status", std::string("pending"))};
  CHECK(arranged(grants, by(EntryOrder::newest)) == Titles{"2026", "asked for"});
}

TEST_CASE("a number of any size is a text to group by") {
  CHECK(field_text(with(entry("x", "", ""), "citations", 42.0), "citations") == "42");
  const std::string huge = field_text(with(entry("x", "", ""), "citations", 1e300), "citations");
  CHECK(huge.size() == 301);
}

}  // namespace vitaset
