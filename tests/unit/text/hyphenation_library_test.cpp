#include "text/hyphenation_library.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>

#include "temporary_folder.h"

namespace vitaset {

TEST_CASE("patterns are read once, and threads share them") {
  const TemporaryFolder folder;
  const HyphenationLibrary library({{"en", folder.write("en.dic", "UTF-8\na1b\n"), "", ""}});
  std::shared_ptr<const HyphenationPatterns> one, other;
  std::thread first([&] { one = library.patterns(0).value(); });
  std::thread second([&] { other = library.patterns(0).value(); });
  first.join();
  second.join();
  CHECK(one == other);
  CHECK(one->points(U"ab") == std::vector<std::size_t>{1});
}

TEST_CASE("a file that cannot be used is told with its name") {
  const TemporaryFolder folder;
  const HyphenationLibrary library(
      {{"en", folder.write("en.dic", "UTF-8\n"), "", ""},
       {"de", folder.path() / "none.dic", "", ""},
       {"fr", folder.write("fr.dic", std::string(5 << 20, 'a')), "", ""}});
  REQUIRE_FALSE(library.patterns(0).ok());
  CHECK(library.patterns(0).error().code == Code::bad_hyphenation);
  CHECK(library.patterns(0).error().notes.at(0).message.ends_with("en.dic"));
  CHECK(library.patterns(1).error().code == Code::cannot_read);
  CHECK(library.patterns(2).error().code == Code::file_too_large);
}

}  // namespace vitaset
