#include "exchange/bib_fields.h"

#include <doctest/doctest.h>

#include "unit/profile/profile_help.h"

namespace vitaset {
namespace {

/// "@type name=value;…" of a [[publication]] with those keys.
std::string written(const std::string& keys) {
  const Bound profile("[[publication]]\ntitle = \"T\"\n" + keys);
  const WrittenBib bib = bib_fields(profile.cv.sections.at(0).entries.at(0));
  std::string out = "@" + bib.type;
  for (const auto& [name, value] : bib.fields) {
    if (name != "title") out += " " + name + "=" + value;
  }
  return out;
}

}  // namespace

TEST_CASE("the venue of each kind has its own field") {
  const auto of_kind = [](const std::string& kind) {
    return written("kind = \"" + kind + "\"\nvenue = \"V\"");
  };
  CHECK(of_kind("journal") == "@article journal={V}");
  CHECK(of_kind("conference") == "@inproceedings booktitle={V}");
  CHECK(of_kind("chapter") == "@incollection booktitle={V}");
  CHECK(of_kind("book") == "@book maintitle={V}");
  CHECK(of_kind("thesis") == "@phdthesis school={V}");
  CHECK(of_kind("report") == "@techreport institution={V}");
  CHECK(of_kind("patent") == "@patent holder={V}");
  CHECK(of_kind("preprint") == "@misc howpublished={V}");
  CHECK(written("kind = \"thesis\"\ntype = \"Master’s thesis\"") == "@mastersthesis");
  CHECK(written("kind = \"thesis\"\ntype = \"Habilitation\"") == "@phdthesis type={Habilitation}");
}

TEST_CASE("names, groups and lists that go on") {
  CHECK(written("authors = [\"Ada Example\", \"{Example, Inc.}\", \"et al.\"]\n"
                "editors = [\"Jan van Berg\"]") ==
        "@misc author={Example, Ada and {Example, Inc.} and others} editor={van Berg, Jan}");
}

TEST_CASE("dates are years and months, or ranges") {
  CHECK(written("year = 2020") == "@misc year={2020}");
  CHECK(written("year = \"2020-06\"") == "@misc year={2020} month=jun");
  CHECK(written("year = \"2020-06-03\"") == "@misc year={2020} month=jun day={3}");
  CHECK(written("start = \"2020-06\"\nend = \"2020-07\"") ==
        "@misc year={2020} month=jun # \"--\" # jul");
  CHECK(written("start = 2019\nend = 2020") == "@misc year={2020} date={2019/2020}");
  CHECK(written("start = 2019") == "@misc year={2019} date={2019/..}");
  CHECK(written("date = \"c. 1850\"") == "@misc year={c. 1850}");
}

TEST_CASE("all else that BibTeX and BibLaTeX know") {
  CHECK(written("kind = \"journal\"\ncollaboration = \"ATLAS\"\nvolume = 12\nnumber = \"3–4\"\n"
                "pages = \"1–9\"\npublisher = \"P\"\nlocation = \"Oslo\"\nisbn = \"978\"\n"
                "doi = \"10.1000/a_1\"\narxiv = \"2406.01234\"\nurl = \"https://example.org\"\n"
                "pdf = \"https://example.org/a.pdf\"\nstatus = \"in press\"\n"
                "distinction = \"Best paper\"\nnote = \"N\"\nselected = true\nvenue_short = \"J\"\n"
                "series = \"S\"\nedition = 2") ==
        "@article collaboration={ATLAS} shortjournal={J} series={S} edition={2} volume={12} "
        "number={3–4} pages={1--9} publisher={P} address={Oslo} isbn={978} doi={10.1000/a_1} "
        "eprint={2406.01234} archiveprefix={arXiv} url={https://example.org} "
        "pdf={https://example.org/a.pdf} pubstate={in press} award={Best paper} note={N} "
        "selected={true}");
}

TEST_CASE("extras are written as they came, and make room or give way") {
  CHECK(written("x-bib-abstract = 'An {\\em abstract}'\nx-bib-entrytype = \"online\"") ==
        "@online abstract={An {\\em abstract}}");
  CHECK(written("note = \"N\"\nx-bib-note = \"to appear\"") ==
        "@misc addendum={N} note={to appear}");
  CHECK(written("volume = 3\nx-bib-volume = \"abs/1\"") == "@misc volume={3}");
  CHECK(written("arxiv = \"2406.01234\"\nx-bib-eprint = \"hal-1\"\nx-bib-eprinttype = \"hal\"") ==
        "@misc arxiv={2406.01234} eprint={hal-1} eprinttype={hal}");
  CHECK(written("year = 2020\nx-bib-date = \"2020~\"") == "@misc date={2020~}");
  CHECK(written("year = 2021\nx-bib-date = \"2020~\"") == "@misc year={2021} date={2020~}");
}

TEST_CASE("no extra breaks out of its entry") {
  CHECK(written("x-bib-a = \"x } y {\"\nx-bib-entrytype = \"a{b\"\n\"x-bib-c d\" = \"e\"") ==
        "@misc a={x  y }");
  CHECK(written("x-bib-a = \"x\\n @article{b, title = {c}}\"") ==
        "@misc a={x  @article{b, title = {c}}}");
  CHECK(written("x-bib-entrytype = \"comment\"") == "@misc");
}

}  // namespace vitaset
