#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "cv/date.h"
#include "cv/person_name.h"

/// What publications have beyond other entries.
namespace vitaset {

/// How a name in a list of authors is set apart.
enum class NameMark : std::uint8_t {
  none,
  underline,
  italic,
  bold,
  double_dagger,  ///< ‡ after it
  section_sign,   ///< § after it
};

/// What is known of one author of a list.
struct AuthorMarks {
  bool self = false;  ///< it is the person of the CV
  bool equal = false;
  bool corresponding = false;
  NameMark mark = NameMark::none;  ///< of the first group the author belongs to
  bool operator==(const AuthorMarks&) const = default;
};

/// A name as the profile gives it, and where.
struct GivenName {
  std::string text;
  Span span;
  bool operator==(const GivenName&) const = default;
};

/// What is known of a list of names besides their text.
struct NameList {
  std::vector<PersonName> names;  ///< each in its parts; empty: as `parse_person_name` reads them
  bool others = false;            ///< the list goes on: "et al."
  bool operator==(const NameList&) const = default;
};

/// A field of a .bib entry that no key of the profile has a place for.
struct BibExtra {
  std::string field;  ///< in small letters; "entrytype" is the type of the entry itself
  std::string text;   ///< LaTeX as written
  bool operator==(const BibExtra&) const = default;
};

/// What a profile's key for one begins with: "x-bib-abstract".
inline constexpr std::string_view kBibExtraPrefix = "x-bib-";

/// Authors that are marked, such as one's students.
struct NameGroup {
  std::vector<GivenName> names;
  NameMark mark = NameMark::underline;
  std::string legend;  ///< who they are; empty: nobody is told
  Span span;
  bool operator==(const NameGroup&) const = default;
};

/// Which numbers stand before publications.
enum class Numbering : std::uint8_t { none, plain, by_kind };

/// Figures that somebody counted; 0: not given.
struct Metrics {
  double citations = 0, h_index = 0, i10_index = 0;
  std::string source;
  Date date;
  Span span;
  bool operator==(const Metrics&) const = default;
};

/// How many publications of a kind there are.
struct KindCount {
  std::string kind;  ///< "journal"
  std::size_t count = 0;
  bool operator==(const KindCount&) const = default;
};

/// What holds of all publications of a profile.
struct Publications {
  std::vector<GivenName> self;  ///< names of the person besides that of the CV
  std::vector<NameGroup> groups;
  Numbering numbering = Numbering::none;
  std::size_t max_authors = 0;  ///< 0: all are printed
  bool tells_counts = false;
  bool keep_preprints = false;  ///< beside what they became
  Metrics metrics;
  std::vector<KindCount> counts;  ///< of what has appeared or will, most first; not what is under
                                  ///< review or in preparation
  bool operator==(const Publications&) const = default;
};

}  // namespace vitaset
