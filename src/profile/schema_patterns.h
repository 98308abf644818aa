#pragma once

#include <string>
#include <string_view>

/// Regular expressions of the JSON Schema, in the dialect it asks for (ECMA 262, no flags, not
/// anchored unless they say so). None refuses what the program takes; what none can express (the
/// 30th of February, the check digit of an ORCID iD) is left to the program.
namespace vitaset {

/// A language tag: the keys of a table of translations.
inline constexpr std::string_view kLanguageTagPattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
/// Keys of the profile's own.
inline constexpr std::string_view kOwnKeyPattern = "^x-";
/// Names of editions.
inline constexpr std::string_view kNamePattern = "^[A-Za-z0-9_-]+$";

// Values. Text without a visible ASCII character passes each: white space is as if nothing was
// given.
inline constexpr std::string_view kIdPattern = "^([A-Za-z0-9_-]*|[^!-~]*)$";
inline constexpr std::string_view kLanguagePattern =
    "^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[^!-~]*)$";
inline constexpr std::string_view kWebPattern =
    "^([^!-~]*$|\\s*([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:))";
inline constexpr std::string_view kDoiPattern = "10\\.[0-9.]+/|^[^!-~]*$";
inline constexpr std::string_view kArxivPattern = "[0-9]|^[^!-~]*$";
inline constexpr std::string_view kOrcidPattern = "([0-9][ -]*){15}[0-9Xx]|^[^!-~]*$";
inline constexpr std::string_view kEmailPattern = "@|^[^!-~]*$";

/// The texts `parse_date` reads, and nothing.
[[nodiscard]] std::string date_pattern();

}  // namespace vitaset
