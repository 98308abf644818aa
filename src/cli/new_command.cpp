#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "base/file.h"
#include "cli/job_options.h"
#include "cli/output_file.h"
#include "style/language_file.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDefaultFile = "cv.toml";
constexpr std::string_view kDefaultAudience = "academic";
constexpr std::string_view kDefaultLanguage = "en";

/// The profile for `audience`, and the language it is written in: that of `tag`, or a language it
/// narrows ("de" for "de-AT"), or English.
struct Sample {
  fs::path file;
  std::string language;
};

Sample find_sample(const fs::path& folder, std::string_view audience, std::string tag) {
  while (!tag.empty()) {
    fs::path file = folder / fmt::format("{}.{}.toml", audience, tag);
    std::error_code error;
    if (fs::is_regular_file(file, error)) return {std::move(file), std::move(tag)};
    const std::size_t dash = tag.rfind('-');
    tag.resize(dash == std::string::npos ? 0 : dash);
  }
  return {folder / fmt::format("{}.{}.toml", audience, kDefaultLanguage),
          std::string(kDefaultLanguage)};
}

/// Puts `tag` in the place of the sample's own language.
void set_language(std::string& text, const std::string& own, const std::string& tag) {
  const std::string line = fmt::format("\nlanguage = \"{}\"", own);
  const std::size_t at = text.find(line);
  if (at != std::string::npos) {
    text.replace(at, line.size(), fmt::format("\nlanguage = \"{}\"", tag));
  }
}

/// The profile the command line asks for.
std::optional<std::string> make_profile(const Arguments& arguments, const DataFolders& data,
                                        Sources& sources, Sink& sink) {
  const std::string asked(arguments.value("language", kDefaultLanguage));
  const std::optional<Language> language =
      read_language(asked, {}, data.layouts / "languages", sources, sink);
  if (!language || sink.has_errors()) return std::nullopt;
  const std::string_view audience = arguments.value("for", kDefaultAudience);
  const Sample sample = find_sample(data.profiles / "new", audience, language->tag);
  Result<std::string> text = read_file(sample.file);
  if (!text) {
    sink.report(text.error());
    return std::nullopt;
  }
  std::string profile = *std::move(text);
  set_language(profile, sample.language, language->tag);
  return profile;
}

void write(const fs::path& file, std::string_view profile, Sink& sink, Output& output) {
  if (!write_output(file, profile, sink)) return;
  output.out += fmt::format("wrote {}\nnext: vitaset render {}\n", file.string(),
                            quoted_for_shell(file.string()));
}

/// Everything up to the file written; what went wrong is in `sink`.
void run_new(const Arguments& arguments, const Environment& environment, Sources& sources,
             Sink& sink, Output& output) {
  const std::vector<std::string>& operands = arguments.operands();
  const fs::path file(operands.empty() ? kDefaultFile : std::string_view(operands.front()));
  const bool to_output = file == kStandardOutput;
  if (!to_output) {
    if (std::optional<Diagnostic> no = objection(file, arguments.has("force"), kDefaultFile)) {
      sink.report(*std::move(no));
    }
  }
  const std::optional<DataFolders> data = data_folders(environment, sink);
  if (!data) return;
  const std::optional<std::string> profile = make_profile(arguments, *data, sources, sink);
  if (!profile || sink.has_errors()) return;
  if (to_output) {
    output.out += *profile;
  } else {
    write(file, *profile, sink, output);
  }
}

ExitCode run(const Arguments& arguments, const Environment& environment, Output& output) {
  Sources sources;
  Sink sink;
  run_new(arguments, environment, sources, sink, output);
  show_problems(arguments, environment, sources, sink, output.err);
  // There is no profile yet that could be at fault.
  return sink.has_errors() ? ExitCode::usage_or_io : ExitCode::ok;
}

}  // namespace

Command new_command() {
  return {
      "new",
      "write a profile to begin with",
      "Writes a profile that explains itself and renders at once.",
      {"FILE", "the file to write (default: cv.toml); - is standard output", 0, 1},
      {
          {"for",
           '\0',
           "WHOM",
           "academic (default), industry or student",
           {"academic", "industry", "student"},
           false},
          {"language",
           '\0',
           "TAG",
           "the language of the CV: en (default), de, fr ...; the\n"
           "profile itself is in English or German",
           {},
           false},
          force_option(),
          diagnostics_option(),
      },
      {"vitaset new", "vitaset new me.toml --for industry --language de"},
      run,
  };
}

}  // namespace vitaset
