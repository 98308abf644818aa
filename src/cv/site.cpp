#include "cv/site.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "cv/quoted_text.h"
#include "cv/url.h"

namespace vitaset {
namespace {

constexpr std::array<Site, 13> kSites{{
    {"github", "GitHub", "github.com", "", "https://github.com/", "github.com/", "", "ada"},
    {"gitlab", "GitLab", "gitlab.com", "gitlab.", "https://gitlab.com/", "gitlab.com/", "/", "ada",
     true},
    {"linkedin", "LinkedIn", "linkedin.com", "", "https://www.linkedin.com/in/", "linkedin.com/in/",
     "%", "ada-example"},
    {"google_scholar", "Google Scholar", "scholar.google.com", "scholar.google.",
     "https://scholar.google.com/citations?user=", "", "", "dJ0kqWwAAAAJ"},
    {"dblp", "dblp", "dblp.org", "dblp.uni-trier.de", "https://dblp.org/pid/", "dblp.org/pid/", "/",
     "12/3456"},
    {"arxiv", "arXiv", "arxiv.org", "", "https://arxiv.org/a/", "arxiv.org/a/", "", "example_a_1"},
    {"semantic_scholar", "Semantic Scholar", "semanticscholar.org", "",
     "https://www.semanticscholar.org/author/", "", "/", "1741101"},
    {"openreview", "OpenReview", "openreview.net", "", "https://openreview.net/profile?id=", "",
     "~", "~Ada_Example1"},
    {"researchgate", "ResearchGate", "researchgate.net", "",
     "https://www.researchgate.net/profile/", "researchgate.net/profile/", "", "Ada-Example"},
    {"bluesky", "Bluesky", "bsky.app", "", "https://bsky.app/profile/", "@", ":",
     "ada.bsky.social"},
    {"x", "X", "x.com", "twitter.com", "https://x.com/", "@", "", "ada"},
    {"stackoverflow", "Stack Overflow", "stackoverflow.com", "", "https://stackoverflow.com/users/",
     "stackoverflow.com/users/", "/", "12345"},
    {"youtube", "YouTube", "youtube.com", "", "https://www.youtube.com/@", "youtube.com/@", "",
     "ada"},
}};

bool belongs(std::string_view host, const Site& site) {
  const bool below = host.size() > site.host.size() && host.ends_with(site.host) &&
                     host[host.size() - site.host.size() - 1] == '.';
  return host == site.host || below || (!site.alias.empty() && host.starts_with(site.alias));
}

bool is_name(std::string_view name, const Site& site) {
  return !name.empty() && std::ranges::all_of(name, [&site](char c) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    const bool digit = c >= '0' && c <= '9';
    // LinkedIn has names in every script.
    const bool other = static_cast<unsigned char>(c) >= 0x80 && site.kind == "linkedin";
    return letter || digit || other || c == '-' || c == '_' || c == '.' ||
           site.signs.find(c) != std::string_view::npos;
  });
}

std::string_view up_to(std::string_view text, std::string_view ends) {
  return text.substr(0, text.find_first_of(ends));
}

/// The value of the query's parameter "user=" in "/citations?hl=en&user=…".
std::string_view parameter_in(std::string_view path, std::string_view parameter) {
  std::size_t at = path.find(parameter);
  while (at != std::string_view::npos && at > 0 && path[at - 1] != '?' && path[at - 1] != '&') {
    at = path.find(parameter, at + 1);
  }
  if (at == std::string_view::npos) return {};
  return up_to(path.substr(at + parameter.size()), "&#");
}

/// The person's name in the path of an address on `site`; empty if there is none.
std::string_view name_in(std::string_view path, const Site& site) {
  // What stands between host and name: "/in/", "/citations?user=".
  const std::string_view before = site.url.substr(site.url.find(site.host) + site.host.size());
  std::string_view name;
  if (const std::size_t query = before.find('?'); query != std::string_view::npos) {
    name = parameter_in(path, before.substr(query + 1));
  } else if (path.starts_with(before)) {
    name = up_to(path.substr(before.size()), "?#");
    while (name.ends_with('/')) name.remove_suffix(1);
  }
  return is_name(name, site) ? name : std::string_view{};
}

Contact named(const Site& site, std::string_view name, Span span) {
  const std::string_view shown = site.shown.empty() ? site.name : site.shown;
  return {std::string(site.kind),
          {},
          fmt::format("{}{}", shown, site.shown.empty() ? std::string_view{} : name),
          percent_encoded(fmt::format("{}{}", site.url, name)),
          span};
}

/// What to write for `value`, which cannot be on `site`.
std::string hint_for(const Site& site, std::string_view value, const WebAddress& address) {
  if (!address.host.empty()) {
    const auto other =
        std::ranges::find_if(kSites, [&](const Site& each) { return belongs(address.host, each); });
    if (other != kSites.end() && &*other != &site) {
      return fmt::format("this is an address on {}: write {} = {}", other->name, other->kind,
                         quoted_text(value));
    }
  }
  return fmt::format("write it as in {} = \"{}\", or the whole address, \"{}{}\"", site.kind,
                     site.example, site.url, site.example);
}

}  // namespace

const Site* find_site(std::string_view kind) {
  const auto at = std::ranges::find(kSites, kind, &Site::kind);
  return at == kSites.end() ? nullptr : &*at;
}

Result<Contact> site_contact(const Site& site, std::string_view value, Span span) {
  // A name may hold dots, as Bluesky's do: an address is what has the site's host.
  const WebAddress address = parse_web_address(value);
  const bool ours = !address.host.empty() && belongs(address.host, site);
  if (ours && address.path.size() > 1) {
    const bool other_instance = site.instances && address.host != site.host;
    const std::string_view name = other_instance ? std::string_view{} : name_in(address.path, site);
    if (!name.empty()) return named(site, name, span);
    Contact page = named(site, {}, span);
    if (!site.shown.empty()) page.text = address.shown;
    page.url = address.url;
    return page;
  }
  std::string_view name = value;
  if (name.starts_with('@')) name.remove_prefix(1);
  if (!ours && is_name(name, site)) return named(site, name, span);
  return Diagnostic{
      Severity::error,
      Code::bad_contact,
      span,
      fmt::format("{} is neither a name on {} nor an address there", quoted_text(value), site.name),
      {hint_for(site, value, address)},
      {}};
}

}  // namespace vitaset
