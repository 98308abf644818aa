#include "bibliography/bib_file.h"

namespace vitaset {

const BibField* BibEntry::field(std::string_view name) const {
  for (const BibField& each : fields) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

std::string_view BibEntry::text(std::string_view name) const {
  const BibField* const found = field(name);
  return found == nullptr ? std::string_view() : std::string_view(found->text);
}

}  // namespace vitaset
