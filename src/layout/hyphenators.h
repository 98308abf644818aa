#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/sink.h"
#include "base/span.h"
#include "text/hyphenation.h"
#include "text/hyphenation_library.h"

namespace vitaset {

/// The hyphenators of one document by language, each made when it is first asked for.
class Hyphenators {
 public:
  /// `library`: null if there is none. `asked`: where the layout asks for hyphenation.
  Hyphenators(const HyphenationLibrary* library, HyphenationRules rules, const Span& asked,
              Sink& sink);
  Hyphenators(const Hyphenators&) = delete;
  Hyphenators& operator=(const Hyphenators&) = delete;

  /// The hyphenator of a language, by BCP 47 tag: with the patterns of the nearest variety there
  /// is, else with the exceptions alone. It lives as long as this.
  /// Warnings: CV0310, once for each language without patterns; CV0311, CV0001 for patterns that
  /// cannot be used.
  [[nodiscard]] const Hyphenator* of(std::string_view language);

 private:
  [[nodiscard]] std::shared_ptr<const HyphenationPatterns> patterns(std::string_view language);
  void report_missing(std::string_view language, std::string_view package);

  const HyphenationLibrary* library_;
  HyphenationRules rules_;
  Span asked_;
  Sink& sink_;
  std::map<std::string, Hyphenator, std::less<>> by_language_;
};

}  // namespace vitaset
