#include "bibliography/identifiers.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace vitaset {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// How many of the bytes from `at` on are digits.
std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

/// How long a version ("v2") at `at` is.
std::size_t version_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != 'v') return 0;
  const std::size_t digits = digits_at(text, at + 1);
  return digits > 0 ? digits + 1 : 0;
}

/// The length of "2406.01234v2" at `at`.
std::size_t new_number_at(std::string_view text, std::size_t at) {
  if (digits_at(text, at) != 4 || at + 4 >= text.size() || text[at + 4] != '.') return 0;
  const std::size_t digits = digits_at(text, at + 5);
  if (digits != 4 && digits != 5) return 0;
  const std::size_t month = static_cast<std::size_t>(text[at + 2] - '0') * 10 +
                            static_cast<std::size_t>(text[at + 3] - '0');
  if (month < 1 || month > 12) return 0;
  return 5 + digits + version_at(text, at + 5 + digits);
}

/// The length of "math.GT/0309136v1" at `at`.
std::size_t old_number_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestArchive = 16;
  std::size_t slash = at;
  while (slash < text.size() && slash - at <= kLongestArchive &&
         (is_letter(text[slash]) || text[slash] == '-' || text[slash] == '.')) {
    ++slash;
  }
  if (slash == at || slash >= text.size() || text[slash] != '/') return 0;
  if (digits_at(text, slash + 1) != 7) return 0;
  return slash + 8 - at + version_at(text, slash + 8);
}

}  // namespace

std::string doi_in(std::string_view text) {
  constexpr std::size_t kLongest = 2000;  // of an address or note with a DOI in it
  std::string decoded(text.substr(0, kLongest));
  for (const std::string_view slash : {"%2F", "%2f"}) {
    for (std::size_t at = decoded.find(slash); at != std::string::npos; at = decoded.find(slash)) {
      decoded.replace(at, slash.size(), "/");
    }
  }
  for (std::size_t at = decoded.find("10."); at != std::string::npos;
       at = decoded.find("10.", at + 1)) {
    if (at > 0 && (is_digit(decoded[at - 1]) || decoded[at - 1] == '.')) continue;
    const std::size_t slash = decoded.find_first_not_of("0123456789.", at + 3);
    if (slash == std::string::npos || decoded[slash] != '/' || slash < at + 7) continue;
    std::size_t end = std::min(decoded.find_first_of(" \t\n\"<>", slash), decoded.size());
    while (end > slash + 1 &&
           (decoded[end - 1] == '.' || decoded[end - 1] == ',' || decoded[end - 1] == ';')) {
      --end;
    }
    if (end > slash + 1) return decoded.substr(at, end - at);
  }
  return {};
}

std::string arxiv_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.')) continue;
    if (is_digit(text[at])) {
      if (const std::size_t length = new_number_at(text, at)) {
        return std::string(text.substr(at, length));
      }
    } else if (is_letter(text[at]) && (at == 0 || !is_letter(text[at - 1]))) {
      if (const std::size_t length = old_number_at(text, at)) {
        return std::string(text.substr(at, length));
      }
    }
  }
  return {};
}

std::string arxiv_work(std::string_view number) {
  std::string work = ascii_lower(number);
  const std::size_t version = work.rfind('v');
  const bool has_version = version != std::string::npos && version > 0 &&
                           is_digit(work[version - 1]) && version + 1 < work.size();
  if (has_version) work.resize(version);
  return work;
}

bool is_preprint_server(std::string_view name) {
  constexpr std::array<std::string_view, 12> kServers{
      "arxiv",    "corr", "biorxiv",         "medrxiv",  "chemrxiv",  "psyarxiv",
      "socarxiv", "ssrn", "research square", "techrxiv", "preprints", "cryptology eprint archive"};
  const std::string lower = ascii_lower(name);
  return std::ranges::any_of(kServers, [&](std::string_view server) {
    const bool begins = lower.starts_with(server);
    return begins && (lower.size() == server.size() || !is_letter(lower[server.size()]));
  });
}

}  // namespace vitaset
