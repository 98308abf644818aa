#include "profile/unknown_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

struct Synonym {
  std::string_view name, key;
};

// What other CV formats call our keys; several rows for a name stand for several tables.
constexpr std::array<Synonym, 49> kSynonyms{{
    {"company", "organization"},
    {"employer", "organization"},
    {"institute", "institution"},
    {"school", "institution"},
    {"university", "institution"},
    {"organisation", "organization"},
    {"role", "position"},
    {"title", "position"},
    {"job", "position"},
    {"jobtitle", "position"},
    {"title", "heading"},
    {"name", "heading"},
    {"name", "organization"},
    {"name", "institution"},
    {"name", "title"},
    {"organization", "institution"},
    {"major", "field"},
    {"area", "field"},
    {"subject", "field"},
    {"studytype", "degree"},
    {"supervisor", "advisor"},
    {"adviser", "advisor"},
    {"gpa", "grade"},
    {"team", "unit"},
    {"department", "unit"},
    {"from", "start"},
    {"since", "start"},
    {"startdate", "start"},
    {"to", "end"},
    {"until", "end"},
    {"enddate", "end"},
    {"bullets", "highlights"},
    {"items", "highlights"},
    {"description", "summary"},
    {"text", "summary"},
    {"link", "url"},
    {"website", "homepage"},
    {"url", "homepage"},
    {"web", "homepage"},
    {"mobile", "phone"},
    {"tel", "phone"},
    {"twitter", "x"},
    {"scholar", "google_scholar"},
    {"about", "bio"},
    {"tagline", "headline"},
    {"label", "headline"},
    {"journal", "venue"},
    {"author", "authors"},
    {"language", "lang"},
}};

std::string folded(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      result += static_cast<char>(c - 'A' + 'a');
    } else if (c != '_' && c != '-') {
      result += c;
    }
  }
  return result;
}

std::optional<std::string_view> synonym(std::string_view name, const Scope& scope) {
  const std::string word = folded(name);
  for (const Synonym& each : kSynonyms) {
    if (each.name == word && find_key(scope, each.key) != nullptr) return each.key;
  }
  return std::nullopt;
}

/// Whether somebody who wrote `key` in `scope` may have meant it in `home`: another kind of
/// entry seldom is what an entry's key was meant for, unless both are entries.
bool may_be_home(const Key& key, const Scope& home, const Scope& scope) {
  if (&home == &scope || home.form == ScopeForm::list) return false;
  return key.scope != nullptr || home.form == ScopeForm::single || scope.form == home.form;
}

/// The table that has a key of its own called `name` and was meant; null if there is none.
const Scope* home_of(std::string_view name, const Scope& scope, const Scope& from) {
  const auto own = std::ranges::find(from.keys, name, &Key::name);
  if (own != from.keys.end() && may_be_home(*own, from, scope)) return &from;
  for (const Key& key : from.keys) {
    if (key.scope == nullptr || key.type == ValueType::named_tables) continue;
    if (const Scope* home = home_of(name, scope, *key.scope)) return home;
  }
  return nullptr;
}

std::string belongs_to(std::string_view name, const Scope& home) {
  const Key& key = *find_key(home, name);
  if (key.scope != nullptr) return fmt::format("write {}", header_text(*key.scope));
  return fmt::format("{} is a key of {}", quoted_text(name), header_text(home));
}

std::string known_keys(const Scope& scope) {
  std::string names;
  for (const Key& key : scope.keys) {
    fmt::format_to(std::back_inserter(names), "{}{}", names.empty() ? "" : ", ", key.name);
  }
  return fmt::format("its own keys are {}", names);
}

/// What to say of a name, and the key of the scope that was meant by it.
struct Guess {
  std::vector<std::string> hints;
  std::string_view key;
};

Guess guess(std::string_view name, const Scope& scope) {
  if (const auto key = synonym(name, scope)) {
    return {{fmt::format("here it is called \"{}\"", *key)}, *key};
  }
  if (const Scope* home = home_of(name, scope, profile_scope())) {
    return {{belongs_to(name, *home)}, {}};
  }
  if (const auto key = nearest(name, key_names(scope))) {
    return {{fmt::format("did you mean \"{}\"?", *key)}, find_key(scope, *key)->name};
  }
  return {{known_keys(scope), "keys of your own begin with x-"}, {}};
}

}  // namespace

std::string_view report_unknown_key(const Member& member, const Scope& scope,
                                    BindContext& context) {
  Guess meant;
  if (context.may_search()) meant = guess(member.key, scope);
  context.error(Code::unknown_key, member.key_span,
                fmt::format("{} is not a key of {}", quoted_text(member.key), header_text(scope)),
                std::move(meant.hints));
  return meant.key;
}

}  // namespace vitaset
