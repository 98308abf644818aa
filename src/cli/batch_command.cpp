#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <limits>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "base/file.h"
#include "batch/plan.h"
#include "batch/report.h"
#include "cli/interrupt.h"
#include "cli/job_options.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostThreads = 256;
constexpr std::size_t kMonthsUntilStale = 12;
constexpr std::chrono::milliseconds kEach{100};  // the line of progress is drawn anew

std::optional<std::size_t> number_in(std::string_view text, std::size_t least, std::size_t most) {
  std::size_t number = 0;
  const char* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, number);
  if (error != std::errc{} || end != last || number < least || number > most) return std::nullopt;
  return number;
}

struct Shard {
  std::size_t part = 1, parts = 1;
};

/// "2/8".
std::optional<Shard> shard_in(std::string_view text) {
  constexpr std::size_t kMost = 1'000'000;
  const std::size_t sign = text.find('/');
  if (sign == std::string_view::npos) return std::nullopt;
  const auto parts = number_in(text.substr(sign + 1), 1, kMost);
  const auto part = number_in(text.substr(0, sign), 1, parts.value_or(1));
  if (!parts || !part) return std::nullopt;
  return Shard{*part, *parts};
}

/// The month so many months before `now`, "2025-06".
std::string month_before(const Timestamp& now, std::size_t months) {
  const int count = now.year * 12 + now.month - 1 - static_cast<int>(months);
  return fmt::format("{:04}-{:02}", count / 12, count % 12 + 1);
}

/// Shows what becomes of jobs while they are worked at.
class Display {
 public:
  Display(const Environment& environment, std::size_t total, Output& output)
      : environment_(environment), total_(total), output_(output) {}

  void show(const Outcome& outcome, const BatchReport& report) {
    const bool bar = environment_.error_is_terminal;
    std::string text = outcome.problems;
    if (!bar || outcome.status == JobStatus::failed) text += outcome_line(outcome);
    if (!bar) return say(text);
    const Clock::time_point now = Clock::now();
    const bool last = report.done() == total_;
    if (text.empty() && !last && now - drawn_ < kEach) return;
    drawn_ = now;
    constexpr std::string_view kClear = "\r\x1B[K";
    std::string shown(kClear);
    shown += text;
    if (!last) {
      constexpr std::size_t kWidth = 78;
      shown += progress_line(report.done(), total_, report.failed(), seconds(), kWidth);
    }
    say(shown);
  }

  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(Clock::now() - start_).count();
  }

 private:
  void say(const std::string& text) {
    if (environment_.say != nullptr) {
      environment_.say(text);
    } else {
      output_.err += text;
    }
  }

  const Environment& environment_;
  std::size_t total_;
  Output& output_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point drawn_{};
};

/// One run of the command.
class BatchCommand {
 public:
  BatchCommand(const Arguments& arguments, const Environment& environment, Output& output)
      : arguments_(arguments), environment_(environment), output_(output) {}

  ExitCode run() {
    if (const std::optional<std::string> wrong = read_numbers()) {
      output_.err += fmt::format("vitaset: {}\n  \"vitaset help batch\" tells more\n", *wrong);
      return ExitCode::usage_or_io;
    }
    prepare();
    if (!sink_.has_errors()) make();
    show_problems(arguments_, environment_, sources_, sink_, output_.err);
    if (stopped_) return ExitCode::interrupted;
    const ExitCode code = exit_code(sink_, false);
    return code == ExitCode::ok && failed_ ? ExitCode::profile_errors : code;
  }

 private:
  /// What is wrong with the options that are numbers.
  std::optional<std::string> read_numbers() {
    if (!arguments_.has("output")) return "batch needs a folder to write to: -o DIR";
    const std::string_view jobs = arguments_.value("jobs", "");
    const auto threads = number_in(jobs, 1, kMostThreads);
    if (!jobs.empty() && !threads) {
      return fmt::format("--jobs is a number from 1 to {}, not \"{}\"", kMostThreads, jobs);
    }
    options_.threads =
        static_cast<unsigned>(threads.value_or(std::max(1U, std::thread::hardware_concurrency())));
    const std::string_view shard = arguments_.value("shard", "1/1");
    const std::optional<Shard> read = shard_in(shard);
    if (!read) return fmt::format("--shard is K/N, K from 1 to N, not \"{}\"", shard);
    shard_ = *read;
    const std::string_view stale = arguments_.value("stale", "");
    const auto months = number_in(stale, 0, kMonthsUntilStale * 100);
    if (!stale.empty() && !months)
      return fmt::format("--stale is a number of months, not \"{}\"", stale);
    months_ = months.value_or(kMonthsUntilStale);
    return std::nullopt;
  }

