#include "style/publication_notes.h"

#include <doctest/doctest.h>

#include "unit/style/style_help.h"

namespace vitaset {
namespace {

const Style& academic(const std::string& language = "en") {
  static const LoadedStyle english("[layout]\nextends = \"academic\"\n");
  static const LoadedStyle german("[layout]\nextends = \"academic\"\n", "de");
  return language == "de" ? *german.style : *english.style;
}

Entry paper(const std::vector<AuthorMarks>& marks) {
  Entry entry;
  entry.kind = "publication";
  entry.fields.push_back({"kind", std::string("journal"), {}});
  entry.author_marks = marks;
  return entry;
}

struct Made {
  Cv cv;
  Section section;

  Made() { section.id = "publication"; }
  [[nodiscard]] std::vector<std::string> notes(const Style& style = academic()) const {
    std::vector<std::string> lines;
    for (const RichText& note : publication_notes(cv, section, style))
      lines.push_back(note.plain());
    return lines;
  }
};

using Lines = std::vector<std::string>;

Date october() { return {DatePrecision::month, 2026, 10, 0, {}, {}}; }

}  // namespace

TEST_CASE("nothing to say is no line") {
  const Made made;
  CHECK(made.notes().empty());
}

TEST_CASE("figures with their source and date, as the language writes them") {
  Made made;
  made.cv.publications.metrics = {31200, 27, 0, "Google Scholar", october(), {}};
  CHECK(made.notes() ==
        Lines{"Citations:\u00A031,200 · h-index:\u00A027 (Google Scholar, Oct. 2026)."});
  CHECK(made.notes(academic("de")) ==
        Lines{"Zitationen:\u00A031.200 · h-Index:\u00A027 (Google Scholar, Okt. 2026)."});
  made.cv.publications.metrics.source.clear();
  CHECK(made.notes().empty());
}

TEST_CASE("how many there are of each kind, if the profile wants it said") {
  Made made;
  made.cv.publications.counts = {{"journal", 23}, {"chapter", 2}};
  CHECK(made.notes().empty());
  made.cv.publications.tells_counts = true;
  CHECK(made.notes() ==
        Lines{"Total:\u00A025 · Journal articles:\u00A023 · Book chapters:\u00A02."});
  made.cv.publications.counts.pop_back();
  CHECK(made.notes() == Lines{"Journal articles:\u00A023."});
}

TEST_CASE("only marks that are printed are explained") {
  Made made;
  made.cv.publications.groups = {{{}, NameMark::underline, "student", {}},
                                 {{}, NameMark::double_dagger, "visitors", {}}};
  made.section.entries = {paper({{}, {}})};
  CHECK(made.notes().empty());
  made.section.entries = {
      paper({{true, true, false, NameMark::none}, {false, false, false, NameMark::underline}})};
  CHECK(made.notes() == Lines{"*\u00A0equal contribution; students underlined."});
  made.section.entries.push_back(paper({{false, false, true, NameMark::double_dagger}}));
  CHECK(made.notes() ==
        Lines{"*\u00A0equal contribution; †\u00A0corresponding author; students underlined; "
              "‡\u00A0visitors."});
  made.cv.publications.max_authors = 1;  // the student is cut
  made.section.entries.pop_back();
  CHECK(made.notes() == Lines{"*\u00A0equal contribution."});
}

TEST_CASE("other sections have no such notes") {
  Made made;
  made.cv.publications.metrics = {1, 0, 0, "X", october(), {}};
  made.section.id = "talk";
  CHECK(made.notes().empty());
}

TEST_CASE("numbers before entries") {
  Entry entry = paper({});
  CHECK(publication_label(entry, Numbering::plain, academic()).empty());
  entry.number = 12;
  CHECK(publication_label(entry, Numbering::plain, academic()).plain() == "[12]");
  CHECK(publication_label(entry, Numbering::by_kind, academic()).plain() == "[J12]");
}

}  // namespace vitaset
