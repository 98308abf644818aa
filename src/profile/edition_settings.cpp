#include "profile/edition_settings.h"

#include <iterator>
#include <string_view>
#include <utility>

#include "base/text_map.h"
#include "toml/key_path.h"

namespace vitaset {
namespace {

class SettingsReader {
 public:
  SettingsReader(const Sources& sources, Sink& sink) : sources_(sources), sink_(sink) {}

  std::vector<Override> read(const Table& set) {
    add(set);
    return std::move(settings_);
  }

 private:
  [[nodiscard]] std::string_view written(const Span& span) const {
    if (!span.known()) return {};
    return sources_.file(span.file).text().substr(span.begin, span.end - span.begin);
  }

  /// The names that the key of `member` stands for; none, with a report, if it is no key.
  std::vector<KeyPart> parts_of(const Member& member) {
    const std::string_view text = written(member.key_span);
    const bool quoted = text.starts_with('"') || text.starts_with('\'');
    if (!quoted) return {{member.key, member.key_span}};
    const Span inside{member.key_span.file, member.key_span.begin + 1, member.key_span.end - 1};
    // Escapes make places inside the quotes unknown.
    const TextMap map =
        written(inside) == member.key ? TextMap(inside, inside.begin) : TextMap(member.key_span);
    Result<KeyPath> path = parse_key_path(member.key, map);
    if (path) return std::move(path->parts);
    sink_.report(path.error());
    return {};
  }

  void add(const Table& table) {
    for (const Member& member : table.members) {
      std::vector<KeyPart> parts = parts_of(member);
      if (parts.empty()) continue;
      const std::size_t depth = way_.size();
      way_.insert(way_.end(), std::make_move_iterator(parts.begin()),
                  std::make_move_iterator(parts.end()));
      const Table* const inner = member.value.table();
      if (inner != nullptr && !written(member.value.span).starts_with('{')) {
        add(*inner);
      } else {
        put(member);
      }
      way_.resize(depth);
    }
  }

  void put(const Member& member) {
    const Span& value = member.value.span;
    const bool together = member.key_span.known() && member.key_span.file == value.file;
    const Span whole = together ? Span{value.file, member.key_span.begin, value.end} : value;
    settings_.push_back({{way_, member.key_span}, member.value, false, whole});
  }

  const Sources& sources_;
  Sink& sink_;
  std::vector<KeyPart> way_;
  std::vector<Override> settings_;
};

}  // namespace

std::vector<Override> read_edition_settings(const Table& set, const Sources& sources, Sink& sink) {
  return SettingsReader(sources, sink).read(set);
}

}  // namespace vitaset
