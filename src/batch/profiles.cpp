#include "batch/profiles.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "base/sources.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// Whether it is plain to see that `text` is a profile that includes nothing.
bool is_plain_profile(std::string_view text) {
  const bool header = text.starts_with("[person]\n") || contains(text, "\n[person]\n") ||
                      contains(text, "\n[person]\r\n");
  return header && !contains(text, "include") && !contains(text, "\"\"\"") &&
         !contains(text, "'''");
}

void add_names(const Value& include, std::vector<std::string>& names) {
  if (const std::string* const name = include.string()) names.push_back(*name);
  if (const Table* const file = include.table()) {
    if (const Value* const csv = file->value("csv")) add_names(*csv, names);
  }
  if (const Array* const list = include.array()) {
    for (const Value& item : *list) add_names(item, names);
  }
}

fs::path without_links(const fs::path& file) {
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(file, error), error);
}

}  // namespace

FileContent look_at(const std::string& text) {
  FileContent content;
  if (is_plain_profile(text)) {
    content.profile = true;
    return content;
  }
  Sources sources;
  Sink sink;
  const Table table = parse_toml(sources, sources.add("", text), sink);
  content.jobs = table.value("job") != nullptr;
  content.profile = !content.jobs && (table.value("person") != nullptr || sink.has_errors());
  if (const Value* const include = table.value("include")) add_names(*include, content.includes);
  return content;
}

bool is_job_file(const fs::path& file) {
  const Result<std::string> text = read_file(file);
  return text.ok() && look_at(*text).jobs;
}

std::vector<fs::path> profiles_among(const std::vector<fs::path>& files) {
  std::vector<fs::path> profiles;
  std::set<fs::path> included;
  for (const fs::path& file : files) {
    if (file.extension() != ".toml") continue;
    const Result<std::string> text = read_file(file);
    const FileContent content = text.ok() ? look_at(*text) : FileContent{true, false, {}};
    if (content.profile) profiles.push_back(file);
    for (const std::string& name : content.includes) {
      const fs::path other = without_links(file.parent_path() / name);
      if (other != without_links(file)) included.insert(other);
    }
  }
  if (!included.empty()) {
    std::erase_if(profiles, [&](const fs::path& f) { return included.contains(without_links(f)); });
  }
  return profiles;
}

std::vector<fs::path> profiles_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    const bool hidden = it->path().filename().native().starts_with('.');
    if (!hidden && it->is_regular_file(ignored)) files.push_back(it->path());
  }
  std::ranges::sort(files);  // a folder has no order
  return profiles_among(files);
}

}  // namespace vitaset
