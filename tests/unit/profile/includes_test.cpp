#include "profile/includes.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "profile/profile_help.h"
#include "temporary_folder.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

/// A folder of files; me.toml is the profile.
struct Folder {
  TemporaryFolder folder;
  Sources sources;
  Sink sink;
  std::optional<ProfileTable> profile;

  Folder(std::initializer_list<std::pair<std::string_view, std::string_view>> files) {
    for (const auto& [name, text] : files) folder.write(name, text);
  }

  const Table& read(std::string_view main = "me.toml") {
    profile = read_profile_files(folder.path() / main, sources, sink);
    REQUIRE(profile);
    return profile->table;
  }

  /// A line for each diagnostic: code, place, message.
  [[nodiscard]] Found told() const {
    Found lines;
    for (const Diagnostic& each : sink.diagnostics()) {
      const Place place = sources.place(each.span);
      lines.push_back(fmt::format("{} {}:{}:{} {}", code_text(each.code), name(place.file),
                                  place.line, place.column, each.message));
    }
    return lines;
  }

  [[nodiscard]] Found notes() const {
    Found lines;
    for (const Note& note : sink.diagnostics().at(0).notes) {
      const Place place = sources.place(note.span);
      lines.push_back(fmt::format("{}:{}:{}", name(place.file), place.line, place.column));
    }
    return lines;
  }

  [[nodiscard]] const std::vector<std::string>& hints() const {
    return sink.diagnostics().at(0).hints;
  }

  [[nodiscard]] std::string name(std::string_view file) const {
    return fs::path(file).lexically_relative(folder.path()).string();
  }
};

std::string text(const Table& table, std::string_view key) {
  const Value* value = table.value(key);
  return value == nullptr || value->string() == nullptr ? "" : *value->string();
}

/// The x of every table in the list `key`.
std::string row(const Table& table, std::string_view key) {
  std::string all;
  const Value* list = table.value(key);
  if (list == nullptr || list->array() == nullptr) return all;
  for (const Value& item : *list->array()) all += text(*item.table(), "x");
  return all;
}

}  // namespace

TEST_CASE("the including file wins over what it includes, and later includes over earlier ones") {
  Folder folder{{"me.toml", "include = ['a.toml', 'b.toml']\nx = 'me'\n[t]\nx = 'me'\n"},
                {"a.toml", "x = 'a'\ny = 'a'\nz = 'a'\n[t]\nx = 'a'\ny = 'a'\n"},
                {"b.toml", "x = 'b'\ny = 'b'\n[t]\nz = 'b'\n"}};
  const Table& all = folder.read();
  CHECK(folder.told() == Found{});
  CHECK(text(all, "x") == "me");
  CHECK(text(all, "y") == "b");
  CHECK(text(all, "z") == "a");
  const Table& inner = *all.value("t")->table();
  CHECK(text(inner, "x") + text(inner, "y") + text(inner, "z") == "meab");
  CHECK(all.value("include") == nullptr);
}

TEST_CASE("entries of included files come in the order of inclusion, then the file's own") {
  Folder folder{{"me.toml", "include = ['a.toml', 'b.toml']\n[[l]]\nx = '5'\n"},
                {"a.toml", "include = 'c.toml'\n[[l]]\nx = '2'\n[[l]]\nx = '3'\n"},
                {"b.toml", "[[l]]\nx = '4'\n"},
                {"c.toml", "[[l]]\nx = '1'\n"}};
  CHECK(row(folder.read(), "l") == "12345");
}

TEST_CASE("a file that is reached twice counts once, where it is reached first") {
  Folder folder{{"me.toml", "include = ['a.toml', 'b.toml', 'a.toml']\n"},
                {"a.toml", "include = 'c.toml'\n[[l]]\nx = 'a'\n"},
                {"b.toml", "include = './c.toml'\n[[l]]\nx = 'b'\n"},
                {"c.toml", "[[l]]\nx = 'c'\n"}};
  CHECK(row(folder.read(), "l") == "cab");
  CHECK(folder.told() == Found{});
  CHECK(folder.sources.size() == 4);
}

TEST_CASE("a file in a folder below may include one beside that folder") {
  Folder folder{{"me.toml", "include = 'sub/a.toml'\n"},
                {"sub/a.toml", "include = ['../b.toml', 'c.toml']\n"},
                {"b.toml", "x = 'b'\n"},
                {"sub/c.toml", "y = 'c'\n"}};
  const Table& all = folder.read();
  CHECK(folder.told() == Found{});
  CHECK(text(all, "x") + text(all, "y") == "bc");
  // Named as the user would write it.
  CHECK(folder.name(folder.sources.file(FileId{2}).name()) == "b.toml");
}

