#include "base/diagnostic.h"

#include <fmt/format.h>

namespace vitaset {

std::string code_text(Code code) { return fmt::format("CV{:04}", static_cast<unsigned>(code)); }

std::string_view code_about(Code code) {
  switch (code) {
#define VITASET_CODE(number, name, about) \
  case Code::name:                        \
    return about;
#include "base/diagnostic_codes.def"
#undef VITASET_CODE
  }
  return {};
}

const std::vector<Code>& all_codes() {
  static const std::vector<Code> codes{
#define VITASET_CODE(number, name, about) Code::name,
#include "base/diagnostic_codes.def"
#undef VITASET_CODE
  };
  return codes;
}

}  // namespace vitaset
