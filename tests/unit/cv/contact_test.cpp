#include "cv/contact.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {
namespace {

constexpr Span kSpan{FileId{0}, 3, 9};

/// "text → url", or "refused".
std::string made(std::string_view kind, std::string_view value) {
  const Result<Contact> contact = make_contact(kind, value, kSpan);
  if (contact) {
    CHECK(contact->kind == kind);
    CHECK(contact->span == kSpan);
    return contact->text + " → " + contact->url;
  }
  CHECK(contact.error().code == Code::bad_contact);
  CHECK(contact.error().span == kSpan);
  CHECK_FALSE(contact.error().hints.empty());
  return "refused";
}

std::string hint(std::string_view kind, std::string_view value) {
  const Result<Contact> contact = make_contact(kind, value, kSpan);
  return contact ? "" : contact.error().hints.front();
}

}  // namespace

TEST_CASE("e-mail addresses are printed as given and linked") {
  CHECK(made("email", "ada@example.org") == "ada@example.org → mailto:ada@example.org");
  CHECK(made("email", "mailto:a.b+c@x.example.org") ==
        "a.b+c@x.example.org → mailto:a.b+c@x.example.org");
  CHECK(made("email", "ådne@example.no") == "ådne@example.no → mailto:%C3%A5dne@example.no");
}

TEST_CASE("what is no e-mail address is refused") {
  for (const char* text : {"", "ada", "ada@", "@example.org", "ada@example", "ada at example.org",
                           "a@b@example.org", "ada@example..org", "ada@.org", "ada@example.org.",
                           "a@x.org, b@x.org", "ada@example.org/x", "a b@example.org"}) {
    CHECK(made("email", text) == "refused");
  }
  CHECK(hint("email", "Ada Example <ada@example.org>") == "write \"ada@example.org\"");
}

TEST_CASE("telephone numbers are linked if they are international") {
  CHECK(made("phone", "+86 10 5555 0100") == "+86 10 5555 0100 → tel:+861055550100");
  CHECK(made("phone", "+44 (0)20 7946-0000 ext. 12") ==
        "+44 (0)20 7946-0000 ext. 12 → tel:+442079460000;ext=12");
  CHECK(made("phone", "(555) 010-0199") == "(555) 010-0199 → ");
  CHECK(made("phone", "tel:+4722855050") == "+4722855050 → tel:+4722855050");
  for (const char* text : {"", "12", "call me", "+47 22 85 50 50 or 51", "+47+22855050",
                           "123456789012345678", "555 x", "555 ext. a"}) {
    CHECK(made("phone", text) == "refused");
  }
}

TEST_CASE("homepages are printed without scheme and trailing slash") {
  CHECK(made("homepage", "https://example.org/ada/") ==
        "example.org/ada → https://example.org/ada/");
  CHECK(made("homepage", "http://www.example.org") == "www.example.org → http://www.example.org");
  CHECK(made("homepage", "example.org/~ada") == "example.org/~ada → https://example.org/~ada");
  CHECK(made("homepage", "HTTPS://Example.org:8080/a?b=c#d") ==
        "Example.org:8080/a?b=c#d → https://Example.org:8080/a?b=c#d");
  CHECK(made("homepage", "https://example.org/å") == "example.org/å → https://example.org/%C3%A5");
  for (const char* text : {"", "ada", "https://", "https://example", "ftp://example.org", "a b.org",
                           "javascript:alert.x", "mailto:a@b.org", "https://a..b", "https://.org",
                           "example.org:x", "https://ada@example.org"}) {
    CHECK(made("homepage", text) == "refused");
  }
}

TEST_CASE("an ORCID iD is printed in digits, its check digit tested") {
  const std::string expected = "0000-0002-1825-0097 → https://orcid.org/0000-0002-1825-0097";
  CHECK(made("orcid", "0000-0002-1825-0097") == expected);
  CHECK(made("orcid", "0000000218250097") == expected);
  CHECK(made("orcid", "https://orcid.org/0000-0002-1825-0097") == expected);
  CHECK(made("orcid", "orcid.org/0000-0002-1825-0097/") == expected);
  // From ORCID's own description of the check digit.
  CHECK(made("orcid", "0000-0001-5109-3700").starts_with("0000-0001-5109-3700"));
  CHECK(made("orcid", "0000-0002-1694-233x") ==
        "0000-0002-1694-233X → https://orcid.org/0000-0002-1694-233X");
  for (const char* text : {"0000-0002-1825-0098", "0000-0002-1852-0097", "0000-0002-1694-2330", "",
                           "ada", "0000-0002-1825", "0000-0002-1825-00977", "X000-0002-1825-0097",
                           "https://example.org/0000-0002-1825-0097"}) {
    CHECK(made("orcid", text) == "refused");
  }
}

