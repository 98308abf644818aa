#include "bibliography/publication_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "bibliography/identifiers.h"

namespace vitaset {
namespace {

struct TypeKind {
  std::string_view type, kind;
};

// Source: the manual of biblatex, §2.1.1 and §2.1.2; BibTeXing, §3.1.
constexpr std::array<TypeKind, 40> kTypeKinds{{{"article", "journal"},
                                               {"periodical", "journal"},
                                               {"suppperiodical", "journal"},
                                               {"inproceedings", "conference"},
                                               {"conference", "conference"},
                                               {"proceedings", "book"},
                                               {"mvproceedings", "book"},
                                               {"book", "book"},
                                               {"mvbook", "book"},
                                               {"collection", "book"},
                                               {"mvcollection", "book"},
                                               {"reference", "book"},
                                               {"mvreference", "book"},
                                               {"booklet", "book"},
                                               {"inbook", "chapter"},
                                               {"incollection", "chapter"},
                                               {"bookinbook", "chapter"},
                                               {"suppbook", "chapter"},
                                               {"suppcollection", "chapter"},
                                               {"inreference", "chapter"},
                                               {"phdthesis", "thesis"},
                                               {"mastersthesis", "thesis"},
                                               {"mathesis", "thesis"},
                                               {"thesis", "thesis"},
                                               {"techreport", "report"},
                                               {"report", "report"},
                                               {"manual", "report"},
                                               {"standard", "report"},
                                               {"patent", "patent"},
                                               {"dataset", "dataset"},
                                               {"data", "dataset"},
                                               {"software", "software"},
                                               {"softwareversion", "software"},
                                               {"softwaremodule", "software"},
                                               {"codefragment", "software"},
                                               {"unpublished", "other"},
                                               {"misc", "other"},
                                               {"online", "other"},
                                               {"electronic", "other"},
                                               {"www", "other"}}};

}  // namespace

std::string_view publication_kind(const BibEntry& entry, std::string_view venue, bool has_arxiv) {
  const auto* const row = std::ranges::find(kTypeKinds, entry.type, &TypeKind::type);
  const std::string_view kind = row == kTypeKinds.end() ? "other" : row->kind;
  if (kind == "conference") {
    return ascii_lower(venue).find("workshop") != std::string::npos ? "workshop" : kind;
  }
  const bool may_be_preprint = kind == "journal" || kind == "other" || kind == "report";
  if (!may_be_preprint) return kind;
  if (is_preprint_server(venue) || is_preprint_server(entry.text("publisher")) ||
      is_preprint_server(entry.text("howpublished")) ||
      is_preprint_server(entry.text("institution"))) {
    return "preprint";
  }
  return has_arxiv && (kind == "other" || venue.empty()) ? "preprint" : kind;
}

std::string_view type_of_kind(std::string_view kind) {
  constexpr std::array<TypeKind, 10> kTypes{{{"article", "journal"},
                                             {"inproceedings", "conference"},
                                             {"inproceedings", "workshop"},
                                             {"incollection", "chapter"},
                                             {"book", "book"},
                                             {"phdthesis", "thesis"},
                                             {"techreport", "report"},
                                             {"patent", "patent"},
                                             {"dataset", "dataset"},
                                             {"software", "software"}}};
  const auto* const row = std::ranges::find(kTypes, kind, &TypeKind::kind);
  return row == kTypes.end() ? "misc" : row->type;
}

std::string_view words_of_type(std::string_view type) {
  struct Row {
    std::string_view type, words;
  };
  constexpr std::array<Row, 6> kRows{{{"phdthesis", "PhD thesis"},
                                      {"mastersthesis", "Master’s thesis"},
                                      {"mathesis", "Master’s thesis"},
                                      {"bathesis", "Bachelor’s thesis"},
                                      {"candthesis", "Candidate thesis"},
                                      {"resreport", "Research report"}}};
  const auto* const row = std::ranges::find(kRows, type, &Row::type);
  return row == kRows.end() ? std::string_view() : row->words;
}

bool is_part_of_book(std::string_view type) {
  const auto* const row = std::ranges::find(kTypeKinds, type, &TypeKind::type);
  return row != kTypeKinds.end() && (row->kind == "conference" || row->kind == "chapter");
}

bool is_thesis(std::string_view type) {
  const auto* const row = std::ranges::find(kTypeKinds, type, &TypeKind::type);
  return row != kTypeKinds.end() && row->kind == "thesis";
}

}  // namespace vitaset
