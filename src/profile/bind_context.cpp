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
        return found.code == Code::toml_syntax || found.code == Code::nesting_too_deep ||
               found.code == Code::file_too_large || found.code == Code::bad_include;
      })) {}

void BindContext::error(Code code, const Span& span, std::string message,
                        std::vector<std::string> hints, std::vector<Note> notes) {
  sink_.report(
      {Severity::error, code, span, std::move(message), std::move(hints), std::move(notes)});
}

void BindContext::take_id(const std::string& id, const Span& span) {
  const auto [at, is_new] = ids_.try_emplace(id, span);
  if (is_new) return;
  error(Code::duplicate_id, span, fmt::format("the id {} is taken", quoted_text(id)),
        {"an id names one thing in the whole profile; choose another"},
        {{"it was given here first", at->second}});
}

}  // namespace vitaset
