#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic_format.h"
#include "base/sink.h"
#include "base/sources.h"
#include "cli/command.h"
#include "render/data_folders.h"
#include "render/job.h"

/// What the commands that read profiles have in common.
namespace vitaset {

[[nodiscard]] Option layout_option();
[[nodiscard]] Option edition_option();
[[nodiscard]] Option font_dir_option();
[[nodiscard]] Option set_option();
[[nodiscard]] Option diagnostics_option();

/// The job the command line asks for, but for its profile.
/// Errors: CV0108 a SOURCE_DATE_EPOCH that is none.
[[nodiscard]] RenderJob make_job(const Arguments& arguments, const Environment& environment,
                                 Sink& sink);

/// What --set says, each argument a source of its own. Errors: as read_overrides.
[[nodiscard]] std::vector<Override> settings(const Arguments& arguments, Sources& sources,
                                             Sink& sink);

/// Where the layouts and fonts lie; nothing, with a report, if they cannot be found.
[[nodiscard]] std::optional<DataFolders> data_folders(const Environment& environment, Sink& sink);

/// The form --diagnostics asks for.
[[nodiscard]] DiagnosticFormat diagnostic_format(const Arguments& arguments);

/// Whether it is JSON.
[[nodiscard]] bool wants_json(const Arguments& arguments);

/// Adds all that was reported to `output`, in the form --diagnostics asks for.
void show_problems(const Arguments& arguments, const Environment& environment,
                   const Sources& sources, const Sink& sink, std::string& output);

/// "1 page", "2 pages".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

}  // namespace vitaset
