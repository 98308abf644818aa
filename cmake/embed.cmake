# Writes OUTPUT, a C++ file that holds the bytes of INPUT behind vitaset::SYMBOL().
file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
file(WRITE ${OUTPUT}
"#include <string_view>

namespace vitaset {

std::string_view ${SYMBOL}();
std::string_view ${SYMBOL}() {
  static constexpr char kBytes[] = {${bytes}};
  return {kBytes, sizeof kBytes};
}

}  // namespace vitaset
")
