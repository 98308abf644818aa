#include "batch/plan.h"

#include <fmt/format.h>

#include <map>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "base/hash.h"
#include "batch/job_file.h"
#include "batch/profiles.h"
#include "profile/load.h"
#include "render/job.h"
#include "render/output_name.h"
#include "style/layout_files.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostErrors = 20;

class Planner {
 public:
  Planner(const BatchRequest& request, Sources& sources, Sink& sink)
      : request_(request), sources_(sources), sink_(sink) {}

  std::vector<BatchJob> plan() {
    for (const std::string& source : request_.sources) add_source(source);
    find_collisions();
    return std::move(jobs_);
  }

 private:
  void refuse(Code code, const Span& span, std::string message, std::string hint,
              std::vector<Note> notes = {}) {
    sink_.report(
        {Severity::error, code, span, std::move(message), {std::move(hint)}, std::move(notes)});
  }

  void add_source(const std::string& source) {
    std::error_code error;
    const fs::path path(source);
    if (fs::is_directory(path, error)) return add_profiles(source, profiles_in(path));
    if (!fs::exists(path, error) && source.find_first_of("*?[") != std::string::npos) {
      return add_profiles(source, profiles_among(matching_files(source)));
    }
    if (path.extension() == ".csv" || is_job_file(path)) {
      for (JobRow& row : read_job_file(path, sources_, sink_)) add_row(std::move(row));
    } else {
      add_row({path, {}, {}, {}, {}, {}});
    }
  }

  void add_profiles(const std::string& source, const std::vector<fs::path>& profiles) {
    std::size_t found = 0;
    for (const fs::path& profile : profiles) {
      std::error_code error;
      if (!request_.defaults.empty() && fs::equivalent(profile, request_.defaults, error)) continue;
      add_row({profile, {}, {}, {}, {}, {}});
      ++found;
    }
    if (found > 0) return;
    refuse(Code::bad_batch, {}, fmt::format("there is no profile in {}", source),
           "a profile is a file *.toml with [person]; folders in a folder are not searched");
  }

  void add_row(JobRow row) {
    const std::vector<std::string> none{""};
    const auto choices = [&](const std::string& own, const std::vector<std::string>& all) {
      if (!own.empty()) return std::vector<std::string>{own};
      return all.empty() ? none : all;
    };
    const std::vector<std::string> layouts = choices(row.layout, request_.layouts);
    for (const std::string& edition : choices(row.edition, request_.editions)) {
      for (const std::string& layout : layouts) {
        BatchJob job{row.profile, edition, layout, row.output, row.settings, row.place};
        if (row.output.empty()) job.output = name_of(job, layouts.size() > 1);
        if (is_usable(job)) jobs_.push_back(std::move(job));
      }
    }
  }

  /// The name of the output of `job`, with that of its layout if there are several.
  [[nodiscard]] fs::path name_of(const BatchJob& job, bool with_layout) const {
    Cv cv;
    std::string pattern;
    std::string chosen = job.layout;
    if (!job.edition.empty()) {
      std::vector<Override> settings = request_.settings;
      settings.insert(settings.end(), job.settings.begin(), job.settings.end());
      Sources sources(&sources_);
      Sink unheard;  // the job tells
      EditedProfile edited =
          load_edition(job.profile, job.edition, settings, sources, unheard, request_.defaults);
      pattern = std::move(edited.file);
      if (chosen.empty()) chosen = edited.layout.text;
      if (edited.cv) cv = *std::move(edited.cv);
    }
    if (chosen.empty()) chosen = kDefaultLayout;
    const std::string layout = is_layout_path(chosen) ? fs::path(chosen).stem().string() : chosen;
    fs::path name = output_name({job.profile, job.edition, pattern, layout}, cv);
    if (!with_layout) return name;
    return fmt::format("{}-{}.pdf", name.stem().string(), layout);
  }

  bool is_usable(const BatchJob& job) {
    const fs::path output = job.output.lexically_normal();
    const bool below = output.is_relative() && !output.empty() && *output.begin() != "..";
    if (below && output.extension() == ".pdf" && output.native().find('\0') == std::string::npos) {
      return true;
    }
    refuse(
        Code::bad_batch, job.place,
        fmt::format("the output {} is no PDF below the folder of the batch", job.output.string()),
        "name it as in output = \"phd/ada.pdf\"");
    return false;
  }

  void find_collisions() {
    std::map<fs::path, const BatchJob*> by_output;
    std::size_t errors = 0;
    for (BatchJob& job : jobs_) {
      job.output = job.output.lexically_normal();
      const auto [other, is_new] = by_output.emplace(job.output, &job);
      if (is_new || ++errors > kMostErrors) continue;
      std::vector<Note> notes;
      if (other->second->place.known())
        notes.push_back({"the other is here", other->second->place});
      refuse(Code::output_twice, job.place,
             fmt::format("{} would be written for {} and for {}", job.output.string(),
                         other->second->profile.string(), job.profile.string()),
             "name the outputs in a file of jobs, or give the folders a batch each",
             std::move(notes));
    }
  }

  const BatchRequest& request_;
  Sources& sources_;
  Sink& sink_;
  std::vector<BatchJob> jobs_;
};

}  // namespace

std::vector<BatchJob> plan_batch(const BatchRequest& request, Sources& sources, Sink& sink) {
  return Planner(request, sources, sink).plan();
}

bool is_of_shard(const BatchJob& job, std::size_t part, std::size_t parts) {
  Hash hash;
  hash.add(job.output.generic_string());
  return hash.value()[0] % parts == part - 1;
}

}  // namespace vitaset
