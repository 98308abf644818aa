#include "profile/includes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "base/file.h"
#include "base/nearest.h"
#include "cv/quoted_text.h"
#include "profile/csv_entries.h"
#include "profile/key_table.h"
#include "profile/own_folder.h"
#include "toml/csv.h"
#include "toml/merge.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kInclude = "include";
constexpr std::array<std::string_view, 2> kSpreadsheetKeys{"csv", "as"};
constexpr std::string_view kSpreadsheet = R"(write it as in { csv = "talks.csv", as = "talk" })";

/// A file on the way to the one that is being read.
struct Step {
  fs::path file;     // without links
  std::string name;  // as the user would write it
  Span asked_by;     // the name in `include` that led here; unknown for the profile itself
};

/// How many values `value` holds, itself one of them.
std::size_t values_in(const Value& value) {
  std::size_t count = 1;
  if (const Array* list = value.array()) {
    for (const Value& item : *list) count += values_in(item);
  } else if (const Table* table = value.table()) {
    for (const Member& member : table->members) count += values_in(member.value);
  }
  return count;
}

/// The value of `include`, taken out of `table`.
std::optional<Value> take_include(Table& table) {
  Member* const member = table.find(kInclude);
  if (member == nullptr) return std::nullopt;
  Value value = std::move(member->value);
  std::erase_if(table.members, [](const Member& each) { return each.key == kInclude; });
  return value;
}

/// Reads files, each after those that it includes.
class IncludeReader {
 public:
  IncludeReader(const fs::path& profile, Sources& sources, Sink& sink)
      : sources_(sources), sink_(sink), folder_(profile) {}

  std::optional<ProfileTable> read(const fs::path& profile) {
    Result<std::string> text = read_file(profile);
    if (!text) {
      sink_.report(text.error());
      return std::nullopt;
    }
    std::error_code error;
    const fs::path file = fs::weakly_canonical(fs::absolute(profile, error), error);
    const FileId id =
        read_text({file, profile.string(), {}}, *std::move(text), profile.parent_path());
    return ProfileTable{merged(std::move(layers_), TableLists::appended), {id, 0, 0}};
  }

 private:
  /// Reports what is wrong with a name in the file that is being read, and how that was reached:
  /// from `first`, if not from the profile.
  void refuse(const Span& asked_by, std::string message, std::vector<std::string> hints,
              std::size_t first = 0) {
    std::vector<Note> notes;
    for (std::size_t i = first + 1; i < way_.size(); ++i) {
      notes.push_back(
          {fmt::format("on the way, {} is included here", way_[i].name), way_[i].asked_by});
    }
    sink_.report({Severity::error, Code::bad_include, asked_by, std::move(message),
                  std::move(hints), std::move(notes)});
  }

  /// Takes in the file at the end of the way. `beside`: the folder its own includes start from.
  FileId read_text(Step step, std::string text, const fs::path& beside) {
    bytes_left_ -= std::min(text.size(), bytes_left_);
    visited_.insert(step.file);
    const FileId id = sources_.add(step.name, std::move(text));
    way_.push_back(std::move(step));
    Table table = parse_toml(sources_, id, sink_);
    if (is_room_for(table)) {
      if (const std::optional<Value> include = take_include(table)) follow(*include, beside);
      layers_.push_back(std::move(table));
    }
    way_.pop_back();
    return id;
  }

  /// Many files must not take more memory than one may.
  bool is_room_for(const Table& table) {
    for (const Member& member : table.members) values_ += values_in(member.value);
    // The profile itself was bounded when it was parsed.
    if (values_ <= kMostValues || way_.size() == 1) return true;
    refuse(way_.back().asked_by,
           fmt::format("a profile and all that it includes hold more than {} values", kMostValues),
           {"include less"});
    includes_ = kMostIncludes + 1;
    return false;
  }

