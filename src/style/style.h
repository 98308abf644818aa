#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/span.h"
#include "base/units.h"
#include "style/fit_style.h"
#include "style/language.h"
#include "style/publication_style.h"
#include "style/template.h"
#include "style/typography.h"

/// A layout with its language's words, resolved: every length, font, colour and template has its
/// value. The numbers come from layouts/*.toml; none stands in C++.
namespace vitaset {

/// Which face a layout asks for.
struct FontRequest {
  std::string family;
  int weight = 400;  ///< 100 to 900 as in CSS
  bool italic = false;
  Span span;              ///< where the layout asks for it
  Span weight_span = {};  ///< where it asks for the weight; unknown if that goes with the family

  friend bool operator==(const FontRequest& a, const FontRequest& b) {
    return a.family == b.family && a.weight == b.weight && a.italic == b.italic;
  }
};

enum class TextCase : std::uint8_t { as_written, upper };

/// How one kind of text is set.
struct TextStyle {
  FontRequest font;
  int bold_weight = 600;  ///< what bold means inside it
  Pt size;
  Pt leading;  ///< baseline to baseline
  Color color;
  std::vector<std::string> features;  ///< OpenType, as HarfBuzz reads them: "pnum", "liga=0"
  Em tracking;                        ///< added to every advance
  TextCase text_case = TextCase::as_written;
};

/// How words are parted at line ends, where they are.
struct HyphenationStyle {
  std::size_t before = 3, after = 3;  ///< letters of a word that stay together at its ends
  std::vector<std::string> words;     ///< with a hyphen where they may be parted
};

/// Every kind of text a layout knows.
struct TypeStyles {
  TextStyle body, name, headline, contact, heading, subheading, date, label, note, running;
  std::string code_family;  ///< family of `code`
  double script_size = 0;   ///< size of ^sup^ and ~sub~ relative to the text's
  Em superscript_rise;      ///< of the text's size
  Em subscript_drop;
  Typography typography;
  Pt underline_width;  ///< of underlined text
  Em underline_drop;   ///< from the baseline to the rule's upper edge, of the text's size
  bool justified = false;
  bool hyphenate = false;
  Span hyphenate_span;  ///< where the layout says so
  HyphenationStyle hyphenation;
};

struct Margins {
  Pt top, bottom, start, end;
};

/// A line above or below the text of every page; artifacts, not content.
struct RunningLine {
  Template first;               ///< on page 1, at the start
  Template start, center, end;  ///< from page 2
  Pt baseline;                  ///< distance from the page's edge (top or bottom)
};

struct PageStyle {
  Size size;
  Margins margin;
  RunningLine header, footer;
};

enum class Placement : std::uint8_t { start, center };

/// How the head of page 1 stands.
enum class HeaderForm : std::uint8_t {
  start,
  center,
  split,  ///< name and headline at the start, a contact at the end of each of their lines
};

enum class Side : std::uint8_t { start, end };

/// How the person's photo stands beside the head.
struct PhotoStyle {
  bool shown = false;
  Size box;  ///< it is as large as fits in here, in its own proportions
  Side side = Side::end;
  Pt gap;  ///< between it and the text
};

struct HeaderStyle {
  HeaderForm form = HeaderForm::start;
  PhotoStyle photo;
  Template name;                      ///< the name as printed, of the fields prefix, name, suffix
  Pt headline_gap;                    ///< between name and headline
  Pt contact_gap;                     ///< above the contact line
  Pt details_gap;                     ///< above the details
  std::vector<std::string> contacts;  ///< which contacts, in this order
  std::string separator;              ///< between them: " · "
  std::map<std::string, Template> contact_forms;  ///< by kind; "default" for the rest: "{text}"
};

struct RuleStyle {
  Pt width;  ///< 0: no rule
  Color color;
  Pt gap;  ///< between the text and the rule
};

struct SectionStyle {
  Pt above, below;
  RuleStyle rule;
  Placement placement = Placement::start;  ///< of its title
  Pt subheading_above, subheading_below;
  Pt stretch{};  ///< how much the space above may grow to bring a page's last line to its foot
};

struct ListStyle {
  std::vector<std::string> signs;  ///< by depth; the last serves all deeper ones
  Pt hang;                         ///< from the sign's edge to the text
  Pt gap;                          ///< between items
  Pt above, below;                 ///< between the list and its neighbours
};

/// Where what stands beside an entry's title goes.
enum class DatePlacement : std::uint8_t {
  end,     ///< at the line's end
  start,   ///< in a column of its own before the title
  inside,  ///< after the title, with a comma
};

/// A line of an entry below its title: a text, or one of the blocks that stand alone.
enum class EntryLineKind : std::uint8_t { text, summary, highlights, parts };

struct EntryLine {
  EntryLineKind kind = EntryLineKind::text;
  Template text;
};

/// How entries of one kind look.
struct EntryStyle {
  Pt gap;  ///< between entries
  DatePlacement dates = DatePlacement::end;
  Template title;  ///< with the tail where it said {tail}
  Template tail;   ///< what the titles of several looks have in common
  Template aside;  ///< what stands where dates stand: "{dates}"
  Pt aside_gap;    ///< the title wraps this much short of it
  Pt date_column;  ///< DatePlacement::start: how wide the column of the aside is, with its gap
  std::size_t columns = 1;  ///< how many entries stand side by side
  Pt column_gap;            ///< between them
  std::vector<EntryLine> lines;
  Template part_title;  ///< of each role or occasion
  Template part_aside;
  std::vector<EntryLine> part_lines;  ///< below the title of each
  Pt part_gap;                        ///< between parts
  bool shows_terms = false;           ///< some line tells when parts were that say nothing else
  bool expected = false;              ///< an end that lies ahead is said to be expected
  std::vector<std::string> hidden;    ///< fields that are left out on purpose
};

/// The fields that the templates of `look` name, of its parts too, and "url" where something is
/// linked; sorted, each once.
[[nodiscard]] std::vector<std::string> shown_fields(const EntryStyle& look);

/// How pages are filled.
enum class Engine : std::uint8_t {
  flow,  ///< as many as it takes
  fit,   ///< at most so many: what has no room is left out
};

struct Style {
  std::string name, description;
  Engine engine = Engine::flow;
  std::size_t pages = 1;  ///< of Engine::fit: how many at most
  FitStyle fit;
  PageStyle page;
  TypeStyles type;
  Color link_color;
  Pt paragraph_gap;
  HeaderStyle header;
  SectionStyle section;
  ListStyle list;
  std::map<std::string, EntryStyle> entries;  ///< by kind, "publication.journal"; always "default"
  std::vector<std::string> section_order;     ///< "*" stands for the rest
  DateStyle date;
  PublicationStyle publications;
  Language language;

  /// The look of entries of `kind` and, for publications, of `subkind`; else the default one.
  [[nodiscard]] const EntryStyle& entry(std::string_view kind, std::string_view subkind) const;
};

}  // namespace vitaset
