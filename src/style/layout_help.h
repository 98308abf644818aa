#pragma once

#include <map>
#include <string>
#include <string_view>

namespace vitaset {

/// What the comments of a layout file say of its keys and tables: under "page.margin.top" the
/// comment at the end of its line, under "[page]" that of the line [page]. A key that is commented
/// out
/// ("# extends = …  # what it is for") is told too: it has no default. Keys of an inline table are
/// not told apart. Cost: O(size of the file).
[[nodiscard]] std::map<std::string, std::string, std::less<>> layout_help(std::string_view toml);

}  // namespace vitaset
