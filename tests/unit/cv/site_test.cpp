#include "cv/site.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {

TEST_CASE("every site takes its own example, as a name and as an address") {
  for (const char* kind :
       {"github", "gitlab", "linkedin", "google_scholar", "dblp", "arxiv", "semantic_scholar",
        "openreview", "researchgate", "bluesky", "x", "stackoverflow", "youtube"}) {
    const Site* site = find_site(kind);
    REQUIRE(site != nullptr);
    const Result<Contact> by_name = site_contact(*site, site->example, {});
    REQUIRE(by_name.ok());
    CHECK(by_name->url == std::string(site->url) + std::string(site->example));
    const Result<Contact> by_address = site_contact(*site, by_name->url, {});
    REQUIRE(by_address.ok());
    CHECK(*by_address == *by_name);
  }
}

TEST_CASE("an unknown kind has no site") { CHECK(find_site("email") == nullptr); }

}  // namespace vitaset
