#include "style/style.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("an entry looks as its kind and subkind say, else as its kind, else as any") {
  Style style;
  for (const char* name : {"default", "publication", "publication.journal"}) {
    style.entries[name].lines.resize(style.entries.size());
  }
  const auto lines = [&](std::string_view kind, std::string_view subkind) {
    return style.entry(kind, subkind).lines.size();
  };
  CHECK(lines("publication", "journal") == 3);
  CHECK(lines("publication", "book") == 2);
  CHECK(lines("publication", "") == 2);
  CHECK(lines("award", "") == 1);
  CHECK(lines("award", "journal") == 1);
  CHECK(lines("", "") == 1);
}

TEST_CASE("font requests are the same wherever they were asked for") {
  const FontRequest here{"Source Serif 4", 400, false, {FileId{0}, 1, 2}};
  FontRequest there = here;
  there.span = {FileId{1}, 5, 9};
  CHECK(here == there);
  there.italic = true;
  CHECK(!(here == there));
}

}  // namespace vitaset
