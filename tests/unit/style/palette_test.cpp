#include "style/palette.h"

#include <doctest/doctest.h>

#include <string>

#include "style/style_help.h"

namespace vitaset {
namespace {

const std::string kExtends = "[layout]\nextends = \"academic\"\n";

}  // namespace

TEST_CASE("colours are six or three hexadecimal digits") {
  CHECK(parse_hex_color("#1F3A5F") == Color{0x1F, 0x3A, 0x5F});
  CHECK(parse_hex_color("#1f3a5f") == Color{0x1F, 0x3A, 0x5F});
  CHECK(parse_hex_color("#09F") == Color{0x00, 0x99, 0xFF});
  for (const char* wrong : {"", "#", "1F3A5F", "#1F3A5", "#1F3A5FF", "#1F3A5G", "# F3A5F", "red"}) {
    CHECK(parse_hex_color(wrong) == std::nullopt);
  }
}

TEST_CASE("a colour may be named after another, and values after names") {
  const LoadedStyle loaded(kExtends + "[color]\naccent = \"brand\"\nbrand = \"#ABCDEF\"");
  REQUIRE(loaded.style);
  CHECK(loaded.style->type.heading.color == Color{0xAB, 0xCD, 0xEF});
  CHECK(loaded.style->link_color == Color{0xAB, 0xCD, 0xEF});
}

TEST_CASE("a colour that is none is told with the nearest name") {
  const LoadedStyle loaded(kExtends + "[type]\nname = { color = \"acent\" }");
  CHECK(!loaded.style);
  CHECK(loaded.told() ==
        "CV0203 4:18 `\"acent\"`: type.name.color is no colour: \"acent\" | did you mean "
        "\"accent\"? | a colour is \"#1F3A5F\" or a name of [color]: accent, faint, link, muted, "
        "rule, strong, text\n");
}

TEST_CASE("a colour of another type is told") {
  const LoadedStyle loaded(kExtends + "[type]\nname = { color = 3 }\n[color]\naccent = [1]");
  CHECK(loaded.told() ==
        "CV0202 4:18 `3`: type.name.color takes a string, not a whole number | a colour is "
        "\"#1F3A5F\" or a name of [color]\n"
        "CV0202 6:10 `[1]`: color.accent takes a string, not a list | a colour is \"#1F3A5F\" "
        "or a name of [color]\n");
}

TEST_CASE("colours named after each other are told, each, and end") {
  const LoadedStyle loaded(kExtends + "[color]\naccent = \"link\"\nlink = \"accent\"");
  CHECK(loaded.told() ==
        "CV0203 4:10 `\"link\"`: color.accent is named after itself | a colour is \"#1F3A5F\" "
        "or a name of [color]\n"
        "CV0203 5:8 `\"accent\"`: color.link is named after itself | a colour is \"#1F3A5F\" "
        "or a name of [color]\n");
}

TEST_CASE("a new name that nothing uses is a typo; those of base.toml never are") {
  const LoadedStyle typo(kExtends + "[color]\nacent = \"#ABCDEF\"");
  CHECK(typo.told() ==
        "CV0201 4:1 `acent`: nothing uses the colour \"acent\" | did you "
        "mean \"accent\"?\n");
  const LoadedStyle plain(kExtends +
                          "[type]\nheading = { color = \"#000000\" }\n[color]\nlink = \"#000000\"");
  CHECK(plain.style);
}

TEST_CASE("a colour without its sign is told with it") {
  const LoadedStyle loaded(kExtends + "[type]\nname = { color = \"7A1F1F\" }");
  CHECK(loaded.told().find("is no colour: \"7A1F1F\" | did you mean \"#7A1F1F\"? | ") !=
        std::string::npos);
}

TEST_CASE("a colour nothing uses is told with what could") {
  const LoadedStyle loaded(kExtends + "[color]\nbrand = \"#123456\"");
  CHECK(
      loaded.told() ==
      "CV0201 4:1 `brand`: nothing uses the colour \"brand\" | a key that takes a colour can name "
      "it: color = \"brand\"\n");
}

}  // namespace vitaset
