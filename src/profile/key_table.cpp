#include "profile/key_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "profile/key_scopes.h"

namespace vitaset {
namespace {

using enum ValueType;

constexpr std::array kProfileKeys{
    Key{"include", includes,
        "Other TOML files, relative to this one, whose content counts as this file's; and "
        "spreadsheets, whose rows are entries",
        "[\"publications.toml\", { csv = \"talks.csv\", as = \"talk\" }]"},
    table_row("document", table, "The document as such", kDocumentScope),
    table_row("person", table, "The person", kPersonScope, true),
    table_row("education", tables, "Degrees and studies", kEducationScope),
    table_row("experience", tables, "Positions", kExperienceScope),
    table_row("publication", tables, "Publications", kPublicationScope),
    table_row("publications", table, "What holds of all publications", kPublicationsScope),
    table_row("award", tables, "Awards, prizes, scholarships", kAwardScope),
    table_row("grant", tables, "Funded projects", kGrantScope),
    table_row("talk", tables, "Talks", kTalkScope),
    table_row("teaching", tables, "Courses given", kTeachingScope),
    table_row("supervision", tables, "People supervised", kSupervisionScope),
    table_row("service", tables, "Service to the field and the university", kServiceScope),
    table_row("project", tables, "Projects", kProjectScope),
    table_row("software", tables, "Software", kSoftwareScope),
    table_row("patent", tables, "Patents", kPatentScope),
    table_row("skill", tables, "Skills", kSkillScope),
    table_row("language", tables, "Languages spoken", kLanguageScope),
    table_row("interest", tables, "Interests", kInterestScope),
    table_row("membership", tables, "Memberships of societies and bodies", kMembershipScope),
    table_row("certificate", tables, "Certificates and licences", kCertificateScope),
    table_row("media", tables, "Appearances in the press, radio, podcasts", kMediaScope),
    table_row("volunteering", tables, "Unpaid work for others", kVolunteeringScope),
    table_row("reference", tables, "People who may be asked", kReferenceScope),
    table_row("section", tables, "A section of your own", kSectionScope),
    table_row("sections", named_tables, "How a section is shown", kSectionSettingsScope),
    table_row("edition", named_tables, "What is shown under a name, and how", kEditionScope),
};
constexpr Scope kProfile{"", "The profile", kProfileKeys};

const Key* find_in(std::span<const Key> keys, std::string_view name) {
  const auto at = std::ranges::find(keys, name, &Key::name);
  return at == keys.end() ? nullptr : &*at;
}

const Scope* find_below(const Scope& scope, std::string_view name) {
  for (const Key& key : scope.keys) {
    if (key.scope == nullptr) continue;
    if (key.scope->name == name) return key.scope;
    if (const Scope* below = find_below(*key.scope, name)) return below;
  }
  return nullptr;
}

/// Adds the names of the keys that hold something to print.
void add_fields(std::vector<std::string_view>& names, const Scope& scope) {
  for (const Key& key : scope.keys) {
    if (key.type == tables) {
      add_fields(names, *key.scope);
    } else if (!is_printed(key)) {
      continue;
    } else if (std::ranges::find(names, key.name) == names.end()) {
      names.push_back(key.name);
    }
  }
}

}  // namespace

const Scope& profile_scope() { return kProfile; }

std::span<const Key> entry_keys() { return kSharedKeys; }

const Scope& contact_item_scope() { return kContactItemScope; }

const Scope& highlight_scope() { return kHighlightScope; }

const Scope& language_text_scope() { return kLanguageTextScope; }

const Key* find_key(const Scope& scope, std::string_view name) {
  const Key* own = find_in(scope.keys, name);
  return own == nullptr && scope.form == ScopeForm::entry ? find_in(kSharedKeys, name) : own;
}

std::vector<std::string_view> key_names(const Scope& scope) {
  std::vector<std::string_view> names;
  std::ranges::transform(scope.keys, std::back_inserter(names), &Key::name);
  if (scope.form == ScopeForm::entry)
    std::ranges::transform(kSharedKeys, std::back_inserter(names), &Key::name);
  return names;
}

const Scope* find_scope(std::string_view name) {
  return name.empty() ? &kProfile : find_below(kProfile, name);
}

bool is_printed(const Key& key) { return key.type != plains && key.type != citation_key; }

std::string header_text(const Scope& scope) {
  if (scope.name.empty()) return "the profile";
  if (scope.form == ScopeForm::item) return std::string(scope.name);
  const bool single = scope.form == ScopeForm::single;
  return single ? fmt::format("[{}]", scope.name) : fmt::format("[[{}]]", scope.name);
}

std::string_view type_words(ValueType type) {
  switch (type) {
    case line:
    case paragraphs:
    case plain:
    case word:
    case email:
    case phone:
    case id:
    case web:
    case doi:
    case arxiv:
    case citation_key:
    case language:
    case choice:
      return "a string";
    case lines:
    case plains:
    case tags:
      return "a string or a list of strings";
    case amount:
      return "a number or a string";
    case count:
      return "a whole number above 0";
    case year:
      return "a year";
    case number_text:
      return "a string or a whole number";
    case date:
    case free_date:
    case term:
      return "a date";
    case flag:
      return "true or false";
    case priority:
      return "a whole number from 0 to 100";
    case number:
      return "a number";
    case percentage:
      return "a number from 0 to 100";
    case highlights:
      return "a string or a list of bullets";
    case includes:
      return "a string, a table with csv and as, or a list of these";
    case contact:
      return "a string, a table with label and value, or a list of these";
    case weights:
    case settings:
    case table:
    case named_tables:
      return "a table";
    case tables:
      return "a list of tables";
  }
  return {};
}

const std::vector<std::string_view>& entry_kinds() {
  static const std::vector<std::string_view> kinds = [] {
    std::vector<std::string_view> names;
    for (const Key& key : kProfileKeys) {
      if (key.type == tables) names.push_back(key.name);
    }
    return names;
  }();
  return kinds;
}

const Scope& entry_scope(std::string_view kind) {
  return kind == kSectionScope.name ? kSectionEntriesScope : *find_scope(kind);
}

std::vector<std::string_view> entry_field_names(std::string_view kind) {
  std::vector<std::string_view> names;
  if (std::ranges::find(entry_kinds(), kind) == entry_kinds().end()) return names;
  const Scope& scope = entry_scope(kind);
  add_fields(names, scope);
  for (const std::string_view shared :
       {"location", "url", "note", "group", "dates", "start", "end", "summary", "highlights"}) {
    names.push_back(shared);
  }
  const bool has_parts =
      std::ranges::any_of(scope.keys, [](const Key& k) { return k.type == tables; });
  if (has_parts) names.push_back("parts");
  return names;
}

}  // namespace vitaset