  /// Everything that is known before anything is written.
  void prepare() {
    options_.common = make_job(arguments_, environment_, sink_);
    options_.common.edition.clear();
    options_.common.layout.clear();
    options_.common.settings = settings(arguments_, sources_, sink_);
    options_.common.defaults = arguments_.value("defaults", "");
    options_.folder = arguments_.value("output", "");
    options_.version = VITASET_VERSION;
    options_.fail_fast = arguments_.has("fail-fast");
    options_.changed = arguments_.has("changed");
    options_.strict = arguments_.has("strict");
    options_.json = arguments_.has("report");
    options_.format = diagnostic_format(arguments_);
    options_.color = environment_.color;
    data_ = data_folders(environment_, sink_);
    if (sink_.has_errors()) return;
    if (!options_.common.defaults.empty()) {
      if (const auto text = read_file(options_.common.defaults); !text) sink_.report(text.error());
    }
    BatchRequest request;
    request.sources = arguments_.operands();
    request.editions = arguments_.values("edition");
    request.layouts = arguments_.values("layout");
    request.defaults = options_.common.defaults;
    request.settings = options_.common.settings;
    jobs_ = plan_batch(request, sources_, sink_);
    check_report();
    std::erase_if(
        jobs_, [&](const BatchJob& job) { return !is_of_shard(job, shard_.part, shard_.parts); });
  }

  /// The report stands on no profile.
  void check_report() {
    if (!options_.json) return;
    const fs::path report = arguments_.value("report", "");
    std::error_code error;
    for (const BatchJob& job : jobs_) {
      if (!fs::equivalent(job.profile, report, error)) continue;
      return sink_.report({Severity::error,
                           Code::cannot_write,
                           {},
                           "the report would be written over a profile",
                           {"name another file: --report batch.json"},
                           {}});
    }
  }

  /// The folders of the outputs, made where they are missing, without what died in them.
  void make_folders() {
    std::set<fs::path> folders{options_.folder};
    for (const BatchJob& job : jobs_) folders.insert((options_.folder / job.output).parent_path());
    for (const fs::path& folder : folders) {
      std::error_code error;
      fs::create_directories(folder, error);
      if (error) {
        sink_.report(
            {Severity::error,
             Code::cannot_write,
             {},
             fmt::format("cannot make the folder {}: {}", folder.string(), error.message()),
             {},
             {}});
      } else {
        sweep_folder(folder);
      }
    }
  }

  void make() {
    make_folders();
    if (sink_.has_errors()) return;
    const InterruptWatch watch;
    options_.stop = &InterruptWatch::stopped();
    BatchIndex index(options_.folder);
    const Timestamp now = options_.common.source_date.value_or(environment_.today);
    BatchReport report(jobs_.size(), month_before(now, months_));
    Display display(environment_, jobs_.size(), output_);
    run_batch(jobs_, options_, *data_, sources_, index, [&](const Outcome& outcome) {
      report.add(outcome, options_.json);
      display.show(outcome, report);
    });
    finish(index, report);
    output_.out += report.summary(display.seconds());
    failed_ = report.failed() > 0;
    stopped_ = InterruptWatch::stopped() && report.done() < jobs_.size();
    if (stopped_) {
      output_.err +=
          fmt::format("vitaset: stopped; {} made, the same command with --changed makes the rest\n",
                      counted(report.done(), "output"));
    }
  }

  void finish(const BatchIndex& index, const BatchReport& report) {
    if (auto failure = sync_folder(options_.folder)) sink_.report(*std::move(failure));
    if (auto failure = index.save()) sink_.report(*std::move(failure));
    if (!options_.json) return;
    const fs::path file = arguments_.value("report", "");
    if (auto failure = write_file(file, report.json(VITASET_VERSION))) {
      sink_.report(*std::move(failure));
    }
  }

  const Arguments& arguments_;
  const Environment& environment_;
  Output& output_;
  Sources sources_;
  Sink sink_;
  BatchOptions options_;
  Shard shard_;
  std::size_t months_ = kMonthsUntilStale;
  std::optional<DataFolders> data_;
  std::vector<BatchJob> jobs_;
  bool failed_ = false;
  bool stopped_ = false;
};

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  return BatchCommand(arguments, environment, output).run();
}

Option repeated(Option option) {
  option.repeatable = true;
  return option;
}

std::vector<Option> options() {
  return {
      {"output", 'o', "DIR", "the folder to write to; it is made if need be", {}, false},
      {"jobs", 'j', "N", "so many at a time (default: the cores there are)", {}, false},
      {"edition",
       '\0',
       "NAME",
       "this edition of every profile; may be given several times",
       {},
       true},
      repeated(layout_option()),
      set_option(),
      {"defaults", '\0', "FILE", "what profiles do not say is taken from FILE", {}, false},
      {"changed", '\0', "", "leave out what has not changed since the last run", {}, false},
      {"fail-fast", '\0', "", "begin nothing more once one has failed", {}, false},
      {"strict", '\0', "", "take warnings for errors: write no PDF that has some", {}, false},
      {"report", '\0', "FILE", "write as JSON what became of every output", {}, false},
      {"shard", '\0', "K/N", "make part K of N only, for several machines", {}, false},
      {"stale", '\0', "MONTHS", "tell of profiles updated longer ago (default: 12)", {}, false},
      font_dir_option(),
      diagnostics_option(),
  };
}

}  // namespace

Command batch_command() {
  return {
      "batch",
      "make PDFs of many profiles",
      "Makes PDFs of all profiles there are in SOURCE, several at a time. What is wrong\n"
      "with one stops no other.",
      {"SOURCE", "folders, profiles, patterns (\"cvs/*.toml\"), files of jobs\n(TOML or CSV)", 1,
       std::numeric_limits<std::size_t>::max()},
      options(),
      {"vitaset batch cvs -o out", "vitaset batch cvs -o out --edition short --edition long",
       "vitaset batch jobs.csv -o out --changed --report out/report.json"},
      run,
  };
}

}  // namespace vitaset
