#include "layout/hyphenators.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "base/utf8.h"
#include "cv/language_tag.h"

namespace vitaset {

Hyphenators::Hyphenators(const HyphenationLibrary* library, HyphenationRules rules,
                         const Span& asked, Sink& sink)
    : library_(library), rules_(std::move(rules)), asked_(asked), sink_(sink) {}

const Hyphenator* Hyphenators::of(std::string_view language) {
  const auto known = by_language_.find(language);
  if (known != by_language_.end()) return &known->second;
  Hyphenator made(patterns(language), rules_);
  return &by_language_.emplace(language, std::move(made)).first->second;
}

std::shared_ptr<const HyphenationPatterns> Hyphenators::patterns(std::string_view language) {
  std::vector<std::string_view> there;  // languages whose patterns are on this machine
  std::vector<std::size_t> records;
  std::vector<std::string_view> known;
  if (library_ != nullptr) {
    for (std::size_t i = 0; i < library_->records().size(); ++i) {
      const HyphenationRecord& record = library_->records()[i];
      known.push_back(record.language);
      if (record.file.empty()) continue;
      there.push_back(record.language);
      records.push_back(i);
    }
  }
  const int found = best_language(language, there);
  if (found < 0) {
    const int elsewhere = best_language(language, known);
    report_missing(
        language,
        elsewhere < 0
            ? std::string_view()
            : std::string_view(library_->records()[static_cast<std::size_t>(elsewhere)].debian));
    return nullptr;
  }
  const auto& patterns = library_->patterns(records[static_cast<std::size_t>(found)]);
  if (patterns.ok()) return patterns.value();
  Diagnostic problem = patterns.error();
  problem.severity = Severity::warning;
  if (!problem.span.known()) problem.span = asked_;
  sink_.report(std::move(problem));
  return nullptr;
}

void Hyphenators::report_missing(std::string_view language, std::string_view package) {
  Diagnostic missing;
  missing.severity = Severity::warning;
  missing.code = Code::missing_hyphenation;
  missing.span = asked_;
  missing.message = fmt::format("words in \"{}\" are not hyphenated: there are no patterns for it",
                                utf8::shortened(language));
  if (!package.empty()) {
    missing.hints.push_back(fmt::format("install the Debian package {}", package));
  }
  missing.hints.emplace_back("soft hyphens (U+00AD) and document.hyphenation part words without");
  sink_.report(std::move(missing));
}

}  // namespace vitaset