TEST_CASE("files that include each other in a circle are told with every step") {
  Folder folder{{"me.toml", "include = 'a.toml'\nx = 'me'\n"},
                {"a.toml", "include = ['b.toml']\n"},
                {"b.toml", "include = 'a.toml'\n"}};
  CHECK(text(folder.read(), "x") == "me");
  REQUIRE(folder.told().size() == 1);
  CHECK(folder.told()[0].starts_with("CV0114 b.toml:1:11 "));
  CHECK(folder.told()[0].ends_with("a.toml includes itself in the end"));
  CHECK(folder.notes() == Found{"a.toml:1:12"});
  CHECK(folder.hints().size() == 1);
}

TEST_CASE("a profile that includes itself is a circle, through a link too") {
  Folder folder{{"me.toml", "include = ['me.toml', 'link.toml']\n"}};
  fs::create_symlink("me.toml", folder.folder.path() / "link.toml");
  folder.read();
  REQUIRE(folder.told().size() == 2);
  CHECK(folder.told()[0].starts_with("CV0114 me.toml:1:12 "));
  CHECK(folder.told()[1].starts_with("CV0114 me.toml:1:23 "));
}

TEST_CASE("what lies outside the folder of the profile is not read") {
  Folder folder{{"in/me.toml",
                 "include = ['../secret.toml', 'link.toml', 'up/secret.toml', '/etc/passwd', "
                 "'sub/a.toml', 'sub/../../secret.toml']\n"},
                {"in/sub/a.toml", "include = '../../secret.toml'\n"},
                {"secret.toml", "[secret]\n"}};
  fs::create_symlink("../secret.toml", folder.folder.path() / "in/link.toml");
  fs::create_symlink("..", folder.folder.path() / "in/up");
  CHECK(folder.read("in/me.toml").members.empty());
  const Found told = folder.told();
  REQUIRE(told.size() == 6);
  CHECK(told[0].find("in/me.toml:1:12 \"../secret.toml\" lies outside the folder") !=
        std::string::npos);
  CHECK(told[1].find("through a link") != std::string::npos);
  CHECK(told[2].find("through a link") != std::string::npos);
  CHECK(told[3].find("is not relative") != std::string::npos);
  CHECK(told[4].find("in/sub/a.toml:1:11 \"../../secret.toml\" lies outside") != std::string::npos);
  CHECK(folder.sink.diagnostics()[4].notes.size() == 1);
  CHECK(told[5].find("lies outside the folder") != std::string::npos);
  CHECK(folder.sources.size() == 2);
}

TEST_CASE("a folder whose name begins like the profile's is outside") {
  Folder folder{{"in/me.toml", "include = '../inner/a.toml'\n"}, {"inner/a.toml", "x = 'a'\n"}};
  CHECK(folder.read("in/me.toml").members.empty());
  CHECK(folder.told().size() == 1);
}

TEST_CASE("a link inside the folder is followed") {
  Folder folder{{"me.toml", "include = 'link.toml'\n"}, {"sub/a.toml", "x = 'a'\n"}};
  fs::create_symlink("sub/a.toml", folder.folder.path() / "link.toml");
  CHECK(text(folder.read(), "x") == "a");
  CHECK(folder.told() == Found{});
}

TEST_CASE("what a file behind a link to a folder includes is found where the file lies") {
  Folder folder{{"me.toml", "include = 'link/../a.toml'\n"},
                {"sub/deep/x.toml", ""},
                {"sub/a.toml", "include = 'b.toml'\n"},
                {"sub/b.toml", "x = 'b'\n"}};
  fs::create_directory_symlink("sub/deep", folder.folder.path() / "link");
  CHECK(text(folder.read(), "x") == "b");
  CHECK(folder.told() == Found{});
}

TEST_CASE("a file that is missing is told with the nearest one in its folder") {
  Folder folder{{"me.toml", "include = ['sub/publication.toml', 'nothing.toml']\n"},
                {"sub/publications.toml", ""},
                {"sub/talks.toml", ""}};
  folder.read();
  REQUIRE(folder.told().size() == 2);
  CHECK(folder.told()[0] == "CV0114 me.toml:1:12 there is no file \"sub/publication.toml\"");
  CHECK(folder.hints().at(0) == "did you mean \"sub/publications.toml\"?");
  CHECK(folder.sink.diagnostics()[1].hints.size() == 1);
}

