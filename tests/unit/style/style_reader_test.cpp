#include "style/style_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "style/style_help.h"

namespace vitaset {
namespace {

const std::string kExtends = "[layout]\nextends = \"base\"\n";

/// What is told of a layout that extends base and says `text`, which begins on line 3.
std::string told(const std::string& text) {
  const LoadedStyle loaded(kExtends + text);
  CHECK(loaded.style.has_value() == loaded.sink.diagnostics().empty());
  return loaded.told();
}

Style style_of(const std::string& text) {
  const LoadedStyle loaded(kExtends + text);
  REQUIRE(loaded.told() == "");
  return *loaded.style;
}

}  // namespace

TEST_CASE("a layout's name is its file's, unless it has one; its engine is inherited") {
  CHECK(style_of("").name == "my");
  CHECK(style_of("").description == "");
  CHECK(style_of("").engine == Engine::flow);
  const Style named = style_of("name = \"mine\"\ndescription = \"d\"");
  CHECK(named.name == "mine");
  CHECK(named.description == "d");
}

TEST_CASE("how words are parted is three letters at each end, until a layout says otherwise") {
  const TypeStyles base = style_of("").type;
  CHECK_FALSE(base.hyphenate);
  CHECK(base.hyphenation.before == 3);
  CHECK(base.hyphenation.after == 3);
  const Style tex =
      style_of("[type]\nhyphenate = true\nhyphenation = { before = 2, words = [\"a-b\"] }");
  CHECK(tex.type.hyphenate);
  CHECK(tex.type.hyphenate_span.known());
  CHECK(tex.type.hyphenation.before == 2);
  CHECK(tex.type.hyphenation.after == 3);
  CHECK(tex.type.hyphenation.words == std::vector<std::string>{"a-b"});
  CHECK(told("[type.hyphenation]\nbefore = 0") ==
        "CV0203 4:10 `0`: type.hyphenation.before takes a whole number from 1 to 100\n");
  CHECK(told("[type.hyphenation]\nafter = 2.5") ==
        "CV0202 4:9 `2.5`: type.hyphenation.after takes a whole number, not a number | for example "
        "3\n");
  CHECK(told("[type.hyphenation]\nwords = [\"a b\"]") ==
        "CV0203 4:10 `\"a b\"`: \"a b\" is no word with its hyphens | one word of letters, with a "
        "hyphen where it may be parted: \"type-setting\"; without one it stays whole\n");
}

TEST_CASE("pages have the sizes of ISO 216 and ANSI Y14.1, or their own") {
  const auto size = [](const std::string& value) {
    return style_of("[page]\nsize = " + value).page.size;
  };
  CHECK(size("\"a4\"").width.value() == doctest::Approx(595.2756).epsilon(1e-6));
  CHECK(size("\"a4\"").height.value() == doctest::Approx(841.8898).epsilon(1e-6));
  CHECK(size("\"a5\"").width.value() == doctest::Approx(419.5276).epsilon(1e-6));
  CHECK(size("\"a5\"").height.value() == doctest::Approx(595.2756).epsilon(1e-6));
  CHECK(size("\"letter\"") == Size{Pt(612), Pt(792)});
  CHECK(size("\"legal\"") == Size{Pt(612), Pt(1008)});
  CHECK(size("{ width = \"500pt\", height = \"10in\" }") == Size{Pt(500), Pt(720)});
  CHECK(
      told("[page]\nsize = \"a3\"") ==
      "CV0203 4:8 `\"a3\"`: page.size takes \"a4\", \"a5\", \"letter\" or \"legal\", not \"a3\" | "
      "did you mean \"a4\"?\n");
  CHECK(told("[page]\nsize = { width = \"500pt\", hight = \"10in\" }") ==
        "CV0204 4:8 `{ width = \"500pt\", hight = \"10in\" }`: the layout leaves page.size.height "
        "open | extends = \"base\" in [layout] gives every key a value\n"
        "CV0201 4:27 `hight`: page.size has no key \"hight\" | did you mean \"height\"? | there "
        "are: width, height\n");
  CHECK(told("[page]\nsize = { width = \"1pt\", height = \"10in\" }") ==
        "CV0203 4:18 `\"1pt\"`: page.size.width takes a length from 72 pt to 14400 pt\n");
}

TEST_CASE("margins leave room for text") {
  CHECK(told("[page]\nmargin = { start = \"10cm\", end = \"9cm\" }") ==
        "CV0203 4:10 `{ start = \"10cm\", end = \"9cm\" }`: the margins leave no room for text on "
        "the page | between the margins there is at least an inch each way\n");
  CHECK(told("[page]\nmargin.top = \"28cm\"").starts_with("CV0203 "));
  CHECK(told("[page]\nmargin = { top = \"-1pt\" }") ==
        "CV0203 4:18 `\"-1pt\"`: page.margin.top takes a length from 0 pt to 14400 pt\n");
}

TEST_CASE("running lines stand in the margins") {
  CHECK(told("[page]\nheader = { baseline = \"23mm\" }") ==
        "CV0203 4:23 `\"23mm\"`: page.header stands in the text of the page | its baseline is "
        "nearer to the page's edge than the text is\n");
  // Of a narrower margin, the note leads to it.
  const LoadedStyle narrow(kExtends + "[page.margin]\ntop = \"10mm\"");
  REQUIRE(narrow.sink.diagnostics().size() == 1);
  const Place note = narrow.sources.place(narrow.sink.diagnostics()[0].notes.at(0).span);
  CHECK(note.line == 4);
  CHECK(note.column == 7);
  // A line without text is nowhere.
  CHECK(told("[page]\nfooter = { baseline = \"23mm\" }") == "");
}

TEST_CASE("running lines know their fields and the words of the language") {
  CHECK(told("[page]\nheader = { end = \"{pag}\" }") ==
        "CV0207 4:20 `pag`: there is no field \"pag\" here | did you mean \"page\"?\n");
  CHECK(told("[page]\nfooter = { first = \"{@updatd}\" }") ==
        "CV0209 4:23 `updatd`: there is no word of the language \"updatd\" here | did you mean "
        "\"updated\"?\n");
  CHECK(told("[page]\nfooter = { center = \"{page|lin}\" }")
            .starts_with("CV0208 4:28 `lin`: there is no filter \"lin\" here"));
}

TEST_CASE("a style of text takes from the body what it leaves out") {
  const Style style = style_of(
      "[type]\nbody = { family = \"F\", weight = 300, bold = \"bold\", size = \"10pt\", leading = "
      "\"1.2em\", color = \"#010203\", tracking = \"0.01em\" }\nnote = { size = \"0.9em\" }");
  const TextStyle& body = style.type.body;
  CHECK(body.font == FontRequest{"F", 300, false, {}});
  CHECK(body.bold_weight == 700);
  CHECK(body.size == Pt(10));
  CHECK(body.leading == Pt(12));
  CHECK(body.color == Color{1, 2, 3});
  CHECK(body.tracking == Em(0.01));
  const TextStyle& note = style.type.note;
  CHECK(note.font == body.font);
  CHECK(note.bold_weight == 700);
  CHECK(note.size == Pt(9));
  CHECK(note.leading == body.leading);
  CHECK(note.tracking == body.tracking);
  CHECK(note.features == body.features);
}

TEST_CASE("an em is the text's own size in its leading, the body's size elsewhere") {
  const Style style = style_of(
      "[type]\nbody = { size = \"10pt\" }\nheading = { size = \"20pt\", leading = \"1.1em\" }\n"
      "[section]\nabove = \"1.5em\"\n[entry.default]\ngap = \"0.5em\"");
  CHECK(style.type.heading.leading.value() == doctest::Approx(22));
  CHECK(style.section.above == Pt(15));
  CHECK(style.entry("education", "").gap == Pt(5));
}

TEST_CASE("a font request knows where it is asked for") {
  const LoadedStyle loaded(kExtends +
                           "[type]\nbody = { family = \"F\" }\nname = { weight = \"black\" }");
  REQUIRE(loaded.style);
  const auto line = [&](const TextStyle& style) {
    return loaded.sources.place(style.font.span).line;
  };
  CHECK(line(loaded.style->type.body) == 4);
  CHECK(line(loaded.style->type.name) == 5);
  CHECK(line(loaded.style->type.note) == 4);
}

TEST_CASE("wrong values of a style of text are told each at its place") {
  CHECK(
      told("[type]\nbody = { familly = \"F\", weight = \"semi\", size = 10, leading = \"0pt\", "
           "italic = 1, tracking = \"1pt\", bold = 1000 }") ==
      "CV0201 4:10 `familly`: type.body has no key \"familly\" | did you mean \"family\"? | there "
      "are: family, weight, italic, bold, size, leading, color, tracking, features\n"
      "CV0203 4:34 `\"semi\"`: type.body.weight is no weight: \"semi\" | thin, extralight, light, "
      "regular, medium, semibold, bold, extrabold, black, or 100 to 900\n"
      "CV0202 4:49 `10`: type.body.size takes a length, not a whole number | a length carries "
      "its unit: \"10.5pt\", \"22mm\", \"2.2cm\", \"1in\" or \"1.2em\"\n"
      "CV0203 4:63 `\"0pt\"`: type.body.leading takes a length from 1 pt to 2000 pt\n"
      "CV0202 4:79 `1`: type.body.italic takes true or false, not a whole number\n"
      "CV0203 4:93 `\"1pt\"`: type.body.tracking is no length in em: \"1pt\" | it is relative to "
      "the size of the text: \"0.05em\"\n"
      "CV0203 4:107 `1000`: type.body.bold takes a weight from 100 to 900 | thin, extralight, "
      "light, regular, medium, semibold, bold, extrabold, black, or 100 to 900\n");
}

TEST_CASE("features are OpenType's") {
  const Style style = style_of("[type]\nfeatures = [\"onum\", \"liga=0\", \"cv01=2\"]");
  CHECK(style.type.body.features == std::vector<std::string>{"onum", "liga=0", "cv01=2"});
  CHECK(style.type.note.features == style.type.body.features);
  CHECK(style.type.date.features == std::vector<std::string>{"tnum", "lnum"});
  for (const char* wrong :
       {"", "pn", "pnums", "liga=", "liga=x", "liga:0", "li ga", "liga=99999"}) {
    const std::string text = "\"" + std::string(wrong) + "\"";
    CHECK(told("[type]\nfeatures = [\"onum\", " + text + "]") ==
          "CV0203 4:21 `" + text + "`: " + text +
              " is no OpenType feature | a feature is a tag of four letters, or a tag and a "
              "number: \"pnum\", \"liga=0\"\n");
  }
}

TEST_CASE("the rest of [type] is read") {
  const Style style = style_of(
      "[type]\nalign = \"justified\"\nhyphenate = true\ncode = { family = \"C\" }\n"
      "script = { size = 0.5, rise = \"0.4em\", drop = \"0.2em\" }");
  CHECK(style.type.justified);
  CHECK(style.type.hyphenate);
  CHECK(style.type.code_family == "C");
  CHECK(style.type.script_size == 0.5);
  CHECK(style.type.superscript_rise == Em(0.4));
  CHECK(style.type.subscript_drop == Em(0.2));
  CHECK(told("[type]\nscript = { size = 2 }") ==
        "CV0203 4:19 `2`: type.script.size takes a number from 0.1 to 1\n");
}

TEST_CASE("the header is read") {
  const Style style = style_of(
      "[header]\nalign = \"center\"\nname = \"{name}\"\nheadline = { gap = \"1pt\" }\n"
      "details = { gap = \"3pt\" }\n"
      "contact = { gap = \"2pt\", items = [\"email\"], separator = \"/\", forms = { x = \"{kind}\" "
      "} "
      "}");
  CHECK(style.header.form == HeaderForm::center);
  CHECK(style.header.name.only_field() == "name");
  CHECK(style.header.headline_gap == Pt(1));
  CHECK(style.header.contact_gap == Pt(2));
  CHECK(style.header.details_gap == Pt(3));
  CHECK(style.header.contacts == std::vector<std::string>{"email"});
  CHECK(style.header.separator == "/");
  CHECK(style.header.contact_forms.at("x").only_field() == "kind");
  CHECK(style.header.contact_forms.contains("default"));
  CHECK(told("[header]\ncontact = { forms = { x = \"{txt}\" } }") ==
        "CV0207 4:29 `txt`: there is no field \"txt\" here | did you mean \"text\"?\n");
  CHECK(told("[header]\ncontact = { item = [] }")
            .starts_with("CV0201 4:13 `item`: header.contact has no key \"item\" | did you mean "
                         "\"items\"?"));
  CHECK(told("[header]\nname = \"{nam}\"").starts_with("CV0207 4:10 `nam`"));
}

TEST_CASE("the photo is read, and leaves room for text beside it") {
  const Style style = style_of(
      "[header.photo]\nshow = true\nwidth = \"20mm\"\nheight = \"1in\"\nalign = \"start\"\n"
      "gap = \"5pt\"");
  CHECK(style.header.photo.shown);
  CHECK(style.header.photo.box == Size{20 * kPtPerMillimetre, Pt(72)});
  CHECK(style.header.photo.side == Side::start);
  CHECK(style.header.photo.gap == Pt(5));
  // A5 is 419.5 pt wide; with margins of 100 pt each 219.5 remain, an inch of it for text.
  const auto wide = [](const std::string& width) {
    return told(
        "[page]\nsize = \"a5\"\nmargin = { start = \"100pt\", end = \"100pt\" }\n"
        "[header.photo]\nshow = true\ngap = \"0pt\"\nwidth = \"" +
        width + "\"");
  };
  CHECK(wide("147pt").empty());
  CHECK(wide("148pt").find("`\"148pt\"`: header.photo.width leaves no room") != std::string::npos);
  CHECK(told("[header.photo]\nshow = true\nheight = \"30cm\"")
            .find("`\"30cm\"`: header.photo.height is more than the text") != std::string::npos);
  CHECK(told("[header.photo]\nheight = \"30cm\"").empty());  // none is shown
  CHECK(told("[header.photo]\nwidth = \"9pt\"").starts_with("CV0203 4:9 `\"9pt\"`"));
  CHECK(told("[header.photo]\nalign = \"left\"").starts_with("CV0203 4:9 `\"left\"`"));
}

TEST_CASE("sections, paragraphs, lists and dates are read") {
  const Style style = style_of(
      "[section]\ncase = \"upper\"\nabove = \"1pt\"\nbelow = \"2pt\"\nstretch = \"2.5pt\"\n"
      "rule = { width = \"3pt\", color = \"#000001\", gap = \"4pt\" }\n"
      "subheading = { above = \"5pt\", below = \"6pt\" }\n[paragraph]\ngap = \"7pt\"\n"
      "[list]\nsigns = [\"–\"]\nhang = \"8pt\"\ngap = \"9pt\"\nabove = \"10pt\"\nbelow = \"11pt\"\n"
      "[sections]\norder = [\"bio\", \"*\", \"award\"]\n[date]\nmonth = \"long\"\nrange = \"-\"\n"
      "[color]\nlink = \"#000002\"");
  CHECK(style.type.heading.text_case == TextCase::upper);
  CHECK(style.type.body.text_case == TextCase::as_written);
  CHECK(style.section.above == Pt(1));
  CHECK(style.section.below == Pt(2));
  CHECK(style.section.stretch == Pt(2.5));
  CHECK(style.section.rule.width == Pt(3));
  CHECK(style.section.rule.color == Color{0, 0, 1});
  CHECK(style.section.rule.gap == Pt(4));
  CHECK(style.section.subheading_above == Pt(5));
  CHECK(style.section.subheading_below == Pt(6));
  CHECK(style.paragraph_gap == Pt(7));
  CHECK(style.list.signs == std::vector<std::string>{"–"});
  CHECK(style.list.hang == Pt(8));
  CHECK(style.list.gap == Pt(9));
  CHECK(style.list.above == Pt(10));
  CHECK(style.list.below == Pt(11));
  CHECK(style.section_order == std::vector<std::string>{"bio", "*", "award"});
  CHECK(style.date.month == MonthForm::full);
  CHECK(style.date.range == "-");
  CHECK(style.link_color == Color{0, 0, 2});
}

TEST_CASE("a list without signs and a section named twice are told") {
  CHECK(told("[list]\nsigns = []") ==
        "CV0203 4:9 `[]`: list.signs is empty | for example [\"•\", \"–\"]\n");
  CHECK(told("[sections]\norder = [\"bio\", \"*\", \"bio\"]") ==
        "CV0203 4:22 `\"bio\"`: \"bio\" stands twice in sections.order\n");
}

TEST_CASE("unknown tables and keys are told with the nearest") {
  CHECK(told("[pages]\nsize = \"a4\"")
            .starts_with("CV0201 3:2 `pages`: the layout has no key \"pages\" | did you mean "
                         "\"page\"?"));
  CHECK(told("engin = \"flow\"")
            .starts_with("CV0201 3:1 `engin`: layout has no key \"engin\" | did you mean "
                         "\"engine\"?"));
  CHECK(told("engine = \"flaw\"") ==
        "CV0203 3:10 `\"flaw\"`: layout.engine takes \"flow\" or \"fit\", not \"flaw\" | did you "
        "mean "
        "\"flow\"?\n");
}

TEST_CASE("a layout of tens of thousands of keys ends in an answer, and soon") {
  const auto many = [](const std::string& head, auto&& item, const std::string& tail) {
    std::string text = kExtends + head;
    for (int i = 0; i < 20000; ++i) text += item(std::to_string(i));
    return text + tail;
  };
  const LoadedStyle forms(many(
      "[header.contact.forms]\n", [](const std::string& i) { return "k" + i + " = '{text}'\n"; },
      ""));
  const LoadedStyle subkinds(many(
      "[entry.section]\n", [](const std::string& i) { return "k" + i + " = {}\n"; }, ""));
  const LoadedStyle order(many(
      "[sections]\norder = [", [](const std::string& i) { return "'s" + i + "',"; }, "]"));
  const LoadedStyle unknown(many(
      "[page]\n", [](const std::string& i) { return "k" + i + " = 1\n"; }, ""));
  CHECK(forms.style);
  CHECK(forms.style->header.contact_forms.size() > 20000);
  CHECK(subkinds.style);
  CHECK(order.style);
  CHECK(!unknown.style);
  // Two seconds here; a reader that was quadratic took eleven, optimized, for the subkinds alone.
}

TEST_CASE("keys of the wrong shape end in diagnostics, not in a crash") {
  for (const char* key : {"layout", "page", "type", "color", "header", "section", "paragraph",
                          "list", "sections", "date", "entry"}) {
    CAPTURE(key);
    for (const char* value : {"1", "\"x\"", "[]", "[[]]", "{ x = { y = 1 } }", "nan", "12:00:00"}) {
      const LoadedStyle loaded(std::string(key) + " = " + value);
      CHECK(!loaded.style);
    }
  }
}

TEST_CASE("the keys of layouts can be told without a layout") {
  const std::vector<LayoutKey> keys = layout_keys(catalog());
  const auto find = [&](std::string_view path) {
    return std::find_if(keys.begin(), keys.end(),
                        [&](const LayoutKey& key) { return key.path == path; });
  };
  for (const char* path : {"layout.extends", "layout.name", "type.date.features", "page.size.width",
                           "color.*", "header.contact.forms.*", "entry.talk.*.title"}) {
    CAPTURE(path);
    CHECK(find(path) != keys.end());
  }
  CHECK(find("entry.default.columns")->most == 4);
}

TEST_CASE("a layout that extends nothing is told so once, and not rendered") {
  CHECK(!LoadedStyle("").style);
  constexpr std::string_view kOpen =
      ": the layout leaves most of its keys open | extends = \"academic\" in [layout]: what it "
      "says "
      "nothing of is then as there\n";
  CHECK(LoadedStyle("").told() == "CV0204 1:1 ``" + std::string(kOpen));
  CHECK(LoadedStyle("[layout]\nname = \"mine\"\n[page]\nsize = \"letter\"\n").told() ==
        "CV0204 1:2 `layout`" + std::string(kOpen));
  // What else is wrong is told too.
  CHECK(LoadedStyle("[layout]\nextend = \"academic\"\n").told() ==
        "CV0204 1:2 `layout`" + std::string(kOpen) +
            "CV0201 2:1 `extend`: layout has no key \"extend\" | did you mean \"extends\"? | there "
            "are: extends, name, description, engine, pages\n");
}

TEST_CASE("a key in the wrong table is answered with where it belongs") {
  const auto meant = [](const std::string& text) {
    const std::string all = told(text);
    const std::size_t begin = all.find(" | did you mean ");
    REQUIRE_MESSAGE(begin != std::string::npos, all);
    return all.substr(begin + 3, all.find(" | ", begin + 3) - begin - 3);
  };
  CHECK(meant("[header]\nseparator = \" | \"") == "did you mean header.contact.separator?");
  CHECK(meant("[type]\nsize = \"11pt\"") == "did you mean type.body.size or type.script.size?");
  CHECK(meant("[section]\norder = [\"bio\"]") == "did you mean sections.order?");
  CHECK(meant("[page]\ntop = \"1cm\"") == "did you mean page.margin.top?");
  CHECK(meant("[entry]\naside = \"\"") == "did you mean entry.default.aside?");
  CHECK(meant("[heading]\nsize = \"12pt\"") == "did you mean type.heading?");
  CHECK(LoadedStyle("extends = \"base\"\n").told().find("did you mean layout.extends?") !=
        std::string::npos);
}

TEST_CASE("what other programs call a key is known") {
  CHECK(told("[page.margin]\nleft = \"2cm\"").find("did you mean \"start\"?") != std::string::npos);
  CHECK(told("[header]\nalign = \"left\"").find("did you mean \"start\"?") != std::string::npos);
  CHECK(told("[type]\nalign = \"justify\"").find("did you mean \"justified\"?") !=
        std::string::npos);
  CHECK(told("[type.body]\nfont = \"Lato\"").find("did you mean \"family\"?") != std::string::npos);
  CHECK(told("[fonts]\nbody = \"Lato\"").find("did you mean \"type\"?") != std::string::npos);
}

TEST_CASE("what takes a table tells its keys") {
  CHECK(
      told("[page]\nmargin = \"2cm\"") ==
      "CV0202 4:10 `\"2cm\"`: page.margin takes a table, not a string | the keys of [page.margin] "
      "are: top, bottom, start, end\n");
}

}  // namespace vitaset
