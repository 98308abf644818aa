#include "profile/overrides.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "profile/profile_help.h"

namespace vitaset {
namespace {

constexpr std::string_view kProfile = R"([person]
name = "Ada Example"
headline = { en = "Engineer", de = "Ingenieurin" }
bio = "A bio."
[person.contact]
email = "ada@example.org"
[[person.detail]]
label = "l"
value = "v"
[[experience]]
id = "qwen"
organization = "Qwen"
[[experience.roles]]
id = "lead"
position = "Lead"
[[experience.roles]]
position = "Member"
[[experience]]
id = "lab"
organization = "Lab"
[[award]]
title = "Prize"
[[section]]
id = "speech"
title = "Languages"
[[section.entries]]
id = "norwegian"
heading = "Norwegian"
)";

/// A profile with settings laid over it.
struct Set {
  Sources sources;
  Sink sink;
  Table profile;

  explicit Set(const std::vector<std::string>& settings, std::string_view text = kProfile) {
    const std::vector<Override> overrides = read_overrides(settings, sources, sink);
    profile = parse_toml(sources, sources.add("me.toml", std::string(text)), sink);
    apply_overrides(profile, overrides, sources, sink);
  }

  /// The value at "person.name", "experience.0.roles.1.unit".
  [[nodiscard]] const Value* at(std::string_view path) const {
    const Table* table = &profile;
    const Value* value = nullptr;
    while (!path.empty()) {
      const std::string_view name = path.substr(0, path.find('.'));
      path.remove_prefix(std::min(name.size() + 1, path.size()));
      if (value != nullptr && value->array() != nullptr) {
        const auto index = static_cast<std::size_t>(name[0] - '0');
        if (index >= value->array()->size()) return nullptr;
        value = &(*value->array())[index];
      } else {
        value = table == nullptr ? nullptr : table->value(name);
      }
      if (value == nullptr) return nullptr;
      table = value->table();
    }
    return value;
  }

  [[nodiscard]] std::string text(std::string_view path) const {
    const Value* value = at(path);
    return value == nullptr || value->string() == nullptr ? "-" : *value->string();
  }

  [[nodiscard]] std::size_t count(std::string_view path) const {
    const Value* value = at(path);
    return value == nullptr ? 0 : value->array()->size();
  }

  /// Code, column and the part of the argument that is marked.
  [[nodiscard]] Found told() const {
    Found lines;
    for (const Diagnostic& each : sink.diagnostics()) {
      const SourceFile& source = sources.file(each.span.file);
      CHECK(source.name() == "--set");
      lines.push_back(
          fmt::format("{} {} {}", code_text(each.code), each.span.begin + 1,
                      source.text().substr(each.span.begin, each.span.end - each.span.begin)));
    }
    return lines;
  }

  [[nodiscard]] const std::vector<std::string>& hints() const {
    return sink.diagnostics().at(0).hints;
  }
};

Found told(const std::string& setting) { return Set({setting}).told(); }

}  // namespace

TEST_CASE("a key of a table is set, or made with its table if there is none") {
  const Set set({"person.name=Bo", "document.language=de", "person.contact.github=bo"});
  CHECK(set.told() == Found{});
  CHECK(set.text("person.name") == "Bo");
  CHECK(set.text("document.language") == "de");
  CHECK(set.text("person.contact.github") == "bo");
  CHECK(set.text("person.contact.email") == "ada@example.org");
}

TEST_CASE("entries, their parts, sections of one's own and their entries are named by id") {
  const Set set({"experience.qwen.priority=90", "experience.lead.unit=U",
                 "experience.qwen.roles.lead.location=L", "section.speech.title=Speech",
                 "section.norwegian.heading=Norsk", "section.speech.entries.norwegian.detail=C2"});
  CHECK(set.told() == Found{});
  CHECK(*set.at("experience.0.priority")->integer() == 90);
  CHECK(set.text("experience.0.roles.0.unit") == "U");
  CHECK(set.text("experience.0.roles.0.location") == "L");
  CHECK(set.text("section.0.title") == "Speech");
  CHECK(set.text("section.0.entries.0.heading") == "Norsk");
  CHECK(set.text("section.0.entries.0.detail") == "C2");
}

