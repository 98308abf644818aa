#include "toml/encoding.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("tab, line feed and carriage return before it are the only control characters allowed") {
  const std::string_view fine = "a\tb\r\nc\n";
  CHECK_FALSE(find_control(fine, 0, fine.size()).has_value());
  for (const char c : {'\0', '\1', '\b', '\x1B', '\x1F', '\x7F', '\v', '\f'}) {
    const std::string text = std::string("ab") + c + "d";
    CHECK(find_control(text, 0, text.size()) == 2);
  }
  CHECK(find_control("ab\rc", 0, 4) == 2);
  CHECK(find_control("ab\r", 0, 3) == 2);
  CHECK_FALSE(find_control("a\x1B", 0, 1).has_value());
}

TEST_CASE("a control character is named, an old line end explained") {
  CHECK(contains(control_error("a\x1B", FileId{0}, 1).message, "U+001B"));
  CHECK(contains(control_error("a\rb", FileId{0}, 1).hints.at(0), "LF"));
}

TEST_CASE("a Latin-1 file is told its first byte, the character it stands for, and how many more") {
  const auto error = utf8_error("name = \"J\xF6rg\" # \xE9\xE8", FileId{0});
  REQUIRE(error.has_value());
  CHECK(error->code == Code::invalid_utf8);
  CHECK(error->span == Span{FileId{0}, 9, 10});
  CHECK(contains(error->message, "0xF6"));
  CHECK(contains(error->hints.at(0), "Latin-1"));
  CHECK(contains(error->hints.at(0), "ö"));
  CHECK(contains(error->notes.at(0).message, "2 more"));
}

TEST_CASE("a byte that Latin-1 has no character for gets no such guess") {
  const auto error = utf8_error("\x80", FileId{0});
  REQUIRE(error.has_value());
  CHECK_FALSE(contains(error->hints.at(0), "Latin-1"));
  CHECK(error->notes.empty());
}

TEST_CASE("UTF-16 is recognized with its mark and without") {
  CHECK(is_utf16("\xFF\xFEn"));
  CHECK(is_utf16("\xFE\xFFn"));
  CHECK(is_utf16(std::string_view("n\0a\0", 4)));
  CHECK(is_utf16(std::string_view("\0n\0a", 4)));
  CHECK_FALSE(is_utf16("name"));
  CHECK_FALSE(is_utf16(std::string_view("\0\0\0\0", 4)));
  CHECK_FALSE(is_utf16(""));
  const auto error = utf8_error(std::string_view("n\0a\0", 4), FileId{0});
  REQUIRE(error.has_value());
  CHECK(contains(error->message, "UTF-16"));
}

TEST_CASE("UTF-8 is fine, with a byte order mark too") {
  CHECK_FALSE(utf8_error("\xEF\xBB\xBFname = \"é\"", FileId{0}).has_value());
  CHECK_FALSE(utf8_error("", FileId{0}).has_value());
}

TEST_CASE("question marks keep every other byte in its place") {
  CHECK(with_question_marks("a\xF6é\xC3") == "a?é?");
}

TEST_CASE("a file of another kind is known by its first bytes") {
  const auto pdf = foreign_file_error("%PDF-1.7\n%\xE2\xE3", FileId{0});
  REQUIRE(pdf.has_value());
  CHECK(pdf->message == "this is a PDF, and has to be a text file in TOML");
  CHECK(foreign_file_error("\x89PNG\r\n\x1A\n", FileId{0}).has_value());
  CHECK(foreign_file_error("PK\x03\x04...", FileId{0}).has_value());
  CHECK_FALSE(foreign_file_error("", FileId{0}).has_value());
  CHECK_FALSE(foreign_file_error("[person]\nname = \"%PDF-\"\n", FileId{0}).has_value());
}

}  // namespace vitaset
