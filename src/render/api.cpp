#include <cstdlib>
#include <optional>
#include <utility>

#include "base/diagnostic.h"
#include "render/data_folders.h"
#include "render/job.h"
#include "render/job_date.h"
#include "vitaset/render.h"
#include "vitaset/version.h"

namespace vitaset {
namespace {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

Message::Severity public_severity(Severity severity) {
  switch (severity) {
    case Severity::note:
      return Message::Severity::note;
    case Severity::warning:
      return Message::Severity::warning;
    case Severity::error:
      break;
  }
  return Message::Severity::error;
}

Message public_message(const Diagnostic& diagnostic, const Sources& sources) {
  Message message;
  message.severity = public_severity(diagnostic.severity);
  message.code = code_text(diagnostic.code);
  message.text = diagnostic.message;
  message.hints = diagnostic.hints;
  if (diagnostic.span.known()) {
    const Place place = sources.place(diagnostic.span);
    message.file = place.file;
    message.line = place.line;
    message.column = place.column;
  }
  return message;
}

/// Nothing, with a report, for text that is no moment.
std::optional<Timestamp> source_date(std::string_view text, Sink& sink) {
  if (text.empty()) return std::nullopt;
  const std::optional<Timestamp> date = parse_source_date_epoch(text);
  if (!date) sink.report(bad_source_date(text));
  return date;
}

std::optional<RenderedJob> render_into(const std::filesystem::path& profile,
                                       const RenderOptions& options, Sources& sources, Sink& sink) {
  RenderJob job;
  job.profile = profile;
  job.edition = options.edition;
  job.layout = options.layout;
  job.font_folders = options.font_folders;
  job.source_date = source_date(
      options.source_date.empty() ? environment("SOURCE_DATE_EPOCH") : options.source_date, sink);
  const std::filesystem::path chosen = options.data_folder.empty()
                                           ? std::filesystem::path(environment("VITASET_DATA"))
                                           : options.data_folder;
  const Result<DataFolders> data = find_data_folders(chosen, running_program());
  if (!data) sink.report(data.error());
  if (sink.has_errors()) return std::nullopt;
  job.settings = read_overrides(options.settings, sources, sink);
  Timings timings;
  return render(job, *data, sources, sink, timings);
}

}  // namespace

std::string_view version() noexcept { return VITASET_VERSION; }

RenderedCv render_cv(const std::filesystem::path& profile, const RenderOptions& options) {
  Sources sources;
  Sink sink;
  RenderedCv cv;
  if (std::optional<RenderedJob> job = render_into(profile, options, sources, sink)) {
    cv.ok = true;
    cv.pages = job->pages.pages.size();
    cv.pdf = std::move(job->pdf);
  }
  for (const Diagnostic& diagnostic : sink.sorted()) {
    cv.messages.push_back(public_message(diagnostic, sources));
  }
  return cv;
}

}  // namespace vitaset
