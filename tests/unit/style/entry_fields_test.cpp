#include "style/entry_fields.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>

#include "choices.h"
#include "style/style_help.h"

namespace vitaset {
namespace {

/// A style with the words and dates of the academic layout in English.
const Style& academic() {
  static const Style style = [] {
    const LoadedStyle loaded("[layout]\nextends = \"academic\"");
    REQUIRE(loaded.style);
    return *loaded.style;
  }();
  return style;
}

const EntryPlace kNowhere;

bool all_whole(const std::vector<Inline>& nodes) {
  return std::all_of(nodes.begin(), nodes.end(), [](const Inline& node) {
    return node.whole_words && all_whole(node.children);
  });
}

std::vector<RichText> list(const std::vector<std::string>& items) {
  std::vector<RichText> texts;
  texts.reserve(items.size());
  for (const std::string& item : items) texts.push_back(plain_text(item));
  return texts;
}

Entry entry(std::vector<Field> fields) {
  Entry result;
  result.kind = "publication";
  result.fields = std::move(fields);
  return result;
}

std::string field(const Entry& from, std::string_view name,
                  const std::vector<std::string>& filters = {}) {
  return shown(entry_fields(from, academic(), kNowhere)(name, filters).nodes);
}

/// `kind`'s title as the academic layout writes it.
std::string title(const Entry& from, std::string_view kind, std::string_view subkind = {}) {
  const FieldSource fields = entry_fields(from, academic(), kNowhere);
  return shown(expand(academic().entry(kind, subkind).title, fields, academic().language).nodes);
}

std::string line(const Entry& from, std::string_view kind, std::size_t index) {
  const FieldSource fields = entry_fields(from, academic(), kNowhere);
  const Template& form = academic().entry(kind, {}).lines.at(index).text;
  return shown(expand(form, fields, academic().language).nodes);
}

Inline link_node(std::string text, std::string url) {
  return {InlineKind::link, {}, std::move(url), {text_node(std::move(text))}, {}};
}

}  // namespace

TEST_CASE("names are never parted at line ends") {
  const Entry paper = entry({{"authors", list({"Ada Example", "Max Mustermann"}), {}}});
  const FieldSource fields = entry_fields(paper, academic(), kNowhere);
  CHECK(all_whole(fields("authors", {"names"}).nodes));
  CHECK_FALSE(all_whole(fields("authors", {}).nodes));
}

TEST_CASE("fields of every type have a text") {
  const RichText rich{{{InlineKind::bold, {}, {}, {text_node("x")}, {}}}, {}};
  const Date june{DatePrecision::month, 2025, 6, 0, {}, {}};
  const Entry from = entry({{"doi", std::string("10.1/a"), {}},
                            {"title", rich, {}},
                            {"when", june, {}},
                            {"stars", 12.5, {}},
                            {"huge", 1e300, {}},
                            {"expected", true, {}},
                            {"thesis", false, {}}});
  CHECK(field(from, "doi") == "10.1/a");
  CHECK(field(from, "title") == "b(x)");
  CHECK(field(from, "when") == "Jun. 2025");
  CHECK(field(from, "stars") == "12.5");
  CHECK(field(from, "huge") == "1e+300");
  CHECK(field(from, "expected") == "expected");
  CHECK(field(from, "thesis").empty());
  CHECK(field(from, "nothing").empty());
}

TEST_CASE("lists join as the language joins them, authors as authors") {
  const auto joined = [](const std::vector<std::string>& items, bool names) {
    return field(entry({{"authors", list(items), {}}}), "authors",
                 names ? std::vector<std::string>{"names"} : std::vector<std::string>{});
  };
  CHECK(joined({}, false).empty());
  CHECK(joined({"A"}, false) == "A");
  CHECK(joined({"A", "B"}, false) == "A and B");
  CHECK(joined({"A", "B", "C"}, false) == "A, B and C");
  CHECK(joined({"A", "B", "C", "D"}, false) == "A, B, C and D");
  CHECK(joined({"A"}, true) == "A");
  CHECK(joined({"A", "B"}, true) == "A, B");
  CHECK(joined({"A", "B", "C"}, true) == "A, B, C");
}

TEST_CASE("a range of pages has a dash, whatever was typed") {
  const auto pages = [](std::string text) {
    return field(entry({{"pages", std::move(text), {}}}), "pages");
  };
  CHECK(pages("1-20") == "1–20");
  CHECK(pages("1--20") == "1–20");
  CHECK(pages("1–20") == "1–20");
  CHECK(pages("1-20, 25-30") == "1–20, 25–30");
  CHECK(pages("e1-5") == "e1–5");
  CHECK(pages("S12-S15") == "S12-S15");
  CHECK(pages("eaba-1234") == "eaba-1234");
  for (const char* same : {"043301", "3-1-3-20", "1---20", "-7", "7-", "-", "xii-xx", "1 - 20"}) {
    CHECK(pages(same) == same);
  }
  // Only of pages: a number is what its owner wrote.
  CHECK(field(entry({{"number", std::string("1-20"), {}}}), "number") == "1-20");
}

TEST_CASE("the word for a list of several is the one for several, where the language has it") {
  const auto word = [](const std::vector<std::string>& advisors) {
    return field(entry({{"advisor", list(advisors), {}}}), "advisor", {"tag"});
  };
  CHECK(word({"A"}) == "Advisor");
  CHECK(word({"A", "B"}) == "Advisors");
  CHECK(field(entry({{"funder", list({"A", "B"}), {}}}), "funder", {"tag"}) == "funder");
}

TEST_CASE("a serial comma is the language file's to give") {
  Style style = academic();
  style.language.list.last = ", and ";
  const Entry from = entry({{"advisor", list({"A", "B", "C"}), {}}});
  CHECK(entry_fields(from, style, kNowhere)("advisor", {}).plain() == "A, B, and C");
}

TEST_CASE("what every entry may have are fields too") {
  Entry from = entry({});
  from.location = plain_text("Oslo");
  from.note = plain_text("declined");
  from.group = "Industry";
  from.url = "https://a.example";
  from.dates.start = {DatePrecision::month, 2024, 6, 0, {}, {FileId{0}, 1, 2}};
  from.dates.end = {DatePrecision::month, 2025, 9, 0, {}, {FileId{0}, 3, 4}};
  CHECK(field(from, "location") == "Oslo");
  CHECK(field(from, "note") == "declined");
  CHECK(field(from, "group") == "Industry");
  CHECK(field(from, "url") == "https://a.example");
  CHECK(field(from, "dates") == "Jun. 2024 – Sept. 2025");
  CHECK(field(from, "start") == "Jun. 2024");
  CHECK(field(from, "end") == "Sept. 2025");
  CHECK(field(from, "year") == "2025");
  from.parts.resize(2);
  from.parts[0].dates.end = *parse_date("Fall 2024");
  from.parts[1].dates.end = *parse_date("Fall 2023");
  CHECK(field(from, "terms") == "Fall 2024, Fall 2023");
  from.parts[0].location = plain_text("Oslo");  // says more than when it was
  CHECK(field(from, "terms") == "Fall 2023");
  for (const std::string_view name : shared_entry_fields()) CHECK(field(from, name) != "");
  CHECK(entry_fields(from, academic(), kNowhere)("dates", {}).span == Span{FileId{0}, 1, 2});
}

TEST_CASE("an entry's own field goes before a shared one of the same name") {
  Entry from = entry({{"year", Date{DatePrecision::year, 1998, 0, 0, {}, {}}, {}}});
  from.dates.end = {DatePrecision::year, 2025, 0, 0, {}, {}};
  CHECK(field(from, "year") == "1998");
}

TEST_CASE("the filter year leaves the last year of a date") {
  Entry from = entry({{"term", std::string("Fall 2024"), {}}, {"word", std::string("soon"), {}}});
  from.dates.start = {DatePrecision::month, 2024, 6, 0, {}, {}};
  from.dates.end = {DatePrecision::month, 2025, 9, 0, {}, {}};
  CHECK(field(from, "dates", {"year"}) == "2025");
  CHECK(field(from, "start", {"year"}) == "2024");
  CHECK(field(from, "term", {"year"}) == "2024");
  CHECK(field(from, "word", {"year"}).empty());
  from.dates = {from.dates.start, {DatePrecision::present, 0, 0, 0, {}, {}}};
  CHECK(field(from, "year") == "2024");
}

TEST_CASE("the filter plain takes markup and links away") {
  const RichText rich{{text_node("a "), link_node("b", "https://b.example")}, {}};
  const Entry from = entry({{"title", rich, {}}});
  CHECK(field(from, "title") == "a <https://b.example>(b)");
  CHECK(field(from, "title", {"plain"}) == "a b");
}

TEST_CASE("the filter link leads to the DOI, else to arXiv, else to the URL") {
  Entry from = entry({{"title", plain_text("T"), {}}});
  CHECK(field(from, "title", {"link"}) == "T");
  from.url = "https://a.example";
  CHECK(field(from, "title", {"link"}) == "<https://a.example>(T)");
  from.fields.push_back({"arxiv", std::string("2406.01234"), {}});
  CHECK(field(from, "title", {"link"}) == "<https://arxiv.org/abs/2406.01234>(T)");
  from.fields.push_back({"doi", std::string("10.1000/182"), {}});
  CHECK(field(from, "title", {"link"}) == "<https://doi.org/10.1000/182>(T)");
}

TEST_CASE("a DOI, an arXiv number and a URL link to themselves") {
  Entry from = entry({{"doi", std::string("10.1000/182"), {}},
                      {"arxiv", std::string("2406.01234"), {}},
                      {"pdf", std::string("https://p.example/a.pdf"), {}}});
  CHECK(field(from, "doi", {"link"}) == "<https://doi.org/10.1000/182>(10.1000/182)");
  CHECK(field(from, "arxiv", {"link"}) == "<https://arxiv.org/abs/2406.01234>(2406.01234)");
  CHECK(field(from, "pdf", {"link"}) == "<https://p.example/a.pdf>(https://p.example/a.pdf)");
}

TEST_CASE("signs of a DOI that mean something in a URL are escaped") {
  const Entry from = entry({{"doi", std::string("10.1002/(SICI)<1::A#2%3>3.0 ü"), {}}});
  CHECK(field(from, "doi", {"link"}) ==
        "<https://doi.org/10.1002/(SICI)%3C1::A%232%253%3E3.0%20%C3%BC>"
        "(10.1002/(SICI)<1::A#2%3>3.0 ü)");
}

TEST_CASE("no link is made of what is none, nor inside another link") {
  Entry from = entry({{"title", RichText{{link_node("T", "https://own.example")}, {}}, {}},
                      {"venue", plain_text("V"), {}}});
  from.url = "javascript:alert(1)";
  CHECK(field(from, "venue", {"link"}) == "V");
  from.url = "https://a.example";
  CHECK(field(from, "title", {"link"}) == "<https://own.example>(T)");
  CHECK(field(entry({}), "title", {"link"}).empty());
}

TEST_CASE("education reads as on the homepage") {
  Entry from = entry({{"institution", list({"Tsinghua University"}), {}},
                      {"degree", plain_text("Ph.D."), {}},
                      {"field", plain_text("Computer Science"), {}},
                      {"department",
                       plain_text("Institute for Interdisciplinary Information "
                                  "Sciences"),
                       {}},
                      {"advisor", list({"Professor Andrew Chi-Chih Yao"}), {}}});
  CHECK(title(from, "education") == "b(Tsinghua University), i(Ph.D. in Computer Science)");
  CHECK(line(from, "education", 0) ==
        "Institute for Interdisciplinary Information Sciences. "
        "Advisor: Professor Andrew Chi-Chih Yao");
  from.fields.erase(from.fields.begin() + 3);
  CHECK(line(from, "education", 0) == "Advisor: Professor Andrew Chi-Chih Yao");
  from.fields.erase(from.fields.begin() + 1, from.fields.end());
  CHECK(title(from, "education") == "b(Tsinghua University)");
  CHECK(line(from, "education", 0).empty());
}

TEST_CASE("experience reads as on the homepage") {
  const Field organization{"organization", plain_text("Qwen (Alibaba)"), {}};
  const Field position{"position", plain_text("Research Scientist, Pre-training Team"), {}};
  CHECK(title(entry({organization, position}), "experience") ==
        "b(Qwen (Alibaba)), i(Research Scientist, Pre-training Team)");
  CHECK(title(entry({organization}), "experience") == "b(Qwen (Alibaba))");
  CHECK(title(entry({position}), "experience") == "i(Research Scientist, Pre-training Team)");
}

TEST_CASE("a journal article reads as on the professor's page") {
  const Entry from =
      entry({{"title", plain_text("Gas transport in thawing soils"), {}},
             {"authors", list({"L. Okafor", "T. Virtanen", "M. E. Brandt-Ødegård"}), {}},
             {"venue", plain_text("Nature Geoscience"), {}},
             {"year", Date{DatePrecision::year, 2025, 0, 0, {}, {}}, {}},
             {"volume", std::string("18"), {}},
             {"pages", std::string("211–219"), {}},
             {"doi", std::string("10.0000/ngeo.2025.1"), {}},
             {"distinction", plain_text("Editors’ choice"), {}}});
  const std::string url = "<https://doi.org/10.0000/ngeo.2025.1>";
  CHECK(title(from, "publication", "journal") ==
        "L.\u00A0Okafor, T.\u00A0Virtanen, M.\u00A0E.\u00A0Brandt-Ødegård (2025). " + url +
            "(Gas transport in thawing soils). i(Nature Geoscience) 18, 211–219. doi:" + url +
            "(10.0000/ngeo.2025.1). b(Editors’ choice).");
}

TEST_CASE("a publication of which little is known has no stray punctuation") {
  const Field what{"title", plain_text("What is a soil?"), {}};
  const Field who{"authors", list({"A. Example"}), {}};
  for (const char* kind :
       {"", "journal", "conference", "preprint", "book", "thesis", "something else"}) {
    CAPTURE(kind);
    const std::string shown_title = title(entry({what, who}), "publication", kind);
    const bool italic = shown_title.find("i(") != std::string::npos;
    CHECK(shown_title ==
          (italic ? "A.\u00A0Example. i(What is a soil?)" : "A.\u00A0Example. What is a soil?"));
    CHECK(title(entry({what}), "publication", kind) ==
          (italic ? "i(What is a soil?)" : "What is a soil?"));
  }
}

namespace {

/// The title, aside and lines of `from`, each as plain text.
std::vector<std::string> texts_of(const Entry& from, const EntryStyle& style) {
  std::vector<const Template*> forms{&style.title, &style.aside};
  for (const EntryLine& each : style.lines) forms.push_back(&each.text);
  const FieldSource fields = entry_fields(from, academic(), kNowhere);
  std::vector<std::string> texts;
  for (const Template* form : forms) {
    texts.push_back(expand(*form, fields, academic().language).plain());
  }
  return texts;
}

/// Every kind of entry, and publications of every kind.
std::vector<std::pair<std::string_view, std::string_view>> looks() {
  std::vector<std::pair<std::string_view, std::string_view>> all;
  for (const std::string_view kind : entry_kinds()) all.emplace_back(kind, "");
  const Key* const sorts = find_key(entry_scope("publication"), "kind");
  for (const std::string_view sort : sorts->choices) all.emplace_back("publication", sort);
  return all;
}

/// What says something only beside another field, or is told by one.
bool stands_alone(std::string_view name, const EntryStyle& style) {
  for (const char* other : {"currency", "venue_short", "name", "title", "heading"}) {
    if (name == other) return false;
  }
  return std::find(style.hidden.begin(), style.hidden.end(), name) == style.hidden.end();
}

}  // namespace

TEST_CASE("whatever fields an entry has, its punctuation is right and none of them is lost") {
  for (const auto& [kind, subkind] : looks()) {
    const EntryStyle& style = academic().entry(kind, subkind);
    std::vector<std::string> names{"location", "note"};
    for (const Key& key : entry_scope(kind).keys) {
      if (key.scope == nullptr && is_printed(key) && key.name != "year" && key.name != "term") {
        names.emplace_back(key.name);
      }
    }
    for (const std::vector<bool>& chosen : choices(names.size())) {
      Entry from;
      from.kind = kind;
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (chosen[i]) from.fields.push_back({names[i], plain_text("X" + names[i]), {}});
      }
      std::string all;
      for (const std::string& text : texts_of(from, style)) {
        all += text + "\n";
        for (const char* wrong : {"  ", "..", ",,", " .", " ,", ",.", ".,", ":.", "()", ": ,", ".(",
                                  "venue(", "title("}) {
          if (text.find(wrong) != std::string::npos) FAIL(kind, ".", subkind, ": ", text);
        }
        if (!text.empty() && std::string_view(" .,;:").find(text[0]) != std::string_view::npos) {
          FAIL(kind, ".", subkind, ": ", text);
        }
      }
      for (const Field& field : from.fields) {
        const bool shown = all.find("X" + field.name) != std::string::npos;
        const bool tag = all.find(academic().language.word(field.name)) != std::string::npos;
        if (stands_alone(field.name, style) && !shown && !tag) FAIL(kind, ": ", field.name);
      }
    }
  }
}

