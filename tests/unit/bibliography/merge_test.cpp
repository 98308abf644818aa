#include "bibliography/merge.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {
namespace {

const FileId kFile{0};

/// Publications, each at a place of its own.
class Library {
 public:
  Library& add(std::string title, std::string kind, int year) {
    Entry entry;
    entry.kind = "publication";
    const auto at = static_cast<std::uint32_t>(entries.size() * 10);
    entry.span = {kFile, at, at + 5};
    entry.fields.push_back({"title", plain_text(std::move(title)), entry.span});
    entry.fields.push_back({"kind", std::move(kind), entry.span});
    if (year != 0) entry.dates.end = {DatePrecision::year, year, 0, 0, {}, {}};
    entries.push_back(std::move(entry));
    return *this;
  }
  Library& with(std::string name, std::string value) {
    entries.back().fields.push_back({std::move(name), std::move(value), entries.back().span});
    return *this;
  }
  Library& by(std::string author) {
    entries.back().fields.push_back(
        {"authors", std::vector<RichText>{plain_text(std::move(author))}, entries.back().span});
    return *this;
  }

  std::vector<Entry> entries;
};

std::string text(const Entry& entry, std::string_view name) {
  const FieldValue* const value = entry.field(name);
  if (value == nullptr) return {};
  if (const auto* line = std::get_if<RichText>(value)) return line->plain();
  return std::get<std::string>(*value);
}

constexpr std::string_view kTitle = "On the Convergence of Something";

}  // namespace

TEST_CASE("one DOI is one publication, whatever its case") {
  Library list;
  list.add("A", "journal", 2020).with("doi", "10.1/AB");
  list.add("B", "journal", 2021).with("doi", "10.1/ab").with("volume", "3");
  const auto pairs = merge_publications(list.entries, {});
  REQUIRE(list.entries.size() == 1);
  CHECK(text(list.entries[0], "title") == "A");
  CHECK(text(list.entries[0], "volume") == "3");
  CHECK(list.entries[0].dates.end.year == 2020);
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0] == MergedPair{{kFile, 0, 5}, {kFile, 10, 15}, SameBy::doi, "A"});
}

TEST_CASE("a preprint and what it became are one record with both links") {
  Library list;
  list.add(std::string(kTitle), "preprint", 2019).with("arxiv", "1901.00001v2").with("venue", "X");
  list.add("on the convergence of {something}", "journal", 2020).with("doi", "10.1/a");
  const auto pairs = merge_publications(list.entries, {});
  REQUIRE(list.entries.size() == 1);
  CHECK(text(list.entries[0], "kind") == "journal");
  CHECK(text(list.entries[0], "arxiv") == "1901.00001v2");
  CHECK(text(list.entries[0], "doi") == "10.1/a");
  CHECK(text(list.entries[0], "venue").empty());
  CHECK(list.entries[0].dates.end.year == 2020);
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].by == SameBy::title);
  CHECK(pairs[0].kept == Span{kFile, 10, 15});
}

TEST_CASE("preprints are kept if that is asked") {
  Library list;
  list.add(std::string(kTitle), "preprint", 2019).with("arxiv", "1901.00001");
  list.add(std::string(kTitle), "journal", 2019).with("arxiv", "1901.00001v3");
  list.add(std::string(kTitle), "preprint", 2019).with("arxiv", "1901.00001v2");
  CHECK(merge_publications(list.entries, {.keep_preprints = true}).size() == 1);
  CHECK(list.entries.size() == 2);
}

TEST_CASE("versions on arXiv are one work") {
  Library list;
  list.add("A", "preprint", 2019).with("arxiv", "hep-th/9711200v1");
  list.add("B", "journal", 2030).with("arxiv", "hep-th/9711200v3");
  CHECK(merge_publications(list.entries, {})[0].by == SameBy::arxiv);
  CHECK(list.entries.size() == 1);
}

