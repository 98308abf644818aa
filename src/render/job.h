#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "layout/fit_report.h"
#include "page/pages.h"
#include "profile/load.h"
#include "render/context.h"
#include "render/data_folders.h"
#include "render/font_catalog.h"
#include "render/timings.h"
#include "style/load.h"
#include "toml/override.h"

/// The whole way of one CV, from its profile to a PDF: what the command line, the batch and the
/// public interface have in common.
namespace vitaset {

inline constexpr std::string_view kDefaultLayout = "academic";

struct RenderJob {
  std::filesystem::path profile;
  std::string edition;  ///< of the profile; empty: none
  std::string layout;   ///< a name or a path, as load_style takes it; empty: the edition's, else
                        ///< kDefaultLayout
  std::vector<std::filesystem::path> font_folders;  ///< besides the profile's own `fonts` folder
  std::optional<Timestamp> source_date;             ///< SOURCE_DATE_EPOCH, if set
  std::vector<Override> settings;                   ///< of the profile and of the layout
  std::filesystem::path defaults = {};  ///< a file that lies under the profile; empty: none
};

/// The fields templates of a layout may name, by kind of entry.
[[nodiscard]] FieldCatalog field_catalog();

/// The fonts of `job`: those of its folders first, then those in the profile's `fonts` folder, then
/// those that travel with the program. `profile` may be empty: then there is no such folder.
[[nodiscard]] FontCatalog job_fonts(const RenderJob& job, const DataFolders& data, Sources& sources,
                                    Sink& sink);

/// A profile, as the edition of its job shows it, and its layout.
struct StyledProfile {
  EditedProfile profile;
  std::shared_ptr<const Style> style;
  std::string file;  ///< the name of the output, in no folder

  [[nodiscard]] bool complete() const { return profile.cv.has_value() && style != nullptr; }
};

/// Reads the profile and the layout of `job`. Errors: everything that is wrong with the two, in one
/// run; then one of them is missing.
[[nodiscard]] StyledProfile read_styled_profile(const RenderJob& job, RenderContext& context,
                                                Sources& sources, Sink& sink, Timings& timings);

/// What is worth telling of a profile among many.
struct ProfileFacts {
  std::string updated;  ///< the month of `document.updated`, "2025-06"; empty if not given
  bool has_email = false;
};

/// Pages, and what to call a file of them.
struct TypesetJob {
  Pages pages;
  std::optional<FitReport> fit = {};  ///< of layouts that fit their pages
  std::string file = {};              ///< "me.pdf", "me-industry.pdf": a name in no folder
  ProfileFacts facts = {};
  std::filesystem::path photo = {};  ///< the file that was read; empty if none is shown
};

/// Reads the profile, the layout and the fonts, and sets the pages.
/// Out:    the pages; nothing if any error was reported to `sink`.
/// Errors: everything that is wrong with the three, in one run.
[[nodiscard]] std::optional<TypesetJob> typeset_job(const RenderJob& job, const DataFolders& data,
                                                    Sources& sources, Sink& sink, Timings& timings);
/// One of many jobs: `context` keeps what they share. The pages are those of a job alone.
[[nodiscard]] std::optional<TypesetJob> typeset_job(const RenderJob& job, RenderContext& context,
                                                    Sources& sources, Sink& sink, Timings& timings);

struct RenderedJob : TypesetJob {
  std::string pdf;
};

/// The same, and writes the PDF's bytes (to memory).
[[nodiscard]] std::optional<RenderedJob> render(const RenderJob& job, const DataFolders& data,
                                                Sources& sources, Sink& sink, Timings& timings);
[[nodiscard]] std::optional<RenderedJob> render(const RenderJob& job, RenderContext& context,
                                                Sources& sources, Sink& sink, Timings& timings);

}  // namespace vitaset
