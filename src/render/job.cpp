#include "render/job.h"

#include <iterator>
#include <system_error>
#include <utility>

#include "layout/typeset.h"
#include "layout/unshown.h"
#include "pdf/write.h"
#include "profile/key_table.h"
#include "render/edition_layout.h"
#include "render/hyphenation_catalog.h"
#include "render/job_date.h"
#include "render/output_name.h"
#include "render/photo.h"
#include "style/load.h"
#include "style/typography.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

std::optional<Style> read_style(const RenderJob& job, const EditedProfile& profile,
                                const DataFolders& data, Sources& sources, Sink& sink) {
  StyleRequest request;
  request.layout = job.layout;
  if (request.layout.empty()) {
    request.layout = profile.layout.text;
    request.layout_span = profile.layout.span;
  }
  if (request.layout.empty()) request.layout = kDefaultLayout;
  // A profile that cannot be used does not hide what is wrong with the layout.
  if (profile.cv) {
    request.language = profile.cv->language;
    request.language_span = profile.cv->language_span;
  }
  request.layouts = data.layouts;
  request.overrides = profile.settings;
  return load_style(request, field_catalog(), sources, sink);
}

void append(std::vector<FontRecord>& records, std::vector<FontRecord> more) {
  records.insert(records.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

}  // namespace

FieldCatalog field_catalog() {
  FieldCatalog catalog;
  for (const std::string_view kind : entry_kinds()) {
    catalog.emplace(kind, entry_field_names(kind));
  }
  return catalog;
}

FontCatalog job_fonts(const RenderJob& job, const DataFolders& data, Sources& sources, Sink& sink) {
  std::vector<FontRecord> records;
  for (const fs::path& folder : job.font_folders) append(records, scan_font_folder(folder, sink));
  const fs::path own = job.profile.parent_path() / "fonts";
  std::error_code error;
  if (!job.profile.empty() && fs::is_directory(own, error)) {
    append(records, scan_font_folder(own, sink));
  }
  FontCatalog catalog = read_font_catalog(data.fonts, sources, sink);
  append(records, std::move(catalog.records));
  catalog.records = std::move(records);
  return catalog;
}

StyledProfile read_styled_profile(const RenderJob& job, const DataFolders& data, Sources& sources,
                                  Sink& sink, Timings& timings) {
  StyledProfile result;
  {
    const Timings::Scope scope = timings.stage("read profile");
    result.profile = load_edition(job.profile, job.edition, job.settings, sources, sink);
    find_layout_files(result.profile, job.profile, sources, sink);
  }
  const Timings::Scope scope = timings.stage("read layout");
  result.style = read_style(job, result.profile, data, sources, sink);
  if (!result.complete()) return result;
  result.file = output_name({job.profile, job.edition, result.profile.file, result.style->name},
                            *result.profile.cv);
  return result;
}

std::optional<TypesetJob> typeset_job(const RenderJob& job, const DataFolders& data,
                                      Sources& sources, Sink& sink, Timings& timings) {
  const auto timed = [&](std::string_view stage, auto&& work) {
    const Timings::Scope scope = timings.stage(stage);
    return work();
  };
  StyledProfile styled = read_styled_profile(job, data, sources, sink, timings);
  std::optional<Cv>& cv = styled.profile.cv;
  const std::optional<Style>& style = styled.style;
  const FontCatalog catalog =
      timed("list fonts", [&] { return job_fonts(job, data, sources, sink); });
  if (!cv || !style || sink.has_errors()) return std::nullopt;

  report_unshown(*cv, *style, sink);
  const auto photo = timed("read photo", [&] {
    return load_photo(cv->person, style->header.photo, job.profile, sources, sink);
  });
  set_typography(*cv, style->type.typography, style->language);
  const FontLibrary fonts = make_font_library(catalog);
  std::vector<HyphenationRecord> patterns;
  if (style->type.hyphenate) {
    patterns = timed("list hyphenation patterns", [&] {
      return read_hyphenation_catalog(data.hyphenation, kSystemHyphenation, sources, sink);
    });
  }
  const HyphenationLibrary hyphenation(std::move(patterns));
  const Resources resources{fonts, job_date(*cv, job.source_date), &hyphenation, photo};
  Typeset set = timed("set pages", [&] { return typeset(*cv, *style, resources, sink); });
  if (sink.has_errors()) return std::nullopt;
  return TypesetJob{std::move(set.pages), std::move(set.fit), std::move(styled.file)};
}

std::optional<RenderedJob> render(const RenderJob& job, const DataFolders& data, Sources& sources,
                                  Sink& sink, Timings& timings) {
  std::optional<TypesetJob> typeset = typeset_job(job, data, sources, sink, timings);
  if (!typeset) return std::nullopt;
  const Timings::Scope scope = timings.stage("write PDF");
  Result<std::string> pdf = write_pdf(typeset->pages);
  if (!pdf) {
    sink.report(pdf.error());
    return std::nullopt;
  }
  return RenderedJob{std::move(typeset->pages), std::move(typeset->fit), std::move(typeset->file),
                     std::move(pdf).value()};
}

}  // namespace vitaset
