#include "text/letter_case.h"

#include <unicode/ucasemap.h>

#include <cstdint>

namespace vitaset {

std::string upper_case(std::string_view text, const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap* const map = ucasemap_open(language.c_str(), 0, &status);
  // One character becomes three at most, of four bytes each at most.
  std::string result(text.size() * 3 + 16, '\0');
  const std::int32_t length =
      ucasemap_utf8ToUpper(map, result.data(), static_cast<std::int32_t>(result.size()),
                           text.data(), static_cast<std::int32_t>(text.size()), &status);
  ucasemap_close(map);
  if (U_FAILURE(status) != 0) return std::string(text);
  result.resize(static_cast<std::size_t>(length));
  return result;
}

}  // namespace vitaset
