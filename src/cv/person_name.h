#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vitaset {

/// A name of an author in its parts. Of a corporate one ("ATLAS Collaboration") only `family` is
/// set.
struct PersonName {
  std::string given;     ///< "Ada M.", "A. M."
  std::string family;    ///< "Example", "García Márquez"
  std::string particle;  ///< what stands before the family name: "van der"
  std::string suffix;    ///< "Jr.", "III"
  bool corporate = false;
  bool operator==(const PersonName&) const = default;
};

/// How names are written.
enum class NameForm : std::uint8_t {
  as_written,
  full,             ///< Ada M. Example
  initials,         ///< A. M. Example
  initials_last,    ///< Example AM
  family_first,     ///< Example, Ada M.
  family_initials,  ///< Example, A. M.
};

/// The parts of a name in the spellings people use: "Ada M. Example", "Example, Ada M.",
/// "Example, Jr., Ada", "Ada Example, Jr.", "van der Berg, Jan", "Jan van der Berg",
/// "A.M. Example", "Example A. M.", "Example AM"; "{Example Group}", and names that end with a
/// word like Collaboration, are corporate. Braces tell the family name where it has several words:
/// "Gabriel {García Márquez}". Without a comma or initials at its end a name has one
/// word for its family, with lower-case particles before it.
/// Cost: O(characters). Source of the order of parts: BibTeX ("Tame the BeaST", 11).
[[nodiscard]] PersonName parse_person_name(std::string_view text);

/// Whether `text`, as the last name of a list, says that the list goes on: "et al.", "and others".
[[nodiscard]] bool is_others(std::string_view text);

/// `name` as `parse_person_name` reads it back, given names first where that tells the parts, in
/// braces what it would not tell.
[[nodiscard]] std::string name_for_profile(const PersonName& name);

/// `name` in `form`; as_written is as full. A line does not end between initials and what they
/// belong to: U+00A0 stands there. Names without letters that have a case (Chinese, Arabic) keep
/// their given names whole.
[[nodiscard]] std::string write_person_name(const PersonName& name, NameForm form);

/// `text` with U+00A0 after each initial, so that no line ends there.
[[nodiscard]] std::string with_bound_initials(std::string_view text);

}  // namespace vitaset
