#include "style/layout_files.h"

#include <doctest/doctest.h>

#include <string>

#include "temporary_folder.h"

namespace vitaset {
namespace {

/// A folder of bundled layouts, and one of a user's own.
struct Folders {
  TemporaryFolder bundled;
  TemporaryFolder own;
  Sources sources;
  Sink sink;

  std::optional<LayoutTable> read(const std::string& layout) {
    return read_layout_files(layout, bundled.path(), sources, sink);
  }
  std::optional<LayoutTable> read_own(std::string_view name) {
    return read((own.path() / name).string());
  }

  /// The diagnostics, each as CV0112 file:line:column `what the span holds`: message | hint; then
  /// the notes. Folders are left out of the names.
  [[nodiscard]] std::string told() const {
    std::string lines;
    for (const Diagnostic& diagnostic : sink.diagnostics()) {
      lines += code_text(diagnostic.code) + place(diagnostic.span) + ": " + diagnostic.message;
      for (const std::string& hint : diagnostic.hints) lines += " | " + hint;
      lines += "\n";
      for (const Note& note : diagnostic.notes) {
        lines += "  note" + place(note.span) + ": " + note.message + "\n";
      }
    }
    return lines;
  }

  [[nodiscard]] std::string place(const Span& span) const {
    if (!span.known()) return "";
    const Place where = sources.place(span);
    const std::string_view text = sources.file(span.file).text();
    return " " + std::filesystem::path(where.file).filename().string() + ":" +
           std::to_string(where.line) + ":" + std::to_string(where.column) + " `" +
           std::string(text.substr(span.begin, span.end - span.begin)) + "`";
  }
};

/// The string at `table`.`key`; empty if there is none.
std::string text_at(const LayoutTable& layout, std::string_view table, std::string_view key) {
  const Value* inner = layout.table.value(table);
  const Value* value = inner == nullptr ? nullptr : inner->table()->value(key);
  return value == nullptr ? "" : *value->string();
}

}  // namespace

TEST_CASE("a name is a layout of the program, a path a file") {
  CHECK(!is_layout_path("academic"));
  CHECK(is_layout_path("my.toml"));
  CHECK(is_layout_path("./my"));
  CHECK(is_layout_path("looks/x.toml"));
}

TEST_CASE("a layout lies over what it extends, key by key") {
  Folders folders;
  folders.bundled.write("base.toml", "[page]\nsize = 'a4'\nside = 'one'\n[list]\nhang = '1pt'");
  folders.bundled.write("wide.toml", "[layout]\nextends = 'base'\n[page]\nside = 'two'");
  folders.own.write("my.toml", "[layout]\nextends = 'wide'\n[page]\nsize = 'a5'");
  const auto layout = folders.read_own("my.toml");
  REQUIRE(layout);
  CHECK(text_at(*layout, "page", "size") == "a5");
  CHECK(text_at(*layout, "page", "side") == "two");
  CHECK(text_at(*layout, "list", "hang") == "1pt");
  CHECK(layout->name == "my");
  CHECK(folders.place(layout->span) == " my.toml:1:2 `layout`");
  CHECK(folders.told().empty());
}

TEST_CASE("what a layout says of a kind stands against narrower kinds of those it extends") {
  Folders folders;
  folders.bundled.write("base.toml",
                        "[entry.publication]\ntitle = 'a'\ngap = '1pt'\n"
                        "[entry.publication.book]\ntitle = 'b'\ngap = '2pt'");
  folders.own.write("my.toml",
                    "[layout]\nextends = 'base'\n[entry.publication]\ntitle = 'c'\n"
                    "[entry.publication.thesis]\ntitle = 'd'");
  const auto layout = folders.read_own("my.toml");
  REQUIRE(layout);
  const Table& look = *layout->table.value("entry")->table()->value("publication")->table();
  CHECK(*look.value("title")->string() == "c");
  CHECK(look.value("book")->table()->value("title") == nullptr);
  CHECK(*look.value("book")->table()->value("gap")->string() == "2pt");
  CHECK(*look.value("thesis")->table()->value("title")->string() == "d");
}

TEST_CASE("name, description and extends are no layout's heirlooms; the engine is") {
  Folders folders;
  folders.bundled.write("base.toml", "[layout]\nname='b'\ndescription='d'\nengine='flow'");
  folders.own.write("my.toml", "[layout]\nextends = 'base'");
  const auto layout = folders.read_own("my.toml");
  REQUIRE(layout);
  CHECK(text_at(*layout, "layout", "name").empty());
  CHECK(text_at(*layout, "layout", "description").empty());
  CHECK(text_at(*layout, "layout", "extends").empty());
  CHECK(text_at(*layout, "layout", "engine") == "flow");
}

TEST_CASE("a layout extends files beside it and below, and they what is beside them") {
  Folders folders;
  folders.own.write("my.toml", "[layout]\nextends = 'parts/colors.toml'");
  folders.own.write("parts/colors.toml", "[layout]\nextends = 'more.toml'\n[page]\na = '1'");
  folders.own.write("parts/more.toml", "[page]\nb = '2'");
  const auto layout = folders.read_own("my.toml");
  REQUIRE(layout);
  CHECK(text_at(*layout, "page", "a") == "1");
  CHECK(text_at(*layout, "page", "b") == "2");
}

TEST_CASE("a layout extends nothing outside its folder") {
  Folders folders;
  folders.own.write("secret.toml", "[page]\na = '1'");
  folders.own.write("in/my.toml", "[layout]\nextends = '../secret.toml'");
  folders.own.write("in/your.toml",
                    "[layout]\nextends = '" + (folders.own.path() / "secret.toml").string() + "'");
  CHECK(!folders.read_own("in/my.toml"));
  CHECK(folders.told() ==
        "CV0203 my.toml:2:11 `'../secret.toml'`: a layout extends only files beside it or in "
        "folders below | copy the file there, or name a layout that comes with vitaset\n");
  CHECK(!folders.read_own("in/your.toml"));
  CHECK(folders.sink.count(Severity::error) == 2);
}

TEST_CASE("an unknown layout is told with the nearest, and with those there are") {
  Folders folders;
  folders.bundled.write("academic.toml", "");
  folders.bundled.write("base.toml", "");
  folders.bundled.write("README.md", "");
  CHECK(!folders.read("acadmic"));
  CHECK(folders.told() ==
        "CV0112: there is no layout \"acadmic\" | did you mean \"academic\"? | the layouts there "
        "are: academic, base; a file is named with its ending: \"mine.toml\"\n");
  CHECK(!folders.read(""));
  CHECK(!folders.read(".."));
  CHECK(!folders.read(std::string("academic\0", 9)));
  CHECK(folders.sink.count(Severity::error) == 4);
}

TEST_CASE("an unknown layout that another extends is told there") {
  Folders folders;
  folders.own.write("my.toml", "[layout]\nextends = 'nothing'");
  CHECK(!folders.read_own("my.toml"));
  CHECK(folders.told().starts_with("CV0112 my.toml:2:11 `'nothing'`: there is no layout"));
}

TEST_CASE("a file that cannot be read is told where it is asked for") {
  Folders folders;
  folders.own.write("my.toml", "[layout]\nextends = 'nothing.toml'");
  CHECK(!folders.read_own("my.toml"));
  CHECK(folders.told().starts_with("CV0112 my.toml:2:11 `'nothing.toml'`: cannot read "));
  Folders others;
  CHECK(!others.read_own("nothing.toml"));
  CHECK(others.told().starts_with("CV0112: cannot read "));
  CHECK(!others.read(others.own.path().string() + "/"));
}

TEST_CASE("a layout of more than a megabyte is refused") {
  Folders folders;
  folders.own.write("my.toml", std::string(kLargestLayout + 1, '\n'));
  CHECK(!folders.read_own("my.toml"));
  CHECK(folders.told().starts_with("CV0003: "));
}

TEST_CASE("an extends that is no text is told") {
  Folders folders;
  folders.own.write("my.toml", "[layout]\nextends = 3");
  CHECK(!folders.read_own("my.toml"));
  CHECK(folders.told() ==
        "CV0202 my.toml:2:11 `3`: layout.extends takes a string, not a whole number | extends = "
        "\"academic\"\n");
}

TEST_CASE("a circle of layouts is told with all its places") {
  Folders folders;
  folders.own.write("a.toml", "[layout]\nextends = 'b.toml'");
  folders.own.write("b.toml", "[layout]\nextends = './c.toml'");
  folders.own.write("c.toml", "[layout]\nextends = 'b.toml'");
  CHECK(!folders.read_own("a.toml"));
  CHECK(folders.told() ==
        "CV0205 c.toml:2:11 `'b.toml'`: this layout extends itself in the end\n"
        "  note b.toml:2:11 `'./c.toml'`: on the way, this extends the next\n");
}

TEST_CASE("a layout that extends itself is told, also by another name of the file") {
  Folders folders;
  folders.own.write("a.toml", "[layout]\nextends = 'a.toml'");
  CHECK(!folders.read_own("a.toml"));
  CHECK(folders.told() == "CV0205 a.toml:2:11 `'a.toml'`: this layout extends itself in the end\n");
  Folders linked;
  linked.own.write("a.toml", "[layout]\nextends = 'again/a.toml'");
  std::filesystem::create_directory_symlink(".", linked.own.path() / "again");
  CHECK(!linked.read_own("a.toml"));
  CHECK(linked.told().starts_with("CV0205 a.toml:2:11"));
}

TEST_CASE("syntax errors of every file of the chain are told in one run") {
  Folders folders;
  folders.bundled.write("base.toml", "[page\nsize = 'a4'");
  folders.own.write("my.toml", "[layout]\nextends = 'base'\nname = \n");
  static_cast<void>(folders.read_own("my.toml"));
  CHECK(folders.sink.count(Severity::error) == 2);
}

TEST_CASE("names of files are sorted, and those of other endings left out") {
  TemporaryFolder folder;
  folder.write("b.toml", "");
  folder.write("a.toml", "");
  folder.write("c.txt", "");
  CHECK(toml_names(folder.path()) == std::vector<std::string>{"a", "b"});
  CHECK(toml_names(folder.path() / "nothing").empty());
}

TEST_CASE("a layout that comes along has no ending in its name") {
  Folders folders;
  static_cast<void>(folders.bundled.write("academic.toml", ""));
  static_cast<void>(folders.own.write("my.toml", "[layout]\nextends = 'academic.toml'\n"));
  CHECK_FALSE(folders.read_own("my.toml"));
  CHECK(folders.told().ends_with(
      " | the layout that comes along is named without \".toml\": \"academic\"\n"));
}

}  // namespace vitaset