TEST_CASE("known words are said in the language, others as they are") {
  Entry talk = entry({{"kind", std::string("invited"), {}}});
  talk.kind = "talk";
  CHECK(field(talk, "kind") == "Invited talk");
  talk.fields[0].value = std::string("fireside chat");
  CHECK(field(talk, "kind") == "fireside chat");
  // Under the sub-heading "Invited talks" nobody needs to read it again.
  const EntryPlace grouped{{}, "kind"};
  CHECK(entry_fields(talk, academic(), grouped)("kind", {}).empty());
}

TEST_CASE("a publication's status is told until it is published") {
  CHECK(field(entry({{"status", std::string("accepted"), {}}}), "status") == "accepted");
  CHECK(field(entry({{"status", std::string("published"), {}}}), "status").empty());
}

TEST_CASE("sums have their figures in groups and their currency") {
  Entry grant = entry({{"amount", 1500000.0, {}},
                       {"share", std::string("a third"), {}},
                       {"currency", std::string("EUR"), {}}});
  CHECK(field(grant, "money") == "EUR\u00A01,500,000");
  CHECK(field(grant, "own_share") == "EUR\u00A0a third");
  grant.fields.pop_back();
  CHECK(field(grant, "money") == "1,500,000");
  CHECK(field(entry({}), "money").empty());
}

