#include "exchange/export_bib.h"

#include <fmt/format.h>

#include "exchange/bib_fields.h"
#include "exchange/bib_keys.h"

namespace vitaset {

std::string export_bib(const std::vector<Entry>& publications) {
  const std::vector<std::string> keys = bib_keys(publications);
  std::string text;
  for (std::size_t i = 0; i < publications.size(); ++i) {
    const WrittenBib bib = bib_fields(publications[i]);
    if (i > 0) text += '\n';
    text += fmt::format("@{}{{{}", bib.type, keys[i]);
    for (const auto& [name, value] : bib.fields) text += fmt::format(",\n  {} = {}", name, value);
    text += "\n}\n";
  }
  return text;
}

}  // namespace vitaset
