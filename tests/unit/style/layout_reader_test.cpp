#include "style/layout_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "toml/parse.h"

namespace vitaset {
namespace {

constexpr LengthRange kRange{Pt(0), Pt(1000)};

/// A reader over a small file.
struct ReaderOver {
  Sources sources;
  Sink sink;
  Palette palette;
  Table table;
  LayoutContext context{sources, sink, palette};
  LayoutReader reader;

  explicit ReaderOver(std::string text, Absent absent = Absent::error)
      : table(parse_toml(sources, sources.add("my.toml", std::move(text)), sink)),
        reader(table, "list", {FileId{0}, 0, 0}, absent, context) {}

  /// The diagnostics: CV0203 `what the span holds`: message | hint
  [[nodiscard]] std::string told() const {
    std::string lines;
    for (const Diagnostic& diagnostic : sink.diagnostics()) {
      const Span span = diagnostic.span;
      lines +=
          code_text(diagnostic.code) + " `" +
          std::string(sources.file(span.file).text().substr(span.begin, span.end - span.begin)) +
          "`: " + diagnostic.message;
      for (const std::string& hint : diagnostic.hints) lines += " | " + hint;
      lines += "\n";
    }
    return lines;
  }
};

constexpr std::string_view kLengthHint =
    " | a length carries its unit: \"10.5pt\", \"22mm\", \"2.2cm\", \"1in\" or \"1.2em\"\n";

std::string length_told(const std::string& value) {
  ReaderOver over("hang = " + value);
  Pt length(7);
  over.reader.length("hang", length, Pt(10), kRange);
  CHECK(length == Pt(7));
  return over.told();
}

}  // namespace

TEST_CASE("each type is read as what it is") {
  ReaderOver over(
      "s = 'text'\nl = ['a', 'b']\nb = true\nn = 2\nr = 0.5\nh = '1em'\ne = '0.05em'\nw = 'bold'\n"
      "v = 350\nc = '#102030'\nk = 'two'\nt = { x = 1 }");
  LayoutReader& reader = over.reader;
  std::string text;
  std::vector<std::string> list;
  bool flag = false;
  double number = 0;
  double real = 0;
  Pt length;
  Em em;
  int weight = 0;
  int numeric = 0;
  Color color;
  int choice = 0;
  Template form;
  reader.text("s", text);
  reader.texts("l", list);
  reader.boolean("b", flag);
  reader.number("n", number, 0, 5);
  reader.number("r", real, 0, 5);
  reader.length("h", length, Pt(9), kRange);
  reader.relative("e", em, 0, 1);
  reader.weight("w", weight);
  reader.weight("v", numeric);
  reader.color("c", color);
  reader.choice<int>("k", choice, {{"one", 1}, {"two", 2}});
  reader.form("s", form, {});
  CHECK(reader.table("t", Absent::error).value("x") != nullptr);
  reader.finish();
  CHECK(over.told().empty());
  CHECK(text == "text");
  CHECK(list == std::vector<std::string>{"a", "b"});
  CHECK(flag);
  CHECK(number == 2);
  CHECK(real == 0.5);
  CHECK(length == Pt(9));
  CHECK(em == Em(0.05));
  CHECK(weight == 700);
  CHECK(numeric == 350);
  CHECK(color == Color{16, 32, 48});
  CHECK(choice == 2);
  CHECK(form.nodes.size() == 1);
}

TEST_CASE("a bare number is no length") {
  CHECK(length_told("12") ==
        "CV0202 `12`: list.hang takes a length, not a whole number" + std::string(kLengthHint));
  CHECK(length_told("12.5").starts_with("CV0202 `12.5`: list.hang takes a length, not a"));
  CHECK(length_told("'12'") ==
        "CV0203 `'12'`: list.hang is no length: \"12\"" + std::string(kLengthHint));
  CHECK(length_told("'12px'") ==
        "CV0203 `'12px'`: list.hang is no length: \"12px\"" + std::string(kLengthHint));
}

TEST_CASE("a length out of bounds is told with the bounds") {
  CHECK(length_told("'-1pt'") ==
        "CV0203 `'-1pt'`: list.hang takes a length from 0 pt to 1000 pt\n");
  CHECK(length_told("'1001pt'") ==
        "CV0203 `'1001pt'`: list.hang takes a length from 0 pt to 1000 pt\n");
}

TEST_CASE("a relative length is one in em") {
  const auto told = [](const std::string& value) {
    ReaderOver over("tracking = " + value);
    Em em(7);
    over.reader.relative("tracking", em, -1, 1);
    CHECK(em == Em(7));
    return over.told();
  };
  const std::string hint = " | it is relative to the size of the text: \"0.05em\"\n";
  CHECK(told("'1pt'") == "CV0203 `'1pt'`: list.tracking is no length in em: \"1pt\"" + hint);
  CHECK(told("0.05").starts_with("CV0202 `0.05`: list.tracking takes a length in em, not a"));
  CHECK(told("'2em'") == "CV0203 `'2em'`: list.tracking takes a length from -1 em to 1 em\n");
}

TEST_CASE("a number out of bounds, also one that is none, is told") {
  const auto told = [](const std::string& value) {
    ReaderOver over("size = " + value);
    double number = 7;
    over.reader.number("size", number, 0.1, 1);
    CHECK(number == 7);
    return over.told();
  };
  const std::string bounds = "`: list.size takes a number from 0.1 to 1\n";
  CHECK(told("2") == "CV0203 `2" + bounds);
  CHECK(told("nan") == "CV0203 `nan" + bounds);
  CHECK(told("inf") == "CV0203 `inf" + bounds);
  CHECK(told("'1'") == "CV0202 `'1'`: list.size takes a number, not a string | for example 0.7\n");
}

TEST_CASE("a whole number out of bounds, or none at all, is told") {
  const auto told = [](const std::string& value) {
    ReaderOver over("columns = " + value);
    std::size_t number = 7;
    over.reader.whole("columns", number, 1, 4);
    if (value == "4") {
      CHECK(number == 4);
    } else {
      CHECK(number == 7);
    }
    return over.told();
  };
  CHECK(told("4").empty());
  CHECK(told("5") == "CV0203 `5`: list.columns takes a whole number from 1 to 4\n");
  CHECK(told("0") == "CV0203 `0`: list.columns takes a whole number from 1 to 4\n");
  CHECK(told("2.5") ==
        "CV0202 `2.5`: list.columns takes a whole number, not a number | for example 3\n");
}

TEST_CASE("weights are told with what there is") {
  const auto told = [](const std::string& value) {
    ReaderOver over("weight = " + value);
    int weight = 7;
    over.reader.weight("weight", weight);
    CHECK(weight == 7);
    return over.told();
  };
  const std::string hint =
      " | thin, extralight, light, regular, medium, semibold, bold, extrabold, black, or 100 to "
      "900\n";
  CHECK(told("'fat'") == "CV0203 `'fat'`: list.weight is no weight: \"fat\"" + hint);
  CHECK(told("99") == "CV0203 `99`: list.weight takes a weight from 100 to 900" + hint);
  CHECK(told("901") == "CV0203 `901`: list.weight takes a weight from 100 to 900" + hint);
  CHECK(told("true") == "CV0202 `true`: list.weight takes a weight, not true or false" + hint);
}

TEST_CASE("a choice is told with the nearest") {
  ReaderOver over("align = 'raged'\nother = 1");
  int choice = 7;
  const std::vector<std::pair<std::string_view, int>> choices{{"ragged", 1}, {"justified", 2}};
  over.reader.choice("align", choice, choices);
  over.reader.choice("other", choice, choices);
  CHECK(choice == 7);
  CHECK(over.told() ==
        "CV0203 `'raged'`: list.align takes \"ragged\" or \"justified\", not \"raged\" | did you "
        "mean \"ragged\"?\n"
        "CV0202 `1`: list.other takes \"ragged\" or \"justified\", not a whole number\n");
}

TEST_CASE("another type is told at the very value, and the output keeps what it held") {
  ReaderOver over("s = 1\nl = 'a'\nm = ['a', 2]\nb = 'yes'\nf = {}\nt = 'x'");
  std::string text = "old";
  std::vector<std::string> list{"old"};
  bool flag = true;
  Template form;
  over.reader.text("s", text);
  over.reader.texts("l", list);
  over.reader.texts("m", list);
  over.reader.boolean("b", flag);
  over.reader.form("f", form, {});
  LayoutReader inner = over.reader.table("t", Absent::error);
  inner.text("anything", text);
  CHECK(text == "old");
  CHECK(list == std::vector<std::string>{"old"});
  CHECK(flag);
  CHECK(form.empty());
  CHECK(over.told() ==
        "CV0202 `1`: list.s takes a string, not a whole number\n"
        "CV0202 `'a'`: list.l takes a list of strings, not a string | for example [\"…\", \"…\"]\n"
        "CV0202 `2`: list.m takes strings in its list, not a whole number\n"
        "CV0202 `'yes'`: list.b takes true or false, not a string\n"
        "CV0202 `{}`: list.f takes a template, not a table | for example \"**{name}**[, "
        "{location}]\"\n"
        "CV0202 `'x'`: list.t takes a table, not a string\n");
}

TEST_CASE("a missing key is told once, a missing table instead of all its keys") {
  ReaderOver over("a = 1");
  std::string text = "old";
  over.reader.text("hang", text);
  LayoutReader inner = over.reader.table("rule", Absent::error);
  inner.text("width", text);
  inner.finish();
  CHECK(text == "old");
  CHECK(over.told() ==
        "CV0204 ``: the layout leaves list.hang open | extends = \"base\" in [layout] gives every "
        "key a value\n"
        "CV0204 ``: the layout leaves list.rule open | extends = \"base\" in [layout] gives every "
        "key a value\n");
}

TEST_CASE("a key that may be absent keeps what was there") {
  ReaderOver over("a = 1", Absent::keep);
  Pt length(3);
  over.reader.length("hang", length, Pt(1), kRange);
  CHECK(length == Pt(3));
  CHECK(!over.reader.has("hang"));
  CHECK(over.told().empty());
}

TEST_CASE("a key nobody asked for is told with the nearest that was") {
  ReaderOver over("hnag = '1pt'\nx = 1", Absent::keep);
  Pt length;
  over.reader.length("hang", length, Pt(1), kRange);
  static_cast<void>(over.reader.has("gap"));
  over.reader.finish();
  CHECK(over.told() ==
        "CV0201 `hnag`: list has no key \"hnag\" | did you mean \"hang\"? | there are: hang, gap\n"
        "CV0201 `x`: list has no key \"x\" | there are: hang, gap\n");
}

TEST_CASE("mistakes in a template are told at their place behind escapes") {
  ReaderOver over("title = \"\\u00e4{titel}\"");
  Template form;
  over.reader.form("title", form, {{"title"}, {}});
  CHECK(over.told() ==
        "CV0207 `titel`: there is no field \"titel\" here | did you mean \"title\"?\n");
}

TEST_CASE("lists of templates and of names of fields") {
  ReaderOver over(
      "lines = [\"a\", \"b\"]\nwrong = \"a\"\nhidden = [\"note\", \"notes\", \"far\"]\n");
  const TemplateNames names{{"note", "url"}, {}};
  const Array* const lines = over.reader.forms("lines", names);
  REQUIRE(lines != nullptr);
  CHECK(lines->size() == 2);
  CHECK(over.reader.forms("wrong", names) == nullptr);
  std::vector<std::string> hidden;
  over.reader.fields("hidden", hidden, names.fields);
  CHECK(hidden.size() == 3);
  CHECK(over.told() ==
        "CV0202 `\"a\"`: list.wrong takes a list of templates, not a string | for example "
        "[\"{location}\", \"{highlights}\"]\n"
        "CV0203 `\"notes\"`: there is no field \"notes\" here | did you mean \"note\"?\n"
        "CV0203 `\"far\"`: there is no field \"far\" here\n");
}

TEST_CASE("what nobody asked for has names that people choose") {
  ReaderOver over("a = 1\nb = {}\nc = {}\nd = 2\n");
  std::size_t number = 0;
  over.reader.whole("a", number, 0, 9);
  CHECK(over.reader.others() == std::vector<std::string_view>{"b", "c", "d"});
  static_cast<void>(over.reader.table("b", Absent::keep));
  CHECK(over.reader.other_tables() == std::vector<std::string_view>{"c"});
  CHECK(over.reader.is_table("c"));
  CHECK_FALSE(over.reader.is_no_table("c"));
  CHECK_FALSE(over.reader.is_table("d"));
  CHECK(over.reader.is_no_table("d"));
  CHECK(over.reader.is_no_table("absent"));
}

TEST_CASE("a key that somebody else reads is known") {
  ReaderOver over("alpha = 1\nb = 2\n");
  over.reader.read_elsewhere("alpha", LayoutKeyType::whole);
  over.reader.read_elsewhere(kAnyName, LayoutKeyType::whole);
  over.reader.finish();
  CHECK(over.told() == "CV0201 `b`: list has no key \"b\" | there are: alpha\n");
}

TEST_CASE("a reader writes down what it is asked for, optional keys and free names too") {
  ReaderOver over("");
  LayoutKeys keys;
  over.context.record = &keys;
  const TemplateNames names{{"note"}, {}};
  std::string text;
  if (over.reader.has("name")) over.reader.text("name", text);
  double number = 0;
  over.reader.number("size", number, 0.5, 2);
  if (over.reader.is_table("page")) {
    LayoutReader page = over.reader.table("page", Absent::error);
    Pt length;
    page.length("width", length, Pt(10), kRange);
  }
  bool flag = false;
  if (over.reader.is_no_table("page")) {
    over.reader.choice<bool>("page", flag, {{"a4", false}, {"a5", true}});
  }
  Template form;
  for (const std::string_view name : over.reader.others()) over.reader.form(name, form, names);
  for (const std::string_view name : over.reader.other_tables()) {
    LayoutReader table = over.reader.table(name, Absent::keep);
    std::vector<std::string> hidden;
    table.fields("hidden", hidden, names.fields);
  }
  std::vector<std::string> told;
  for (const LayoutKey& key : keys.all()) told.push_back(key.path);
  CHECK(told == std::vector<std::string>{"list.name", "list.size", "list.page", "list.page.width",
                                         "list.page", "list.*", "list.*", "list.*.hidden"});
  CHECK(keys.all()[1].least == 0.5);
  CHECK(keys.all()[1].most == 2);
  CHECK(keys.all()[4].choices == std::vector<std::string>{"a4", "a5"});
  CHECK(keys.all()[5].fields == std::vector<std::string>{"note"});
  CHECK(keys.all()[6].type == LayoutKeyType::table);
  CHECK(keys.all()[7].choices == std::vector<std::string>{"note"});
}

}  // namespace vitaset