TEST_CASE("names with commas in them are parted by semicolons") {
  const Entry plain = entry({{"authors", list({"A. Example", "B. Student"}), {}}});
  CHECK(field(plain, "authors", {"names"}) == "A.\u00A0Example, B.\u00A0Student");
  const Entry inverted = entry({{"authors", list({"Example, Ada", "Student, Bo"}), {}}});
  CHECK(field(inverted, "authors", {"names"}) == "Example, Ada; Student, Bo");
}

TEST_CASE("addresses can be a word, or short, and are linked to where they lead") {
  const Entry paper = entry({{"pdf", std::string("https://www.example.org/paper/"), {}},
                             {"email", std::string("ada@example.org"), {}},
                             {"phone", std::string("+47 22 85 50 50"), {}},
                             {"title", plain_text("T"), {}}});
  CHECK(field(paper, "pdf", {"tag"}) ==
        shown({link_node("PDF", "https://www.example.org/paper/")}));
  CHECK(field(paper, "pdf", {"short", "link"}) ==
        shown({link_node("example.org/paper", "https://www.example.org/paper/")}));
  CHECK(field(paper, "email", {"link"}) ==
        shown({link_node("ada@example.org", "mailto:ada@example.org")}));
  CHECK(field(paper, "phone", {"link"}) ==
        shown({link_node("+47 22 85 50 50", "tel:+4722855050")}));
  CHECK(field(paper, "code", {"tag"}).empty());
}

