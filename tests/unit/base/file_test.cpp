#include "base/file.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace vitaset {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, gone afterwards.
class TestFolder {
 public:
  TestFolder() {
    std::string pattern = (fs::temp_directory_path() / "vitaset-test-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder() { fs::remove_all(path_); }

  [[nodiscard]] fs::path operator/(const std::string& name) const { return path_ / name; }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(path_))
      names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  fs::path path_;
};

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

/// The id of a process that has ended.
pid_t dead_process() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  ::waitpid(child, nullptr, 0);
  return child;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a file is read whole, with its NUL bytes and line ends as they are") {
  const TestFolder folder;
  const std::string bytes("a\r\nb\0c\n", 7);
  put(folder / "me.toml", bytes);
  const Result<std::string> read = read_file(folder / "me.toml");
  REQUIRE(read.ok());
  CHECK(*read == bytes);
}

TEST_CASE("an empty file is no error") {
  const TestFolder folder;
  put(folder / "empty", "");
  const Result<std::string> read = read_file(folder / "empty");
  REQUIRE(read.ok());
  CHECK(read->empty());
}

TEST_CASE("what cannot be read is an error that names the file and the reason") {
  const TestFolder folder;
  const Result<std::string> missing = read_file(folder / "nobody.toml");
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().code == Code::cannot_read);
  CHECK(contains(missing.error().message, "nobody.toml"));
  CHECK(contains(missing.error().message, "No such file"));
  const Result<std::string> directory = read_file(folder / ".");
  REQUIRE_FALSE(directory.ok());
  CHECK(contains(directory.error().message, "directory"));
}

TEST_CASE("a device or pipe is refused at once instead of being read for ever") {
  const Result<std::string> device = read_file("/dev/zero");
  REQUIRE_FALSE(device.ok());
  CHECK(device.error().code == Code::cannot_read);
  const TestFolder folder;
  const fs::path pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_FALSE(read_file(pipe).ok());
}

TEST_CASE("a file of the largest size is read, one byte more is CV0003") {
  const TestFolder folder;
  put(folder / "f", "12345");
  CHECK(read_file(folder / "f", 5).ok());
  const Result<std::string> large = read_file(folder / "f", 4);
  REQUIRE_FALSE(large.ok());
  CHECK(large.error().code == Code::file_too_large);
}

TEST_CASE("a file is written, written over, and leaves nothing beside it") {
  const TestFolder folder;
  CHECK_FALSE(write_file(folder / "me.pdf", "one").has_value());
  CHECK_FALSE(write_file(folder / "me.pdf", "two").has_value());
  CHECK(content(folder / "me.pdf") == "two");
  CHECK(folder.names() == std::vector<std::string>{"me.pdf"});
}

TEST_CASE("a full device is an error") {
  const auto error = write_file("/dev/full", "x");
  REQUIRE(error.has_value());
  CHECK(error->code == Code::cannot_write);
  CHECK(contains(error->message, "No space left"));
}

