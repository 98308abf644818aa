#pragma once

#include <string>
#include <string_view>

namespace vitaset {

/// A web address in its parts; all empty if the text is none.
struct WebAddress {
  std::string host;       ///< in small letters, without "www."
  std::string_view path;  ///< with query and fragment, from the '/'
  std::string url;        ///< the whole, with https:// if no scheme was given; ASCII
  std::string shown;      ///< as people read it: no scheme, no trailing slash
};

/// Takes "https://example.org/ada/" or "example.org/ada" apart. A host has a dot; the scheme is
/// http or https. The path is a view of `text`.
[[nodiscard]] WebAddress parse_web_address(std::string_view text);

/// What to write for `text`, which cannot be linked to: the whole address, if only its scheme is
/// missing.
[[nodiscard]] std::string link_hint(std::string_view text);

/// `text` with what is not ASCII, and the characters no URL holds, percent-encoded (RFC 3986).
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace vitaset
