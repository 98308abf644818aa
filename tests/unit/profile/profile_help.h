#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "profile/load.h"
#include "toml/parse.h"

/// What the tests of the profile room share.
namespace vitaset {

/// A profile in memory, read and bound.
struct Bound {
  explicit Bound(std::string_view text, bool with_person = true) {
    // The person comes last, so that places count from the text's own first line.
    std::string whole(text);
    if (with_person && whole.find("[person]") == std::string::npos) {
      whole += "\n[person]\nname = \"Ada Example\"\n";
    }
    const FileId id = sources.add("me.toml", whole);
    tree = parse_toml(sources, id, sink);
    cv = bind_profile(tree, sources, sink);
  }

  /// Each diagnostic as "3:7 CV0103", by place; but for what publications lack, which is looked at
  /// by tests of its own.
  [[nodiscard]] std::vector<std::string> found() const {
    return found_but_for(Code::publication_incomplete);
  }

  [[nodiscard]] std::vector<std::string> found_but_for(std::optional<Code> code) const {
    std::vector<std::string> all;
    for (const Diagnostic& each : sink.sorted()) {
      if (each.code == code) continue;
      std::string line;
      if (each.span.known()) {
        const Place place = sources.place(each.span);
        line = std::to_string(place.line) + ":" + std::to_string(place.column) + " ";
      }
      all.push_back(line + code_text(each.code));
    }
    return all;
  }

  /// The hints of the first diagnostic.
  [[nodiscard]] std::vector<std::string> hints() const {
    return sink.diagnostics().empty() ? std::vector<std::string>() : sink.sorted().front().hints;
  }

  Sources sources;
  Sink sink;
  Table tree;
  Cv cv;
};

using Found = std::vector<std::string>;

}  // namespace vitaset
