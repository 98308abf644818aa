#include "cv/contact.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cv/quoted_text.h"
#include "cv/site.h"
#include "cv/url.h"

namespace vitaset {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Diagnostic refused(Span span, std::string message, std::string hint) {
  return {Severity::error, Code::bad_contact, span, std::move(message), {std::move(hint)}, {}};
}

/// One @, something before it, a host with a dot behind it, no space and no comma.
bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos) {
    return false;
  }
  if (text.find_first_of(" ,;<>()[]\\\"") != std::string_view::npos) return false;
  return parse_web_address(text.substr(at + 1)).host.size() > 0 &&
         text.find_first_of("/?#:", at) == std::string_view::npos;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

/// The address, or several, that `value` holds besides something else.
std::string email_hint(std::string_view value) {
  const std::string example = "write the address alone, as in email = \"ada@example.org\"";
  constexpr std::size_t kLongest = 200;  // what is longer is no hint
  if (value.size() > kLongest) return example;
  // "Ada Example <ada@example.org>"
  const std::size_t open = value.find('<');
  if (open != std::string_view::npos) {
    const std::string_view inside = value.substr(open + 1, value.find('>', open) - open - 1);
    if (is_email(inside)) return fmt::format("write \"{}\"", inside);
  }
  // Spelt so that machines do not find it.
  for (const std::string_view at : {" at ", " [at] ", "[at]", " (at) ", "(at)", " @ "}) {
    std::string plain = replaced(std::string(value), at, "@");
    for (const std::string_view dot : {" dot ", " [dot] ", "[dot]", " (dot) ", "(dot)"}) {
      plain = replaced(plain, dot, ".");
    }
    if (is_email(plain)) return fmt::format("write \"{}\"", plain);
  }
  std::string list;
  std::string_view rest = value;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(",; "), rest.size());
    const std::string_view each = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (each.empty()) continue;
    if (!is_email(each)) return example;
    list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", each);
  }
  return list.empty() ? example : fmt::format("write several as a list: [{}]", list);
}

Result<Contact> email(std::string_view value, Span span) {
  if (value.starts_with("mailto:")) value.remove_prefix(7);
  if (is_email(value)) {
    return Contact{"email", {}, std::string(value), "mailto:" + percent_encoded(value), span};
  }
  return refused(span, fmt::format("{} is not an e-mail address", quoted_text(value)),
                 email_hint(value));
}

/// The URI of a telephone number; empty for one that is not international (RFC 3966 has local
/// numbers only together with the place they are valid in).
std::string phone_url(std::string_view text) {
  if (!text.starts_with('+') && !text.starts_with("(+")) return {};
  std::string url = "tel:+";
  const std::size_t extension = std::min(text.find_first_of("eExX"), text.size());
  std::string number(text.substr(0, extension));
  // "+44 (0)20": the zero is for calls from inside the country.
  if (const std::size_t trunk = number.find("(0)"); trunk != std::string::npos) {
    number.erase(trunk, 3);
  }
  std::ranges::copy_if(number, std::back_inserter(url), is_digit);
  std::string digits;
  std::ranges::copy_if(text.substr(extension), std::back_inserter(digits), is_digit);
  if (!digits.empty()) url += ";ext=" + digits;
  return url;
}

/// "ext. 12", "x12": what may follow a number; empty is fine too.
bool is_extension(std::string_view text) {
  for (const std::string_view word : {"ext.", "ext", "x", "X"}) {
    if (!text.starts_with(word)) continue;
    text.remove_prefix(word.size());
    return text.find_first_of("0123456789") != std::string_view::npos &&
           text.find_first_not_of("0123456789 ") == std::string_view::npos;
  }
  return text.empty();
}

Result<Contact> phone(std::string_view value, Span span) {
  if (value.starts_with("tel:")) value.remove_prefix(4);
  const std::string_view number = value.substr(0, value.find_first_of("exX"));
  const auto digits = std::ranges::count_if(number, is_digit);
  // E.164 has at most 15 digits; three is the shortest number there is.
  const bool plausible =
      digits >= 3 && digits <= 17 &&
      number.find_first_not_of("0123456789 +-./()") == std::string_view::npos &&
      number.find('+', number.starts_with("(+") ? 2 : 1) == std::string_view::npos &&
      is_extension(value.substr(number.size()));
  if (plausible) return Contact{"phone", {}, std::string(value), phone_url(value), span};
  return refused(span, fmt::format("{} is not a telephone number", quoted_text(value)),
                 "write it as one dials it, as in phone = \"+47 22 85 50 50\"");
}

