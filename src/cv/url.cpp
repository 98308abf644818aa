#include "cv/url.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cv/markup.h"

#include "cv/quoted_text.h"

namespace vitaset {
namespace {

// The characters a URI may hold besides letters and digits (RFC 3986, 2), and '%' of what is
// encoded already.
constexpr std::string_view kUriSigns = "-._~:/?#[]@!$&'()*+,;=%";

bool is_ascii_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool drop_prefix(std::string_view& text, std::string_view lower_prefix) {
  const bool has = std::ranges::equal(text.substr(0, lower_prefix.size()), lower_prefix,
                                      [](char a, char b) { return lower(a) == b; });
  if (has) text.remove_prefix(lower_prefix.size());
  return has;
}

/// Host names as they are seen in the wild, other scripts' too, and perhaps a port.
bool is_host(std::string_view host) {
  const std::size_t colon = host.find(':');
  if (colon != std::string_view::npos) {
    const std::string_view port = host.substr(colon + 1);
    if (port.empty() || port.find_first_not_of("0123456789") != std::string_view::npos)
      return false;
    host = host.substr(0, colon);
  }
  const std::size_t dot = host.find('.');
  if (dot == 0 || dot == std::string_view::npos || host.back() == '.') return false;
  if (host.find("..") != std::string_view::npos) return false;
  return std::ranges::all_of(host, [](char c) {
    const bool beyond_ascii = static_cast<unsigned char>(c) >= 0x80;
    return beyond_ascii || is_ascii_alphanumeric(c) || c == '-' || c == '.';
  });
}

}  // namespace

WebAddress parse_web_address(std::string_view text) {
  std::string_view rest = text;
  const bool plain_http = drop_prefix(rest, "http://");
  if (!plain_http) drop_prefix(rest, "https://");
  const std::string url = fmt::format("{}://{}", plain_http ? "http" : "https", rest);
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  if (!is_host(host) || !is_safe_url(url)) return {};
  WebAddress address;
  address.path = rest.substr(host.size());
  address.url = percent_encoded(url);
  while (rest.ends_with('/')) rest.remove_suffix(1);
  address.shown = std::string(rest);
  address.host.resize(host.size());
  std::ranges::transform(host, address.host.begin(), lower);
  if (address.host.starts_with("www.")) address.host.erase(0, 4);
  return address;
}

std::string link_hint(std::string_view text) {
  const WebAddress address = parse_web_address(text);
  if (address.host.empty()) return "links begin with https://, http://, mailto: or tel:";
  // A file of one's own looks like a host.
  constexpr std::array<std::string_view, 8> kFiles{".pdf", ".html", ".htm", ".png",
                                                   ".jpg", ".md",   ".txt", ".docx"};
  const bool file = address.path.empty() && std::ranges::any_of(kFiles, [&](std::string_view end) {
                      return address.host.ends_with(end);
                    });
  if (!file) return fmt::format("write {}", quoted_text(address.url));
  return fmt::format("write where it is on the web, as in https://example.org/{}", address.host);
}

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    if (is_ascii_alphanumeric(c) || kUriSigns.find(c) != std::string_view::npos) {
      encoded.push_back(c);
    } else {
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return encoded;
}

}  // namespace vitaset
