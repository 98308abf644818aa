#include "style/load.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/file.h"
#include "style/style_help.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

std::optional<Style> load(const std::string& layout, Sink& sink, const std::string& tag = "en") {
  Sources sources;
  return load_style({layout, tag, bundled_layouts()}, catalog(), sources, sink);
}

const Style& academic() {
  static const Style style = [] {
    Sink sink;
    std::optional<Style> loaded = load("academic", sink);
    REQUIRE(loaded);
    return *loaded;
  }();
  return style;
}

double mm(Pt length) { return length.value() * 25.4 / 72; }

void check_font(const TextStyle& style, const char* family, int weight, double size,
                double leading) {
  CHECK(style.font.family == family);
  CHECK(style.font.weight == weight);
  CHECK(!style.font.italic);
  CHECK(style.size == Pt(size));
  CHECK(style.leading == Pt(leading));
}

}  // namespace

// The numbers of the four cases below are those the look was designed with, not read off the file.

TEST_CASE("the academic page is A4 with sides of 25 mm and 22 mm above and below") {
  const PageStyle& page = academic().page;
  CHECK(mm(page.size.width) == doctest::Approx(210));
  CHECK(mm(page.size.height) == doctest::Approx(297));
  CHECK(mm(page.margin.start) == doctest::Approx(25));
  CHECK(mm(page.margin.end) == doctest::Approx(25));
  CHECK(mm(page.margin.top) == doctest::Approx(22));
  CHECK(mm(page.margin.bottom) == doctest::Approx(22));
}

TEST_CASE("the academic type has the families, weights, sizes and leadings of its design") {
  const TypeStyles& type = academic().type;
  const char* const serif = "Source Serif 4";
  const char* const sans = "Source Sans 3";
  check_font(type.body, serif, 400, 10.5, 13.5);
  check_font(type.name, "Source Serif 4 Display", 600, 24, 28);
  check_font(type.headline, sans, 400, 11, 14);
  check_font(type.contact, sans, 400, 9, 13);
  check_font(type.heading, sans, 600, 12, 14);
  check_font(type.date, serif, 400, 10.5, 13.5);
  CHECK(type.subheading.font == FontRequest{sans, 600, false, {}});
  CHECK(type.subheading.size == Pt(9.5));
  CHECK(type.note.size == Pt(9.5));
  CHECK(type.running.font == FontRequest{sans, 400, false, {}});
  CHECK(type.running.size == Pt(8.5));
  CHECK(type.body.bold_weight == 600);
  CHECK(!type.justified);
  CHECK(!type.hyphenate);
  CHECK(type.heading.text_case == TextCase::as_written);
  CHECK(type.body.features == std::vector<std::string>{"pnum"});
  CHECK(type.date.features == std::vector<std::string>{"tnum", "lnum"});
}

TEST_CASE("the academic colours are those of its design") {
  const Style& style = academic();
  CHECK(style.type.name.color == Color{0x11, 0x11, 0x11});
  CHECK(style.type.headline.color == Color{0x44, 0x44, 0x44});
  CHECK(style.type.date.color == Color{0x44, 0x44, 0x44});
  CHECK(style.type.heading.color == Color{0x1F, 0x3A, 0x5F});
  CHECK(style.link_color == Color{0x1F, 0x3A, 0x5F});
  CHECK(style.type.running.color == Color{0x66, 0x66, 0x66});
  CHECK(style.section.rule.color == Color{0x9A, 0xA7, 0xB8});
}

TEST_CASE("occasions that say only when they were share a line, of talks as of courses") {
  const LoadedStyle loaded("[layout]\nextends = \"academic\"");
  REQUIRE(loaded.style);
  CHECK(loaded.style->entry("talk", "").shows_terms);
  CHECK(loaded.style->entry("teaching", "").shows_terms);
  CHECK_FALSE(loaded.style->entry("experience", "").shows_terms);
}

TEST_CASE("the academic gaps are those of its design") {
  const Style& style = academic();
  CHECK(style.header.headline_gap == Pt(2.3));
  CHECK(style.header.contact_gap == Pt(5));
  CHECK(style.header.separator == "   ·   ");
  CHECK(style.header.form == HeaderForm::start);
  CHECK(style.section.above == Pt(17));
  CHECK(style.section.below == Pt(6));
  CHECK(style.section.stretch == Pt(0));
  CHECK(style.section.rule.width == Pt(0.5));
  CHECK(style.section.rule.gap == Pt(2.5));
  CHECK(style.section.subheading_above == Pt(8));
  CHECK(style.section.subheading_below == Pt(2));
  CHECK(style.paragraph_gap == Pt(6));
  CHECK(style.list.hang == Pt(12));
  CHECK(style.list.above == Pt(3));
  CHECK(style.list.gap == Pt(0));
  for (const char* kind : {"education", "experience", "section", "anything"}) {
    CHECK(style.entry(kind, "").gap == Pt(6));
    CHECK(style.entry(kind, "").aside_gap == Pt(14));
    CHECK(style.entry(kind, "").dates == DatePlacement::end);
  }
}

TEST_CASE("sections stand in the order of the profile, the bio first") {
  CHECK(academic().section_order == std::vector<std::string>{"bio", "*"});
}

