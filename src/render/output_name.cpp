#include "render/output_name.h"

#include <fmt/format.h>

#include "cv/person_name.h"
#include "profile/file_pattern.h"

namespace vitaset {
namespace {

std::string iso(const Date& date) {
  if (date.year == 0) return {};
  std::string text = fmt::format("{:04}", date.year);
  if (date.month != 0) text += fmt::format("-{:02}", date.month);
  if (date.month != 0 && date.day != 0) text += fmt::format("-{:02}", date.day);
  return text;
}

/// The name without the family name, before or behind it.
std::string given_name(const Person& person) {
  const std::string_view name = person.name;
  const std::string& family = person.family;
  if (name.ends_with(" " + family)) {
    return std::string(name.substr(0, name.size() - family.size() - 1));
  }
  if (name.starts_with(family + " ")) return std::string(name.substr(family.size() + 1));
  return parse_person_name(name).given;
}

}  // namespace

std::string output_name(const OutputNaming& naming, const Cv& cv) {
  const std::filesystem::path stem = naming.profile.stem();
  if (naming.edition.empty()) return naming.profile.filename().replace_extension(".pdf").string();
  const std::string profile = stem.string();
  const FileWords words{{"family", cv.person.family},
                        {"given", given_name(cv.person)},
                        {"name", cv.person.name},
                        {"edition", std::string(naming.edition)},
                        {"layout", std::string(naming.layout)},
                        {"language", cv.language},
                        {"updated", iso(cv.updated)},
                        {"profile", profile}};
  const std::string name = file_name(naming.pattern, words);
  return name.empty() ? fmt::format("{}-{}.pdf", profile, naming.edition) : name;
}

}  // namespace vitaset
