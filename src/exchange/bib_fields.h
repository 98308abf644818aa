#pragma once

#include <string>
#include <vector>

#include "cv/cv.h"

namespace vitaset {

/// A publication as an entry of a .bib file.
struct WrittenBib {
  struct Field {
    std::string name;
    std::string value;  ///< with its delimiters: "{On Soils}", "jun"
  };
  std::string type;
  std::vector<Field> fields;  ///< names are unique
};

/// What BibTeX calls what a publication says, and its extras. What there is no field for (bullets,
/// tags, marks of authors) is left out. Read by `read_bibliography` it is the same publication.
/// Cost: O(size).
[[nodiscard]] WrittenBib bib_fields(const Entry& publication);

}  // namespace vitaset
