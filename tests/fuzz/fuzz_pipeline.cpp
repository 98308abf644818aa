// Bytes → Cv → Pages → PDF, in the academic layout. Whatever a profile holds that the reader takes,
// it can be set and written, and what is on the pages keeps to the seam's rules.
#include <cmath>
#include <string>
#include <string_view>
#include <variant>

#include "fuzz.h"
#include "layout/typeset.h"
#include "page/dump.h"
#include "pdf/write.h"
#include "profile/key_table.h"
#include "profile/load.h"
#include "render/font_catalog.h"
#include "style/load.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

/// What every input is set with; read once.
struct Look {
  Style style;
  FontLibrary fonts;
};

Look read_look() {
  Sources sources;
  Sink sink;
  FieldCatalog fields;
  for (const std::string_view kind : entry_kinds()) fields.emplace(kind, entry_field_names(kind));
  const std::filesystem::path source = VITASET_SOURCE_DIR;
  const auto style = load_style({"academic", "en", source / "layouts"}, fields, sources, sink);
  FontLibrary fonts = make_font_library(read_font_catalog(source / "fonts", sources, sink));
  require(style && !sink.has_errors(), "the look can be read");
  return {*style, std::move(fonts)};
}

void check_run(const GlyphRun& run) {
  require(run.face != nullptr && !run.glyphs.empty(), "a run has a face and glyphs");
  for (const Glyph& glyph : run.glyphs) {
    require(glyph.id != 0, "no missing glyph is drawn");
    require(glyph.cluster < run.text.size(), "a cluster lies in its run's text");
    require(std::isfinite(glyph.advance.value()), "advances are finite");
  }
}

void check_pages(const Pages& pages) {
  require(!pages.pages.empty() && !pages.nodes.empty(), "there is a page and a document");
  for (std::size_t i = 1; i < pages.nodes.size(); ++i) {
    require(static_cast<std::size_t>(pages.nodes[i].parent) < i, "parents stand before children");
  }
  for (const Page& page : pages.pages) {
    for (const PageItem& item : page.items) {
      if (const auto* run = std::get_if<GlyphRun>(&item)) check_run(*run);
    }
  }
}

void check_pipeline(std::string_view text) {
  static const Look look = read_look();
  Sources sources;
  Sink sink;
  const FileId id = sources.add("fuzz.toml", std::string(text));
  const Cv cv = bind_profile(parse_toml(sources, id, sink), sources, sink);
  if (sink.has_errors()) return;
  const Pages pages = typeset(cv, look.style, {look.fonts, Timestamp{}}, sink).pages;
  require(!sink.has_errors(), "what is read without error is set without error");
  check_pages(pages);
  static_cast<void>(dump_text(pages));
  const Result<std::string> pdf = write_pdf(pages);
  require(pdf.ok() && pdf->starts_with("%PDF-"), "what is set is written");
}

}  // namespace
}  // namespace vitaset

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  vitaset::check_pipeline({reinterpret_cast<const char*>(data), size});
  return 0;
}