TEST_CASE("every font the academic layout asks for travels with the program") {
  Sources sources;
  Sink sink;
  const std::filesystem::path list =
      std::filesystem::path(VITASET_SOURCE_DIR) / "fonts" / "families.toml";
  const FileId id = sources.add("families.toml", *read_file(list));
  const Table table = parse_toml(sources, id, sink);
  std::set<std::pair<std::string, std::int64_t>> upright;
  std::set<std::string> families;
  for (const Value& family : *table.value("family")->array()) {
    const std::string& name = *family.table()->value("name")->string();
    families.insert(name);
    for (const Value& face : *family.table()->value("faces")->array()) {
      if (*face.table()->value("style")->string() == "upright") {
        upright.insert({name, *face.table()->value("weight")->integer()});
      }
    }
  }
  const TypeStyles& type = academic().type;
  for (const TextStyle* style :
       {&type.body, &type.name, &type.headline, &type.contact, &type.heading, &type.subheading,
        &type.date, &type.label, &type.note, &type.running}) {
    CAPTURE(style->font.family);
    CHECK(upright.contains({style->font.family, style->font.weight}));
    CHECK(upright.contains({style->font.family, style->bold_weight}));
  }
  CHECK(families.contains(type.code_family));
}

TEST_CASE("every bundled layout loads in every bundled language") {
  Sink sink;
  for (const LayoutSummary& layout : list_layouts(bundled_layouts(), sink)) {
    for (const auto& file : std::filesystem::directory_iterator(bundled_layouts() / "languages")) {
      CAPTURE(layout.name);
      CAPTURE(file.path().string());
      CHECK(load(layout.name, sink, file.path().stem().string()));
    }
  }
  CHECK(load("base", sink));
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("English has a title for every section there is") {
  for (const char* id :
       {"bio",    "education",    "experience",  "publication", "award",      "grant",
        "talk",   "teaching",     "supervision", "service",     "project",    "software",
        "patent", "skill",        "language",    "interest",    "membership", "certificate",
        "media",  "volunteering", "reference"}) {
    CAPTURE(id);
    CHECK(!academic().language.section_title(id).empty());
  }
  CHECK(academic().language.section_title("bio") == "About");
  CHECK(academic().language.word("present") == "present");
  CHECK(academic().language.tag == "en");
}

TEST_CASE("every key of base.toml says what it does where it stands first") {
  const std::string text = *read_file(bundled_layouts() / "base.toml");
  std::set<std::string> explained;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    const std::size_t equals = line.find(" = ");
    if (equals == std::string::npos || line[0] < 'a' || line[0] > 'z') continue;
    const std::string key = line.substr(0, equals);
    CAPTURE(line);
    CHECK((explained.contains(key) || line.find(" # ") != std::string::npos));
    explained.insert(key);
  }
  CHECK(explained.size() > 40);
}

TEST_CASE("a layout is found by its name or its path, and its files become sources") {
  TemporaryFolder folder;
  const std::string path = folder.write("my.toml", "[layout]\nextends = \"academic\"").string();
  Sources sources;
  Sink sink;
  const auto style = load_style({path, "en", bundled_layouts()}, catalog(), sources, sink);
  REQUIRE(style);
  CHECK(style->name == "my");
  CHECK(sources.size() == 5);  // mine, academic, base, its publication style and the language
  CHECK(sources.file(FileId{0}).name() == path);
}

TEST_CASE("a missing layout and a missing language are told in one run") {
  Sink sink;
  CHECK(!load("acadmic", sink, "tlh"));
  REQUIRE(sink.diagnostics().size() == 2);
  CHECK(sink.diagnostics()[0].code == Code::unknown_layout);
  CHECK(sink.diagnostics()[0].hints[0] == "did you mean \"academic\"?");
  CHECK(sink.diagnostics()[1].code == Code::unknown_language);
}

TEST_CASE("all that is wrong with a layout is told in one run") {
  const LoadedStyle loaded(
      "[layout]\nextends = \"academic\"\n[page]\nsize = \"a44\"\n[type]\nbody = { size = 10 }\n"
      "[entry.education]\ntitle = \"{instituton}\"\nlines = [\"[{degree}\"]\n[sectoin]\n");
  CHECK(!loaded.style);
  std::string codes;
  for (const Diagnostic& each : loaded.sink.sorted()) codes += code_text(each.code) + " ";
  CHECK(codes == "CV0203 CV0202 CV0207 CV0206 CV0201 ");
}

TEST_CASE("warnings of others do not keep a layout from loading") {
  Sink sink;
  sink.report({Severity::error, Code::bad_value, {}, "of the profile", {}, {}});
  CHECK(load("academic", sink));
}

TEST_CASE("layouts are listed by name, but for those that are no look of their own") {
  TemporaryFolder folder;
  folder.write("base.toml", "[layout]\nengine = \"flow\"");
  folder.write("wide.toml", "[layout]\nextends = \"base\"\ndescription = \"Wide\"");
  folder.write("bare.toml", "[layout]\nengine = \"flow\"");
  folder.write("colors.toml", "[color]\naccent = \"#000000\"");
  folder.write("notes.txt", "");
  Sink sink;
  const std::vector<LayoutSummary> layouts = list_layouts(folder.path(), sink);
  REQUIRE(layouts.size() == 2);
  CHECK(layouts[0].name == "bare");
  CHECK(layouts[0].description == "");
  CHECK(layouts[1].name == "wide");
  CHECK(layouts[1].description == "Wide");
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("a listed layout that cannot be read is told in words") {
  TemporaryFolder folder;
  const std::string path = folder.write("broken.toml", "[layout]\nextends = 3").string();
  Sink sink;
  CHECK(list_layouts(folder.path(), sink).empty());
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(!sink.diagnostics()[0].span.known());
  CHECK(sink.diagnostics()[0].message ==
        path + ":2:11: layout.extends takes a string, not a whole number");
}

TEST_CASE("the program's own list has the academic layout") {
  Sink sink;
  const std::vector<LayoutSummary> layouts = list_layouts(bundled_layouts(), sink);
  CHECK(std::any_of(layouts.begin(), layouts.end(), [](const LayoutSummary& layout) {
    return layout.name == "academic" && !layout.description.empty();
  }));
}

}  // namespace vitaset
