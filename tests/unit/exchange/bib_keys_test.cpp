#include "exchange/bib_keys.h"

#include <doctest/doctest.h>

#include <set>

namespace vitaset {
namespace {

Entry publication(const std::string& key, const std::string& author, int year,
                  const std::string& title) {
  Entry entry;
  entry.kind = "publication";
  entry.key = key;
  entry.fields.push_back({"title", plain_text(title), {}});
  if (!author.empty()) {
    entry.fields.push_back({"authors", std::vector<RichText>{plain_text(author)}, {}});
  }
  if (year != 0) entry.dates.end = {DatePrecision::year, year, 0, 0, {}, {}};
  return entry;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("keys are kept, or made of family, year and a word") {
  CHECK(bib_keys({publication("DBLP:a/b", "A. Example", 2020, "X"),
                  publication("", "Jan van der Bërg", 2021, "On the Convergence of Things"),
                  publication("", "", 0, "A Map"), publication("", "张三", 0, "机器")}) ==
        Keys{"DBLP:a/b", "berg2021convergence", "map", "publication"});
}

TEST_CASE("a key that BibTeX would not take is made anew") {
  for (const char* key : {"a b", "a,b", "a}b", "a\"b", "a#b", "a%b", "a=b"}) {
    CAPTURE(key);
    CHECK(bib_keys({publication(key, "A. Example", 2020, "Soils")}) == Keys{"example2020soils"});
  }
}

TEST_CASE("no two are the same, also but for capitals where they are made") {
  const Keys keys = bib_keys({publication("Example2020Soils", "B. Other", 2019, "T"),
                              publication("", "A. Example", 2020, "Soils"),
                              publication("", "A. Example", 2020, "Soils"),
                              publication("Example2020Soils", "A. Example", 2020, "Soils")});
  CHECK(keys[0] == "Example2020Soils");
  CHECK(keys[1] == "example2020soils-2");
  CHECK(std::set(keys.begin(), keys.end()).size() == 4);
}

}  // namespace vitaset
