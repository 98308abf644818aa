#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "font/library.h"
#include "render/data_folders.h"
#include "render/font_catalog.h"
#include "style/load.h"
#include "text/hyphenation_library.h"

namespace vitaset {

/// Things of one sort that are read from files once and shared by all jobs and threads. A reading
/// that went wrong, or said something of the job that asked, is not kept: every job reads for
/// itself then, and hears what it would have heard alone.
template <class T>
class ReadOnce {
 public:
  /// So many are kept; others are read anew for each job, so that memory stays bounded.
  static constexpr std::size_t kMostKept = 64;
  /// `first`: of the ids for the files read, kMostKept * kFilesEach of them.
  explicit ReadOnce(FileId first) : first_(first) {}
  static constexpr std::uint32_t kFilesEach = 1U << 16U;

  /// What `read(sources, sink)` makes, an optional T. Equal `key`s must ask for equal things.
  /// What was said when it was read is reported to `sink`, and its files are known to `sources`.
  template <class Read>
  [[nodiscard]] std::shared_ptr<const T> get(const std::string& key, Sources& sources, Sink& sink,
                                             Read read) {
    if (const std::shared_ptr<Slot> slot = slot_of(key)) {
      const std::lock_guard<std::mutex> lock(slot->mutex);
      if (!slot->tried) fill(*slot, sources, read);
      if (slot->value != nullptr) {
        if (!slot->files->files.empty()) sources.adopt(slot->files);
        for (const Diagnostic& each : slot->said) sink.report(each);
        return slot->value;
      }
    }
    std::optional<T> own = read(sources, sink);
    return own ? std::make_shared<const T>(*std::move(own)) : nullptr;
  }

 private:
  struct Slot {
    std::mutex mutex;
    FileId first{};
    bool tried = false;
    std::shared_ptr<const T> value;
    std::shared_ptr<const SharedFiles> files;
    std::vector<Diagnostic> said;
  };

  [[nodiscard]] std::shared_ptr<Slot> slot_of(const std::string& key) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (const auto found = slots_.find(key); found != slots_.end()) return found->second;
    if (slots_.size() == kMostKept) return nullptr;
    auto slot = std::make_shared<Slot>();
    slot->first = static_cast<FileId>(static_cast<std::uint32_t>(first_) +
                                      static_cast<std::uint32_t>(slots_.size()) * kFilesEach);
    return slots_.emplace(key, std::move(slot)).first->second;
  }

  template <class Read>
  static void fill(Slot& slot, const Sources& job, Read read) {
    slot.tried = true;
    Sources sources(job, slot.first);
    Sink sink;
    std::optional<T> value = read(sources, sink);
    std::vector<Diagnostic> said = sink.take();
    for (const Diagnostic& each : said) {
      if (each.severity == Severity::error || !holds_everywhere(each)) return;
    }
    if (!value) return;
    slot.value = std::make_shared<const T>(*std::move(value));
    slot.files = sources.share();
    slot.said = std::move(said);
  }

  /// Whether every place it names lies in files that are shared.
  [[nodiscard]] static bool holds_everywhere(const Diagnostic& said) {
    const auto shared = [](const Span& span) {
      return !span.known() || static_cast<std::uint32_t>(span.file) >= Sources::kFirstShared;
    };
    for (const Note& note : said.notes) {
      if (!shared(note.span)) return false;
    }
    return shared(said.span);
  }

  FileId first_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Slot>> slots_;
};

/// What jobs read besides the profile, and never change: layouts with the words of a language,
/// fonts, hyphenation patterns. Read when first asked for, shared by all threads. Files are taken
/// not to change as long as it lives.
class RenderContext {
 public:
  explicit RenderContext(DataFolders data);

  [[nodiscard]] const DataFolders& data() const { return data_; }

  /// As `load_style`, with the layouts of `data`.
  [[nodiscard]] std::shared_ptr<const Style> style(StyleRequest request, Sources& sources,
                                                   Sink& sink);

  /// The library of the fonts in `folders`, which come first, and of those that travel with the
  /// program. Errors and warnings: as `scan_font_folder` and `read_font_catalog`. Never null.
  [[nodiscard]] std::shared_ptr<const FontLibrary> fonts(
      const std::vector<std::filesystem::path>& folders, Sources& sources, Sink& sink);

  /// The hyphenation patterns there are. Never null. Errors: as `read_hyphenation_catalog`.
  [[nodiscard]] std::shared_ptr<const HyphenationLibrary> hyphenation(Sources& sources, Sink& sink);

 private:
  DataFolders data_;
  ReadOnce<Style> styles_;
  ReadOnce<FontLibrary> fonts_;
  ReadOnce<HyphenationLibrary> hyphenation_;
};

/// The fonts of `folders`, then those that travel with the program.
[[nodiscard]] FontCatalog read_fonts(const std::vector<std::filesystem::path>& folders,
                                     const DataFolders& data, Sources& sources, Sink& sink);

}  // namespace vitaset
