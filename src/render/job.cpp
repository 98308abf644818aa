#include "render/job.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "layout/typeset.h"
#include "layout/unshown.h"
#include "pdf/write.h"
#include "profile/key_table.h"
#include "profile/load.h"
#include "render/job_date.h"
#include "render/photo.h"
#include "style/load.h"
#include "style/typography.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

StyleRequest style_request(const RenderJob& job, const std::optional<Cv>& cv) {
  StyleRequest request;
  request.layout = job.layout;
  // A profile that cannot be used does not hide what is wrong with the layout.
  if (cv) {
    request.language = cv->language;
    request.language_span = cv->language_span;
  }
  request.overrides = job.settings;
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
  facts.has_email = std::ranges::find(cv.person.contacts, "email", &Contact::kind) !=
                    cv.person.contacts.end();
  return facts;
}

/// A profile on its way through the program; the Cv outlives its pages for what is told of it.
struct TypesetJob {
  Pages pages;
  ProfileFacts facts;
  fs::path photo;
};

std::optional<TypesetJob> typeset_in(const RenderJob& job, RenderContext& context, Sources& sources,
                                     Sink& sink, Timings& timings) {
  const auto timed = [&](std::string_view stage, auto&& work) {
    const Timings::Scope scope = timings.stage(stage);
    return work();
  };
  std::optional<Cv> cv = timed("read profile", [&] {
    return load_profile(job.profile, job.settings, sources, sink, job.defaults);
  });
  const auto style = timed(
      "read layout", [&] { return context.style(style_request(job, cv), sources, sink); });
  const auto fonts =
      timed("list fonts", [&] { return context.fonts(font_folders(job), sources, sink); });
  if (!cv || style == nullptr || sink.has_errors()) return std::nullopt;

  TypesetJob result;
  result.facts = facts_of(*cv);
  report_unshown(*cv, *style, sink);
  const PhotoStyle& look = style->header.photo;
  const auto photo = timed(
      "read photo", [&] { return load_photo(cv->person, look, job.profile, sources, sink); });
  if (photo != nullptr) result.photo = photo_file(cv->person, look, job.profile, sources);
  set_typography(*cv, style->type.typography, style->language);
  std::shared_ptr<const HyphenationLibrary> hyphenation;
  if (style->type.hyphenate) {
    hyphenation = timed("list hyphenation patterns",
                        [&] { return context.hyphenation(sources, sink); });
  }
  const HyphenationLibrary none({});
  const Resources resources{*fonts, job_date(*cv, job.source_date),
                            hyphenation == nullptr ? &none : hyphenation.get(), photo};
  result.pages = timed("set pages", [&] { return typeset(*cv, *style, resources, sink); });
  if (sink.has_errors()) return std::nullopt;
  return result;
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

std::optional<Pages> typeset_job(const RenderJob& job, const DataFolders& data, Sources& sources,
                                 Sink& sink, Timings& timings) {
  RenderContext context(data);
  std::optional<TypesetJob> typeset = typeset_in(job, context, sources, sink, timings);
  if (!typeset) return std::nullopt;
  return std::move(typeset->pages);
}

std::optional<RenderedJob> render(const RenderJob& job, const DataFolders& data, Sources& sources,
                                  Sink& sink, Timings& timings) {
  RenderContext context(data);
  return render(job, context, sources, sink, timings);
}

std::optional<RenderedJob> render(const RenderJob& job, RenderContext& context, Sources& sources,
                                  Sink& sink, Timings& timings) {
  std::optional<TypesetJob> typeset = typeset_in(job, context, sources, sink, timings);
  if (!typeset) return std::nullopt;
  const Timings::Scope scope = timings.stage("write PDF");
  Result<std::string> pdf = write_pdf(typeset->pages);
  if (!pdf) {
    sink.report(pdf.error());
    return std::nullopt;
  }
  return RenderedJob{std::move(typeset->pages), std::move(pdf).value(), std::move(typeset->facts),
                     std::move(typeset->photo)};
}

}  // namespace vitaset
