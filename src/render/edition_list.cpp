#include "render/edition_list.h"

#include <utility>

#include "layout/collect.h"

namespace vitaset {
namespace {

EditionSummary summary_of(const StyledProfile& styled) {
  const Cv& cv = *styled.profile.cv;
  EditionSummary summary;
  summary.extends = styled.profile.extends;
  summary.layout = styled.style->name;
  summary.language = cv.language;
  summary.file = styled.file;
  summary.sections = section_order(cv, *styled.style);
  for (const std::string& id : summary.sections) summary.shown += cv.section(id)->entries.size();
  summary.entries = cv.known_entries;
  return summary;
}

}  // namespace

std::vector<EditionSummary> list_editions(const RenderJob& job, const DataFolders& data,
                                          Sources& sources, Sink& sink) {
  std::vector<EditionSummary> summaries;
  const auto names = edition_names(job.profile, sources, sink);
  if (!names) return summaries;
  RenderJob each = job;
  RenderContext context(data);
  for (const std::string& name : *names) {
    each.edition = name;
    Sink found;
    Timings timings;
    const StyledProfile styled = read_styled_profile(each, context, sources, found, timings);
    if (styled.complete() && !found.has_errors()) {
      EditionSummary summary = summary_of(styled);
      summary.name = name;
      summaries.push_back(std::move(summary));
    }
    for (Diagnostic& problem : found.take()) sink.report(std::move(problem));
  }
  return summaries;
}

}  // namespace vitaset
