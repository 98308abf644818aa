#include "exchange/load_publications.h"

#include <doctest/doctest.h>

#include "unit/temporary_folder.h"

namespace vitaset {
namespace {

constexpr const char* kPerson = "[person]\nname = \"Ada Example\"\n";

struct Loaded {
  explicit Loaded(const std::string& profile, const std::string& bib = {}) {
    static_cast<void>(folder.write("papers.bib", bib));
    static_cast<void>(folder.write("me.toml", profile + kPerson));
    publications = load_publications(folder.path() / "me.toml", {}, sources, sink);
  }
  [[nodiscard]] std::string keys() const {
    std::string all;
    for (const Entry& entry : publications.value()) all += entry.key + " ";
    return all;
  }

  TemporaryFolder folder;
  Sources sources;
  Sink sink;
  std::optional<std::vector<Entry>> publications;
};

}  // namespace

TEST_CASE("all publications are there, merged, whatever the section shows") {
  const Loaded loaded(
      "[publications]\nbibliography = \"papers.bib\"\n"
      "[sections.publication]\nlimit = 1\norder = \"oldest\"\n"
      "[[publication]]\ntitle = \"Mine\"\nkey = \"m\"\n",
      "@article{b, title = {Second of them all}, year = 2021, author = {Other, B.}, doi = "
      "{10.1000/1}}"
      "@article{c, title = {The same}, year = 2021, doi = {10.1000/1}}"
      "@article{a, title = {First of them}, year = 2020}");
  CHECK(loaded.keys() == "m b a ");
  // Whether one's own name is among the authors is a matter of the page.
  for (const Diagnostic& each : loaded.sink.diagnostics()) {
    CHECK(each.code != Code::name_not_found);
  }
}

TEST_CASE("a profile without publications has none, one with errors is not read") {
  CHECK(Loaded("").keys().empty());
  const Loaded broken("[[publication]]\nauthors = [\"A\"]\n");
  CHECK_FALSE(broken.publications.has_value());
  CHECK(broken.sink.has_errors());
}

}  // namespace vitaset
