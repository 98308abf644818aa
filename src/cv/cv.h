#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/span.h"
#include "cv/date.h"
#include "cv/publications.h"
#include "cv/rich_text.h"

/// The document model: what a person's career is, typed. Knows no fonts, no pages, no TOML.
namespace vitaset {

/// A bullet, with the bullets below it.
struct Highlight {
  RichText text;
  std::vector<Highlight> nested;
  std::vector<std::string> tags;
  int priority = 50;
  bool keep = false;
  Span span;
  bool operator==(const Highlight&) const = default;
};

/// What a field of an entry holds. `std::string` is printed as it is (a DOI, a number, a URL);
/// the list is what may be given several times (authors, advisors, joint institutions).
using FieldValue = std::variant<std::string, RichText, std::vector<RichText>, Date, double, bool>;

/// A field of an entry under its name in the profile ("institution", "doi").
struct Field {
  std::string name;
  FieldValue value;
  Span span;
  bool operator==(const Field&) const = default;
};

/// One entry of a section. What every entry may have is a member; what its kind has of its own
/// stands in `fields`, in the order of the key table, so that a new kind needs no new code.
struct Entry {
  std::string kind;  ///< the profile's table: "education", "publication", "section"
  std::string id;    ///< empty if none was given
  DateRange dates;
  std::string url;
  RichText location;
  RichText note;
  Paragraphs summary;
  std::vector<Highlight> highlights;
  std::vector<Field> fields;
  std::vector<Entry> parts;  ///< roles at one organization, occasions of a talk or course
  std::string group;
  std::vector<std::string> tags;
  int priority = 50;
  bool selected = false;
  bool keep = false;
  bool is_private = false;
  std::vector<GivenName> equal, corresponding;  ///< authors of a publication, as given
  std::vector<AuthorMarks> author_marks;        ///< of each of its authors, in their order
  int number = 0;                               ///< of a publication; 0: it has none
  Span span;

  /// The field called `name`, or null. Cost: O(fields).
  [[nodiscard]] const FieldValue* field(std::string_view name) const;
  bool operator==(const Entry&) const = default;
};

/// A section of the CV: the entries of one kind, or free text, bullets and entries.
struct Section {
  std::string id;    ///< the kind's name, the id of a [[section]], or "bio"
  RichText title;    ///< empty: the language's word for `id`
  Paragraphs intro;  ///< a note under the heading
  Paragraphs text;   ///< before bullets and entries
  std::vector<Highlight> items;
  std::vector<Entry> entries;
  std::string grouped_by = "group";  ///< the field that is the `group` of the entries
  bool break_before = false;         ///< begins on a new page
  std::vector<std::string> tags;
  int weight = 50;  ///< how much it matters when room is short, 0 to 100
  Span span;

  [[nodiscard]] bool empty() const { return text.empty() && items.empty() && entries.empty(); }
  bool operator==(const Section&) const = default;
};

/// A way to reach the person.
struct Contact {
  std::string kind;   ///< the key: "email", "orcid", "homepage"
  std::string label;  ///< "office", as given; often empty
  std::string text;   ///< what is printed: "example.org/ada", "0000-0002-1825-0097"
  std::string url;  ///< what it links to; empty if nothing ("mailto:…", "https://orcid.org/…")
  Span span;
  bool operator==(const Contact&) const = default;
};

/// A label and a text of the person that no other key covers.
struct Detail {
  RichText label;
  RichText value;
  std::vector<std::string> tags;
  bool is_private = false;
  Span span;
  bool operator==(const Detail&) const = default;
};

struct Person {
  std::string name;
  std::string family;  ///< the family name; by default the name's last word
  std::string prefix, suffix, pronouns;
  std::string photo;  ///< the file, as given
  RichText headline;
  std::vector<RichText> affiliation;
  std::vector<Contact> contacts;  ///< in the order of the profile
  std::vector<Detail> details;
  Span name_span, photo_span;
  bool operator==(const Person&) const = default;
};

struct Cv {
  std::string language = "en";  ///< BCP 47
  Span language_span;           ///< where the profile says so
  Date updated;
  std::vector<std::string> keywords;
  std::vector<std::string> hyphenation;  ///< words with a hyphen where a line may part them
  Person person;
  Publications publications;
  std::vector<Section> sections;  ///< in the order of the profile; "bio" first; none empty
  bool sections_ordered = false;  ///< an edition ordered them: the order of the layout is not asked
  std::size_t known_entries = 0;  ///< before an edition, a limit or a year chose among them

  [[nodiscard]] const Section* section(std::string_view id) const;
  bool operator==(const Cv&) const = default;
};

/// The newest date in the Cv that is known to the year (`updated` included); none given: none.
[[nodiscard]] Date newest_date(const Cv& cv);

}  // namespace vitaset
