#pragma once

#include <string>

namespace vitaset {

/// The name of a person, or of a group that stands for one, in its parts.
struct PersonName {
  std::string given;
  std::string family;    ///< all of the name of a group
  std::string particle;  ///< "van der" of "Johannes van der Waals"
  std::string suffix;    ///< "Jr."
  bool corporate = false;
  bool operator==(const PersonName&) const = default;
};

}  // namespace vitaset
