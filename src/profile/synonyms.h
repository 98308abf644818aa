#pragma once

#include <string_view>
#include <vector>

namespace vitaset {

/// The keys of ours that other CV formats, and people, call `name` ("startDate", "start-date"); the
/// most usual first, each of which another table may have. Cost: O(synonyms).
[[nodiscard]] std::vector<std::string_view> keys_called(std::string_view name);

/// The name of the table of ours that others call `name`: "experience" for "work",
/// "person.contact" for "profiles"; empty if none is known. Cost: O(synonyms).
[[nodiscard]] std::string_view table_called(std::string_view name);

/// The choice of ours that others call `name`: "journal" for "article"; empty if none is known.
[[nodiscard]] std::string_view choice_called(std::string_view name);

}  // namespace vitaset
