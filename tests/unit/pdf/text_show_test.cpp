#include "pdf/text_show.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset::pdf {

TEST_CASE("glyphs that follow each other make one string") {
  std::string out;
  TextShow text(out, Pt(10));
  text.glyph(1, 500, Pt(0), Pt(0));
  text.glyph(2, 500, Pt(5), Pt(0));
  text.finish();
  CHECK(out == "[<00010002>]TJ\n");
}

TEST_CASE("kerning and stretched spaces are adjustments in thousandths of an em") {
  std::string out;
  TextShow text(out, Pt(10));
  text.glyph(1, 500, Pt(0), Pt(0));
  text.glyph(2, 500, Pt(4.6), Pt(0));   // 0.04 em back
  text.glyph(3, 500, Pt(12.1), Pt(0));  // 0.25 em forth
  text.finish();
  CHECK(out == "[<0001>40<0002>-250<0003>]TJ\n");
}

TEST_CASE("a kern of half of the narrowest space is given in parts") {
  std::string out;
  TextShow text(out, Pt(10));
  text.glyph(1, 1000, Pt(0), Pt(0));
  text.glyph(2, 1000, Pt(7.5), Pt(0));
  text.finish();
  CHECK(out == "[<0001>49 49 49 49 49 5<0002>]TJ\n");
}

TEST_CASE("rounding errors do not add up") {
  // Each glyph belongs 0.3 thousandths farther than its width says: after 1000 of them 300.
  std::string out;
  TextShow text(out, Pt(10));
  for (int i = 0; i < 1001; ++i) text.glyph(1, 500, Pt(i * 5.003), Pt(0));
  text.finish();
  int sum = 0;
  for (std::size_t at = out.find('>'); at != std::string::npos; at = out.find('>', at + 1)) {
    if (out[at + 1] != ']') sum += std::stoi(out.substr(at + 1));
  }
  CHECK(sum == -300);
}

TEST_CASE("marks are moved by adjustments and raised by Ts") {
  std::string out;
  TextShow text(out, Pt(10));
  text.glyph(1, 500, Pt(0), Pt(0));
  text.glyph(2, 0, Pt(2.5), Pt(1.25));
  text.glyph(1, 500, Pt(5), Pt(0));
  text.finish();
  CHECK(out == "[<0001>]TJ 1.25 Ts[49 49 49 49 49 5<0002>]TJ 0 Ts[-250<0001>]TJ\n");
}

TEST_CASE("a raise at the end of the line does not outlast it") {
  std::string out;
  TextShow text(out, Pt(10));
  text.glyph(1, 500, Pt(0), Pt(-2));
  text.finish();
  CHECK(out == " -2 Ts[<0001>]TJ 0 Ts\n");
}

TEST_CASE("a stretched glyph is scaled to its advance, and what follows is where it belongs") {
  std::string out;
  TextShow text(out, Pt(10));
  text.glyph(1, 500, Pt(0), Pt(0));
  text.stretched_glyph(2, 500, Pt(5), Pt(100));
  text.glyph(3, 500, Pt(105), Pt(0));
  text.finish();
  CHECK(out == "[<0001>]TJ 2000 Tz[<0002>]TJ 100 Tz[<0003>]TJ\n");
}

}  // namespace vitaset::pdf
