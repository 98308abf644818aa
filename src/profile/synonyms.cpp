#include "profile/synonyms.h"

#include <algorithm>
#include <array>
#include <string>

namespace vitaset {
namespace {

struct Synonym {
  std::string_view name, meant;
};

// Names in small letters and without signs, as `folded` leaves them. Several rows for a name stand
// for several tables. JSON Resume, RenderCV, moderncv, AltaCV, Europass, and what people try.
constexpr std::array kKeys{
    Synonym{"company", "organization"},
    Synonym{"employer", "organization"},
    Synonym{"workplace", "organization"},
    Synonym{"institute", "institution"},
    Synonym{"school", "institution"},
    Synonym{"university", "institution"},
    Synonym{"organisation", "organization"},
    Synonym{"role", "position"},
    Synonym{"title", "position"},
    Synonym{"job", "position"},
    Synonym{"jobtitle", "position"},
    Synonym{"occupation", "position"},
    Synonym{"title", "heading"},
    Synonym{"name", "heading"},
    Synonym{"name", "organization"},
    Synonym{"name", "institution"},
    Synonym{"name", "title"},
    Synonym{"organization", "institution"},
    Synonym{"language", "name"},
    Synonym{"title", "course"},
    Synonym{"name", "course"},
    Synonym{"student", "name"},
    Synonym{"major", "field"},
    Synonym{"area", "field"},
    Synonym{"subject", "field"},
    Synonym{"studytype", "degree"},
    Synonym{"qualification", "degree"},
    Synonym{"supervisor", "advisor"},
    Synonym{"adviser", "advisor"},
    Synonym{"gpa", "grade"},
    Synonym{"score", "grade"},
    Synonym{"team", "unit"},
    Synonym{"department", "unit"},
    Synonym{"from", "start"},
    Synonym{"since", "start"},
    Synonym{"startdate", "start"},
    Synonym{"to", "end"},
    Synonym{"until", "end"},
    Synonym{"enddate", "end"},
    Synonym{"releasedate", "date"},
    Synonym{"city", "location"},
    Synonym{"place", "location"},
    Synonym{"country", "location"},
    Synonym{"bullets", "highlights"},
    Synonym{"items", "highlights"},
    Synonym{"keywords", "items"},
    Synonym{"details", "items"},
    Synonym{"description", "summary"},
    Synonym{"text", "summary"},
    Synonym{"abstract", "summary"},
    Synonym{"comment", "note"},
    Synonym{"fluency", "level"},
    Synonym{"proficiency", "level"},
    Synonym{"website", "homepage"},
    Synonym{"url", "homepage"},
    Synonym{"web", "homepage"},
    Synonym{"link", "url"},
    Synonym{"website", "url"},
    Synonym{"homepage", "url"},
    Synonym{"mobile", "phone"},
    Synonym{"tel", "phone"},
    Synonym{"telephone", "phone"},
    Synonym{"mail", "email"},
    Synonym{"twitter", "x"},
    Synonym{"scholar", "google_scholar"},
    Synonym{"googlescholar", "google_scholar"},
    Synonym{"about", "bio"},
    Synonym{"objective", "bio"},
    Synonym{"tagline", "headline"},
    Synonym{"label", "headline"},
    Synonym{"surname", "family"},
    Synonym{"lastname", "family"},
    Synonym{"familyname", "family"},
    Synonym{"image", "photo"},
    Synonym{"picture", "photo"},
    Synonym{"journal", "venue"},
    Synonym{"booktitle", "venue"},
    Synonym{"conference", "venue"},
    Synonym{"conference", "event"},
    Synonym{"venue", "event"},
    Synonym{"author", "authors"},
    Synonym{"issue", "number"},
    Synonym{"year", "date"},
    Synonym{"type", "kind"},
    Synonym{"awarder", "from"},
    Synonym{"issuer", "organization"},
    Synonym{"agency", "funder"},
    Synonym{"sponsor", "funder"},
    Synonym{"language", "lang"},
};

constexpr std::array kTables{
    Synonym{"basics", "person"},
    Synonym{"cv", "person"},
    Synonym{"personal", "person"},
    Synonym{"author", "person"},
    Synonym{"profiles", "person.contact"},
    Synonym{"socialnetworks", "person.contact"},
    Synonym{"social", "person.contact"},
    Synonym{"contacts", "person.contact"},
    Synonym{"settings", "document"},
    Synonym{"meta", "document"},
    Synonym{"metadata", "document"},
    Synonym{"config", "document"},
    Synonym{"work", "experience"},
    Synonym{"job", "experience"},
    Synonym{"jobs", "experience"},
    Synonym{"employment", "experience"},
    Synonym{"career", "experience"},
    Synonym{"position", "experience"},
    Synonym{"positions", "experience"},
    Synonym{"appointments", "experience"},
    Synonym{"degree", "education"},
    Synonym{"degrees", "education"},
    Synonym{"studies", "education"},
    Synonym{"papers", "publication"},
    Synonym{"articles", "publication"},
    Synonym{"preprints", "publication"},
    Synonym{"honors", "award"},
    Synonym{"honours", "award"},
    Synonym{"prizes", "award"},
    Synonym{"scholarships", "award"},
    Synonym{"fellowships", "award"},
    Synonym{"funding", "grant"},
    Synonym{"presentations", "talk"},
    Synonym{"invitedtalks", "talk"},
    Synonym{"lectures", "teaching"},
    Synonym{"course", "teaching"},
    Synonym{"courses", "teaching"},
    Synonym{"students", "supervision"},
    Synonym{"mentoring", "supervision"},
    Synonym{"advising", "supervision"},
    Synonym{"reviewing", "service"},
    Synonym{"reviews", "service"},
    Synonym{"committees", "service"},
    Synonym{"competences", "skill"},
    Synonym{"technologies", "skill"},
    Synonym{"hobby", "interest"},
    Synonym{"hobbies", "interest"},
    Synonym{"referees", "reference"},
    Synonym{"volunteer", "volunteering"},
    Synonym{"certification", "certificate"},
    Synonym{"certifications", "certificate"},
    Synonym{"licenses", "certificate"},
    Synonym{"press", "media"},
    Synonym{"custom", "section"},
};

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

}  // namespace

std::vector<std::string_view> keys_called(std::string_view name) {
  const std::string word = folded(name);
  std::vector<std::string_view> keys;
  for (const Synonym& each : kKeys) {
    if (each.name == word) keys.push_back(each.meant);
  }
  return keys;
}

std::string_view table_called(std::string_view name) {
  const std::string word = folded(name);
  for (const Synonym& each : kTables) {
    if (each.name == word) return each.meant;
  }
  return {};
}

std::string_view choice_called(std::string_view name) {
  // The types of BibTeX and others.
  constexpr std::array kChoices{Synonym{"article", "journal"},
                                Synonym{"journalarticle", "journal"},
                                Synonym{"inproceedings", "conference"},
                                Synonym{"proceedings", "conference"},
                                Synonym{"conferencepaper", "conference"},
                                Synonym{"incollection", "chapter"},
                                Synonym{"inbook", "chapter"},
                                Synonym{"bookchapter", "chapter"},
                                Synonym{"phdthesis", "thesis"},
                                Synonym{"mastersthesis", "thesis"},
                                Synonym{"techreport", "report"},
                                Synonym{"misc", "other"},
                                Synonym{"unpublished", "other"},
                                Synonym{"arxiv", "preprint"},
                                Synonym{"submitted", "under review"},
                                Synonym{"forthcoming", "accepted"},
                                Synonym{"toappear", "accepted"},
                                Synonym{"inpress", "in press"}};
  const std::string word = folded(name);
  const auto row = std::ranges::find(kChoices, word, &Synonym::name);
  return row == kChoices.end() ? std::string_view() : row->meant;
}

}  // namespace vitaset
