#pragma once

#include <string_view>

#include <vitaset/export.h>

namespace vitaset {

/// The library's version: "1.2.3".
[[nodiscard]] VITASET_API std::string_view version() noexcept;

}  // namespace vitaset
