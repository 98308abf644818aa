#include "profile/key_scopes.h"

namespace vitaset {
namespace {

using enum ValueType;

constexpr bool kRequired = true;

constexpr std::array<std::string_view, 12> kPublicationKinds{
    "journal", "conference", "workshop", "preprint", "book",     "chapter",
    "thesis",  "report",     "patent",   "dataset",  "software", "other"};
constexpr std::array<std::string_view, 5> kPublicationStatus{"published", "accepted", "in press",
                                                             "under review", "in preparation"};
constexpr std::array kPublicationKeys{
    Key{"title", line, "Its title", "\"On the Convergence of Something\""},
    Key{"authors", lines,
        "Authors in order, as they are printed; braces keep a {Group of People} or a {Family Name} "
        "together, and a last \"et al.\" says that there are more",
        "[\"A. Example\", \"B. Student\"]"},
    Key{"collaboration", line, "Whom the authors wrote for, printed after them", "\"ATLAS\""},
    Key{"kind",
        choice,
        "What sort of publication it is",
        "\"journal\"",
        false,
        {},
        kPublicationKinds},
    Key{"editors", lines, "Editors of the book it is part of, or that it is", "[\"B. Colleague\"]"},
    Key{"venue", line, "Journal, conference or publisher's series", "\"Journal of Examples\""},
    Key{"venue_short", line, "Its short name", "\"JoE\""},
    Key{"type", line, "What sort of thesis or report it is", "\"PhD thesis\""},
    Key{"series", line, "Series it appeared in", "\"Lecture Notes in Examples\""},
    Key{"edition", number_text, "Edition", "2"},
    Key{"year", date, "Year it appeared", "2026"},
    Key{"volume", number_text, "Volume", "12"},
    Key{"number", number_text, "Number or issue", "3"},
    Key{"pages", number_text, "Pages or article number", "\"101–120\""},
    Key{"publisher", line, "Publisher", "\"Example Press\""},
    Key{"isbn", plain, "ISBN of a book", "\"978-3-16-148410-0\""},
    Key{"doi", doi, "DOI", "\"10.1000/182\""},
    Key{"arxiv", arxiv, "Number on arXiv", "\"2406.01234\""},
    Key{"pdf", web, "Where the paper can be had", "\"https://example.org/paper.pdf\""},
    Key{"code", web, "Where its code is", "\"https://example.org/code\""},
    Key{"slides", web, "Where its slides are", "\"https://example.org/slides.pdf\""},
    Key{"status", choice, "How far it has come", "\"accepted\"", false, {}, kPublicationStatus},
    Key{"distinction", line, "Award or form of presentation", "\"Best paper award\""},
    Key{"contribution", line, "What the person did", "\"Proofs and experiments\""},
    Key{"citations", number, "How often it was cited", "42"},
    Key{"equal", plains, "Authors who contributed equally, as in authors",
        "[\"A. Example\", \"B. Student\"]"},
    Key{"corresponding", plains, "Corresponding authors, as in authors", "\"A. Example\""},
    Key{"key", citation_key, "Key of the .bib entry that this one adds to", "\"example2026on\""},
};

constexpr std::array kAwardKeys{
    Key{"title", line, "The award", "\"Best paper award\"", kRequired},
    Key{"from", line, "Who gives it", "\"NeurIPS\""},
    Key{"amount", amount, "The prize money", "5000"},
    Key{"currency", plain, "Currency of the amount", "\"EUR\""},
};

constexpr std::array<std::string_view, 2> kGrantRoles{"PI", "co-PI"};
constexpr std::array<std::string_view, 4> kGrantStatus{"awarded", "pending", "completed",
                                                       "declined"};
constexpr std::array kGrantKeys{
    Key{"title", line, "The project", "\"Stable Optimizers for Large Models\"", kRequired},
    Key{"funder", lines, "Who pays", "\"European Research Council\""},
    Key{"amount", amount, "The whole sum", "1500000"},
    Key{"share", amount, "The person's part of it", "500000"},
    Key{"currency", plain, "Currency of amount and share", "\"EUR\""},
    Key{"role", word, "What the person is in it", "\"PI\"", false, {}, kGrantRoles},
    Key{"investigators", lines, "Who else is in it", "[\"B. Colleague\"]"},
    Key{"number", number_text, "The funder's number", "\"101012345\""},
    Key{"status", word, "How it stands", "\"pending\"", false, {}, kGrantStatus},
};

constexpr std::array<std::string_view, 6> kTalkKinds{"keynote",  "invited", "contributed",
                                                     "tutorial", "panel",   "poster"};
constexpr std::array kTalkOccasionKeys{
    Key{"event", line, "Conference, seminar, school", "\"Theory seminar, University of Examples\""},
    Key{"slides", web, "Where its slides are", "\"https://example.org/slides.pdf\""},
    Key{"video", web, "Where it can be seen", "\"https://example.org/video\""},
};
constexpr std::array kTalkKeys{
    Key{"title", line, "Its title", "\"Why Muon Works\"", kRequired},
    Key{"event", line, "Conference, seminar, school", "\"Workshop on Optimization\""},
    Key{"kind", word, "What sort of talk it was", "\"invited\"", false, {}, kTalkKinds},
    Key{"slides", web, "Where its slides are", "\"https://example.org/slides.pdf\""},
    Key{"video", web, "Where it can be seen", "\"https://example.org/video\""},
    table_row("occasions", tables, "One of several times the talk was given", kTalkOccasionsScope),
};

constexpr std::array kSoftwareKeys{
    Key{"name", line, "Its name", "\"muonlib\"", kRequired},
    Key{"role", line, "What the person did", "\"Maintainer\""},
    Key{"organization", line, "For whom, or with whom", "\"Example Foundation\""},
    Key{"repository", web, "Where its source is", "\"https://github.com/ada/muonlib\""},
    Key{"license", plain, "Its licence", "\"MIT\""},
    Key{"stars", number, "Stars it was given where its source is", "1200"},
    Key{"languages", lines, "What it is written in", "[\"C++\", \"Python\"]"},
};

constexpr std::array<std::string_view, 4> kPatentStatus{"granted", "pending", "filed", "expired"};
constexpr std::array kPatentKeys{
    Key{"title", line, "Its title", "\"Method for Folding Maps\"", kRequired},
    Key{"number", number_text, "Number", "\"US 12,345,678 B2\""},
    Key{"office", line, "Where it was granted or filed", "\"USPTO\""},
    Key{"inventors", lines, "Inventors in order, as they are printed",
        "[\"A. Example\", \"B. Colleague\"]"},
    Key{"status", word, "How it stands", "\"granted\"", false, {}, kPatentStatus},
};

constexpr std::array kCertificateKeys{
    Key{"name", line, "The certificate", "\"Animal experiments, category B\""},
    Key{"title", line, "What it entitles to", "\"Certified teacher\""},
    Key{"organization", line, "Who gave it", "\"University of Oslo\""},
    Key{"number", number_text, "Its number", "\"2024-117\""},
};
constexpr std::array kMediaKeys{
    Key{"name", line, "What appeared", "\"The mathematician who knits\""},
    Key{"title", line, "What sort of appearance it was", "\"Interview\""},
    Key{"organization", line, "Where it appeared", "\"NRK\""},
};
constexpr std::array<std::string_view, 2> kNameOrTitle{"name", "title"};
constexpr std::array<std::string_view, 2> kTitleOrKey{"title", "key"};

}  // namespace

constinit const Scope kPublicationScope{"publication", "Publications", kPublicationKeys,
                                        ScopeForm::entry, kTitleOrKey};
constinit const Scope kAwardScope{"award", "Awards, prizes, scholarships", kAwardKeys,
                                  ScopeForm::entry};
constinit const Scope kGrantScope{"grant", "Funded projects", kGrantKeys, ScopeForm::entry};
constinit const Scope kTalkOccasionsScope{"talk.occasions", "One of several times a talk was given",
                                          kTalkOccasionKeys, ScopeForm::entry};
constinit const Scope kTalkScope{"talk", "Talks", kTalkKeys, ScopeForm::entry};
constinit const Scope kProjectScope{"project", "Projects", kSoftwareKeys, ScopeForm::entry};
constinit const Scope kSoftwareScope{"software", "Software", kSoftwareKeys, ScopeForm::entry};
constinit const Scope kPatentScope{"patent", "Patents", kPatentKeys, ScopeForm::entry};
constinit const Scope kCertificateScope{"certificate", "Certificates and licences",
                                        kCertificateKeys, ScopeForm::entry, kNameOrTitle};
constinit const Scope kMediaScope{"media", "Appearances in the press, radio, podcasts", kMediaKeys,
                                  ScopeForm::entry, kNameOrTitle};

}  // namespace vitaset
