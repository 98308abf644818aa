#include "base/text_map.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("a string without escapes is mapped one to one") {
  const Span token{FileId{0}, 10, 17};
  const TextMap map(token, 11);
  CHECK(map.span(1, 3) == Span{FileId{0}, 12, 14});
  CHECK(map.token() == token);
}

TEST_CASE("with escapes each byte has its own place, past the end the end's") {
  const TextMap map(Span{FileId{0}, 0, 9}, {1, 7, 8});
  CHECK(map.span(0, 1) == Span{FileId{0}, 1, 7});
  CHECK(map.span(1, 2) == Span{FileId{0}, 7, 8});
  CHECK(map.span(5, 9) == Span{FileId{0}, 8, 8});
}

TEST_CASE("a map that knows only the token gives it for every part") {
  const Span token{FileId{0}, 10, 17};
  CHECK(TextMap(token).span(1, 2) == token);
  CHECK_FALSE(TextMap().span(1, 2).known());
}

}  // namespace vitaset
