#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/span.h"
#include "base/units.h"
#include "font/face.h"
#include "picture/picture.h"

/// The seam to every backend: positioned items and the structure tree. No layout question is left.
/// Drawing order is reading order. y runs downward from the page's top.
namespace vitaset {

/// Roles of structure nodes; a backend names them in its own terms (PDF: Document, Sect, H1, P, L
/// …).
enum class Role : std::uint8_t {
  document,
  section,
  heading1,  ///< the person's name
  heading2,  ///< a section's title
  heading3,  ///< a sub-heading
  paragraph,
  list,           ///< with signs
  plain_list,     ///< entries: a list without signs
  numbered_list,  ///< entries with numbers
  list_item,
  label,
  list_body,
  link,
  span,
  figure,
};

enum class NodeId : std::uint32_t {};
inline constexpr NodeId kDocumentNode{0};

/// A node of the structure tree. Parents stand before their children in `Pages::nodes`; the order
/// of siblings is the order in which their first items are drawn.
struct StructureNode {
  Role role = Role::document;
  NodeId parent{};          ///< of the document node: itself
  std::string language;     ///< BCP 47, where it differs from the parent's
  std::string alternative;  ///< of figures: what a reader who cannot see it is told
  std::string actual_text;  ///< what its content reads as, where the glyphs alone would not say it
  std::string target;       ///< of links: the URL
  Span span;                ///< the profile value it comes from
  bool operator==(const StructureNode&) const = default;
};

/// Items that are no content.
enum class Artifact : std::uint8_t { header, footer, layout };

/// What an item belongs to: a node of the structure tree, or nothing that is read.
using Mark = std::variant<NodeId, Artifact>;

/// A glyph as drawn. Advances hold kerning, tracking and stretched spaces.
struct Glyph {
  std::uint32_t id = 0;
  Pt advance;
  Pt x_offset, y_offset;      ///< y upward, as fonts have it
  std::uint32_t cluster = 0;  ///< first byte of its cluster in `GlyphRun::text`
  bool operator==(const Glyph&) const = default;
};

/// Glyphs of one face, size and colour on one baseline, left to right.
struct GlyphRun {
  std::shared_ptr<const FontFace> face;
  Pt size;
  Color color;
  Point origin;               ///< start of the baseline
  std::vector<Glyph> glyphs;  ///< clusters ascend (or descend, where text runs right to left)
  std::string text;           ///< what the glyphs read as; every byte belongs to one cluster
  Mark mark;
  /// What the run reads as instead of `text`, where its glyphs cannot say it by themselves.
  std::optional<std::string> actual_text;

  [[nodiscard]] Pt width() const;
};

/// A filled rectangle: rules, underlines.
struct Rule {
  Rect area;
  Color color;
  Mark mark;
  bool operator==(const Rule&) const = default;
};

/// An outline, stroked: the box that stands for a missing glyph.
struct Path {
  std::vector<Point> points;  ///< closed polygon
  Pt line_width;
  Color color;
  Mark mark;
  std::optional<std::string> actual_text;
  bool operator==(const Path&) const = default;
};

/// A picture, filling its area as it is to be seen.
struct Image {
  std::shared_ptr<const Picture> picture;
  Rect area;
  Mark mark;  ///< a figure, whose alternative says what is to be seen; or an artifact
  bool operator==(const Image&) const = default;
};

/// Where a click follows a link; one for each line the link stands on.
struct LinkArea {
  Rect area;
  NodeId node{};  ///< the link's structure node, which has the target
  bool operator==(const LinkArea&) const = default;
};

using PageItem = std::variant<GlyphRun, Rule, Path, Image, LinkArea>;

struct Page {
  std::vector<PageItem> items;
};

/// An entry of the outline (bookmarks).
struct OutlineEntry {
  std::string title;
  std::size_t page = 0;
  Pt y;  ///< top of what it leads to
  NodeId node{};
  bool operator==(const OutlineEntry&) const = default;
};

/// A moment, in UTC.
struct Timestamp {
  int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
  bool operator==(const Timestamp&) const = default;
};

struct DocumentInfo {
  std::string title, author, subject, language;
  std::vector<std::string> keywords;
  Timestamp date;
  bool operator==(const DocumentInfo&) const = default;
};

struct Pages {
  Size size;
  std::vector<Page> pages;
  std::vector<StructureNode> nodes;   ///< [0] is the document
  std::vector<OutlineEntry> outline;  ///< in reading order
  DocumentInfo info;
};

/// Moves an item, all of it, by `by`.
void move_item(PageItem& item, Point by);

/// The structure node an item belongs to, if it is content.
[[nodiscard]] std::optional<NodeId> content_node(const PageItem& item);

}  // namespace vitaset
