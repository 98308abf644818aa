#include "render/job.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "layout/typeset.h"
#include "layout/unshown.h"
#include "pdf/write.h"
#include "profile/key_table.h"
#include "render/edition_layout.h"
#include "render/job_date.h"
#include "render/output_name.h"
#include "render/photo.h"
#include "style/load.h"
#include "style/typography.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

StyleRequest style_request(const RenderJob& job, const EditedProfile& profile) {
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
  request.overrides = profile.settings;
  return request;
}

/// The folders whose fonts come before those that travel with the program.
std::vector<fs::path> font_folders(const RenderJob& job) {
  std::vector<fs::path> folders = job.font_folders;
  const fs::path own = job.profile.parent_path() / "fonts";
  std::error_code error;
  if (!job.profile.empty() && fs::is_directory(own, error)) folders.push_back(own);
  return folders;
}

ProfileFacts facts_of(const Cv& cv) {
  ProfileFacts facts;
  if (cv.updated.given() && cv.updated.year > 0) {
    facts.updated = fmt::format("{:04}-{:02}", cv.updated.year, std::max(cv.updated.month, 1));
  }
  facts.has_email =
      std::ranges::find(cv.person.contacts, "email", &Contact::kind) != cv.person.contacts.end();
  return facts;
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
  return read_fonts(font_folders(job), data, sources, sink);
}

StyledProfile read_styled_profile(const RenderJob& job, RenderContext& context, Sources& sources,
                                  Sink& sink, Timings& timings) {
  StyledProfile result;
  {
    const Timings::Scope scope = timings.stage("read profile");
    result.profile =
        load_edition(job.profile, job.edition, job.settings, sources, sink, job.defaults);
    find_layout_files(result.profile, job.profile, sources, sink);
  }
  const Timings::Scope scope = timings.stage("read layout");
  result.style = context.style(style_request(job, result.profile), sources, sink);
  if (!result.complete()) return result;
  result.file = output_name({job.profile, job.edition, result.profile.file, result.style->name},
                            *result.profile.cv);
  return result;
}

std::optional<TypesetJob> typeset_job(const RenderJob& job, RenderContext& context,
                                      Sources& sources, Sink& sink, Timings& timings) {
  const auto timed = [&](std::string_view stage, auto&& work) {
    const Timings::Scope scope = timings.stage(stage);
    return work();
  };
  StyledProfile styled = read_styled_profile(job, context, sources, sink, timings);
  std::optional<Cv>& cv = styled.profile.cv;
  const std::shared_ptr<const Style>& style = styled.style;
  const auto fonts =
      timed("list fonts", [&] { return context.fonts(font_folders(job), sources, sink); });
  if (!cv || style == nullptr || sink.has_errors()) return std::nullopt;

  report_unshown(*cv, *style, sink);
  const PhotoStyle& look = style->header.photo;
  const auto photo =
      timed("read photo", [&] { return load_photo(cv->person, look, job.profile, sources, sink); });
  TypesetJob result;
  result.file = std::move(styled.file);
  result.facts = facts_of(*cv);
  if (photo != nullptr) result.photo = photo_file(cv->person, look, job.profile, sources);
  set_typography(*cv, style->type.typography, style->language);
  std::shared_ptr<const HyphenationLibrary> hyphenation;
  if (style->type.hyphenate) {
    hyphenation =
        timed("list hyphenation patterns", [&] { return context.hyphenation(sources, sink); });
  }
  const HyphenationLibrary none({});
  const Resources resources{*fonts, job_date(*cv, job.source_date),
                            hyphenation == nullptr ? &none : hyphenation.get(), photo};
  Typeset set = timed("set pages", [&] { return typeset(*cv, *style, resources, sink); });
  if (sink.has_errors()) return std::nullopt;
  result.pages = std::move(set.pages);
  result.fit = std::move(set.fit);
  return result;
}

std::optional<TypesetJob> typeset_job(const RenderJob& job, const DataFolders& data,
                                      Sources& sources, Sink& sink, Timings& timings) {
  RenderContext context(data);
  return typeset_job(job, context, sources, sink, timings);
}

std::optional<RenderedJob> render(const RenderJob& job, const DataFolders& data, Sources& sources,
                                  Sink& sink, Timings& timings) {
  RenderContext context(data);
  return render(job, context, sources, sink, timings);
}

std::optional<RenderedJob> render(const RenderJob& job, RenderContext& context, Sources& sources,
                                  Sink& sink, Timings& timings) {
  std::optional<TypesetJob> typeset = typeset_job(job, context, sources, sink, timings);
  if (!typeset) return std::nullopt;
  const Timings::Scope scope = timings.stage("write PDF");
  Result<std::string> pdf = write_pdf(typeset->pages);
  if (!pdf) {
    sink.report(pdf.error());
    return std::nullopt;
  }
  return RenderedJob{*std::move(typeset), std::move(pdf).value()};
}

}  // namespace vitaset
