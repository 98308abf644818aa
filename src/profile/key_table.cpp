#include "profile/key_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vitaset {
namespace {

using enum ValueType;

constexpr bool kRequired = true;

// ── The document ────────────────────────────────────────────────────────────────────────────────

constexpr std::array kDocumentKeys{
    Key{"language", language, "Language of the words the program adds, as a BCP 47 tag", "\"en\"",
        false, "\"en\""},
    Key{"updated", date, "When the CV was brought up to date", "2026-11-01"},
    Key{"keywords", plains, "Words for search engines, in the document's properties",
        "[\"optimization\", \"LLM pre-training\"]"},
};
constexpr Scope kDocument{"document", "The document as such", kDocumentKeys};

// ── The person ──────────────────────────────────────────────────────────────────────────────────

constexpr std::array kContactKeys{
    Key{"email", contact, "E-mail address", "\"ada@example.org\""},
    Key{"phone", contact, "Telephone number, as one dials it", "\"+47 22 85 50 50\""},
    Key{"address", plains, "Postal address, line by line", "[\"Room 5\", \"0316 Oslo\"]"},
    Key{"location", contact, "Where the person lives or works", "\"Oslo, Norway\""},
    Key{"homepage", contact, "Web address", "\"https://example.org/ada\""},
    Key{"orcid", contact, "ORCID iD", "\"0000-0002-1825-0097\""},
    Key{"github", contact, "Name or address on GitHub", "\"ada\""},
    Key{"gitlab", contact, "Name or address on GitLab", "\"ada\""},
    Key{"linkedin", contact, "Name or address on LinkedIn", "\"ada-example\""},
    Key{"google_scholar", contact, "Id or address on Google Scholar", "\"dJ0kqWwAAAAJ\""},
    Key{"dblp", contact, "Id or address on dblp", "\"12/3456\""},
    Key{"arxiv", contact, "Author id or address on arXiv", "\"example_a_1\""},
    Key{"semantic_scholar", contact, "Id or address on Semantic Scholar", "\"1741101\""},
    Key{"openreview", contact, "Id or address on OpenReview", "\"~Ada_Example1\""},
    Key{"researchgate", contact, "Name or address on ResearchGate", "\"Ada-Example\""},
    Key{"mastodon", contact, "Account with its server", "\"@ada@example.social\""},
    Key{"bluesky", contact, "Handle on Bluesky", "\"ada.bsky.social\""},
    Key{"x", contact, "Name on X", "\"ada\""},
    Key{"stackoverflow", contact, "Number or address on Stack Overflow", "\"12345\""},
    Key{"youtube", contact, "Name or address of a channel on YouTube", "\"ada\""},
};
constexpr std::array kContactItemKeys{
    Key{"label", plain, "What it is for", "\"office\""},
    Key{"value", plain, "As it would be given alone", "\"+47 22 85 50 50\"", kRequired},
};
constexpr Scope kContactItem{"a contact", "A contact with a label", kContactItemKeys,
                             ScopeForm::item};
constexpr Scope kContact{"person.contact", "Ways to reach the person, in the order written",
                         kContactKeys};

constexpr std::array kDetailKeys{
    Key{"label", line, "What it is", "\"Nationality\"", kRequired},
    Key{"value", line, "The text", "\"Norwegian\"", kRequired},
    Key{"tags", plains, "For choosing what is shown", "[\"german\"]"},
    Key{"private", flag, "Left out unless it is asked for", "true", false, "false"},
};
constexpr Scope kDetail{"person.detail", "Anything else of the person", kDetailKeys,
                        ScopeForm::list};

constexpr std::array kPersonKeys{
    Key{"name", plain, "The full name", "\"Ada Example\"", kRequired},
    Key{"family", plain, "The family name, if it is not the last word of the name", "\"Example\""},
    Key{"prefix", plain, "Titles printed before the name", "\"Prof. Dr.\""},
    Key{"suffix", plain, "Letters printed after the name", "\"FRS\""},
    Key{"headline", line, "One line under the name", "\"Research Scientist, Example Lab\""},
    Key{"affiliation", lines, "Where the person works", "\"Example Lab\""},
    Key{"pronouns", plain, "Pronouns", "\"she/her\""},
    Key{"bio", paragraphs, "A few paragraphs, shown as the section bio",
        "\"\"\"One paragraph.\n\nAnother one.\"\"\""},
    Key{"contact", table, kContact.help, {}, false, {}, {}, &kContact},
    Key{"detail", tables, kDetail.help, {}, false, {}, {}, &kDetail},
};
constexpr Scope kPerson{"person", "The person", kPersonKeys};

// ── Entries ─────────────────────────────────────────────────────────────────────────────────────

constexpr std::array kHighlightKeys{
    Key{"text", line, "The bullet's text", "\"Halved the cost.\"", kRequired},
    Key{"tags", plains, "For choosing what is shown", "[\"industry\"]"},
    Key{"priority", priority, "How much it matters when room is short, 0 to 100", "80", false,
        "50"},
    Key{"keep", flag, "Never left out for want of room", "true", false, "false"},
};
constexpr Scope kHighlight{"a bullet", "A bullet with tags and a weight", kHighlightKeys,
                           ScopeForm::item};

constexpr std::array kEntryKeys{
    Key{"id", id, "A name for it, used to override and to report", "\"qwen\""},
    Key{"start", date, "When it began; without an end it goes on", "\"Jun. 2025\""},
    Key{"end", date, "When it ended", "\"Sept. 2025\""},
    Key{"date", free_date, "When it was, if it has no duration; any text is printed as written",
        "2026"},
    Key{"location", line, "Where it was", "\"Oslo, Norway\""},
    Key{"url", web, "Where to read more", "\"https://example.org\""},
    Key{"summary", paragraphs, "What it was about", "\"Built a compiler for knitting patterns.\""},
    Key{"highlights", highlights,
        "Bullets; a list inside the list is nested below the bullet before",
        "[\"Halved the cost.\", \"Led a team of four.\"]"},
    Key{"note", line, "A remark", "\"declined\""},
    Key{"group", plain, "Sub-heading of its section", "\"Industry\""},
    Key{"selected", flag, "Among those shown where only selected ones are", "true", false, "false"},
    Key{"tags", plains, "For choosing what is shown", "[\"industry\", \"ml\"]"},
    Key{"priority", priority, "How much it matters when room is short, 0 to 100", "80", false,
        "50"},
    Key{"keep", flag, "Never left out for want of room", "true", false, "false"},
    Key{"hide", flag, "Left out", "true", false, "false"},
    Key{"private", flag, "Left out unless it is asked for", "true", false, "false"},
};

constexpr std::array kEducationKeys{
    Key{"institution", lines, "School or university; several for a joint degree",
        "\"Tsinghua University\"", kRequired},
    Key{"degree", line, "Degree", "\"Ph.D.\""},
    Key{"field", line, "Field of study", "\"Computer Science\""},
    Key{"department", line, "Department or institute", "\"Department of Mathematics\""},
    Key{"advisor", lines, "Advisor or advisors", "\"Professor Ada Example\""},
    Key{"thesis", line, "Title of the thesis", "\"On Knots\""},
    Key{"grade", line, "Grade or distinction", "\"summa cum laude\""},
    Key{"courses", lines, "Courses worth naming", "[\"Topology\", \"Compilers\"]"},
};
constexpr Scope kEducation{"education", "Degrees and studies", kEducationKeys, ScopeForm::entry};

constexpr std::array kRoleKeys{
    Key{"position", line, "Position", "\"Research Scientist\"", kRequired},
    Key{"unit", line, "Team or department", "\"Pre-training Team\""},
};
constexpr Scope kRoles{"experience.roles", "One of several roles at an organization", kRoleKeys,
                       ScopeForm::entry};

constexpr std::array kExperienceKeys{
    Key{"organization", line, "Employer", "\"Citadel Securities\""},
    Key{"position", line, "Position", "\"Quantitative Research Intern\""},
    Key{"unit", line, "Team or department", "\"Pre-training Team\""},
    Key{"percentage", percentage, "Share of full time, in percent", "50"},
    Key{"roles", tables, kRoles.help, {}, false, {}, {}, &kRoles},
};
constexpr std::array<std::string_view, 2> kExperienceNeeds{"organization", "position"};
constexpr Scope kExperience{"experience", "Positions", kExperienceKeys, ScopeForm::entry,
                            kExperienceNeeds};

constexpr std::array<std::string_view, 12> kPublicationKinds{
    "journal", "conference", "workshop", "preprint", "book",     "chapter",
    "thesis",  "report",     "patent",   "dataset",  "software", "other"};
constexpr std::array<std::string_view, 5> kPublicationStatus{"published", "accepted", "in press",
                                                             "under review", "in preparation"};
constexpr std::array kPublicationKeys{
    Key{"title", line, "Title", "\"On the Convergence of Something\"", kRequired},
    Key{"authors", lines, "Authors in order, as they are printed",
        "[\"A. Example\", \"B. Student\"]"},
    Key{"kind", choice, "What it is", "\"journal\"", false, {}, kPublicationKinds},
    Key{"venue", line, "Journal, conference or publisher's series", "\"Journal of Examples\""},
    Key{"venue_short", line, "Its short name", "\"JoE\""},
    Key{"year", date, "Year it appeared", "2026"},
    Key{"volume", number_text, "Volume", "12"},
    Key{"number", number_text, "Number or issue", "3"},
    Key{"pages", number_text, "Pages or article number", "\"101–120\""},
    Key{"publisher", line, "Publisher", "\"Example Press\""},
    Key{"doi", doi, "DOI", "\"10.1000/182\""},
    Key{"arxiv", arxiv, "Number on arXiv", "\"2406.01234\""},
    Key{"pdf", web, "Where the paper can be had", "\"https://example.org/paper.pdf\""},
    Key{"code", web, "Where its code is", "\"https://example.org/code\""},
    Key{"slides", web, "Where its slides are", "\"https://example.org/slides.pdf\""},
    Key{"status", choice, "How far it has come", "\"accepted\"", false, {}, kPublicationStatus},
    Key{"distinction", line, "Award or form of presentation", "\"Best paper award\""},
    Key{"contribution", line, "What the person did", "\"Proofs and experiments\""},
    Key{"citations", number, "How often it was cited", "42"},
};
constexpr Scope kPublication{"publication", "Publications", kPublicationKeys, ScopeForm::entry};

constexpr std::array kSectionEntryKeys{
    Key{"heading", line, "First line, in bold", "\"Norwegian\""},
    Key{"detail", line, "What follows it", "\"mother tongue\""},
    Key{"aside", line, "What stands where dates stand", "\"C2\""},
};
constexpr Scope kSectionEntries{"section.entries", "Entries of a section of your own",
                                kSectionEntryKeys, ScopeForm::entry};

constexpr std::array kSectionKeys{
    Key{"id", id, "A name for it", "\"research\"", kRequired},
    Key{"title", line, "Its heading", "\"Research\""},
    Key{"text", paragraphs, "Paragraphs under the heading", "\"My previous work includes:\""},
    Key{"items", highlights, "Bullets below the text", "[\"One thing.\", \"Another.\"]"},
    Key{"entries", tables, kSectionEntries.help, {}, false, {}, {}, &kSectionEntries},
    Key{"hide", flag, "Left out", "true", false, "false"},
    Key{"private", flag, "Left out unless it is asked for", "true", false, "false"},
};
constexpr Scope kSection{"section", "A section of your own", kSectionKeys, ScopeForm::list};

// ── Sections ────────────────────────────────────────────────────────────────────────────────────

constexpr std::array kSectionSettingsKeys{
    Key{"title", line, "Its heading, if the language's own word is not wanted", "\"Papers\""},
    Key{"intro", paragraphs, "Text under the heading", "\"Students are underlined.\""},
};
constexpr Scope kSectionSettings{"sections.…", "How a section is shown", kSectionSettingsKeys};

constexpr std::array kProfileKeys{
    Key{"document", table, kDocument.help, {}, false, {}, {}, &kDocument},
    Key{"person", table, kPerson.help, {}, kRequired, {}, {}, &kPerson},
    Key{"education", tables, kEducation.help, {}, false, {}, {}, &kEducation},
    Key{"experience", tables, kExperience.help, {}, false, {}, {}, &kExperience},
    Key{"publication", tables, kPublication.help, {}, false, {}, {}, &kPublication},
    Key{"section", tables, kSection.help, {}, false, {}, {}, &kSection},
    Key{"sections", named_tables, kSectionSettings.help, {}, false, {}, {}, &kSectionSettings},
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
    } else if (std::ranges::find(names, key.name) == names.end()) {
      names.push_back(key.name);
    }
  }
}

}  // namespace

