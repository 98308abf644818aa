#include "profile/key_scopes.h"

namespace vitaset {
namespace {

using enum ValueType;

constexpr bool kRequired = true;

constexpr std::array kHighlightKeys{
    Key{"text", line, "The bullet's text", "\"Halved the cost.\"", kRequired},
    Key{"lang", language, "Language of the text, if it is not the document's", "\"de\""},
    Key{"tags", tags, "Words to choose by what is shown", "[\"industry\"]"},
    Key{"priority", priority, "How much it matters when room is short, 0 to 100", "80", false,
        "50"},
    Key{"keep", flag, "Never left out for want of room", "true", false, "false"},
};

constexpr std::array kLanguageTextKeys{
    Key{"text", paragraphs, "The text", "\"Gastransport in Böden\"", kRequired},
    Key{"lang", language, "Its language, as a BCP 47 tag", "\"de\"", kRequired},
};

constexpr std::array kKeys{
    Key{"id", id, "A name for it, used to override and to report", "\"lab\""},
    Key{"start", date, "When it began; without an end it goes on", "\"Jun. 2025\""},
    Key{"end", date, "When it ended", "\"Sept. 2025\""},
    Key{"date", free_date, "When it was, if it has no duration; any text is printed as written",
        "2026"},
    Key{"location", line, "Where it was", "\"Oslo, Norway\""},
    Key{"url", web, "Where to read more", "\"https://example.org\""},
    Key{"summary", paragraphs, "A few sentences about it",
        "\"Built a compiler for knitting patterns.\""},
    Key{"highlights", highlights,
        "Bullets; a list inside the list is nested below the bullet before",
        "[\"Halved the cost.\", \"Led a team of four.\"]"},
    Key{"note", line, "A remark", "\"declined\""},
    Key{"group", plain, "Sub-heading of its section that it stands under", "\"Industry\""},
    Key{"selected", flag, "Among those shown where only selected ones are", "true", false, "false"},
    Key{"tags", tags, "Words to choose by what is shown", "[\"industry\", \"ml\"]"},
    Key{"priority", priority, "How much it matters when room is short, 0 to 100", "80", false,
        "50"},
    Key{"keep", flag, "Never left out for want of room", "true", false, "false"},
    Key{"hide", flag, "Left out, as if it was not there", "true", false, "false"},
    Key{"private", flag, "Left out unless it is asked for", "true", false, "false"},
};

}  // namespace

constinit const std::span<const Key> kSharedKeys{kKeys};
constinit const Scope kLanguageTextScope{"a text with its language",
                                         "A text in another language than the document's",
                                         kLanguageTextKeys, ScopeForm::item};
constinit const Scope kHighlightScope{"a bullet", "A bullet with tags and a weight", kHighlightKeys,
                                      ScopeForm::item};

}  // namespace vitaset
