#include "profile/key_scopes.h"

namespace vitaset {
namespace {

using enum ValueType;

constexpr bool kRequired = true;

constexpr std::array kSectionEntryKeys{
    Key{"heading", line, "First line, in bold", "\"Norwegian\""},
    Key{"detail", line, "What follows it", "\"mother tongue\""},
    Key{"aside", line, "What stands where dates stand", "\"C2\""},
};

constexpr std::array kSectionKeys{
    Key{"id", id, "A name for it", "\"research\"", kRequired},
    Key{"title", line, "Its heading", "\"Research\""},
    Key{"text", paragraphs, "Paragraphs under the heading", "\"My previous work includes:\""},
    Key{"items", highlights, "Bullets below the text", "[\"One thing.\", \"Another.\"]"},
    table_row("entries", tables, "Entries below the bullets", kSectionEntriesScope),
    Key{"tags", tags, "Words to choose by what is shown", "[\"industry\"]"},
    Key{"hide", flag, "Left out, as if it was not there", "true", false, "false"},
    Key{"private", flag, "Left out unless it is asked for", "true", false, "false"},
};

constexpr std::array<std::string_view, 2> kOnly{"all", "selected"};
constexpr std::array kSettingsKeys{
    Key{"title", line, "Its heading, if the language's own word is not wanted", "\"Papers\""},
    Key{"intro", paragraphs, "Text under the heading", "\"Students are underlined.\""},
    Key{"group_by", plain,
        "A key of the entries, or year or current, whose values become sub-headings", "\"kind\"",
        false, "\"group\""},
    Key{"order", plain,
        "newest, oldest, as-written, or a key of the entries; with - before it, from the greatest "
        "down",
        "\"newest\"", false, "\"as-written\""},
    Key{"limit", count, "At most so many entries", "10"},
    Key{"since", year, "Only what goes on or ended in this year or later", "2021"},
    Key{"only", choice, "Which entries are shown: all, or those with selected = true",
        "\"selected\"", false, "\"all\"", kOnly},
    Key{"break_before", flag, "Begin on a new page", "true", false, "false"},
    Key{"if_empty", line, "What the section says while it has no entries; otherwise it is left out",
        "\"Available on request.\""},
};

}  // namespace

constinit const Scope kSectionEntriesScope{"section.entries", "Entries of a section of your own",
                                           kSectionEntryKeys, ScopeForm::entry};
constinit const Scope kSectionScope{"section", "A section of your own", kSectionKeys,
                                    ScopeForm::list};
constinit const Scope kSectionSettingsScope{
    "sections.…", "How a section is shown: any kind of entry, the id of a [[section]], or bio",
    kSettingsKeys};

}  // namespace vitaset
