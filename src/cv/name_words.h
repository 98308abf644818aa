#pragma once

#include <string_view>
#include <vector>

/// The words that names are made of, and what they are.
namespace vitaset {

/// The words of `text`, parted by spaces of any kind; views into it.
[[nodiscard]] std::vector<std::string_view> name_words(std::string_view text);

/// "Jr.", "III", "PhD": follows a name and is none itself.
[[nodiscard]] bool is_name_suffix(std::string_view word);
/// "Prof.", "Dr.", "Sir": precedes a name and is none itself.
[[nodiscard]] bool is_name_title(std::string_view word);
/// "van", "der", "de": written small before a family name.
[[nodiscard]] bool is_name_particle(std::string_view word);

/// "A.", "A.M.", "J.-L.", "M": letters that stand for names, each a capital.
[[nodiscard]] bool is_initials(std::string_view word);
/// "AM", "JL": two or three capitals that may stand for names, or be one in capitals.
[[nodiscard]] bool may_be_initials(std::string_view word);

}  // namespace vitaset
