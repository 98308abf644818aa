#include "pdf/check.h"

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "pdf/clusters.h"
#include "pdf/syntax.h"
#include "pdf/uri.h"

namespace vitaset::pdf {
namespace {

constexpr Pt kSmallestPage{3}, kLargestPage{14400};  // ISO 32000-1, annex C
constexpr Pt kFarthest{32767};                       // what PDF/A lets coordinates be
constexpr Pt kSmallestText{0.01};                    // less is no size to divide by
constexpr std::uint32_t kLargestGlyph = 0xFFFF;      // OpenType has no more

using Problem = std::optional<Diagnostic>;

/// What no user can cause: a room before this one made a mistake.
Diagnostic internal(const Pages& pages, const Mark* mark, std::string message) {
  Diagnostic diagnostic;
  diagnostic.code = Code::pdf_library;
  diagnostic.message = std::move(message);
  const NodeId* node = mark != nullptr ? std::get_if<NodeId>(mark) : nullptr;
  if (node != nullptr && static_cast<std::size_t>(*node) < pages.nodes.size()) {
    diagnostic.span = pages.nodes[static_cast<std::size_t>(*node)].span;
  }
  diagnostic.hints.emplace_back(
      "this is a mistake in vitaset, not in the profile: please report it");
  return diagnostic;
}

bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFF);
}

/// Characters that PDF/UA does not let glyphs mean, nor XML hold.
bool is_no_text(char32_t c) { return c == 0 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF; }

bool is_readable(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += utf8::sequence_length(text, at)) {
    const char32_t c = utf8::decode(text, at);
    if (is_private_use(c) || is_no_text(c)) return false;
  }
  return true;
}

bool in_range(Pt length) { return std::abs(length.value()) <= kFarthest.value(); }

bool in_range(const Rect& area) {
  return in_range(area.origin.x) && in_range(area.origin.y) && in_range(area.size.width) &&
         in_range(area.size.height);
}

Problem too_long(std::string_view what, std::string_view text, const Span& span) {
  // UTF-16 is at most twice as long as UTF-8: most texts need no counting.
  if (text.size() < kLongestString / 2 - 1 || text_string_size(text) <= kLongestString) return {};
  Diagnostic diagnostic;
  diagnostic.code = Code::pdf_library;
  diagnostic.span = span;
  diagnostic.message = std::string(what) + " is longer than a PDF can hold (16000 characters)";
  return diagnostic;
}

class Checker {
 public:
  explicit Checker(const Pages& pages) : pages_(pages) {}

  [[nodiscard]] Problem document() const {
    const auto fits_a_pdf = [](Pt side) { return side >= kSmallestPage && side <= kLargestPage; };
    if (pages_.pages.empty()) return fail(nullptr, "a document without pages cannot be written");
    if (pages_.info.title.empty()) return fail(nullptr, "a document needs a title");
    if (!fits_a_pdf(pages_.size.width) || !fits_a_pdf(pages_.size.height)) {
      return fail(nullptr, "a page has to measure between 3 and 14400 pt each way");
    }
    std::string keywords;
    for (const std::string& keyword : pages_.info.keywords) keywords += keyword + ", ";
    const DocumentInfo& info = pages_.info;
    for (const std::string_view text :
         {std::string_view(info.title), std::string_view(info.author),
          std::string_view(info.subject), std::string_view(keywords)}) {
      if (Problem problem = too_long("a value of the document's metadata", text, {}))
        return problem;
    }
    for (const OutlineEntry& entry : pages_.outline) {
      if (entry.page >= pages_.pages.size() || !in_range(entry.y)) {
        return fail(nullptr, "an outline entry leads to no page");
      }
      if (Problem problem = too_long("a heading", entry.title, span_of(entry.node))) return problem;
    }
    return std::nullopt;
  }

  [[nodiscard]] Problem nodes() const {
    const std::vector<StructureNode>& nodes = pages_.nodes;
    if (nodes.empty() || nodes[0].role != Role::document) {
      return fail(nullptr, "the structure tree has no document node");
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (i > 0 && static_cast<std::size_t>(nodes[i].parent) >= i) {
        return fail(nullptr, "a structure node stands before its parent");
      }
      for (const std::string_view text :
           {std::string_view(nodes[i].alternative), std::string_view(nodes[i].actual_text)}) {
        if (Problem problem = too_long("a text", text, nodes[i].span)) return problem;
      }

      if (Problem problem = too_long("a link", ascii_uri(nodes[i].target), nodes[i].span))
        return problem;
    }
    return std::nullopt;
  }

