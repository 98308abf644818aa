#include "render/context.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "render/hyphenation_catalog.h"
#include "render/job.h"
#include "toml/write.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

/// Ids for the files of the `sort`-th sort of things.
constexpr FileId first_id(std::uint32_t sort) {
  constexpr std::uint32_t kEach =
      static_cast<std::uint32_t>(ReadOnce<Style>::kMostKept) * ReadOnce<Style>::kFilesEach;
  return static_cast<FileId>(Sources::kFirstShared + sort * kEach);
}

void append(std::string& key, std::string_view text) {
  key += fmt::format("{}:{}", text.size(), text);
}

void append(std::string& key, const Span& span) {
  key += fmt::format("@{}-{}-{}", static_cast<std::uint32_t>(span.file), span.begin, span.end);
}

/// All that a Style is made of but the files: of two requests with the same key each gives what
/// the other does, its places included.
std::string key_of(const StyleRequest& request) {
  std::string key;
  append(key, request.layout);
  append(key, request.layout_span);
  append(key, request.language);
  for (const Override& each : request.overrides) {
    if (!is_of_layout(each)) continue;
    for (const KeyPart& part : each.path.parts) {
      append(key, part.name);
      append(key, part.span);
    }
    key += each.untyped ? '?' : '=';
    append(key, toml_value(each.value));
    append(key, each.value.span);
    append(key, each.span);
  }
  return key;
}

void append(std::vector<FontRecord>& records, std::vector<FontRecord> more) {
  records.insert(records.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

const FieldCatalog& known_fields() {
  static const FieldCatalog catalog = field_catalog();
  return catalog;
}

}  // namespace

RenderContext::RenderContext(DataFolders data)
    : data_(std::move(data)),
      styles_(first_id(0)),
      fonts_(first_id(1)),
      hyphenation_(first_id(2)) {}

std::shared_ptr<const Style> RenderContext::style(StyleRequest request, Sources& sources,
                                                  Sink& sink) {
  request.layouts = data_.layouts;
  return styles_.get(key_of(request), sources, sink, [&](Sources& files, Sink& said) {
    return load_style(request, known_fields(), files, said);
  });
}

std::shared_ptr<const FontLibrary> RenderContext::fonts(const std::vector<fs::path>& folders,
                                                        Sources& sources, Sink& sink) {
  std::string key;
  for (const fs::path& folder : folders) append(key, folder.native());
  return fonts_.get(key, sources, sink, [&](Sources& files, Sink& said) {
    return std::optional(make_font_library(read_fonts(folders, data_, files, said)));
  });
}

std::shared_ptr<const HyphenationLibrary> RenderContext::hyphenation(Sources& sources, Sink& sink) {
  return hyphenation_.get({}, sources, sink, [&](Sources& files, Sink& said) {
    return std::optional(HyphenationLibrary(
        read_hyphenation_catalog(data_.hyphenation, kSystemHyphenation, files, said)));
  });
}

FontCatalog read_fonts(const std::vector<fs::path>& folders, const DataFolders& data,
                       Sources& sources, Sink& sink) {
  std::vector<FontRecord> records;
  for (const fs::path& folder : folders) append(records, scan_font_folder(folder, sink));
  FontCatalog catalog = read_font_catalog(data.fonts, sources, sink);
  append(records, std::move(catalog.records));
  catalog.records = std::move(records);
  return catalog;
}

}  // namespace vitaset