TEST_CASE("an end that lies ahead is expected where the layout says so") {
  Entry degree;
  degree.kind = "education";
  degree.dates.start = *parse_date("2024");
  degree.dates.end = *parse_date("2028");
  const auto dates = [&](std::string_view now) {
    const EntryPlace place{*parse_date(now), {}};
    return entry_fields(degree, academic(), place)("dates", {}).plain();
  };
  CHECK(dates("2026-11-01") == "2024 – 2028 (expected)");
  CHECK(dates("2028") == "2024 – 2028");
  CHECK(dates("2029") == "2024 – 2028");
  CHECK(field(degree, "dates") == "2024 – 2028");  // nobody knows when "now" is
  degree.dates.end = *parse_date("present");
  CHECK(dates("2025") == "2024 – present");
  degree.kind = "grant";
  degree.dates.end = *parse_date("2028");
  CHECK(dates("2026-11-01") == "2024 – 2028");
  // What has not begun does not go on.
  degree.dates = {*parse_date("2027"), *parse_date("present")};
  CHECK(dates("2026-11-01") == "2027 (expected)");
  CHECK(dates("2027-11-01") == "2027 – present");
}

TEST_CASE("running lines know the name as printed, the page and when the CV was updated") {
  Cv cv;
  cv.person.name = "Ada Example";
  cv.person.headline = plain_text("Engineer");
  cv.updated = {DatePrecision::month, 2026, 11, 0, {}, {}};
  const auto page = [&](std::string_view name, const std::vector<std::string>& filters = {}) {
    return page_fields(cv, academic(), 2, 7)(name, filters).plain();
  };
  CHECK(page("name") == "Ada Example");
  CHECK(page("headline") == "Engineer");
  CHECK(page("page") == "2");
  CHECK(page("pages") == "7");
  CHECK(page("updated") == "Nov. 2026");
  CHECK(page("updated", {"year"}) == "2026");
  CHECK(page("other").empty());
  for (const std::string_view name : page_field_names()) CHECK(page(name) != "");
  cv.updated = {DatePrecision::day, 2026, 11, 1, {}, {}};
  CHECK(page("updated") == "1 Nov. 2026");
  cv.person.prefix = "Prof. Dr.";
  CHECK(page("name") == "Prof. Dr. Ada Example");
  cv.person.suffix = "FRS";
  CHECK(page("name") == "Prof. Dr. Ada Example, FRS");
}

