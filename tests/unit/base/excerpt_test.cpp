#include "base/excerpt.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

namespace vitaset {
namespace {

/// What stands above the marks.
std::string marked(const Excerpt& excerpt) {
  std::string result;
  std::size_t column = 0;
  const std::string_view line = excerpt.line;
  for (std::size_t i = 0; i < line.size(); i += utf8::sequence_length(line, i)) {
    const std::string_view c = line.substr(i, utf8::sequence_length(line, i));
    if (column >= excerpt.mark_at && column < excerpt.mark_at + excerpt.mark_width) result += c;
    column += utf8::terminal_width(c);
  }
  return result;
}

}  // namespace

TEST_CASE("the marks stand under the very value") {
  const Excerpt shown = excerpt("name = Ada", 7, 10);
  CHECK(shown.line == "name = Ada");
  CHECK(shown.mark_at == 7);
  CHECK(shown.mark_width == 3);
}

TEST_CASE("an empty span has one mark, at the line's end too") {
  CHECK(excerpt("a = ", 4, 4).mark_at == 4);
  CHECK(excerpt("a = ", 4, 4).mark_width == 1);
  CHECK(excerpt("", 0, 0).mark_width == 1);
  CHECK(excerpt("ab", 90, 99).mark_at == 2);
}

TEST_CASE("tabs become spaces up to the next column of four, and the marks follow") {
  const Excerpt shown = excerpt("\tab\tc = x", 8, 9);
  CHECK(shown.line == "    ab  c = x");
  CHECK(marked(shown) == "x");
}

TEST_CASE("wide characters count two columns, combining marks none") {
  CHECK(marked(excerpt("中文 x e\xCC\x81 y", 7, 8)) == "x");
  CHECK(excerpt("中文 x", 7, 8).mark_at == 5);
  CHECK(excerpt("中文", 0, 6).mark_width == 4);
  CHECK(marked(excerpt("e\xCC\x81 y", 4, 5)) == "y");
}

TEST_CASE("nothing in a line can act on the terminal") {
  const std::string line = "a\x1B[31m\x07\x7F\xC2\x9B\xE2\x80\xAE\xFFz";
  const Excerpt shown = excerpt(line, line.size() - 1, line.size());
  CHECK(shown.line == "a\\u{1B}[31m\\u{7}\\u{7F}\\u{9B}\\u{202E}\\xFFz");
  CHECK(marked(shown) == "z");
  CHECK(printable("a\nb\r\t\xEF\xBB\xBF") == "a\\u{A}b\\u{D}\\u{9}\\u{FEFF}");
}

TEST_CASE("plain text and the replacement character itself are shown as they are") {
  CHECK(printable("Ünïcode “quotes” \xEF\xBF\xBD") == "Ünïcode “quotes” \xEF\xBF\xBD");
}

TEST_CASE("a long line is cut to a window around the marks") {
  const std::string line = std::string(5000, 'a') + "XYZ" + std::string(5000, 'b');
  const Excerpt shown = excerpt(line, 5000, 5003);
  CHECK(utf8::terminal_width(shown.line) <= kExcerptWidth);
  CHECK(marked(shown) == "XYZ");
  CHECK(shown.line.starts_with("…a"));
  CHECK(shown.line.ends_with("b…"));
}

TEST_CASE("the window is as wide for characters of several bytes") {
  std::string line;
  for (int i = 0; i < 500; ++i) line += "é";
  const Excerpt shown = excerpt(line + "X" + line, line.size(), line.size() + 1);
  CHECK(marked(shown) == "X");
  CHECK(shown.mark_at == 33);
  CHECK(utf8::terminal_width(shown.line) == kExcerptWidth);
}

TEST_CASE("a mark longer than the window ends with it") {
  const Excerpt shown = excerpt(std::string(5000, 'x'), 0, 5000);
  CHECK(shown.mark_at == 0);
  CHECK(shown.mark_width < kExcerptWidth);
}

TEST_CASE("a line that fits is never cut") {
  const std::string line(kExcerptWidth - 2, 'x');
  CHECK(excerpt(line, line.size() - 1, line.size()).line == line);
}

}  // namespace vitaset
