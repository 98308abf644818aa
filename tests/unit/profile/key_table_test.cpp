#include "profile/key_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "profile/profile_help.h"

namespace vitaset {
namespace {

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

void visit(const Scope& scope, void (*check)(const Scope&)) {
  check(scope);
  for (const Key& key : scope.keys) {
    if (key.scope != nullptr) visit(*key.scope, check);
  }
}

/// A profile with nothing but what `scope` must have and `key` with its example.
std::string profile_with(const Scope& scope, const Key& key) {
  std::string text;
  if (scope.name.starts_with("person")) text += "[person]\nname = \"Ada\"\n";
  if (scope.name == "experience.roles") text += "[[experience]]\norganization = \"X\"\n";
  if (scope.name == "talk.occasions") text += "[[talk]]\ntitle = \"X\"\n";
  if (scope.name == "teaching.occasions") text += "[[teaching]]\ncourse = \"X\"\n";
  if (scope.name == "section.entries") text += "[[section]]\nid = \"own\"\n";
  const bool named = scope.name == "sections.…" || scope.name == "edition.…";
  if (scope.name != "person" && !named) text += header_text(scope) + "\n";
  if (scope.name == "sections.…") text += "[sections.talk]\n";
  if (scope.name == "edition.…") text += "[edition.short]\n";
  for (const Key& other : scope.keys) {
    const bool needed =
        other.required || (!scope.one_required.empty() && other.name == scope.one_required.front());
    if (needed && other.name != key.name && scope.name != "person") {
      text += std::string(other.name) + " = " + std::string(other.example) + "\n";
    }
  }
  if (key.name == "name" && scope.name == "person") return text;
  return text + std::string(key.name) + " = " + std::string(key.example) + "\n";
}

}  // namespace

TEST_CASE("every key tells what it is for, and shows an example unless it is a table") {
  visit(profile_scope(), [](const Scope& scope) {
    CHECK_FALSE(scope.help.empty());
    std::set<std::string_view> names;
    for (const Key& key : scope.keys) {
      CAPTURE(key.name);
      CHECK(names.insert(key.name).second);
      CHECK_FALSE(key.help.empty());
      CHECK(key.help.back() != '.');
      CHECK((key.scope == nullptr) == !key.example.empty());
      const bool has_words = key.type == ValueType::choice || key.type == ValueType::word;
      CHECK(has_words == !key.choices.empty());
      CHECK_FALSE(type_words(key.type).empty());
    }
  });
}

TEST_CASE("every example is right, in every table that has the key") {
  visit(profile_scope(), [](const Scope& scope) {
    for (const std::string_view name : key_names(scope)) {
      const Key& key = *find_key(scope, name);
      if (key.scope != nullptr || scope.name.empty()) continue;
      const std::string text = profile_with(scope, key);
      CAPTURE(text);
      CHECK(Bound(text).found() == Found{});
    }
  });
}

TEST_CASE("a key is found in its table, and in entries among the shared ones") {
  CHECK(find_key(*find_scope("education"), "institution")->required);
  CHECK(find_key(*find_scope("education"), "start")->type == ValueType::date);
  CHECK(find_key(*find_scope("person"), "start") == nullptr);
  CHECK(find_key(profile_scope(), "person")->scope == find_scope("person"));
  CHECK(find_scope("person.contact")->name == "person.contact");
  CHECK(find_scope("experience.roles")->form == ScopeForm::entry);
  CHECK(find_scope("nothing") == nullptr);
  CHECK(find_scope("") == &profile_scope());
}

TEST_CASE("headers read as they are written") {
  CHECK(header_text(profile_scope()) == "the profile");
  CHECK(header_text(*find_scope("person")) == "[person]");
  CHECK(header_text(*find_scope("experience.roles")) == "[[experience.roles]]");
  CHECK(header_text(highlight_scope()) == "a bullet");
}

TEST_CASE("templates may name the fields of a kind, of its roles and the shared ones") {
  const std::vector<std::string_view> experience = entry_field_names("experience");
  for (const std::string_view name :
       {"organization", "position", "unit", "percentage", "location", "url", "note", "group",
        "dates", "start", "end", "summary", "highlights", "parts"}) {
    CHECK(has(experience, name));
  }
  CHECK_FALSE(has(experience, "roles"));
  CHECK_FALSE(has(experience, "institution"));
  CHECK_FALSE(has(experience, "hide"));
  CHECK(std::ranges::count(experience, "position") == 1);
  CHECK_FALSE(has(entry_field_names("education"), "parts"));
  CHECK(has(entry_field_names("publication"), "doi"));
  CHECK(has(entry_field_names("section"), "heading"));
  CHECK(entry_field_names("knitting").empty());
}

TEST_CASE("the kinds of entries are the lists of tables of a profile") {
  const std::vector<std::string_view> expected{
      "education",    "experience",  "publication", "award",      "grant",       "talk",
      "teaching",     "supervision", "service",     "project",    "software",    "patent",
      "skill",        "language",    "interest",    "membership", "certificate", "media",
      "volunteering", "reference",   "section"};
  CHECK(entry_kinds() == expected);
}

}  // namespace vitaset