TEST_CASE("the running lines of the academic layout name person, document and page") {
  Cv cv;
  cv.person.name = "Ada Example";
  const auto read = [&](const Template& form) {
    return expand(form, page_fields(cv, academic(), 2, 7), academic().language).plain();
  };
  const PageStyle& page = academic().page;
  CHECK(read(page.header.first).empty());
  CHECK(read(page.header.start) == "Ada Example — Curriculum vitae");
  CHECK(read(page.header.end) == "2/7");
  CHECK(read(page.footer.first).empty());
  cv.updated = {DatePrecision::month, 2026, 11, 0, {}, {}};
  CHECK(read(page.footer.first) == "Updated Nov. 2026");
  CHECK(read(page.footer.start).empty());
}

TEST_CASE("a contact is its text, linked where it has a URL, and its label") {
  const Contact mail{"email", "", "ada@example.org", "mailto:ada@example.org", {}};
  const Contact phone{"phone", "office", "+86 10 5555 0100", "", {}};
  const Contact orcid{
      "orcid", "", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097", {}};
  const auto written = [](const Contact& contact) {
    const auto& forms = academic().header.contact_forms;
    const auto own = forms.find(contact.kind);
    const Template& form = own == forms.end() ? forms.at("default") : own->second;
    return shown(expand(form, contact_fields(contact), academic().language).nodes);
  };
  CHECK(written(mail) == "<mailto:ada@example.org>(ada@example.org)");
  CHECK(written(phone) == "+86 10 5555 0100 (office)");
  CHECK(written(orcid) == "ORCID <https://orcid.org/0000-0002-1825-0097>(0000-0002-1825-0097)");
  for (const std::string_view name : contact_field_names()) {
    CHECK(!contact_fields(phone)(name, {}).empty());
  }
  CHECK(contact_fields(phone)("other", {}).empty());
}

}  // namespace vitaset
