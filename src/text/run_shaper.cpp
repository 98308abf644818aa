#include "text/run_shaper.h"

#include <hb.h>

#include <string>

namespace vitaset {
namespace {

constexpr std::string_view kHyphen = "\u2010";
constexpr std::string_view kHyphenMinus = "-";

std::vector<hb_feature_t> features_of(const ShapeStyle& style) {
  std::vector<hb_feature_t> features;
  const auto add = [&](std::string_view name) {
    hb_feature_t feature;
    if (hb_feature_from_string(name.data(), static_cast<int>(name.size()), &feature) != 0) {
      features.push_back(feature);
    }
  };
  // Letters that are spaced apart must not be tied together.
  if (style.tracking != Em(0)) {
    add("liga=0");
    add("clig=0");
  }
  for (const std::string& name : style.features) add(name);
  return features;
}

}  // namespace

struct RunShaper::Buffer {
  struct Destroy {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  };
  std::unique_ptr<hb_buffer_t, Destroy> hb{hb_buffer_create()};

  void clear() const {
    hb_buffer_clear_contents(hb.get());
    hb_buffer_set_cluster_level(hb.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  }
  /// Adds bytes [begin, end) of `text`, the rest being what they stand in.
  void add(std::string_view text, std::uint32_t begin, std::uint32_t end) const {
    hb_buffer_add_utf8(hb.get(), text.data(), static_cast<int>(text.size()), begin,
                       static_cast<int>(end - begin));
  }
};

RunShaper::RunShaper() : buffer_(std::make_unique<Buffer>()) {}
RunShaper::~RunShaper() = default;

std::string_view RunShaper::hyphen(const FontFace& face) {
  if (face.glyph(0x2010) != 0) return kHyphen;
  return face.glyph('-') != 0 ? kHyphenMinus : std::string_view();
}

void RunShaper::shape(const StyledText& text, const ShapedRun& run, std::uint32_t begin,
                      std::uint32_t end, std::vector<ShapedGlyph>& out) const {
  buffer_->clear();
  buffer_->add(text.text, begin, end);
  shape_buffer(text, run, 0, out);
}

void RunShaper::shape_alone(const StyledText& text, const ShapedRun& run, std::uint32_t begin,
                            std::uint32_t end, bool hyphen, std::vector<ShapedGlyph>& out) const {
  std::string piece = text.text.substr(begin, end - begin);
  if (hyphen) piece += RunShaper::hyphen(*run.face);
  buffer_->clear();
  buffer_->add(piece, 0, static_cast<std::uint32_t>(piece.size()));
  shape_buffer(text, run, begin, out);
}

/// `first_byte`: where in the text that begins which was put into the buffer.
void RunShaper::shape_buffer(const StyledText& text, const ShapedRun& run, std::uint32_t first_byte,
                             std::vector<ShapedGlyph>& out) const {
  const ShapeStyle& style = text.styles[run.style];
  hb_buffer_t* const hb = buffer_->hb.get();
  const auto script = static_cast<hb_script_t>(run.script);
  hb_buffer_set_script(hb, script);
  const hb_direction_t direction = hb_script_get_horizontal_direction(script);
  hb_buffer_set_direction(hb, direction == HB_DIRECTION_INVALID ? HB_DIRECTION_LTR : direction);
  const std::string& language = style.language.empty() ? text.language : style.language;
  hb_buffer_set_language(
      hb, hb_language_from_string(language.data(), static_cast<int>(language.size())));
  const std::vector<hb_feature_t> features = features_of(style);
  hb_shape(run.face->hb_font(), hb, features.data(), static_cast<unsigned>(features.size()));

  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(hb, &count);
  const hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(hb, &count);
  const double em = style.scale / run.face->units_per_em();
  for (unsigned i = 0; i < count; ++i) {
    const bool spaced = positions[i].x_advance != 0;
    out.push_back(
        {infos[i].codepoint, Em(positions[i].x_advance * em) + (spaced ? style.tracking : Em(0)),
         Em(positions[i].x_offset * em), Em(positions[i].y_offset * em),
         infos[i].cluster + first_byte,
         (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0});
  }
}

}  // namespace vitaset