TEST_CASE("a device is written to, not replaced by a file") {
  CHECK_FALSE(write_file("/dev/null", "x").has_value());
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("a missing folder is an error that names the target") {
  const TestFolder folder;
  const auto error = write_file(folder / "nowhere/me.pdf", "x");
  REQUIRE(error.has_value());
  CHECK(error->code == Code::cannot_write);
  CHECK(contains(error->message, "nowhere/me.pdf"));
}

TEST_CASE("a target that is a folder is an error, and no temporary file is left") {
  const TestFolder folder;
  fs::create_directory(folder / "me.pdf");
  const auto error = write_file(folder / "me.pdf", "x");
  REQUIRE(error.has_value());
  CHECK(contains(error->message, "directory"));
  CHECK(folder.names() == std::vector<std::string>{"me.pdf"});
}

TEST_CASE("a link stays a link and what it points to is replaced, there or not") {
  const TestFolder folder;
  fs::create_directory(folder / "out");
  put(folder / "out/real.pdf", "old");
  fs::create_symlink("out/real.pdf", folder / "link.pdf");
  CHECK_FALSE(write_file(folder / "link.pdf", "new").has_value());
  CHECK(fs::is_symlink(folder / "link.pdf"));
  CHECK(content(folder / "out/real.pdf") == "new");
  fs::create_symlink("out/later.pdf", folder / "dangling.pdf");
  CHECK_FALSE(write_file(folder / "dangling.pdf", "first").has_value());
  CHECK(fs::is_symlink(folder / "dangling.pdf"));
  CHECK(content(folder / "out/later.pdf") == "first");
}

TEST_CASE("a circle of links is an error") {
  const TestFolder folder;
  fs::create_symlink("b", folder / "a");
  fs::create_symlink("a", folder / "b");
  CHECK_FALSE(read_file(folder / "a").ok());
}

TEST_CASE("a file that is replaced leaves its permissions to the new one") {
  const TestFolder folder;
  put(folder / "me.pdf", "old");
  fs::permissions(folder / "me.pdf", fs::perms(0600));
  CHECK_FALSE(write_file(folder / "me.pdf", "new").has_value());
  CHECK(fs::status(folder / "me.pdf").permissions() == fs::perms(0600));
}

TEST_CASE("what a process that died left of this target is swept, and nothing else") {
  const TestFolder folder;
  const std::string dead = std::to_string(dead_process());
  const std::string alive = std::to_string(::getppid());
  put(folder / (".me.pdf.vitaset-" + dead), "half");
  put(folder / (".me.pdf.vitaset-" + alive), "being written");
  put(folder / (".you.pdf.vitaset-" + dead), "half of another");
  put(folder / ".me.pdf.vitaset-notes", "not ours");
  put(folder / ".me.pdf.vitaset--5", "not ours either");
  CHECK_FALSE(write_file(folder / "me.pdf", "whole").has_value());
  std::vector<std::string> expected{".me.pdf.vitaset--5", ".me.pdf.vitaset-" + alive,
                                    ".me.pdf.vitaset-notes", ".you.pdf.vitaset-" + dead, "me.pdf"};
  std::sort(expected.begin(), expected.end());
  CHECK(folder.names() == expected);
}

TEST_CASE("standard output gets the bytes as they are, and its failure is told") {
  const TestFolder folder;
  const fs::path target = folder / "out";
  const int kept = ::dup(STDOUT_FILENO);
  const auto redirect = [](const char* path) {
    const int fd = ::open(path, O_WRONLY | O_CREAT, 0600);
    ::dup2(fd, STDOUT_FILENO);
    ::close(fd);
  };
  redirect(target.c_str());
  const auto fine = write_stdout(std::string_view("a\0b", 3));
  redirect("/dev/full");
  const auto full = write_stdout("x");
  ::dup2(kept, STDOUT_FILENO);
  ::close(kept);
  CHECK_FALSE(fine.has_value());
  CHECK(content(target) == std::string("a\0b", 3));
  REQUIRE(full.has_value());
  CHECK(contains(full->message, "standard output"));
}

TEST_CASE("one file of many is whole or not there, and nothing is left beside it") {
  const TestFolder folder;
  put(folder / "a.pdf", "old");
  fs::permissions(folder / "a.pdf", fs::perms::owner_read | fs::perms::owner_write);
  CHECK_FALSE(write_file_of_many(folder / "a.pdf", "new"));
  CHECK_FALSE(write_file_of_many(folder / "b.pdf", "b"));
  CHECK(content(folder / "a.pdf") == "new");
  CHECK(folder.names() == std::vector<std::string>{"a.pdf", "b.pdf"});
  fs::create_directory(folder / "c.pdf");
  const auto failure = write_file_of_many(folder / "c.pdf", "c");
  REQUIRE(failure);
  CHECK(failure->code == Code::cannot_write);
  CHECK(folder.names() == std::vector<std::string>{"a.pdf", "b.pdf", "c.pdf"});
}

TEST_CASE(
    "a folder is swept of what dead processes left, whatever its target, and of nothing else") {
  const TestFolder folder;
  const std::string dead = std::to_string(dead_process());
  put(folder / (".a.pdf.vitaset-" + dead), "half");
  put(folder / (".b.vitaset-" + std::to_string(::getpid())), "half");
  put(folder / ".vitaset-batch", "index");
  put(folder / (".vitaset-" + dead), "of no target");
  put(folder / ("x.vitaset-" + dead), "not hidden");
  sweep_folder(folder / "");
  CHECK(folder.names() == std::vector<std::string>{".b.vitaset-" + std::to_string(::getpid()),
                                                   ".vitaset-" + dead, ".vitaset-batch",
                                                   "x.vitaset-" + dead});
  sweep_folder(folder / "nowhere");
}

TEST_CASE("a folder can be synced if it is there") {
  const TestFolder folder;
  CHECK_FALSE(sync_folder(folder / ""));
  CHECK(sync_folder(folder / "nowhere")->code == Code::cannot_write);
}

TEST_CASE("patterns give the matching files in the order of their bytes") {
  const TestFolder folder;
  for (const char* name : {"b.toml", "B.toml", "a.toml", ".c.toml", "d.txt"})
    put(folder / name, "");
  CHECK(matching_files((folder / "*.toml").string()) ==
        std::vector<fs::path>{folder / "B.toml", folder / "a.toml", folder / "b.toml"});
  CHECK(matching_files((folder / "[ab].t?ml").string()).size() == 2);
  CHECK(matching_files((folder / "*.pdf").string()).empty());
}

}  // namespace vitaset
