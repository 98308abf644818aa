#include "profile/key_scopes.h"

namespace vitaset {
namespace {

using enum ValueType;

constexpr std::array kKeys{
    Key{"extends", plain, "Another edition, whose keys count here too where this one has none",
        "\"industry\""},
    Key{"layout", plain, "The layout, unless the command line names one", "\"onepage\""},
    Key{"language", language, "Language of the document, as a BCP 47 tag", "\"de\""},
    Key{"sections", tags,
        "The sections that are shown, in this order; \"*\" is all others; if not given, what the "
        "layout shows",
        "[\"experience\", \"education\", \"publication\", \"skill\"]"},
    Key{"with", tags,
        "Of entries, bullets and details with tags, only those with one of these tags",
        "[\"industry\", \"ml\"]"},
    Key{"without", tags, "No entries, bullets and details with one of these tags",
        "[\"teaching\"]"},
    Key{"only", tags,
        "Of a section only the entries with a tag, or those with selected = true, as SECTION:TAG "
        "and SECTION:selected",
        "[\"talk:selected\", \"grant:pi\"]"},
    Key{"weights", weights,
        "How much sections matter when room is short, 0 to 100; those not named have 50",
        "{ teaching = 10 }"},
    Key{"private", flag, "Show what is private too", "true", false, "false"},
    Key{"file", plain,
        "Name of the PDF, with {family}, {given}, {name}, {edition}, {layout}, {language}, "
        "{updated} and {profile} for what they mean",
        "\"{family}-{given}-{edition}\"", false, "\"{profile}-{edition}\""},
    Key{"set", settings,
        "Other values for keys of the profile, and of the layout behind style.; entries are named "
        "by their id, and an empty text takes a key away",
        "{ \"person.headline\" = \"ML engineer\", \"style.page.size\" = \"letter\" }"},
};

}  // namespace

constinit const Scope kEditionScope{"edition.…",
                                    "A selection of the profile under a name of its own", kKeys};

}  // namespace vitaset
