#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"

namespace vitaset {

/// What the binding of one profile needs all along. Lives as long as one binding.
class BindContext {
 public:
  /// `file`: the place to name for what is missing from the profile as a whole.
  BindContext(const Sources& sources, Sink& sink, Span file);

  [[nodiscard]] const Sources& sources() const { return sources_; }
  [[nodiscard]] Sink& sink() { return sink_; }
  [[nodiscard]] const Span& file() const { return file_; }
  /// Whether all of the file could be read: if not, what seems missing may be there.
  [[nodiscard]] bool complete() const { return complete_; }

  /// Reports an error, but not of a value that is told to be no TOML: it may not be what it was
  /// taken for.
  void error(Code code, const Span& span, std::string message, std::vector<std::string> hints = {},
             std::vector<Note> notes = {});

  /// Whether one more search for a nearest name may be made: they cost, and nobody reads
  /// hundreds of them.
  [[nodiscard]] bool may_search() { return searches_left_ > 0 && searches_left_-- > 0; }

  /// The document's language, which texts in several languages are chosen by; "en" until it is set.
  [[nodiscard]] const std::string& language() const { return language_; }
  void set_language(std::string tag) { language_ = std::move(tag); }

  /// Whether what is private is shown.
  [[nodiscard]] bool shows_private() const { return shows_private_; }
  void show_private(bool shown) { shows_private_ = shown; }

  /// Takes note of a text that is not there in the document's language and stays in `tag`.
  void note_untranslated(const Span& span, std::string_view tag);
  /// Says, once for all of them, what was taken note of. Reports: CV0116, a note.
  void report_untranslated();

  /// Takes `id` for the thing at `span`. Errors: CV0111 with both places if it is taken.
  void take_id(const std::string& id, const Span& span);

 private:
  const Sources& sources_;
  Sink& sink_;
  Span file_;
  bool complete_;
  std::vector<Span> unreadable_;  // sorted
  int searches_left_ = 200;
  std::string language_ = "en";
  bool shows_private_ = false;
  std::unordered_map<std::string, Span> ids_;
  std::vector<std::pair<Span, std::string>> untranslated_;  // and the language it stays in
};

}  // namespace vitaset
