#include "cv/url.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("a web address falls into its parts") {
  const WebAddress address = parse_web_address("http://WWW.Example.org/a/b/?c#d");
  CHECK(address.host == "example.org");
  CHECK(address.path == "/a/b/?c#d");
  CHECK(address.url == "http://WWW.Example.org/a/b/?c#d");
  CHECK(address.shown == "WWW.Example.org/a/b/?c#d");
}

TEST_CASE("a missing scheme is https, and trailing slashes are not shown") {
  const WebAddress address = parse_web_address("example.org/a//");
  CHECK(address.url == "https://example.org/a//");
  CHECK(address.shown == "example.org/a");
}

TEST_CASE("what has no host is no web address") {
  for (const char* text : {"", "/", "x", "https://", "//example.org", "a b.org", "ftp://a.org",
                           "a.org:", "a.org:x", "..", "a\x01.org"}) {
    CHECK(parse_web_address(text).host.empty());
  }
}

TEST_CASE("percent-encoding leaves what a URL may hold") {
  CHECK(percent_encoded("https://a.b/~c?d=e&f#g%20") == "https://a.b/~c?d=e&f#g%20");
  CHECK(percent_encoded("é \"<>\\") == "%C3%A9%20%22%3C%3E%5C");
}

TEST_CASE("a link that lacks its scheme is told whole, a file of one's own is no host") {
  CHECK(link_hint("example.org/a") == "write \"https://example.org/a\"");
  CHECK(link_hint("thesis.pdf") ==
        "write where it is on the web, as in https://example.org/thesis.pdf");
  CHECK(link_hint("example.org/thesis.pdf") == "write \"https://example.org/thesis.pdf\"");
  CHECK(link_hint("ftp://example.org") == "links begin with https://, http://, mailto: or tel:");
}

}  // namespace vitaset