  void follow(const Value& include, const fs::path& beside) {
    if (const Array* list = include.array()) {
      for (const Value& item : *list) follow_one(item, beside, "a string or a table");
    } else {
      follow_one(include, beside, "a string, a table or a list of these");
    }
  }

  void follow_one(const Value& item, const fs::path& beside, std::string_view expected) {
    if (item.table() != nullptr) return follow_table(item, beside);
    const std::string* name = item.string();
    if (name == nullptr) {
      sink_.report(
          {Severity::error,
           Code::wrong_type,
           item.span,
           fmt::format("expected {} for \"include\", found {}", expected, item.type_name()),
           {"write it as in include = [\"publications.toml\"]"},
           {}});
      return;
    }
    if (may_follow(*name, item.span)) include_file(*name, item.span, beside);
  }

  /// Whether one more name may be followed.
  bool may_follow(const std::string& name, const Span& asked_by) {
    if (name.empty() || ++includes_ > kMostIncludes + 1) return false;
    if (includes_ > kMostIncludes) {
      refuse(asked_by, fmt::format("more than {} files are included", kMostIncludes),
             {"put the entries of several files into one"});
      return false;
    }
    if (way_.size() > kDeepestIncludes) {
      refuse(asked_by, fmt::format("files include each other more than {} deep", kDeepestIncludes),
             {"let the profile include them itself"});
      return false;
    }
    return true;
  }

  /// A table in the list: { csv = "talks.csv", as = "talk" }.
  void follow_table(const Value& item, const fs::path& beside) {
    const Value* texts[2] = {nullptr, nullptr};
    for (const Member& member : item.table()->members) {
      const auto at = static_cast<std::size_t>(std::ranges::find(kSpreadsheetKeys, member.key) -
                                               kSpreadsheetKeys.begin());
      if (at == kSpreadsheetKeys.size()) {
        const auto near = nearest(member.key, {kSpreadsheetKeys.begin(), kSpreadsheetKeys.end()});
        sink_.report({Severity::error,
                      Code::unknown_key,
                      member.key_span,
                      fmt::format("a spreadsheet has no \"{}\"", member.key),
                      {near ? fmt::format("did you mean {}?", *near) : std::string(kSpreadsheet)},
                      {}});
      } else if (member.value.string() == nullptr) {
        sink_.report({Severity::error,
                      Code::wrong_type,
                      member.value.span,
                      fmt::format("expected a string for \"{}\", found {}", member.key,
                                  member.value.type_name()),
                      {std::string(kSpreadsheet)},
                      {}});
        return;
      } else {
        texts[at] = &member.value;
      }
    }
    for (std::size_t i = 0; i < kSpreadsheetKeys.size(); ++i) {
      if (texts[i] != nullptr) continue;
      sink_.report({Severity::error,
                    Code::missing_key,
                    item.span,
                    fmt::format("\"{}\" of the spreadsheet is missing", kSpreadsheetKeys[i]),
                    {std::string(kSpreadsheet)},
                    {}});
      return;
    }
    const std::string& name = *texts[0]->string();
    const std::vector<std::string_view> kinds = spreadsheet_kinds();
    const std::string& kind = *texts[1]->string();
    if (std::ranges::find(kinds, kind) == kinds.end()) {
      const std::optional<std::string> near = nearest(kind, kinds);
      sink_.report({Severity::error,
                    Code::bad_value,
                    texts[1]->span,
                    fmt::format("{} is no kind of entry", quoted_text(kind)),
                    {near ? fmt::format("did you mean \"{}\"?", *near)
                          : fmt::format("the kinds are {}", fmt::join(kinds, ", "))},
                    {}});
    } else if (may_follow(name, texts[0]->span)) {
      include_spreadsheet(name, *texts[0], {kind, texts[1]->span}, beside);
    }
  }

  struct EntryKind {
    std::string name;
    Span span;
  };