const Scope& profile_scope() { return kProfile; }

std::span<const Key> entry_keys() { return kEntryKeys; }

const Scope& contact_item_scope() { return kContactItem; }

const Scope& highlight_scope() { return kHighlight; }

const Key* find_key(const Scope& scope, std::string_view name) {
  const Key* own = find_in(scope.keys, name);
  return own == nullptr && scope.form == ScopeForm::entry ? find_in(kEntryKeys, name) : own;
}

std::vector<std::string_view> key_names(const Scope& scope) {
  std::vector<std::string_view> names;
  std::ranges::transform(scope.keys, std::back_inserter(names), &Key::name);
  if (scope.form == ScopeForm::entry)
    std::ranges::transform(kEntryKeys, std::back_inserter(names), &Key::name);
  return names;
}

const Scope* find_scope(std::string_view name) {
  return name.empty() ? &kProfile : find_below(kProfile, name);
}

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
    case id:
    case web:
    case doi:
    case arxiv:
    case language:
    case choice:
      return "a string";
    case lines:
    case plains:
      return "a string or a list of strings";
    case number_text:
      return "a string or a whole number";
    case date:
    case free_date:
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
    case contact:
      return "a string, a table with label and value, or a list of these";
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

std::vector<std::string_view> entry_field_names(std::string_view kind) {
  std::vector<std::string_view> names;
  if (std::ranges::find(entry_kinds(), kind) == entry_kinds().end()) return names;
  const Scope& scope = kind == kSection.name ? kSectionEntries : *find_scope(kind);
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