TEST_CASE("titles alone tell little") {
  const auto merged = [](Library list) { return merge_publications(list.entries, {}).size() == 1; };
  const std::string title(kTitle);
  CHECK(merged(Library().add(title, "journal", 2020).add(title + ".", "journal", 2020)));
  CHECK(merged(Library()
                   .add("Über die Größe von Städten", "journal", 2020)
                   .add("Uber die Große von Stadten", "journal", 2020)));
  CHECK_FALSE(merged(Library().add(title, "journal", 2020).add(title, "journal", 2021)));
  CHECK_FALSE(merged(Library().add(title, "preprint", 2018).add(title, "journal", 2020)));
  CHECK_FALSE(merged(Library().add(title, "conference", 2020).add(title, "journal", 2020)));
  CHECK_FALSE(
      merged(Library().add("Editorial", "journal", 2020).add("Editorial", "journal", 2020)));
  CHECK_FALSE(merged(Library()
                         .add(title, "journal", 2020)
                         .with("doi", "10.1/a")
                         .add(title, "journal", 2020)
                         .with("doi", "10.1/b")));
  CHECK_FALSE(merged(Library()
                         .add(title, "journal", 2020)
                         .with("venue", "One")
                         .add(title, "journal", 2020)
                         .with("venue", "Two")));
  CHECK_FALSE(merged(Library()
                         .add(title, "journal", 2020)
                         .by("Ada Example")
                         .add(title, "journal", 2020)
                         .by("Bo Student")));
  CHECK(merged(Library()
                   .add(title, "journal", 2020)
                   .by("Ada Exämple")
                   .add(title, "journal", 2020)
                   .by("Example, A.")));
  CHECK_FALSE(merged(Library()
                         .add("机器学习的理论与方法研究", "journal", 2020)
                         .add("机器学习的理论与实践研究", "journal", 2020)));
}

TEST_CASE("three records of one work become one") {
  Library list;
  list.add("A", "preprint", 2019).with("arxiv", "1901.00001");
  list.add("B", "journal", 2020).with("doi", "10.1/a");
  list.add("C", "journal", 2020).with("doi", "10.1/a").with("arxiv", "1901.00001");
  CHECK(merge_publications(list.entries, {}).size() == 2);
  REQUIRE(list.entries.size() == 1);
  CHECK(text(list.entries[0], "kind") == "journal");
  CHECK(text(list.entries[0], "title") == "B");
}

TEST_CASE("what the profile says of a key lies over the .bib entry") {
  Library own;
  own.add("Mine", "workshop", 0).with("key", "k");
  own.entries[0].selected = true;
  Library others;
  others.add("Other", "journal", 2019);
  others.add("Theirs", "journal", 2020).with("key", "k").with("doi", "10.1/a");
  const auto pairs = lay_over(own.entries, others.entries);
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].by == SameBy::key);
  REQUIRE(others.entries.size() == 1);
  CHECK(text(others.entries[0], "title") == "Other");
  CHECK(text(own.entries[0], "title") == "Mine");
  CHECK(text(own.entries[0], "kind") == "workshop");
  CHECK(text(own.entries[0], "doi") == "10.1/a");
  CHECK(own.entries[0].dates.end.year == 2020);
  CHECK(own.entries[0].selected);
}

TEST_CASE("many alike end") {
  Library list;
  for (int i = 0; i < 20000; ++i) {
    list.add(std::string(kTitle), "journal", 1000 + i % 5000).with("venue", std::to_string(i));
  }
  CHECK(merge_publications(list.entries, {}).empty());
}

TEST_CASE("the key of a title is its letters and digits, without accents") {
  CHECK(title_key("Ünder the “Sea”: {A} Test, 2…") ==
        "underthesea"
        "atest2");
  CHECK(title_key("机器，学习") == title_key("机器学习"));
}

TEST_CASE("names in parts and extras go with the fields they belong to") {
  const auto with_extras = [](Library& list, const char* kind) {
    list.add(std::string(kTitle), kind, 2020);
    Entry& entry = list.entries.back();
    entry.fields.push_back({"authors", std::vector<RichText>{plain_text("A. Example")}, {}});
    entry.authors.others = true;
    entry.extras = {{"entrytype", "article"}, {"abstract", "x"}};
  };
  // Of the same kind: what the first lacks, but not what says of which type the other was.
  Library same;
  same.add(std::string(kTitle), "journal", 2020);
  same.entries[0].extras = {{"keywords", "k"}};
  with_extras(same, "journal");
  REQUIRE(merge_publications(same.entries, {}).size() == 1);
  CHECK(same.entries[0].extras == std::vector<BibExtra>{{"keywords", "k"}, {"abstract", "x"}});
  CHECK(same.entries[0].authors.others);
  // A preprint gives its links and nothing else.
  Library preprint;
  preprint.add(std::string(kTitle), "journal", 2020);
  with_extras(preprint, "preprint");
  REQUIRE(merge_publications(preprint.entries, {}).size() == 1);
  CHECK(preprint.entries[0].extras.empty());
  CHECK_FALSE(preprint.entries[0].authors.others);
}

}  // namespace vitaset