TEST_CASE("what is no regular file, or has no possible name, is refused") {
  Folder folder{{"me.toml", "include = ['sub', \"a\\u0000b\", 'loop']\n"}, {"sub/a.toml", ""}};
  fs::create_symlink("loop", folder.folder.path() / "loop");
  folder.read();
  const Found told = folder.told();
  REQUIRE(told.size() == 3);
  CHECK(told[0] == "CV0114 me.toml:1:12 \"sub\" is a folder");
  CHECK(told[1].starts_with("CV0114 me.toml:1:19 "));
  CHECK(told[2].starts_with("CV0114 me.toml:1:31 "));
}

TEST_CASE("an include that is no text is told, and empty ones are none") {
  Folder folder{{"me.toml", "include = [3, '', 'a.toml', ['b']]\n"},
                {"a.toml", "include = true\nx = 'a'\n"}};
  CHECK(text(folder.read(), "x") == "a");
  const Found told = folder.told();
  REQUIRE(told.size() == 3);
  CHECK(told[0].starts_with("CV0104 me.toml:1:12 expected a string or a table for \"include\""));
  CHECK(told[1].starts_with("CV0104 a.toml:1:11 expected a string, a table or a list of these"));
  CHECK(told[2].starts_with("CV0104 me.toml:1:29 "));
}

TEST_CASE("what is not TOML is told of all files at once") {
  Folder folder{{"me.toml", "include = ['a.toml', 'b.toml']\nx = oops\n"},
                {"a.toml", "y = oops\n"},
                {"b.toml", "z = oops\n"}};
  folder.read();
  CHECK(folder.sink.count(Severity::error) == 3);
}

TEST_CASE("more includes than anybody needs are refused, and told once") {
  std::string list = "include = [";
  for (std::size_t i = 0; i < kMostIncludes + 50; ++i) list += "'a.toml', ";
  Folder folder{{"me.toml", list + "]\n"}, {"a.toml", "x = 'a'\n"}};
  CHECK(text(folder.read(), "x") == "a");
  REQUIRE(folder.told().size() == 1);
  CHECK(folder.told()[0].find("more than 1000 files") != std::string::npos);
}

TEST_CASE("files that include each other deeper than anybody needs are refused") {
  Folder folder{{"me.toml", "include = '0.toml'\n"}};
  for (std::size_t i = 0; i <= kDeepestIncludes; ++i) {
    folder.folder.write(fmt::format("{}.toml", i), fmt::format("include = '{}.toml'\n", i + 1));
  }
  folder.read();
  REQUIRE(folder.told().size() == 1);
  CHECK(folder.told()[0].find("more than 32 deep") != std::string::npos);
}

TEST_CASE("all files together are as large as one may be") {
  const std::string large = "#" + std::string(std::size_t{40} << 20U, 'x');
  Folder folder{
      {"me.toml", "include = ['a.toml', 'b.toml']\n"}, {"a.toml", large}, {"b.toml", large}};
  folder.read();
  REQUIRE(folder.told().size() == 1);
  CHECK(folder.told()[0] == "CV0114 me.toml:1:22 \"b.toml\" is too large");
}

TEST_CASE("all files together hold as many values as one may") {
  std::string many = "x = [";
  for (int i = 0; i < 600'000; ++i) many += "1,";
  many += "]\n";
  Folder folder{{"me.toml", "include = ['a.toml', 'b.toml', 'c.toml']\n"}, {"c.toml", "y = 'c'\n"}};
  folder.folder.write("a.toml", "y = 'a'\n" + many);
  folder.folder.write("b.toml", "y = 'b'\n" + many);
  CHECK(text(folder.read(), "y") == "a");
  REQUIRE(folder.told().size() == 1);
  CHECK(folder.told()[0].starts_with("CV0114 me.toml:1:22 "));
}

TEST_CASE("a profile that cannot be read is nothing; what is missing is told at its beginning") {
  Folder folder{{"me.toml", "include = 'a.toml'\n"}, {"a.toml", "x = 'a'\n"}};
  folder.sources.add("other", "");
  folder.read();
  CHECK(folder.profile->start == Span{FileId{1}, 0, 0});
  CHECK_FALSE(read_profile_files(folder.folder.path() / "no.toml", folder.sources, folder.sink));
  CHECK(folder.sink.diagnostics().back().code == Code::cannot_read);
}

}  // namespace vitaset
