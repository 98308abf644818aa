#include "pdf/uri.h"

namespace vitaset::pdf {

std::string ascii_uri(std::string_view url) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kForbidden = "\"<>\\^`{|}";
  std::string uri;
  uri.reserve(url.size());
  for (const char c : url) {
    const bool graphic = c > ' ' && c < '\x7f';
    if (graphic && kForbidden.find(c) == std::string_view::npos) {
      uri += c;
      continue;
    }
    const unsigned byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += kDigits[byte >> 4];
    uri += kDigits[byte & 15];
  }
  return uri;
}

}  // namespace vitaset::pdf