TEST_CASE("how a section is shown is set by its name") {
  const Set set({"sections.publication.limit=5", "sections.speech.title=T"});
  CHECK(set.told() == Found{});
  CHECK(*set.at("sections.publication.limit")->integer() == 5);
  CHECK(set.text("sections.speech.title") == "T");
}

TEST_CASE("of two settings of one key the later wins") {
  CHECK(Set({"person.name=A", "person.name=B"}).text("person.name") == "B");
}

TEST_CASE("without a value a key, a table, an entry or a whole kind is taken away") {
  const Set set({"person.bio=", "person.contact=", "person.detail=", "experience.qwen=",
                 "section.norwegian=", "award=", "talk=", "person.suffix=", "document.language="});
  CHECK(set.told() == Found{});
  CHECK(set.at("person.bio") == nullptr);
  CHECK(set.at("person.contact") == nullptr);
  CHECK(set.at("person.detail") == nullptr);
  CHECK(set.count("experience") == 1);
  CHECK(set.text("experience.0.id") == "lab");
  CHECK(set.count("section.0.entries") == 0);
  CHECK(set.at("award") == nullptr);
}

TEST_CASE("what was taken away can no longer be named, and the rest still can") {
  const Set set({"experience.qwen=", "experience.qwen.unit=U", "experience.lead.unit=U",
                 "experience.lab.unit=U"});
  CHECK(set.told() == Found{"CV0115 12 qwen", "CV0115 12 lead"});
  CHECK(set.text("experience.0.unit") == "U");
  CHECK(Set({"experience=", "experience.lab.unit=U"}).told() == Found{"CV0115 12 lab"});
  const Set roles({"experience.lead=", "experience.qwen.roles=", "experience.lead.unit=U"});
  CHECK(roles.told() == Found{"CV0115 12 lead"});
  CHECK(roles.at("experience.0.roles") == nullptr);
}

TEST_CASE("a required key that is taken away is told of the setting, not of the file") {
  const Set set({"person.name="});
  REQUIRE(set.at("person.name") != nullptr);
  CHECK(set.text("person.name").empty());
  CHECK(set.sources.file(set.at("person.name")->span.file).name() == "--set");
}

TEST_CASE("an entry is found by the id it was given") {
  const Set set({"experience.lab.id=work", "experience.work.unit=U", "experience.lab.unit=V"});
  CHECK(set.told() == Found{"CV0115 12 lab"});
  CHECK(set.text("experience.1.unit") == "U");
}

TEST_CASE("an unknown key is told with the nearest") {
  const Set set({"person.hedline=x"});
  CHECK(set.told() == Found{"CV0103 8 hedline"});
  CHECK(set.hints().at(0) == "did you mean \"headline\"?");
  CHECK(told("persn.name=x") == Found{"CV0103 1 persn"});
  CHECK(told("experience.qwen.prioritty=1") == Found{"CV0103 17 prioritty"});
  CHECK(told("person.\"odd key\"=1") == Found{"CV0103 8 \"odd key\""});
  CHECK(told("person.x-own=1") == Found{});
}

TEST_CASE("an unknown id is told with the nearest and with those there are") {
  const Set set({"experience.qwem.priority=5"});
  CHECK(set.told() == Found{"CV0115 12 qwem"});
  CHECK(set.hints() ==
        Found{"did you mean experience.qwen?", "the ids there are: qwen, lead, lab"});
  CHECK(Set({"experience.priority=5"}).hints().at(0) ==
        "say which entry is meant: experience.ID.priority");
  CHECK(Set({"award.prize.title=x"}).hints().at(0).find("id = \"first\"") != std::string::npos);
  CHECK(told("talk.x.title=x") == Found{"CV0115 6 x"});
  CHECK(Set({"education.lab.field=x"}).hints() ==
        Found{"it is an id in [[experience]]: write experience.lab"});
  // The id of a part of another entry is none of this one.
  CHECK(told("experience.lab.roles.lead.unit=x") == Found{"CV0115 22 lead"});
  CHECK(told("experience.qwen.roles.lab.unit=x") == Found{"CV0115 23 lab"});
}

