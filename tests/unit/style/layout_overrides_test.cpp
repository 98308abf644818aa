#include "style/layout_overrides.h"

#include <doctest/doctest.h>

#include "style/style_help.h"

namespace vitaset {
namespace {

/// The layout academic with settings laid over it.
struct Set {
  Sources sources;
  Sink sink;
  std::optional<Style> style;

  explicit Set(const std::vector<std::string>& settings, const std::string& layout = "academic") {
    StyleRequest request{layout, "en", bundled_layouts()};
    request.overrides = read_overrides(settings, sources, sink);
    style = load_style(request, catalog(), sources, sink);
  }

  [[nodiscard]] const Style& get() const {
    REQUIRE(style);
    return *style;
  }

  /// Code, file and the part that is marked, of the only diagnostic.
  [[nodiscard]] std::string told() const {
    REQUIRE(sink.diagnostics().size() == 1);
    const Diagnostic& each = sink.diagnostics()[0];
    const SourceFile& file = sources.file(each.span.file);
    return code_text(each.code) + " " + file.name() + " " +
           std::string(file.text().substr(each.span.begin, each.span.end - each.span.begin));
  }
};

}  // namespace

TEST_CASE("any key of a layout can be set, as the type it has") {
  const Set set({"style.page.size=letter", "style.type.body.size=9.5pt", "style.list.signs=[\"-\"]",
                 "style.type.hyphenate=true", "style.type.script.size=0.5",
                 "style.color.accent=#102030", "style.type.heading.weight=650"});
  const Style& style = set.get();
  CHECK(style.page.size.width == Pt(612));
  CHECK(style.type.body.size == Pt(9.5));
  CHECK(style.list.signs == std::vector<std::string>{"-"});
  CHECK(style.type.hyphenate);
  CHECK(style.type.script_size == 0.5);
  CHECK(style.type.heading.color == Color{0x10, 0x20, 0x30});
  CHECK(style.type.heading.font.weight == 650);
}

TEST_CASE("a key that stands nowhere yet has the type of the one it inherits") {
  const Set set({"style.entry.experience.gap=4pt", "style.entry.experience.title=true",
                 "style.type.note.tracking=0.1em", "style.header.contact.forms.github={text}!"});
  const Style& style = set.get();
  CHECK(style.entries.at("experience").gap == Pt(4));
  CHECK(style.type.note.tracking == Em(0.1));
}

TEST_CASE("a table stands in the place of a name where a key of it is set") {
  const Set set({"style.page.size.width=6in", "style.page.size.height=9in"});
  CHECK(set.get().page.size.width == Pt(432));
  CHECK(set.get().page.size.height == Pt(648));
}

TEST_CASE("a table is laid over the one that stands there") {
  const Set set({"style.type.body={ size = \"9pt\", italic = true }"});
  CHECK(set.get().type.body.size == Pt(9));
  CHECK(set.get().type.body.font.italic);
  CHECK(set.get().type.body.font.family == Set({}).get().type.body.font.family);
}

TEST_CASE("without a value a key is what base says, or what it inherits") {
  const TemporaryFolder folder;
  const std::string mine =
      folder
          .write("mine.toml",
                 "[layout]\nextends = 'base'\n[page]\nsize = 'letter'\n"
                 "[type.note]\nsize = '20pt'\n[entry.experience]\ngap = '50pt'\n")
          .string();
  CHECK(Set({}, mine).get().entries.at("experience").gap == Pt(50));
  const Set set({"style.page.size=", "style.type.note=", "style.entry.experience.gap=",
                 "style.entry.nothing.gap=", "style.page.header.start=\"\""},
                mine);
  const Style base = Set({}, "base").get();
  CHECK(set.get().page.size.width == base.page.size.width);
  CHECK(set.get().type.note.size == base.type.note.size);
  CHECK(set.get().entries.at("experience").gap == base.entries.at("default").gap);
  CHECK(set.get().page.header.start.empty());
  CHECK_FALSE(base.page.header.start.empty());
}

TEST_CASE("of two settings the later wins") {
  CHECK(Set({"style.page.size=letter", "style.page.size=a5"}).get().page.size.height.value() ==
        doctest::Approx(210 * 72 / 25.4));
}

TEST_CASE("what is wrong is told in the layout's words, of the very part of the setting") {
  CHECK(Set({"style.page.sise=a4"}).told() == "CV0201 --set sise");
  CHECK(Set({"style.paeg.size=a4"}).told() == "CV0201 --set paeg");
  CHECK(Set({"style.page.size=a3"}).told() == "CV0203 --set a3");
  CHECK(Set({"style.page=letter"}).told() == "CV0202 --set letter");
  CHECK(Set({"style.type.hyphenate=perhaps"}).told() == "CV0202 --set perhaps");
  CHECK(Set({"style.entry.experience.title={organisation}"}).told() == "CV0207 --set organisation");
  CHECK(Set({"style=letter"}).told() == "CV0115 --set style");
}

TEST_CASE("settings of the profile are none of the layout") {
  CHECK(Set({"page.size=letter", "person.name=x"}).get().page.size.height.value() ==
        doctest::Approx(297 * 72 / 25.4));
}

}  // namespace vitaset
