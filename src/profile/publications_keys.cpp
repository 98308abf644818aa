#include "profile/key_scopes.h"

namespace vitaset {
namespace {

using enum ValueType;

constexpr bool kRequired = true;

constexpr std::array<std::string_view, 5> kMarks{"underline", "italic", "bold", "‡", "§"};
constexpr std::array<std::string_view, 2> kLegends{"student", "group"};
constexpr std::array kHighlightKeys{
    Key{"names", plains, "Whose names, in any spelling", "[\"B. Student\", \"C. Student\"]",
        kRequired},
    Key{"mark", choice, "How they are marked in lists of authors", "\"underline\"", false,
        "\"underline\"", kMarks},
    Key{"legend",
        word,
        "Who they are, for the line that explains the marks",
        "\"student\"",
        false,
        {},
        kLegends},
};

constexpr std::array kMetricsKeys{
    Key{"citations", count, "How often all of it was cited", "3120"},
    Key{"h_index", count, "The h-index", "27"},
    Key{"i10_index", count, "How many works were cited ten times or more", "41"},
    Key{"source", plain, "Who counted", "\"Google Scholar\"", kRequired},
    Key{"date", date, "When it was looked up", "\"2026-10\"", kRequired},
};
constexpr std::array<std::string_view, 3> kFigures{"citations", "h_index", "i10_index"};

constexpr std::array<std::string_view, 3> kNumberings{"none", "plain", "by-kind"};
constexpr std::array kKeys{
    Key{"bibliography", plains,
        ".bib files with publications, in the folder of the file that names them or below",
        "[\"papers.bib\"]"},
    Key{"keep_preprints", flag, "Leave a preprint beside the publication it became", "true", false,
        "false"},
    Key{"self", plains, "Names the person publishes under, besides that of [person]",
        "[\"A. Example\"]"},
    Key{"numbering", choice,
        "Numbers before them: plain, or by-kind as in [J3] and [C12]; the oldest has number 1, so "
        "that new work changes none",
        "\"by-kind\"", false, "\"none\"", kNumberings},
    Key{"max_authors", count,
        "At most so many authors are printed; the person's own name is always among them", "10"},
    Key{"counts", flag, "Say below the heading how many there are of each kind", "true", false,
        "false"},
    table_row("highlight", tables, "Authors to be marked, such as one's students",
              kPublicationsHighlightScope),
    table_row("metrics", table, "Figures printed below the heading, with their source and date",
              kPublicationsMetricsScope),
};

}  // namespace

constinit const Scope kPublicationsHighlightScope{"publications.highlight",
                                                  "Authors to be marked, such as one's students",
                                                  kHighlightKeys, ScopeForm::list};
constinit const Scope kPublicationsMetricsScope{"publications.metrics",
                                                "Figures with their source and date", kMetricsKeys,
                                                ScopeForm::single, kFigures};
constinit const Scope kPublicationsScope{"publications", "What holds of all publications", kKeys};

}  // namespace vitaset