/// Check character of the first 15 digits: ISO 7064 MOD 11-2.
char orcid_check(std::string_view digits) {
  int total = 0;
  for (const char digit : digits.substr(0, 15)) total = (total + (digit - '0')) * 2;
  const int check = (12 - total % 11) % 11;
  return check == 10 ? 'X' : static_cast<char>('0' + check);
}

Result<Contact> orcid(std::string_view value, Span span) {
  std::string_view id = value;
  for (const std::string_view prefix : {"https://", "http://", "www.", "orcid.org/"}) {
    if (id.starts_with(prefix)) id.remove_prefix(prefix.size());
  }
  if (id.ends_with('/')) id.remove_suffix(1);
  std::string digits;
  std::ranges::copy_if(id, std::back_inserter(digits), [](char c) { return c != '-' && c != ' '; });
  if (digits.size() == 16 && digits.back() == 'x') digits.back() = 'X';
  const bool shaped = digits.size() == 16 &&
                      std::all_of(digits.begin(), digits.end() - 1, is_digit) &&
                      (is_digit(digits.back()) || digits.back() == 'X');
  if (!shaped) {
    return refused(span, fmt::format("{} is not an ORCID iD", quoted_text(value)),
                   "it has sixteen digits, as in orcid = \"0000-0002-1825-0097\"");
  }
  if (digits.back() != orcid_check(digits)) {
    return refused(
        span, fmt::format("{} is not an ORCID iD: its check digit is wrong", quoted_text(value)),
        fmt::format("with these first fifteen digits the last is {}; one of them is "
                    "mistyped",
                    orcid_check(digits)));
  }
  const std::string_view view = digits;
  std::string text = fmt::format("{}-{}-{}-{}", view.substr(0, 4), view.substr(4, 4),
                                 view.substr(8, 4), view.substr(12, 4));
  std::string url = "https://orcid.org/" + text;
  return Contact{"orcid", {}, std::move(text), std::move(url), span};
}

Result<Contact> homepage(std::string_view value, Span span) {
  WebAddress address = parse_web_address(value);
  if (!address.host.empty()) {
    return Contact{"homepage", {}, std::move(address.shown), std::move(address.url), span};
  }
  return refused(span, fmt::format("{} is not a web address", quoted_text(value)),
                 "write it as in homepage = \"https://example.org/ada\"");
}

/// "@ada@example.social", or the address of the page.
Result<Contact> mastodon(std::string_view value, Span span) {
  std::string_view name = value;
  if (name.starts_with('@')) name.remove_prefix(1);
  const WebAddress address = parse_web_address(value);
  const std::string_view account = address.path.substr(0, address.path.find_first_of("?#"));
  if (account.starts_with("/@")) {
    return Contact{
        "mastodon", {}, fmt::format("{}@{}", account.substr(1), address.host), address.url, span};
  }
  if (is_email(name)) {
    const std::size_t at = name.find('@');
    return Contact{
        "mastodon",
        {},
        fmt::format("@{}", name),
        percent_encoded(fmt::format("https://{}/@{}", name.substr(at + 1), name.substr(0, at))),
        span};
  }
  return refused(span, fmt::format("{} is not an account on Mastodon", quoted_text(value)),
                 "write it with its server, as in mastodon = \"@ada@example.social\"");
}

}  // namespace

Result<Contact> make_contact(std::string_view kind, std::string_view value, Span span) {
  if (kind == "email") return email(value, span);
  if (kind == "phone") return phone(value, span);
  if (kind == "homepage") return homepage(value, span);
  if (kind == "orcid") return orcid(value, span);
  if (kind == "mastodon") return mastodon(value, span);
  if (const Site* site = find_site(kind)) return site_contact(*site, value, span);
  return Contact{std::string(kind), {}, std::string(value), {}, span};
}

}  // namespace vitaset
