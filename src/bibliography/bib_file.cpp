#include "bibliography/bib_file.h"

#include <algorithm>

namespace vitaset {

const BibField* BibEntry::field(std::string_view name) const {
  const auto it = std::ranges::find(fields, name, &BibField::name);
  return it == fields.end() ? nullptr : &*it;
}

std::string_view BibEntry::text(std::string_view name) const {
  const BibField* const found = field(name);
  return found == nullptr ? std::string_view() : std::string_view(found->text);
}

}  // namespace vitaset
