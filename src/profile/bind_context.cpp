#include "profile/bind_context.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cv/quoted_text.h"

namespace vitaset {

BindContext::BindContext(const Sources& sources, Sink& sink, Span file)
    : sources_(sources),
      sink_(sink),
      file_(file),
      complete_(std::ranges::none_of(sink.diagnostics(), [](const Diagnostic& found) {
        return found.code == Code::invalid_utf8 || found.code == Code::toml_syntax ||
               found.code == Code::nesting_too_deep || found.code == Code::file_too_large ||
               found.code == Code::bad_include;
      })) {
  for (const Diagnostic& found : sink.diagnostics()) {
    if (found.code == Code::toml_syntax) unreadable_.push_back(found.span);
  }
  std::ranges::sort(unreadable_);
}

void BindContext::error(Code code, const Span& span, std::string message,
                        std::vector<std::string> hints, std::vector<Note> notes) {
  if (std::ranges::binary_search(unreadable_, span)) return;
  sink_.report(
      {Severity::error, code, span, std::move(message), std::move(hints), std::move(notes)});
}

void BindContext::note_untranslated(const Span& span, std::string_view tag) {
  // A text may be looked at more than once: by whether it is given, and by what it says.
  if (!untranslated_.empty() && untranslated_.back().first == span) return;
  untranslated_.emplace_back(span, tag);
}

void BindContext::report_untranslated() {
  if (untranslated_.empty()) return;
  constexpr std::size_t kMostPlaces = 5;
  std::ranges::stable_sort(untranslated_, {}, [](const auto& each) { return each.first; });
  const std::size_t count = untranslated_.size();
  const auto& [span, tag] = untranslated_.front();
  std::string message =
      fmt::format("there is no \"{}\" for this text; it stays in \"{}\"", language_, tag);
  if (count > 1) message += fmt::format(", as {} more {}", count - 1, count == 2 ? "does" : "do");
  std::vector<Note> notes;
  for (std::size_t i = 1; i < std::min(count, kMostPlaces); ++i) {
    notes.push_back(
        {fmt::format("this stays in \"{}\"", untranslated_[i].second), untranslated_[i].first});
  }
  sink_.report({Severity::note,
                Code::untranslated,
                span,
                std::move(message),
                {fmt::format("write {} = \"…\" beside the others", language_)},
                std::move(notes)});
}

void BindContext::take_id(const std::string& id, const Span& span) {
  const auto [at, is_new] = ids_.try_emplace(id, span);
  if (is_new) return;
  error(Code::duplicate_id, span, fmt::format("the id {} is taken", quoted_text(id)),
        {"an id names one thing in the whole profile; choose another"},
        {{"it was given here first", at->second}});
}

}  // namespace vitaset
