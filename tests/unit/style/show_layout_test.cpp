#include "style/show_layout.h"

#include <doctest/doctest.h>

#include "style_help.h"

namespace vitaset {
namespace {

/// A small base and what extends it. None of them is a whole layout: what is wrong is not looked
/// at.
struct Shown {
  TemporaryFolder folder;
  Sources sources;
  Sink sink;
  std::string text;

  explicit Shown(std::string_view layout, const std::vector<std::string>& settings = {}) {
    static_cast<void>(folder.write("base.toml",
                                   "[page]\n"
                                   "size = \"a4\"\n"
                                   "[section]\n"
                                   "rule = { width = \"1pt\", gap = \"2pt\" }\n"
                                   "[entry.talk]\n"
                                   "lines = [\"a\",\n"
                                   "  \"b\"]\n"
                                   "[entry.talk.invited]\n"
                                   "lines = []\n"
                                   "gap = \"1pt\"\n"));
    static_cast<void>(folder.write("mine.toml", layout));
    StyleRequest request;
    request.layout = "mine";
    request.layouts = folder.path();
    request.overrides = read_overrides(settings, sources, sink);
    text = show_layout(request, catalog(), sources, sink).value_or("nothing");
  }

  [[nodiscard]] std::string body() const { return text.substr(text.find("\n\n") + 2); }
};

}  // namespace

TEST_CASE("a layout is shown with what it extends, and where each value comes from") {
  const Shown shown(
      "[layout]\nextends = \"base\"\n[section.rule]\nwidth = \"0pt\"\n[page]\nheader.first = "
      "\"x\"\n");
  CHECK(shown.text.starts_with("# The layout mine with all that it extends."));
  CHECK(shown.body() ==
        "[page]\n"
        "size = \"a4\"                         # base.toml:2\n"
        "\n"
        "[page.header]\n"
        "first = \"x\"                         # mine.toml:6\n"
        "\n"
        "[section]\n"
        "rule = { width = \"0pt\", gap = \"2pt\" }  # width: mine.toml:4; gap: base.toml:4\n"
        "\n"
        "[entry.talk]\n"
        "lines = [\"a\", \"b\"]                  # base.toml:6\n"
        "\n"
        "[entry.talk.invited]\n"
        "lines = []                          # base.toml:9\n"
        "gap = \"1pt\"                         # base.toml:10\n"
        "\n"
        "[layout]\n");
}

TEST_CASE("what a layout says of a kind stands against narrower kinds of the one it extends") {
  const Shown shown("[layout]\nextends = \"base\"\n[entry.talk]\nlines = [\"c\"]\n");
  CHECK(shown.body().find("[entry.talk]\nlines = [\"c\"]                       # mine.toml:4\n"
                          "\n"
                          "[entry.talk.invited]\n"
                          "gap = \"1pt\"                         # base.toml:10\n") !=
        std::string::npos);
}

TEST_CASE("settings are told as such") {
  const Shown shown("[layout]\nextends = \"base\"\n",
                    {"style.page.size=letter", "style.section.rule.gap=3pt"});
  CHECK(shown.body().starts_with(
      "[page]\n"
      "size = \"letter\"                     # --set\n"
      "\n"
      "[section]\n"
      "rule = { width = \"1pt\", gap = \"3pt\" }  # width: base.toml:4; gap: --set\n"));
}

TEST_CASE("a layout that is not there is not shown") {
  Sources sources;
  Sink sink;
  CHECK_FALSE(show_layout({"academik", "en", bundled_layouts()}, catalog(), sources, sink));
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].code == Code::unknown_layout);
  CHECK(sink.diagnostics()[0].hints.at(0) == "did you mean \"academic\"?");
}

TEST_CASE("every layout that comes along is shown as one that extends nothing and has no fault") {
  for (const std::string& name : toml_names(bundled_layouts())) {
    CAPTURE(name);
    Sources sources;
    Sink sink;
    const auto text = show_layout({name, "en", bundled_layouts()}, catalog(), sources, sink);
    REQUIRE(text);
    CHECK(text->find("extends =") == std::string::npos);
    const LoadedStyle again(*text);
    CHECK(again.told() == "");
  }
}

TEST_CASE("what is wrong with a layout is told when it is shown") {
  const TemporaryFolder folder;
  Sources sources;
  Sink sink;
  const std::string path =
      folder.write("my.toml", "[layout]\nextends = \"base\"\n[list]\nhang = 3\n").string();
  const auto text = show_layout({path, "en", bundled_layouts()}, catalog(), sources, sink);
  REQUIRE(text);
  CHECK(text->find("hang = 3                            # " + path + ":4\n") != std::string::npos);
  CHECK(sink.count(Severity::error) == 1);
}

}  // namespace vitaset
