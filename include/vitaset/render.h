#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <vitaset/export.h>

/// Renders a CV:
///
///   const vitaset::RenderedCv cv = vitaset::render_cv("me.toml");
///   for (const vitaset::Message& message : cv.messages) std::cerr << message.text << '\n';
///   if (cv.ok) std::ofstream("me.pdf", std::ios::binary) << cv.pdf;
namespace vitaset {

struct RenderOptions {
  /// A layout's name, or the path of a layout file. Empty: the edition's, else "academic".
  std::string layout;
  std::string edition;                              ///< of the profile's editions; empty: none
  std::vector<std::filesystem::path> font_folders;  ///< searched before the fonts that come along
  /// The folder that has layouts/ and fonts/. Empty: the environment's VITASET_DATA, else
  /// share/vitaset of the prefix the running program is installed in. CMake's package sets
  /// vitaset_DATA_DIR to it.
  std::filesystem::path data_folder;
  /// The document's date in seconds since 1970, written as digits, if the profile has no
  /// document.updated. Empty: the environment's SOURCE_DATE_EPOCH, else the newest date in the
  /// profile.
  std::string source_date;
  /// Keys of the profile, and of the layout behind "style.", with the values they are to have, as
  /// --set takes them: "person.headline=ML engineer", "experience.qwen.priority=90",
  /// "style.page.size=letter"; without a value the key is taken away. Later ones win.
  std::vector<std::string> settings;
};

/// Something to be said about the profile, the layout or the fonts.
struct Message {
  enum class Severity { note, warning, error };

  Severity severity = Severity::error;
  std::string code;  ///< "CV0103", told in docs/diagnostics.md
  std::string text;  ///< one sentence
  std::vector<std::string> hints;
  std::string file;        ///< empty where there is no place
  std::size_t line = 0;    ///< from 1
  std::size_t column = 0;  ///< from 1, in code points
};

struct RenderedCv {
  bool ok = false;  ///< whether there is a PDF
  std::string pdf;  ///< its bytes: the same for the same input
  std::size_t pages = 0;
  std::vector<Message> messages;  ///< by file and place; warnings also when all went well
};

/// Renders `profile`. Writes no file; may be called from several threads at once.
[[nodiscard]] VITASET_API RenderedCv render_cv(const std::filesystem::path& profile,
                                               const RenderOptions& options = {});

}  // namespace vitaset
