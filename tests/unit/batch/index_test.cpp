#include "batch/index.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace vitaset {

TEST_CASE("an output is current as long as it, its recipe and all its files are as they were") {
  const TemporaryFolder folder;
  const std::string input = folder.write("in.toml", "x").string();
  folder.write("out.pdf", "bytes");
  MadeOf made{"recipe", hash_text("bytes"), {{input, hash_text("x")}}, {"2025-06", true}};
  {
    BatchIndex index(folder.path());
    CHECK_FALSE(index.current("out.pdf", "recipe"));
    index.set("out.pdf", made);
    CHECK_FALSE(index.save());
  }
  const BatchIndex index(folder.path());
  const auto found = index.current("out.pdf", "recipe");
  REQUIRE(found);
  CHECK(found->facts.updated == "2025-06");
  CHECK(found->facts.has_email);
  CHECK_FALSE(index.current("out.pdf", "other"));
  CHECK_FALSE(index.current("none.pdf", "recipe"));
  folder.write("in.toml", "y");
  CHECK_FALSE(index.current("out.pdf", "recipe"));
  folder.write("in.toml", "x");
  CHECK(index.current("out.pdf", "recipe"));
  folder.write("out.pdf", "byte");
  CHECK_FALSE(index.current("out.pdf", "recipe"));
}

TEST_CASE("a damaged file is as none") {
  const TemporaryFolder folder;
  folder.write("out.pdf", "bytes");
  for (const char* text : {"", "nonsense", "[1]", R"({"form": 2, "outputs": {}})",
                           R"({"form": 1, "outputs": {"out.pdf": {"recipe": 3}}})",
                           R"({"form": 1, "outputs": {"out.pdf": {"files": {"a": 1}}}})"}) {
    folder.write(".vitaset-batch", text);
    CHECK_FALSE(BatchIndex(folder.path()).current("out.pdf", "recipe"));
  }
}

TEST_CASE("the hash of a folder is of names and contents") {
  const TemporaryFolder folder;
  folder.write("d/a", "1");
  const std::string one = hash_of_folder(folder.path() / "d");
  folder.write("d/a", "2");
  const std::string two = hash_of_folder(folder.path() / "d");
  CHECK(one != two);
  folder.write("d/a", "1");
  CHECK(hash_of_folder(folder.path() / "d") == one);
  folder.write("d/e/b", "");
  CHECK(hash_of_folder(folder.path() / "d") != one);
  CHECK(hash_of_file(folder.path() / "nowhere").empty());
}

}  // namespace vitaset
