#include "profile/key_scopes.h"

namespace vitaset {
namespace {

using enum ValueType;

constexpr bool kRequired = true;

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

constexpr std::array kDetailKeys{
    Key{"label", line, "What it is", "\"Nationality\"", kRequired},
    Key{"value", line, "What there is to say of it", "\"Norwegian\"", kRequired},
    Key{"tags", tags, "Words to choose by what is shown", "[\"german\"]"},
    Key{"private", flag, "Left out unless it is asked for", "true", false, "false"},
};

constexpr std::array kPersonKeys{
    Key{"name", plain, "The full name", "\"Ada Example\"", kRequired},
    Key{"family", plain, "The family name, if it is not the last word of the name", "\"Example\""},
    Key{"prefix", plain, "Titles printed before the name", "\"Prof. Dr.\""},
    Key{"suffix", plain, "Letters printed after the name", "\"FRS\""},
    Key{"headline", line, "One line under the name", "\"Research Scientist, Example Lab\""},
    Key{"affiliation", lines, "Where the person works", "\"Example Lab\""},
    Key{"pronouns", plain, "Pronouns", "\"she/her\""},
    Key{"photo", plain, "A JPEG or PNG file beside this one, shown by the layouts that show photos",
        "\"ada.jpg\""},
    Key{"bio", paragraphs, "A few paragraphs, shown as the section bio",
        "\"\"\"One paragraph.\n\nAnother one.\"\"\""},
    table_row("contact", table, "Ways to reach the person", kContactScope),
    table_row("detail", tables, "Anything else of the person: birth date, nationality, a link",
              kDetailScope),
};

}  // namespace

constinit const Scope kContactItemScope{"a contact", "A contact with a label", kContactItemKeys,
                                        ScopeForm::item};
constinit const Scope kContactScope{
    "person.contact", "Ways to reach the person; each becomes text and link as the layout says",
    kContactKeys};
constinit const Scope kDetailScope{"person.detail",
                                   "Anything else of the person: birth date, nationality, a link",
                                   kDetailKeys, ScopeForm::list};
constinit const Scope kPersonScope{"person", "The person", kPersonKeys};

}  // namespace vitaset
