#pragma once

#include <doctest/doctest.h>
#include <hb.h>

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "page/pages.h"

/// Pages built by hand, for the tests of the PDF backend.
namespace vitaset::sample {

inline std::shared_ptr<const FontFace> open_face(const std::filesystem::path& path) {
  const auto face = FontFace::open(path);
  REQUIRE(face.ok());
  return face.value();
}

/// A font of tests/data/fonts.
inline std::shared_ptr<const FontFace> test_face(const char* file = "VitasetTest-Regular.ttf") {
  return open_face(std::filesystem::path(VITASET_TEST_DATA) / "fonts" / file);
}

/// A font the program carries.
inline std::shared_ptr<const FontFace> bundled_face(const char* file) {
  return open_face(std::filesystem::path(VITASET_SOURCE_DIR) / "fonts" / file);
}

/// `text` as one run, shaped with kerning and ligatures, its baseline starting at (x, y).
inline GlyphRun shape(std::shared_ptr<const FontFace> face, double size, double x, double y,
                      std::string_view text, Mark mark) {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0,
                     static_cast<int>(text.size()));
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(face->hb_font(), buffer, nullptr, 0);
  GlyphRun run;
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  const auto points = [&](hb_position_t units) {
    return Em(static_cast<double>(units) / face->units_per_em()).at(Pt(size));
  };
  for (unsigned i = 0; i < count; ++i) {
    run.glyphs.push_back({infos[i].codepoint, points(positions[i].x_advance),
                          points(positions[i].x_offset), points(positions[i].y_offset),
                          infos[i].cluster});
  }
  hb_buffer_destroy(buffer);
  run.face = std::move(face);
  run.size = Pt(size);
  run.origin = {Pt(x), Pt(y)};
  run.text = text;
  run.mark = mark;
  return run;
}

inline StructureNode node(Role role, std::size_t parent) {
  StructureNode node;
  node.role = role;
  node.parent = NodeId{static_cast<std::uint32_t>(parent)};
  return node;
}

/// A4 with a title, a document node, a paragraph (node 1) and `items` on one page.
inline Pages one_page(std::initializer_list<PageItem> items) {
  Pages pages;
  pages.size = {Pt(595.276), Pt(841.89)};
  pages.nodes = {node(Role::document, 0), node(Role::paragraph, 0)};
  pages.pages.push_back({items});
  pages.info.title = "A test";
  pages.info.language = "en-GB";
  pages.info.date = {2024, 5, 17, 12, 30, 5};
  return pages;
}

inline constexpr NodeId kParagraph{1};

}  // namespace vitaset::sample
