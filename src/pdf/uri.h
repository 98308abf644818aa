#pragma once

#include <string>
#include <string_view>

namespace vitaset::pdf {

/// A URL as a PDF's URI action takes it, in ASCII: bytes that no URI may hold are written as %XX;
/// what is written so already stays. Source: RFC 3986, 2.1 and 3.1 of RFC 3987.
[[nodiscard]] std::string ascii_uri(std::string_view url);

}  // namespace vitaset::pdf
