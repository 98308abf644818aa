#include "batch/job_file.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/file.h"
#include "base/nearest.h"
#include "base/text_map.h"
#include "style/layout_files.h"
#include "toml/csv.h"
#include "toml/key_path.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSet = "set";
constexpr std::string_view kSetPrefix = "set.";
constexpr std::array<std::string_view, 5> kKeys{"profile", "edition", "layout", "output", kSet};

class JobFileReader {
 public:
  JobFileReader(const fs::path& file, Sink& sink) : folder_(file.parent_path()), sink_(sink) {}

  void read(const Table& table) {
    for (const Member& member : table.members) {
      if (member.key != "job") {
        unknown(member.key, member.key_span, {"job"},
                "a file of jobs has [[job]] and nothing else");
      } else if (const Array* const list = member.value.array()) {
        for (const Value& item : *list) read_job(item);
      } else {
        wrong_type(member.value, "[[job]] is a list of tables");
      }
    }
  }

  void read(const CsvTable& table, const Sources& sources) {
    std::vector<std::optional<KeyPath>> paths;
    for (const CsvCell& name : table.header) paths.push_back(setting_of(name, sources));
    for (const std::vector<CsvCell>& cells : table.rows) {
      JobRow row;
      row.place = cells.front().span;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const CsvCell& cell = cells[i];
        if (paths[i] && !cell.text.empty()) {
          row.settings.push_back({*paths[i], {cell.text, cell.span}, true, cell.span});
        } else if (!paths[i]) {
          set(table.header[i].text, cell.text, cell.span, row);
        }
      }
      add(std::move(row));
    }
  }

  std::vector<JobRow> take() { return std::move(rows_); }

 private:
  void report(Code code, const Span& span, std::string message, std::vector<std::string> hints) {
    sink_.report({Severity::error, code, span, std::move(message), std::move(hints), {}});
  }

  void unknown(const std::string& name, const Span& span,
               const std::vector<std::string_view>& known, std::string otherwise) {
    const std::optional<std::string> near = nearest(name, known);
    report(Code::unknown_key, span, fmt::format("jobs have no \"{}\"", name),
           {near ? fmt::format("did you mean {}?", *near) : std::move(otherwise)});
  }

  void unknown_in_job(const std::string& name, const Span& span) {
    unknown(name, span, {kKeys.begin(), kKeys.end()},
            "a job has profile, edition, layout, output and set");
  }

  void wrong_type(const Value& value, std::string message) {
    report(Code::wrong_type, value.span, std::move(message), {});
  }

  void read_job(const Value& item) {
    const Table* const job = item.table();
    if (job == nullptr) return wrong_type(item, "a job is a table");
    JobRow row;
    row.place = item.span;
    for (const Member& member : job->members) {
      if (member.key == kSet && member.value.table() != nullptr) {
        add_settings(*member.value.table(), {}, row);
      } else if (member.key == kSet) {
        wrong_type(member.value, "\"set\" is a table of keys and their values");
      } else if (const std::string* const text = member.value.string()) {
        if (!set(member.key, *text, member.value.span, row)) {
          unknown_in_job(member.key, member.key_span);
        }
      } else {
        wrong_type(member.value, fmt::format("\"{}\" of a job is a string", member.key));
      }
    }
    add(std::move(row));
  }

  /// Tables in `set` are the way to values, as dotted keys are.
  void add_settings(const Table& table, const KeyPath& way, JobRow& row) {
    for (const Member& member : table.members) {
      KeyPath path = way;
      Result<KeyPath> parts = parse_key_path(member.key, TextMap(member.key_span));
      if (!parts) {
        sink_.report(parts.error());
        continue;
      }
      path.parts.insert(path.parts.end(), parts->parts.begin(), parts->parts.end());
      path.span = member.key_span;
      if (const Table* const inner = member.value.table()) {
        add_settings(*inner, path, row);
      } else {
        row.settings.push_back({std::move(path), member.value, false, member.value.span});
      }
    }
  }

  /// The key a column sets; nothing for the other columns.
  std::optional<KeyPath> setting_of(const CsvCell& name, const Sources& sources) {
    if (!name.text.starts_with(kSetPrefix)) {
      JobRow unused;
      if (!set(name.text, {}, {}, unused)) unknown_in_job(name.text, name.span);
      return std::nullopt;
    }
    const std::string_view written =
        sources.file(name.span.file).text().substr(name.span.begin, name.text.size());
    const auto begin = static_cast<std::uint32_t>(name.span.begin + kSetPrefix.size());
    const TextMap map = written == name.text ? TextMap(name.span, begin) : TextMap(name.span);
    Result<KeyPath> path = parse_key_path(name.text.substr(kSetPrefix.size()), map);
    if (path) return *std::move(path);
    sink_.report(path.error());
    return std::nullopt;
  }

  /// Whether a job has a text called `key`, which becomes `text`.
  bool set(std::string_view key, const std::string& text, const Span& span, JobRow& row) {
    if (key == "profile") {
      if (!text.empty()) row.profile = folder_ / text;
      if (!text.empty()) row.place = span;
    } else if (key == "edition") {
      row.edition = text;
    } else if (key == "layout") {
      row.layout = is_layout_path(text) ? (folder_ / text).string() : text;
    } else if (key == "output") {
      row.output = text;
    } else {
      return false;
    }
    return true;
  }

  void add(JobRow row) {
    if (!row.profile.empty()) return rows_.push_back(std::move(row));
    report(Code::missing_key, row.place, "this job has no profile",
           {"name one, relative to this file: profile = \"ada.toml\""});
  }

  fs::path folder_;
  Sink& sink_;
  std::vector<JobRow> rows_;
};

}  // namespace

std::vector<JobRow> read_job_file(const fs::path& file, Sources& sources, Sink& sink) {
  Result<std::string> text = read_file(file);
  if (!text) {
    sink.report(text.error());
    return {};
  }
  const FileId id = sources.add(file.string(), *std::move(text));
  JobFileReader reader(file, sink);
  if (file.extension() == ".csv") {
    if (const std::optional<CsvTable> table = read_csv(sources, id, sink)) {
      reader.read(*table, sources);
    }
  } else {
    reader.read(parse_toml(sources, id, sink));
  }
  return reader.take();
}

}  // namespace vitaset
