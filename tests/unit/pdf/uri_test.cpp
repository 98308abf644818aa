#include "pdf/uri.h"

#include <doctest/doctest.h>

namespace vitaset::pdf {

TEST_CASE("URLs in ASCII stay as they are") {
  for (const char* url : {"https://example.org/a(b)?c=d&e=%20#f", "mailto:a.b+c@example.org"}) {
    CHECK(ascii_uri(url) == url);
  }
}

TEST_CASE("bytes no URI may hold are written in percent form") {
  CHECK(ascii_uri("https://example.org/é x") == "https://example.org/%C3%A9%20x");
  CHECK(ascii_uri("a\"<>\\^`{|}\x7f\n") == "a%22%3C%3E%5C%5E%60%7B%7C%7D%7F%0A");
}

}  // namespace vitaset::pdf
