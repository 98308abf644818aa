#include "profile/check_editions.h"

#include <doctest/doctest.h>

#include "profile/edition.h"
#include "profile/profile_help.h"

namespace vitaset {
namespace {

constexpr std::string_view kProfile = R"([[section]]
id = "research"
tags = "own"
items = [{ text = "x", tags = ["bullet"] }]
[[experience]]
organization = "x"
tags = ["entry"]
[[experience.roles]]
position = "y"
tags = ["role"]
[[person.detail]]
label = "l"
value = "v"
tags = ["detail"]
[person]
name = "Ada Example"
)";

/// What is said of these editions of a profile.
struct Checked {
  Sources sources;
  Sink sink;

  explicit Checked(const std::string& editions, const std::vector<std::string>& settings = {}) {
    const FileId id = sources.add("me.toml", editions + std::string(kProfile));
    const Table table = parse_toml(sources, id, sink);
    BindContext context(sources, sink, {id, 0, 0});
    check_editions(table, read_overrides(settings, sources, sink), context);
  }

  [[nodiscard]] Found found() const {
    Found all;
    for (const Diagnostic& each : sink.sorted()) {
      const std::string_view text = sources.file(each.span.file).text();
      all.push_back(code_text(each.code) + " " +
                    std::string(text.substr(each.span.begin, each.span.end - each.span.begin)));
    }
    return all;
  }

  [[nodiscard]] std::string hint() const { return sink.sorted().at(0).hints.at(0); }
};

}  // namespace

TEST_CASE("tags are those of entries, parts, bullets, details and sections") {
  CHECK(Checked("[edition.a]\nwith = [\"own\", \"bullet\", \"entry\", \"role\", \"detail\"]\n")
            .found()
            .empty());
  const Checked wrong("[edition.a]\nwith = \"entri\"\nwithout = [\"own\", \"nothing\"]\n");
  CHECK(wrong.found() == Found{"CV0124 \"entri\"", "CV0124 \"nothing\""});
  CHECK(wrong.hint() == "did you mean \"entry\"?");
  CHECK(wrong.sink.sorted()[1].hints ==
        Found{"the tags there are: bullet, detail, entry, own, role"});
}

TEST_CASE("tags that an edition or the command line gives are there too") {
  CHECK(Checked("[edition.a]\nwith = \"new\"\n[edition.b.set]\n\"experience.x.tags\" = [\"new\"]\n")
            .found()
            .empty());
  CHECK(Checked("[edition.a]\nwith = \"new\"\n", {"experience.x.tags=new"}).found().empty());
  CHECK(Checked("[edition.a]\nwith = \"new\"\n", {"experience.x.tags=[\"new\"]"}).found().empty());
}

TEST_CASE("sections are kinds, the bio, and those of one's own") {
  CHECK(Checked("[edition.a]\nsections = [\"bio\", \"award\", \"research\", \"*\"]\n"
                "weights = { research = 1, x-note = 2 }\nonly = [\"research:own\"]\n")
            .found()
            .empty());
  const Checked wrong(
      "[edition.a]\nsections = [\"awards\", \"section\", \"bio\", \"bio\"]\n"
      "weights = { talks = 1 }\nonly = [\"talks:own\", \"talk\", \"talk:ownn\"]\n");
  CHECK(wrong.found() == Found{"CV0124 \"awards\"", "CV0124 \"section\"", "CV0108 \"bio\"",
                               "CV0124 talks", "CV0124 \"talks:own\"", "CV0108 \"talk\"",
                               "CV0124 \"talk:ownn\""});
  CHECK(wrong.hint() == "did you mean \"award\"?");
}

TEST_CASE("an edition extends one that is there, and not itself in the end") {
  const Checked unknown("[edition.a]\nextends = \"ab\"\n[edition.abc]\n");
  CHECK(unknown.found() == Found{"CV0122 \"ab\""});
  const Checked circle(
      "[edition.z]\nextends = \"a\"\n[edition.a]\nextends = \"b\"\n"
      "[edition.b]\nextends = \"a\"\n[edition.c]\nextends = \"c\"\n");
  CHECK(circle.found() == Found{"CV0123 \"b\"", "CV0123 \"c\""});
  CHECK(circle.sink.sorted()[0].notes.size() == 1);
}

TEST_CASE("names of editions and of their files are looked at") {
  CHECK(Checked("[edition.\"a b\"]\n[edition.A_1-b]\nfile = \"{edtion}\"\n").found() ==
        Found{"CV0108 \"a b\"", "CV0108 \"{edtion}\""});
  std::string many;
  for (std::size_t i = 0; i <= kMostEditions; ++i) many += "[edition.e" + std::to_string(i) + "]\n";
  CHECK(Checked(many).found() == Found{"CV0108 e1000"});
}

TEST_CASE("what is missing is not told where the file could not be read") {
  CHECK(Checked("[edition.a]\nwith = \"nothing\"\nsections = \"nothing\"\nextends = \"b\"\n"
                "only = \"no\"\n[edition.c]\nlayout = = 1\n")
            .found()
            .front() == "CV0108 \"no\"");
}

TEST_CASE("an edition that is asked for and not there is answered with those there are") {
  const auto hints = [](const std::string& text) {
    Sources sources;
    Sink sink;
    const Table table = parse_toml(sources, sources.add("me.toml", text), sink);
    report_unknown_edition(table, "shrt", {}, sink);
    CHECK(sink.diagnostics().at(0).code == Code::unknown_edition);
    return sink.diagnostics().at(0).hints;
  };
  CHECK(hints("[edition.short]\n[edition.long]\n") ==
        Found{"did you mean short?", "the editions there are: long, short"});
  CHECK(hints("") == Found{"the profile has none; one begins with [edition.shrt]"});
}

}  // namespace vitaset
