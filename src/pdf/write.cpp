#include "pdf/write.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pdf/check.h"
#include "pdf/content.h"
#include "pdf/deflate.h"
#include "pdf/document.h"
#include "pdf/font_emitter.h"
#include "pdf/glyph_table.h"
#include "pdf/picture_table.h"
#include "pdf/save.h"
#include "pdf/structure.h"
#include "pdf/syntax.h"
#include "pdf/uri.h"
#include "pdf/xmp.h"

namespace vitaset {

/// The ICC profile of the colours; embedded by the build (src/pdf/data/sRGB.icc).
std::string_view srgb_profile();

namespace pdf {
namespace {

/// What the pages come to before there is a document.
struct Drawn {
  struct Link {
    std::size_t page;
    const LinkArea* area;
    std::size_t annotation;
  };
  std::vector<std::string> contents;
  std::vector<Link> links;
};

Drawn draw(const Pages& pages, const GlyphTable& fonts, const PictureTable& pictures,
           StructureTree& tree) {
  Drawn drawn;
  for (std::size_t index = 0; index < pages.pages.size(); ++index) {
    PageContent content(fonts, pictures, tree, index, pages.size.height);
    for (const PageItem& item : pages.pages[index].items) {
      if (const auto* area = std::get_if<LinkArea>(&item)) {
        drawn.links.push_back({index, area, tree.add_annotation(area->node, index)});
      } else if (const auto* run = std::get_if<GlyphRun>(&item)) {
        content.add(*run);
      } else if (const auto* rule = std::get_if<Rule>(&item)) {
        content.add(*rule);
      } else if (const auto* path = std::get_if<Path>(&item)) {
        content.add(*path);
      } else if (const auto* image = std::get_if<Image>(&item)) {
        content.add(*image);
      }
    }
    drawn.contents.push_back(content.finish());
  }
  return drawn;
}

unsigned add_link(const Pages& pages, const Drawn::Link& link, const StructureTree& tree,
                  Document& document) {
  const StructureNode& node = pages.nodes[static_cast<std::size_t>(link.area->node)];
  Rect area = link.area->area;
  area.origin.y = pages.size.height - area.origin.y - area.size.height;
  const std::string_view contents = node.alternative.empty() ? node.target : node.alternative;
  return document.add_link(link.page, area, ascii_uri(node.target), contents,
                           tree.annotation_key(link.annotation));
}

void set_metadata(const DocumentInfo& info, Document& document) {
  const Metadata metadata = make_metadata(info);
  const std::pair<const char*, const std::string&> entries[] = {
      {"Title", metadata.title},     {"Author", metadata.author},
      {"Subject", metadata.subject}, {"Keywords", metadata.keywords},
      {"Creator", metadata.creator}, {"Producer", metadata.producer},
  };
  for (const auto& [key, text] : entries) {
    if (!text.empty()) document.set_info(key, text);
  }
  document.set_info_dates(metadata.date);
  RawObject& xmp = document.add_object();
  xmp.body = "/Type/Metadata/Subtype/XML";  // never compressed: tools look for it in the bytes
  xmp.stream = xmp_packet(metadata);
  document.set_catalog("Metadata", xmp);
}

/// What the catalog says of the whole document.
void set_catalog(const Pages& pages, Document& document, Deflater& deflate) {
  constexpr std::string_view kUnknownLanguage = "und";  // BCP 47
  const std::string& language = pages.info.language;
  document.set_catalog_text("Lang", language.empty() ? kUnknownLanguage : language);
  RawObject& mark_info = document.add_object();
  mark_info.body = "/Marked true";
  document.set_catalog("MarkInfo", mark_info);
  RawObject& preferences = document.add_object();
  preferences.body = "/DisplayDocTitle true";
  document.set_catalog("ViewerPreferences", preferences);

  RawObject& profile = document.add_object();
  profile.body = "/N 3/Filter/FlateDecode";
  profile.stream = deflate(srgb_profile());
  RawObject& intent = document.add_object();
  intent.body = "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)";
  intent.body += "/DestOutputProfile ";
  append_reference(intent.body, profile.number);
  document.set_catalog_array("OutputIntents", intent);
}

/// Puts all that was drawn into a document.
void fill(const Pages& pages, const GlyphTable& fonts, const PictureTable& pictures,
          const StructureTree& tree, const Drawn& drawn, Document& document, Deflater& deflate) {
  const RawObject& font_dictionary = emit_fonts(fonts, document, deflate);
  const PageResources resources{font_dictionary, pictures.emit(document, deflate)};
  std::vector<unsigned> page_numbers;
  for (std::size_t page = 0; page < drawn.contents.size(); ++page) {
    page_numbers.push_back(
        document.add_page(pages.size, deflate(drawn.contents[page]), resources, page));
  }
  std::vector<unsigned> annotation_numbers;
  for (const Drawn::Link& link : drawn.links) {
    annotation_numbers.push_back(add_link(pages, link, tree, document));
  }
  document.set_catalog("StructTreeRoot", tree.emit(document, page_numbers, annotation_numbers));
  for (const OutlineEntry& entry : pages.outline) {
    document.add_outline_entry(entry.title, entry.page, pages.size.height - entry.y);
  }
  set_catalog(pages, document, deflate);
  set_metadata(pages.info, document);
}

Diagnostic no_memory() {
  Diagnostic diagnostic;
  diagnostic.code = Code::pdf_library;
  diagnostic.message = "there is not enough memory to compress the document";
  return diagnostic;
}

}  // namespace
}  // namespace pdf

Result<std::string> write_pdf(const Pages& pages) {
  if (std::optional<Diagnostic> problem = pdf::check_pages(pages)) return *std::move(problem);
  pdf::GlyphTable fonts(pages);
  if (std::optional<Diagnostic> problem = fonts.subset()) return *std::move(problem);
  pdf::StructureTree tree(pages);
  const pdf::PictureTable pictures(pages);
  const pdf::Drawn drawn = pdf::draw(pages, fonts, pictures, tree);

  pdf::Deflater deflate;
  if (!deflate.ok()) return pdf::no_memory();
  pdf::Document document;
  if (std::optional<Diagnostic> problem = document.problem()) return *std::move(problem);
  pdf::fill(pages, fonts, pictures, tree, drawn, document, deflate);
  const std::vector<pdf::Serialized> objects = document.serialize();
  if (std::optional<Diagnostic> problem = document.problem()) return *std::move(problem);
  return pdf::assemble_file(objects, document.catalog_number(), document.info_number(), deflate);
}

}  // namespace vitaset
