#include "batch/run.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "base/diagnostic_json.h"
#include "base/file.h"
#include "toml/write.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kSaveEach = 500;  // outputs; a killed run loses no more of the index

/// Hashes of folders of fonts, each computed once.
class FolderHashes {
 public:
  [[nodiscard]] std::string of(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) return {};
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto known = hashes_.find(folder);
    if (known != hashes_.end()) return known->second;
    return hashes_.emplace(folder, hash_of_folder(folder)).first->second;
  }

 private:
  std::mutex mutex_;
  std::map<fs::path, std::string> hashes_;
};

class BatchRun {
 public:
  BatchRun(const std::vector<BatchJob>& jobs, const BatchOptions& options, const DataFolders& data,
           const Sources& sources, BatchIndex& index,
           const std::function<void(const Outcome&)>& tell)
      : jobs_(jobs),
        options_(options),
        sources_(sources),
        index_(index),
        tell_(tell),
        context_(data),
        data_hash_(hash_of_folder(data.layouts) + hash_of_folder(data.fonts) +
                   hash_of_folder(data.hyphenation)) {}

  void run() {
    std::vector<std::jthread> threads;
    const std::size_t count = std::min<std::size_t>(options_.threads, jobs_.size());
    for (std::size_t i = 1; i < count; ++i) threads.emplace_back([this] { work(); });
    work();
  }

 private:
  [[nodiscard]] bool goes_on() const {
    return !(options_.stop != nullptr && options_.stop->load()) &&
           !(options_.fail_fast && failed_.load());
  }

  void work() {
    while (goes_on()) {
      const std::size_t index = next_.fetch_add(1);
      if (index >= jobs_.size()) return;
      Outcome outcome = make(jobs_[index]);
      if (outcome.status == JobStatus::failed) failed_ = true;
      tell_in_order(index, std::move(outcome));
    }
  }

  /// Jobs end in another order than they begin, a little.
  void tell_in_order(std::size_t index, Outcome outcome) {
    const std::lock_guard<std::mutex> lock(mutex_);
    waiting_.emplace(index, std::move(outcome));
    for (auto it = waiting_.find(told_); it != waiting_.end(); it = waiting_.find(told_)) {
      tell_(it->second);
      waiting_.erase(it);
      // What cannot be saved now is told when it is saved at the end.
      if (++told_ % kSaveEach == 0) static_cast<void>(index_.save());
    }
  }

  Outcome make(const BatchJob& job) {
    const Clock::time_point start = Clock::now();
    Outcome outcome;
    outcome.job = &job;
    const std::string recipe = recipe_of(job);
    if (std::optional<MadeOf> made;
        options_.changed && (made = index_.current(job.output, recipe))) {
      outcome.status = JobStatus::skipped;
      outcome.facts = std::move(made->facts);
    } else {
      render_job(job, recipe, outcome);
    }
    outcome.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    return outcome;
  }

  void render_job(const BatchJob& job, const std::string& recipe, Outcome& outcome) {
    RenderJob asked = options_.common;
    asked.profile = job.profile;
    asked.edition = job.edition;
    if (!job.layout.empty()) asked.layout = job.layout;
    asked.settings.insert(asked.settings.end(), job.settings.begin(), job.settings.end());
    Sources sources(&sources_);
    Sink sink;
    Timings timings;
    std::optional<RenderedJob> rendered = render(asked, context_, sources, sink, timings);
    const bool refused = options_.strict && sink.count(Severity::warning) > 0;
    if (rendered && !refused) {
      if (auto failure = write_file_of_many(options_.folder / job.output, rendered->pdf)) {
        sink.report(*std::move(failure));
      } else {
        outcome.status = JobStatus::rendered;
        outcome.pages = rendered->pages.pages.size();
        outcome.bytes = rendered->pdf.size();
        outcome.facts = rendered->facts;
        index_.set(job.output, made_of(*rendered, recipe, sources));
      }
    }
    tell_problems(sink, sources, outcome);
  }

  void tell_problems(const Sink& sink, const Sources& sources, Outcome& outcome) const {
    const std::vector<Diagnostic> problems = sink.sorted();
    outcome.warnings = sink.count(Severity::warning);
    outcome.incomplete_publications = static_cast<std::size_t>(
        std::ranges::count(problems, Code::publication_incomplete, &Diagnostic::code));
    if (options_.json) outcome.problems_json = diagnostics_as_json(problems, sources);
    if (outcome.status != JobStatus::failed) return;
    outcome.problems = format_diagnostics(problems, sources, options_.format, options_.color);
  }

  /// The files that were read for it, but what comes with the program, which is in the recipe.
  MadeOf made_of(const RenderedJob& rendered, const std::string& recipe,
                 const Sources& sources) const {
    MadeOf made{recipe, hash_text(rendered.pdf), {}, rendered.facts};
    const DataFolders& data = context_.data();
    for (const SourceFile* const file : sources.files()) {
      const std::string& name = file->name();
      const bool ours = name.starts_with(data.layouts.native()) ||
                        name.starts_with(data.fonts.native()) ||
                        name.starts_with(data.hyphenation.native());
      if (!ours && name != kSettingSource) made.files.emplace(name, hash_text(file->text()));
    }
    if (!rendered.photo.empty()) {
      made.files.emplace(rendered.photo.string(), hash_of_file(rendered.photo));
    }
    return made;
  }

  std::string recipe_of(const BatchJob& job) {
    std::string recipe = options_.version + '\n' + data_hash_ + '\n';
    const auto add = [&](std::string_view text) {
      recipe += text;
      recipe += '\n';
    };
    add(job.profile.native());
    add(job.edition);
    add(job.layout.empty() ? options_.common.layout : job.layout);
    add(options_.common.defaults.native());
    if (const auto& date = options_.common.source_date) {
      for (const int part :
           {date->year, date->month, date->day, date->hour, date->minute, date->second}) {
        add(std::to_string(part));
      }
    }
    for (const auto* settings : {&options_.common.settings, &job.settings}) {
      for (const Override& each : *settings) {
        for (const KeyPart& part : each.path.parts) add(part.name);
        add(each.untyped ? "?" : "=");
        add(toml_value(each.value));
      }
    }
    for (const fs::path& folder : options_.common.font_folders) add(folders_.of(folder));
    add(folders_.of(job.profile.parent_path() / "fonts"));
    return hash_text(recipe);
  }

  const std::vector<BatchJob>& jobs_;
  const BatchOptions& options_;
  const Sources& sources_;
  BatchIndex& index_;
  const std::function<void(const Outcome&)>& tell_;
  RenderContext context_;
  std::string data_hash_;
  FolderHashes folders_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;
  std::size_t told_ = 0;
  std::map<std::size_t, Outcome> waiting_;
};

}  // namespace

void run_batch(const std::vector<BatchJob>& jobs, const BatchOptions& options,
               const DataFolders& data, const Sources& sources, BatchIndex& index,
               const std::function<void(const Outcome&)>& tell) {
  BatchRun(jobs, options, data, sources, index, tell).run();
}

}  // namespace vitaset
