#include "cli/output_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/file.h"

namespace vitaset {

namespace fs = std::filesystem;

std::optional<Diagnostic> objection(const fs::path& file, bool force, std::string_view otherwise) {
  std::error_code error;
  // A link that leads nowhere is something too.
  if (force || !fs::exists(fs::symlink_status(file, error))) return std::nullopt;
  const bool folder = fs::is_directory(file, error);
  return Diagnostic{
      Severity::error,
      Code::cannot_write,
      {},
      fmt::format("{} is there already{}", file.string(), folder ? ", and is a folder" : ""),
      {folder ? fmt::format("name a file in it: {}", (file / otherwise).string())
              : "name another file, or write over this one with --force"},
      {}};
}

std::string quoted_for_shell(const std::string& file) {
  const bool plain = std::ranges::all_of(file, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("-_./+,@%").find(c) != std::string_view::npos;
  });
  if (plain) return file;
  std::string quoted = "'";
  for (const char c : file) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

bool write_output(const fs::path& file, std::string_view text, Sink& sink) {
  std::optional<Diagnostic> failure = write_file(file, text);
  if (!failure) return true;
  const fs::path folder = file.parent_path();
  std::error_code error;
  if (!folder.empty() && !fs::exists(folder, error)) {
    failure->hints.push_back(
        fmt::format("make its folder first: mkdir -p {}", quoted_for_shell(folder.string())));
  }
  sink.report(*std::move(failure));
  return false;
}

Option output_option() {
  return {"output", 'o', "FILE", "the file to write; without it, standard output", {}, false};
}

Option force_option() {
  return {"force", '\0', "", "write over a file that is there already", {}, false};
}

bool may_write(const Arguments& arguments, std::string_view otherwise, Sink& sink) {
  const std::string_view file = arguments.value("output", kStandardOutput);
  if (file == kStandardOutput) return true;
  std::optional<Diagnostic> no = objection(file, arguments.has("force"), otherwise);
  if (!no) return true;
  sink.report(*std::move(no));
  return false;
}

void give(const Arguments& arguments, std::string text, Sink& sink, Output& output) {
  const std::string_view file = arguments.value("output", kStandardOutput);
  if (file == kStandardOutput) {
    output.out += text;
  } else if (write_output(file, text, sink)) {
    output.out += fmt::format("wrote {}\n", file);
  }
}

}  // namespace vitaset
