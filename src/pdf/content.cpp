#include "pdf/content.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/number.h"
#include "pdf/syntax.h"
#include "pdf/text_show.h"

namespace vitaset::pdf {
namespace {

constexpr int kDecimals = 3;    // of lengths: a thousandth of a point
constexpr Em kSamePlace{0.15};  // as far as kerning goes; an adjustment makes up for it
constexpr Em kMostRise{0.8};    // no line is set this close to another
constexpr Pt kNowhere{-1e9};

void append_operand(std::string& out, double value) {
  append_number(out, value, kDecimals);
  out += ' ';
}

void append_color(std::string& out, Color color, std::string_view name) {
  for (const std::uint8_t part : {color.red, color.green, color.blue}) {
    append_operand(out, part / 255.0);
  }
  out += name;
}

std::int64_t to_thousandths(Pt length) {
  const double scaled = length.value() * 1000;
  return static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}

std::string_view artifact_entries(Artifact artifact) {
  switch (artifact) {
    case Artifact::header:
      return "/Type/Pagination/Subtype/Header";
    case Artifact::footer:
      return "/Type/Pagination/Subtype/Footer";
    case Artifact::layout:
      return "/Type/Layout";
  }
  return "/Type/Layout";
}

/// The matrix that puts a picture, which PDF draws as the square from (0, 0) to (1, 1), into `area`
/// (y upward) so that it is seen as EXIF's `orientation` says. Source: Exif 2.32 §4.6.4 tells where
/// the first row and the first column of what is stored are seen.
std::array<Pt, 6> placement(const Rect& area, int orientation) {
  const auto [x, y] = area.origin;
  const auto [width, height] = area.size;
  const Pt none(0);
  switch (orientation) {
    case 2:  // at the top and the right
      return {-width, none, none, height, x + width, y};
    case 3:  // at the bottom and the right
      return {-width, none, none, -height, x + width, y + height};
    case 4:  // at the bottom and the left
      return {width, none, none, -height, x, y + height};
    case 5:  // at the left and the top
      return {none, -height, -width, none, x + width, y + height};
    case 6:  // at the right and the top
      return {none, -height, width, none, x, y + height};
    case 7:  // at the right and the bottom
      return {none, height, width, none, x, y};
    case 8:  // at the left and the bottom
      return {none, height, -width, none, x + width, y};
    default:  // at the top and the left
      return {width, none, none, height, x, y};
  }
}

/// Whether a glyph stands for a space and nothing else.
bool is_space(const GlyphRun& run, const Cluster& cluster) {
  return cluster.count == 1 && reading(cluster.text) == " " && run.glyphs[cluster.first].id != 0;
}

/// The text of two clusters of a run and all between, in whichever direction they follow.
std::string_view text_of(const Cluster& one, const Cluster& other) {
  const char* begin = std::min(one.text.data(), other.text.data());
  const char* end =
      std::max(one.text.data() + one.text.size(), other.text.data() + other.text.size());
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

PageContent::PageContent(const GlyphTable& fonts, const PictureTable& pictures, StructureTree& tree,
                         std::size_t page, Pt page_height)
    : fonts_(fonts), pictures_(pictures), tree_(tree), page_(page), page_height_(page_height) {}

void PageContent::enter_text(const Mark& mark, std::optional<std::string_view> actual_text) {
  if (in_text_ && !actual_text && open_ == mark) return;
  close_sequence();
  if (!in_text_) {
    out_ += "BT\n";
    in_text_ = true;
    line_x_ = line_y_ = 0;
    pen_x_ = kNowhere;
  }
  open_sequence(mark, actual_text);
}

void PageContent::enter_graphics(const Mark& mark, std::optional<std::string_view> actual_text) {
  if (!in_text_ && !actual_text && open_ == mark) return;
  leave();
  open_sequence(mark, actual_text);
}

void PageContent::open_sequence(const Mark& mark, std::optional<std::string_view> actual_text) {
  if (const auto* node = std::get_if<NodeId>(&mark)) {
    out_ += '/';
    out_ += actual_text ? "Span" : tree_.tag(*node);
    out_ += "<</MCID ";
    append_number(out_, static_cast<double>(tree_.add_content(*node, page_)), 0);
  } else {
    out_ += "/Artifact<<";
    out_ += artifact_entries(std::get<Artifact>(mark));
    if (actual_text) {
      // Extractors look for ActualText on spans only.
      out_ += ">>BDC\n/Span<<";
      ++open_sequences_;
    }
  }
  if (actual_text) {
    out_ += "/ActualText";
    append_text_string(out_, *actual_text);
  } else {
    open_ = mark;
  }
  out_ += ">>BDC\n";
  ++open_sequences_;
}

void PageContent::close_sequence() {
  for (; open_sequences_ > 0; --open_sequences_) out_ += "EMC\n";
  open_.reset();
}

void PageContent::leave() {
  close_sequence();
  if (in_text_) out_ += "ET\n";
  in_text_ = false;
}

void PageContent::set_font(std::size_t face, Pt size) {
  if (face_ == face && size_ == size) return;
  out_ += "/F";
  append_operand(out_, static_cast<double>(face));
  append_operand(out_, size.value());
  out_ += "Tf\n";
  face_ = face;
  size_ = size;
}

void PageContent::set_fill(Color color) {
  if (fill_ == color) return;
  append_color(out_, color, "rg\n");
  fill_ = color;
}

/// Puts the pen at (x, y). It stays where it is if what is missing is no more than kerning along
/// the line and the rise of raised or lowered text. Gives where it stands.
Point PageContent::continue_or_move_to(Point to, Pt size) {
  const std::int64_t to_x = to_thousandths(to.x);
  const std::int64_t to_y = to_thousandths(page_height_ - to.y);
  const auto within = [size](Pt off, Em most) {
    return off < most.at(size) && -off < most.at(size);
  };
  const Pt rise(static_cast<double>(to_y - line_y_) / 1000);
  if (within(to.x - pen_x_, kSamePlace) && within(rise, kMostRise)) {
    return {pen_x_, to.y + rise};
  }
  // Td moves from the start of the line before; rounded positions add up without error.
  append_operand(out_, static_cast<double>(to_x - line_x_) / 1000);
  append_operand(out_, static_cast<double>(to_y - line_y_) / 1000);
  out_ += "Td";
  line_x_ = to_x;
  line_y_ = to_y;
  return {Pt(static_cast<double>(to_x) / 1000), to.y};
}

void PageContent::add(const GlyphRun& run) {
  if (run.glyphs.empty() || !read_clusters(run, clusters_)) return;
  if (run.actual_text) {
    enter_text(run.mark, *run.actual_text);
    show(run, 0, clusters_.size(), Pt(0));
    close_sequence();
    return;
  }
  Pt before;
  for (std::size_t first = 0; first < clusters_.size();) {
    const std::size_t end = end_of_stretch(run, first);
    const std::string_view text = text_of(clusters_[first], clusters_[end - 1]);
    const bool plain = fonts_.faces()[fonts_.face_index(run)].says(run, clusters_[first]);
    enter_text(run.mark, plain ? std::nullopt : std::optional(text));
    show(run, first, end, before);
    if (!plain) close_sequence();
    const std::size_t next = end < clusters_.size() ? clusters_[end].first : run.glyphs.size();
    for (std::size_t i = clusters_[first].first; i < next; ++i) before += run.glyphs[i].advance;
    first = end;
  }
}

/// Past the last of the clusters from `first` on that all read as what they stand for, or all do
/// not.
std::size_t PageContent::end_of_stretch(const GlyphRun& run, std::size_t first) const {
  const UsedFace& face = fonts_.faces()[fonts_.face_index(run)];
  const bool plain = face.says(run, clusters_[first]);
  std::size_t end = first + 1;
  while (end < clusters_.size() && face.says(run, clusters_[end]) == plain) ++end;
  return end;
}

void PageContent::show(const GlyphRun& run, std::size_t first, std::size_t end, Pt before) {
  const std::size_t index = fonts_.face_index(run);
  const UsedFace& face = fonts_.faces()[index];
  set_font(index, run.size);
  set_fill(run.color);
  const Pt start = run.origin.x + before;
  const Point from = continue_or_move_to({start, run.origin.y}, run.size);
  const Pt rise = from.y - run.origin.y;
  TextShow text(out_, run.size);
  Pt pen = start - from.x;
  for (std::size_t i = first; i < end; ++i) {
    const bool space = is_space(run, clusters_[i]);
    for (std::size_t g = 0; g < clusters_[i].count; ++g) {
      const Glyph& glyph = run.glyphs[clusters_[i].first + g];
      const UsedGlyph& used = face.glyph(glyph.id);
      const Pt natural = Em(used.width / 1000).at(run.size);
      // A gap that says what it reads as is one glyph, however narrow.
      const Pt widest = run.actual_text ? natural : natural + kLargestGap.at(run.size);
      if (space && used.width > 0 && glyph.advance > widest) {
        text.stretched_glyph(used.code, used.width, pen, glyph.advance);
      } else {
        text.glyph(used.code, used.width, pen + glyph.x_offset, rise + glyph.y_offset);
      }
      pen += glyph.advance;
    }
  }
  pen_x_ = from.x + text.finish();
}

void PageContent::add(const Rule& rule) {
  enter_graphics(rule.mark, std::nullopt);
  set_fill(rule.color);
  append_operand(out_, rule.area.origin.x.value());
  append_operand(out_, (page_height_ - rule.area.origin.y - rule.area.size.height).value());
  append_operand(out_, rule.area.size.width.value());
  append_operand(out_, rule.area.size.height.value());
  out_ += "re f\n";
}

void PageContent::add(const Path& path) {
  if (path.points.empty()) return;
  enter_graphics(path.mark, path.actual_text);
  append_color(out_, path.color, "RG ");
  append_operand(out_, path.line_width.value());
  out_ += "w\n";
  std::string_view next = "m ";
  for (const Point& point : path.points) {
    append_operand(out_, point.x.value());
    append_operand(out_, (page_height_ - point.y).value());
    out_ += std::exchange(next, "l ");
  }
  out_ += "s\n";
  if (path.actual_text) close_sequence();
}

void PageContent::add(const Image& image) {
  Rect area = image.area;
  area.origin.y = page_height_ - area.origin.y - area.size.height;
  enter_graphics(image.mark, std::nullopt);
  if (const auto* node = std::get_if<NodeId>(&image.mark)) tree_.set_box(*node, area);
  out_ += "q ";
  for (const Pt each : placement(area, image.picture->orientation)) {
    append_operand(out_, each.value());
  }
  out_ += "cm /P";
  append_operand(out_, static_cast<double>(pictures_.index(*image.picture)));
  out_ += "Do Q\n";
}

std::string PageContent::finish() {
  leave();
  return std::move(out_);
}

}  // namespace vitaset::pdf
