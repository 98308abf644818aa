#include "profile/entry_index.h"

#include <doctest/doctest.h>

#include "profile/profile_help.h"

namespace vitaset {
namespace {

Table parsed(std::string_view text) {
  Sources sources;
  Sink sink;
  return parse_toml(sources, sources.add("me.toml", std::string(text)), sink);
}

const Scope& experience() { return *find_scope("experience"); }

constexpr std::string_view kProfile =
    "[[experience]]\nid = 'a'\n[[experience.roles]]\nid = 'b'\n[[experience]]\nid = 'a'\n"
    "[[experience]]\n[[education]]\nid = 'c'\n";

}  // namespace

TEST_CASE("entries and their parts are found by kind and id, the first of two") {
  Table profile = parsed(kProfile);
  EntryIndex index(profile);
  const Array& list = *profile.value("experience")->array();
  REQUIRE(index.find("experience", "a") != nullptr);
  CHECK(index.find("experience", "a")->entry == &list[0]);
  REQUIRE(index.find("experience", "b") != nullptr);
  CHECK(index.find("experience", "b")->scope == find_scope("experience.roles"));
  CHECK(index.find("experience", "c") == nullptr);
  CHECK(index.find("education", "c") != nullptr);
  CHECK(index.find("talk", "c") == nullptr);
  CHECK(index.find("person", "c") == nullptr);
}

TEST_CASE("what goes is no longer found, with all its parts, and what comes is") {
  Table profile = parsed(kProfile);
  EntryIndex index(profile);
  Array& list = *profile.find("experience")->value.array();
  REQUIRE(index.find("experience", "a") != nullptr);
  index.remove_entry("experience", list[1], experience());
  CHECK(index.find("experience", "a") != nullptr);  // the other one of that id
  index.remove_entry("experience", list[0], experience());
  CHECK(index.find("experience", "a") == nullptr);
  CHECK(index.find("experience", "b") == nullptr);
  index.add_entry("experience", list[1], experience());
  CHECK(index.find("experience", "a")->entry == &list[1]);
  index.remove("experience", profile.find("experience")->value, experience());
  CHECK(index.find("experience", "a") == nullptr);
  index.add("experience", profile.find("experience")->value, experience());
  CHECK(index.find("experience", "b") != nullptr);
}

TEST_CASE("ids are listed in the order of the profile, parts included") {
  const Table profile = parsed(kProfile);
  const Value& list = *profile.value("experience");
  CHECK(EntryIndex::ids(list, experience(), 10) == std::vector<std::string_view>{"a", "b", "a"});
  CHECK(EntryIndex::ids(list, experience(), 2) == std::vector<std::string_view>{"a", "b"});
}

TEST_CASE("values of other types than entries are passed over") {
  Table profile =
      parsed("experience = [1, { id = 2 }, { id = 'x', roles = 3 }]\neducation = 'a'\n");
  EntryIndex index(profile);
  CHECK(index.find("experience", "x") != nullptr);
  CHECK(index.find("experience", "2") == nullptr);
  CHECK(index.find("education", "a") == nullptr);
}

}  // namespace vitaset
