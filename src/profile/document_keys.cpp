#include "profile/key_scopes.h"

namespace vitaset {
namespace {

using enum ValueType;

constexpr std::array kKeys{
    Key{"language", language, "Language of the document, as a BCP 47 tag", "\"en\"", false,
        "\"en\""},
    Key{"updated", date, "When the CV was brought up to date; what lies after it is expected",
        "2026-11-01"},
    Key{"keywords", plains, "Words for search engines, in the document's properties",
        "[\"optimization\", \"LLM pre-training\"]"},
    Key{"hyphenation", plains,
        "Words with a hyphen where a line's end may part them, for layouts that hyphenate; a word "
        "without one stays whole",
        "[\"type-setting\", \"Walpole\"]"},
};

}  // namespace

constinit const Scope kDocumentScope{"document", "The document as such", kKeys};

}  // namespace vitaset