  void include_spreadsheet(const std::string& name, const Value& asked, const EntryKind& kind,
                           const fs::path& beside) {
    const std::optional<fs::path> file = find(name, beside, asked.span);
    if (!file || !visited_.insert(*file).second) return;
    Result<std::string> text = read_file(*file, bytes_left_);
    if (!text) return refuse_unreadable(name, text.error(), asked.span);
    bytes_left_ -= text->size();
    const FileId id = sources_.add((beside / name).lexically_normal().string(), *std::move(text));
    const std::optional<CsvTable> table = read_csv(sources_, id, sink_);
    if (!table) return;
    Array entries = csv_entries(*table, entry_scope(kind.name), sources_, sink_);
    if (entries.empty()) return;  // an empty list would take the place of others
    Table layer;
    layer.members.push_back({kind.name, kind.span, {std::move(entries), asked.span}});
    way_.push_back({*file, name, asked.span});
    if (is_room_for(layer)) layers_.push_back(std::move(layer));
    way_.pop_back();
  }

  void include_file(const std::string& name, const Span& asked_by, const fs::path& beside) {
    const fs::path path = beside / name;
    const std::optional<fs::path> file = find(name, beside, asked_by);
    if (!file) return;
    const auto before = std::ranges::find(way_, *file, &Step::file);
    if (before != way_.end()) {
      return refuse(asked_by, fmt::format("{} includes itself in the end", before->name),
                    {"take one of the steps out"}, static_cast<std::size_t>(before - way_.begin()));
    }
    if (visited_.contains(*file)) return;
    if (Result<std::string> text = read_file(*file, bytes_left_)) {
      // The name is for people; what the file includes starts from where the system found it.
      read_text({*file, path.lexically_normal().string(), asked_by}, *std::move(text),
                path.parent_path());
    } else {
      visited_.insert(*file);
      refuse_unreadable(name, text.error(), asked_by);
    }
  }

  void refuse_unreadable(const std::string& name, const Diagnostic& why, const Span& asked_by) {
    if (why.code == Code::file_too_large) {
      return refuse(asked_by, fmt::format("{} is too large", quoted_text(name)),
                    {fmt::format("a profile and all that it includes have at most {} MB",
                                 kLargestFile >> 20U)});
    }
    refuse(asked_by, why.message, {"let it be read, or take it out of the list"});
  }

  /// The file called `name`, if it may be read. Nothing of it is opened.
  std::optional<fs::path> find(const std::string& name, const fs::path& beside,
                               const Span& asked_by) {
    std::variant<fs::path, OwnFolder::Refusal> found = folder_.find(name, beside);
    if (fs::path* const file = std::get_if<fs::path>(&found)) return std::move(*file);
    auto& refusal = std::get<OwnFolder::Refusal>(found);
    using Kind = OwnFolder::Refusal::Kind;
    if (refusal.kind == Kind::folder) {
      refusal.hints.emplace_back("name the files in it one by one");
    } else if (refusal.kind == Kind::other) {
      refusal.hints.emplace_back("name a TOML file, as in include = [\"publications.toml\"]");
    }
    refuse(asked_by, std::move(refusal.message), std::move(refusal.hints));
    return std::nullopt;
  }

  Sources& sources_;
  Sink& sink_;
  OwnFolder folder_;
  std::vector<Step> way_;
  std::set<fs::path> visited_;
  std::vector<Table> layers_;  // the lowest first
  std::size_t includes_ = 0;   // names seen so far
  std::size_t values_ = 0;     // of all files
  std::size_t bytes_left_ = kLargestFile;
};

}  // namespace

std::optional<ProfileTable> read_profile_files(const fs::path& path, Sources& sources, Sink& sink,
                                               const fs::path& defaults) {
  std::optional<ProfileTable> profile = IncludeReader(path, sources, sink).read(path);
  if (!profile || defaults.empty()) return profile;
  std::optional<ProfileTable> under = IncludeReader(defaults, sources, sink).read(defaults);
  if (!under) return std::nullopt;
  profile->table = merged(std::move(under->table), std::move(profile->table), TableLists::appended);
  return profile;
}

}  // namespace vitaset