TEST_CASE("of many ids a few are named") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += fmt::format("[[award]]\nid = 'i{}'\n", i);
  const Set set({"award.other.title=x"}, text);
  CHECK(set.hints() == Found{"the ids there are: i0, i1, i2, i3, i4, i5, i6, i7, …"});
}

TEST_CASE("tables, entries and lists of entries take no value") {
  CHECK(told("person=x") == Found{"CV0115 1 person"});
  CHECK(told("person.contact=x") == Found{"CV0115 8 contact"});
  CHECK(told("experience=x") == Found{"CV0115 1 experience"});
  CHECK(told("experience.qwen=x") == Found{"CV0115 12 qwen"});
  CHECK(told("sections=x") == Found{"CV0115 1 sections"});
  CHECK(told("sections.award=x") == Found{"CV0115 10 award"});
  CHECK(told("person.detail=x") == Found{"CV0115 8 detail"});
  CHECK(told("person.detail.l.value=x") == Found{"CV0115 15 l"});
  CHECK(told("include=x") == Found{"CV0115 1 include"});
}

TEST_CASE("a text in several languages is set by language; other values have no keys") {
  const Set set({"person.headline.de=Forscherin", "person.headline.en="});
  CHECK(set.told() == Found{});
  CHECK(set.text("person.headline.de") == "Forscherin");
  CHECK(set.at("person.headline.en") == nullptr);
  CHECK(told("person.name.de=x") == Found{"CV0115 13 de"});
  CHECK(told("person.headline.de.x=x") == Found{"CV0115 17 de"});
}

TEST_CASE("values that have their types replace whatever they are laid on, entries too") {
  Sources sources;
  Sink sink;
  Table profile = parse_toml(sources, sources.add("me.toml", std::string(kProfile)), sink);
  std::vector<Override> overrides = read_overrides(
      {"experience.qwen=", "experience=x", "experience.new.unit=U", "person=x"}, sources, sink);
  const Table replaced =
      parse_toml(sources, sources.add("set", "e = [{ id = 'new' }]\np = { name = 'B' }\n"), sink);
  overrides[1].untyped = overrides[3].untyped = false;
  overrides[1].value = *replaced.value("e");
  overrides[3].value = *replaced.value("p");
  apply_overrides(profile, overrides, sources, sink);
  CHECK(sink.diagnostics().empty());
  const Array& list = *profile.value("experience")->array();
  REQUIRE(list.size() == 1);
  CHECK(*list[0].table()->value("unit")->string() == "U");
  CHECK(profile.value("person")->table()->members.size() == 1);
}

TEST_CASE("settings of the layout are none of the profile") {
  const Set set({"style.page.size=letter"});
  CHECK(set.told() == Found{});
  CHECK(set.at("style") == nullptr);
}

TEST_CASE("a profile whose values have other types is left to whoever reads it") {
  const Set set({"person.name=x", "experience.a.unit=x", "sections.award.limit=3",
                 "award.a.title=x", "talk.a.title=x", "talk=", "award="},
                "person = 3\nexperience = 'x'\nsections = [1]\naward = [1, 'x', [2]]\n"
                "talk = [{ id = 5 }]\n");
  CHECK(*set.at("person")->integer() == 3);
  CHECK(set.told() == Found{"CV0115 12 a", "CV0115 7 a", "CV0115 6 a"});
}

TEST_CASE("a thousand settings of a hundred thousand entries find theirs") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += fmt::format("[[award]]\nid = 'i{}'\ntitle = 'a'\n", i);
  std::vector<std::string> settings;
  for (int i = 0; i < 1000; ++i) {
    settings.push_back(i % 2 == 0 ? fmt::format("award.i{}.title=b", i * 97)
                                  : fmt::format("award.i{}=", i * 97));
  }
  const Set set(settings, text);
  CHECK(set.told() == Found{});
  const Array& list = *set.at("award")->array();
  CHECK(list.size() == 99'500);
  const auto changed = std::count_if(list.begin(), list.end(), [](const Value& entry) {
    return *entry.table()->value("title")->string() == "b";
  });
  CHECK(changed == 500);
}

}  // namespace vitaset
