#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "page/pages.h"
#include "style/style.h"
#include "text/shape.h"

/// A Cv taken apart into what is set one below the other, every text shaped, no line broken yet.
/// Sizes are those of the layout; composing multiplies them by its knobs, so nothing is shaped
/// twice.
namespace vitaset {

/// What a stretch of text is drawn with; the attribute of a StyledSpan is an index into these.
struct Ink {
  Color color;
  Mark mark;
  bool underlined = false;
  bool operator==(const Ink&) const = default;
};

/// The rule under underlined text.
struct TextRule {
  Pt width;
  Em drop;  ///< from the baseline to its upper edge
};

/// How tall the lines of a text are. The baseline stands where half the leading that the face's
/// heights leave over goes above and half below, whatever fallback faces or raised text a line
/// holds:
///
///     ── top ─────────────────
///        half of (leading − ascender − descender)
///        ascender
///     ── baseline ────────────
///        descender, the other half
///     ── bottom = top + leading
struct LineHeight {
  Pt size;
  Pt leading;
  Em ascender, descender;
  Em cap_height = Em();
};

/// A shaped text with its inks and heights.
struct SetText {
  ShapedText shaped;
  std::vector<Ink> inks;
  LineHeight height;
  TextRule underline;
  Span source;
};

/// What stands at the end of a paragraph's last line: the dates of an entry.
struct Aside {
  SetText text;
  Pt gap;  ///< the paragraph's lines keep this much clear of it
};

/// What hangs at the start of a paragraph's first line: the sign of a bullet, the dates of an
/// entry.
struct Label {
  SetText text;
  Pt width;                              ///< from the label's start to the paragraph's
  std::optional<Pt> gap = std::nullopt;  ///< the least that stands between the two: a label that
                                         ///< leaves less has a line of its own above
};

/// A rule under the paragraph.
struct Underline {
  Pt width, gap;
  Color color;
};

/// What a paragraph is the title of, if any. A title stays with at least two lines of what follows.
enum class Heading : std::uint8_t { none, group, section };

struct ParagraphBlock {
  SetText text;
  Pt indent;                   ///< of every line, from the start margin
  Pt end_indent = Pt();        ///< of every line, from the end margin
  bool beside_column = false;  ///< the indent is a column of dates: a space reaches over it where
                               ///< it is empty, else pdfminer reads the text as another column
  std::optional<Label> label;
  std::optional<Aside> aside;
  std::optional<Underline> underline;
  Placement placement = Placement::start;
  bool justified = false;
  Heading heading = Heading::none;
  std::string outline_title;  ///< not empty: has an entry in the outline
  Mark mark;
};

/// Of two spaces that meet the stronger stands, from a group's up; of weaker or equal ones the
/// larger.
enum class SpaceStrength : std::uint8_t { line, paragraph, entry, group, section };

struct SpaceBlock {
  Pt amount;
  SpaceStrength strength = SpaceStrength::line;
  Pt stretch{};  ///< it may grow by this much where that brings a page's last line to its foot
};

/// Where a page may end between two paragraphs; without one it may not, unless they are taller
/// than a page.
struct BreakBlock {
  int penalty = 0;  ///< see galley.h
};

/// A picture beside the lines at the galley's top, which leave room for it. It is read after the
/// line before this block; its upper edge stands where the capitals of the first line end.
struct PictureBlock {
  std::shared_ptr<const Picture> picture;
  Size size;
  Side side = Side::end;
  LineHeight first_line;
  Mark mark;
};

/// What follows begins below the picture.
struct ClearBlock {};

struct ColumnCell;

/// Entries in columns of one width that are as even as the entries allow, read down one column
/// after the other.
///
///     |cell 0   |gutter|cell 2   |gutter|cell 4   |
///     |cell 1   |      |cell 3   |      |         |
struct ColumnsBlock {
  std::size_t columns = 2;
  Pt gutter;                      ///< between two columns
  Pt gap;                         ///< between two entries of a column
  Pt longest;                     ///< a column; no page ends within, so entries that need more
                                  ///< follow in further columns below
  int break_penalty = 0;          ///< between those and these
  std::vector<ColumnCell> cells;  ///< one for each entry
};

using Block =
    std::variant<ParagraphBlock, SpaceBlock, BreakBlock, ColumnsBlock, PictureBlock, ClearBlock>;

/// An entry of columns: what stands in it, one below the other.
struct ColumnCell {
  std::vector<Block> blocks;
};

/// A Cv ready to be composed.
struct ShapedCv {
  std::vector<Block> blocks;
  std::vector<StructureNode> nodes;
};

}  // namespace vitaset