TEST_CASE("pages on sites are made from a name or an address") {
  CHECK(made("github", "ada") == "github.com/ada → https://github.com/ada");
  CHECK(made("github", "@ada") == "github.com/ada → https://github.com/ada");
  CHECK(made("github", "https://www.github.com/ada/") == "github.com/ada → https://github.com/ada");
  CHECK(made("github", "GitHub.com/ada?tab=stars") == "github.com/ada → https://github.com/ada");
  CHECK(made("gitlab", "group/ada") == "gitlab.com/group/ada → https://gitlab.com/group/ada");
  CHECK(made("gitlab", "https://gitlab.inria.fr/ada") ==
        "gitlab.inria.fr/ada → https://gitlab.inria.fr/ada");
  CHECK(made("linkedin", "https://no.linkedin.com/in/ada-example/") ==
        "linkedin.com/in/ada-example → https://www.linkedin.com/in/ada-example");
  CHECK(made("linkedin", "ådne") == "linkedin.com/in/ådne → https://www.linkedin.com/in/%C3%A5dne");
  CHECK(made("google_scholar", "dJ0kqWwAAAAJ") ==
        "Google Scholar → https://scholar.google.com/citations?user=dJ0kqWwAAAAJ");
  CHECK(made("google_scholar", "https://scholar.google.no/citations?hl=en&user=dJ0kqWwAAAAJ&x=y") ==
        "Google Scholar → https://scholar.google.com/citations?user=dJ0kqWwAAAAJ");
  CHECK(made("dblp", "12/3456") == "dblp.org/pid/12/3456 → https://dblp.org/pid/12/3456");
  CHECK(made("dblp", "https://dblp.org/pers/e/Example:Ada.html") ==
        "dblp.org/pers/e/Example:Ada.html → https://dblp.org/pers/e/Example:Ada.html");
  CHECK(made("arxiv", "example_a_1") ==
        "arxiv.org/a/example_a_1 → https://arxiv.org/a/example_a_1");
  CHECK(made("semantic_scholar", "https://www.semanticscholar.org/author/A.-Example/1741101") ==
        "Semantic Scholar → https://www.semanticscholar.org/author/A.-Example/1741101");
  CHECK(made("openreview", "~Ada_Example1") ==
        "OpenReview → https://openreview.net/profile?id=~Ada_Example1");
  CHECK(made("researchgate", "Ada-Example") ==
        "researchgate.net/profile/Ada-Example → https://www.researchgate.net/profile/Ada-Example");
  CHECK(made("mastodon", "@ada@example.social") ==
        "@ada@example.social → https://example.social/@ada");
  CHECK(made("mastodon", "https://example.social/@ada") ==
        "@ada@example.social → https://example.social/@ada");
  CHECK(made("bluesky", "ada.bsky.social") ==
        "@ada.bsky.social → https://bsky.app/profile/ada.bsky.social");
  CHECK(made("x", "https://twitter.com/ada") == "@ada → https://x.com/ada");
  CHECK(made("stackoverflow", "12345/ada") ==
        "stackoverflow.com/users/12345/ada → https://stackoverflow.com/users/12345/ada");
  CHECK(made("youtube", "@ada") == "youtube.com/@ada → https://www.youtube.com/@ada");
}

TEST_CASE("another site's address, or what is no name, is refused") {
  CHECK(made("github", "https://gitlab.com/ada") == "refused");
  CHECK(made("github", "https://github.com/") == "refused");
  CHECK(made("github", "github.com") == "refused");
  CHECK(made("github", "Ada Example") == "refused");
  CHECK(made("github", "") == "refused");
  CHECK(made("github", "@") == "refused");
  CHECK(made("linkedin", "https://notlinkedin.com/in/ada") == "refused");
  CHECK(made("mastodon", "ada") == "refused");
  CHECK(made("x", "ada\"onclick") == "refused");
  CHECK(hint("github", "Ada Example") ==
        "write it as in github = \"ada\", or the whole address, \"https://github.com/ada\"");
}

TEST_CASE("a place or an address is text without a link") {
  CHECK(made("location", "Beijing, China") == "Beijing, China → ");
  CHECK(made("address", "Room 5, Institute, Beijing") == "Room 5, Institute, Beijing → ");
}

TEST_CASE(
    "addresses that machines should not find, and several in one, are told as they have to be") {
  CHECK(hint("email", "ada [at] example [dot] org") == "write \"ada@example.org\"");
  CHECK(hint("email", "ada(at)example.org") == "write \"ada@example.org\"");
  CHECK(hint("email", "a@b.org; c@d.org") == "write several as a list: [\"a@b.org\", \"c@d.org\"]");
  CHECK(hint("email", ", ;").starts_with("write the address alone"));
  CHECK(hint("email", std::string(1000, ',')).size() < 100);
  CHECK(hint("email", "look at my page") ==
        "write the address alone, as in email = \"ada@example.org\"");
}

TEST_CASE("an address of another site is sent to its own key") {
  CHECK(hint("github", "https://gitlab.com/ada") ==
        "this is an address on GitLab: write gitlab = \"https://gitlab.com/ada\"");
}

}  // namespace vitaset