  [[nodiscard]] Problem operator()(const GlyphRun& run) {
    const bool placed = in_range(run.origin.x) && in_range(run.origin.y) && in_range(run.size);
    if (!run.face || !placed || run.size < kSmallestText)
      return fail(&run.mark, "a run has no place");
    if (Problem problem = mark(run.mark)) return problem;
    if (!read_clusters(run, clusters_)) {
      return fail(&run.mark, "the glyphs of \"" + run.text + "\" do not divide the text");
    }
    for (const Glyph& glyph : run.glyphs) {
      if (glyph.id == 0) {
        return fail(&run.mark, "\"" + run.text + "\" holds a character that the font " +
                                   run.face->postscript_name() + " does not have");
      }
      const bool sane = glyph.id <= kLargestGlyph && in_range(glyph.advance) &&
                        in_range(glyph.x_offset) && in_range(glyph.y_offset);
      if (!sane) return fail(&run.mark, "a glyph of \"" + run.text + "\" has no place");
    }
    if (!is_readable(run.text)) return unreadable(run.mark);
    return actual_text(run.mark, run.actual_text);
  }

  [[nodiscard]] Problem operator()(const Rule& rule) {
    if (!in_range(rule.area)) return fail(&rule.mark, "a rule lies outside all pages");
    return mark(rule.mark);
  }

  [[nodiscard]] Problem operator()(const Path& path) {
    for (const Point& point : path.points) {
      if (!in_range(point.x) || !in_range(point.y)) {
        return fail(&path.mark, "a path lies outside all pages");
      }
    }
    if (!in_range(path.line_width)) return fail(&path.mark, "a path has no line width");
    if (Problem problem = mark(path.mark)) return problem;
    return actual_text(path.mark, path.actual_text);
  }

  [[nodiscard]] Problem operator()(const Image& image) {
    if (!image.picture || !in_range(image.area)) return fail(&image.mark, "a picture has no place");
    const Picture& picture = *image.picture;
    const std::size_t pixels = std::size_t{picture.width} * picture.height;
    const bool coded = picture.coding == PictureCoding::jpeg;
    const bool whole = pixels > 0 &&
                       (coded || picture.data.size() == pixels * picture.channels()) &&
                       (picture.alpha.empty() || (!coded && picture.alpha.size() == pixels));
    if (!whole) return fail(&image.mark, "a picture is not as large as its data");
    if (Problem problem = mark(image.mark)) return problem;
    const auto* node = std::get_if<NodeId>(&image.mark);
    if (node == nullptr) return std::nullopt;
    const StructureNode& owner = pages_.nodes[static_cast<std::size_t>(*node)];
    if (owner.role != Role::figure || owner.alternative.empty()) {
      return fail(&image.mark, "a picture belongs to no figure that says what is to be seen");
    }
    return std::nullopt;
  }

  [[nodiscard]] Problem operator()(const LinkArea& area) {
    const Mark owner = area.node;
    if (Problem problem = mark(owner)) return problem;
    if (!in_range(area.area)) return fail(&owner, "a link lies outside all pages");
    if (pages_.nodes[static_cast<std::size_t>(area.node)].role != Role::link) {
      return fail(&owner, "a link area belongs to no link");
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] Diagnostic fail(const Mark* mark, std::string message) const {
    return internal(pages_, mark, std::move(message));
  }
  [[nodiscard]] Diagnostic unreadable(const Mark& mark) const {
    return fail(&mark, "a text holds private-use characters, which nobody can read");
  }
  [[nodiscard]] Span span_of(NodeId node) const {
    const auto index = static_cast<std::size_t>(node);
    return index < pages_.nodes.size() ? pages_.nodes[index].span : Span{};
  }
  [[nodiscard]] Problem mark(const Mark& mark) const {
    const auto* node = std::get_if<NodeId>(&mark);
    if (node == nullptr || static_cast<std::size_t>(*node) < pages_.nodes.size()) return {};
    return fail(nullptr, "an item belongs to a structure node that is not there");
  }
  [[nodiscard]] Problem actual_text(const Mark& mark,
                                    const std::optional<std::string>& text) const {
    if (!text) return std::nullopt;
    if (!is_readable(*text)) return unreadable(mark);
    const auto* node = std::get_if<NodeId>(&mark);
    return too_long("a text", *text, node != nullptr ? span_of(*node) : Span{});
  }

  const Pages& pages_;
  std::vector<Cluster> clusters_;
};

}  // namespace

std::optional<Diagnostic> check_pages(const Pages& pages) {
  Checker check(pages);
  if (Problem problem = check.document()) return problem;
  if (Problem problem = check.nodes()) return problem;
  for (const Page& page : pages.pages) {
    for (const PageItem& item : page.items) {
      if (Problem problem = std::visit(check, item)) return problem;
    }
  }
  return std::nullopt;
}

}  // namespace vitaset::pdf
