#include "bibliography/record.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <variant>

#include "bibliography/encoding.h"
#include "unit/bibliography/shown.h"

namespace vitaset {
namespace {

const FileId kFile{0};

std::string value_text(const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* line = std::get_if<RichText>(&value)) return shown(*line);
  std::string out;
  if (const auto* list = std::get_if<std::vector<RichText>>(&value)) {
    for (const RichText& each : *list) out += (out.empty() ? "" : "; ") + shown(each);
  }
  return out;
}

std::string date_text(const Date& date) {
  if (!date.given()) return {};
  if (!date.text.empty()) return date.text;
  std::string text = std::to_string(date.year);
  if (date.month > 0) text += "-" + std::to_string(date.month);
  if (date.day > 0) text += "-" + std::to_string(date.day);
  return text;
}

/// A record, a line for each thing it says.
std::string told(const BibRecord& record) {
  std::string out;
  for (const Field& field : record.entry.fields) {
    if (field.name != "key") out += field.name + ": " + value_text(field.value) + "\n";
  }
  if (record.entry.authors.others) out += "and others\n";
  const DateRange& dates = record.entry.dates;
  if (dates.start.given()) out += "start: " + date_text(dates.start) + "\n";
  if (dates.end.given()) out += "date: " + date_text(dates.end) + "\n";
  if (!record.entry.url.empty()) out += "url: " + record.entry.url + "\n";
  if (!record.entry.note.empty()) out += "note: " + shown(record.entry.note) + "\n";
  return out;
}

struct Library {
  std::string text;
  std::vector<BibRecord> records;
  std::vector<Diagnostic> diagnostics;

  [[nodiscard]] std::string operator[](std::string_view key) const {
    for (const BibRecord& record : records) {
      if (record.key == key) return told(record);
    }
    return "no such entry";
  }
};

Library read(std::string text) {
  Sink sink;
  Library library;
  library.text = std::move(text);
  library.records = read_bibliography(library.text, kFile, sink);
  library.diagnostics = sink.diagnostics();
  return library;
}

Library sample(const std::string& name) {
  std::ifstream file(std::string(VITASET_TEST_DATA) + "/bibliography/" + name, std::ios::binary);
  REQUIRE(file);
  return read(decode_bib({std::istreambuf_iterator<char>(file), {}}).text);
}

}  // namespace

TEST_CASE("what Zotero exports") {
  const Library library = sample("zotero.bib");
  CHECK(library.diagnostics.empty());
  CHECK(library["lovelaceSketchAnalyticalEngine1843"] ==
        "title: Sketch of the Analytical Engine Invented by Charles Babbage\n"
        "authors: Luigi Federico Menabrea; Ada Lovelace\nkind: journal\n"
        "venue: Scientific Memoirs\nvenue_short: Sci. Mem.\nvolume: 3\npages: 666–731\n"
        "date: 1843-9\nurl: https://www.fourmilab.ch/babbage/sketch.html\n");
  CHECK(library["noetherInvarianteVariationsprobleme1918"] ==
        "title: Invariante Variationsprobleme\nauthors: Emmy Noether\nkind: chapter\n"
        "venue: Nachrichten von der Gesellschaft der Wissenschaften zu Göttingen\n"
        "series: Mathematisch-Physikalische Klasse\npages: 235–257\n"
        "publisher: Weidmannsche Buchhandlung\ndate: 1918\n");
  CHECK(library["curieTraiteRadioactivite1910"] ==
        "title: Traité de radioactivité: Tome I\nauthors: Marie Curie\nkind: book\n"
        "publisher: Gauthier-Villars\nisbn: 978-2-01-000000-1\ndate: 1910\n");
  CHECK(library["debroglieRecherchesTheorieQuanta1924"] ==
        "title: Recherches sur la théorie des quanta\nauthors: Louis de Broglie\nkind: thesis\n"
        "venue: Université de Paris\ntype: PhD thesis\ndate: 1924-11-25\n");
  CHECK(library["vaswaniAttentionAllYou2017"] ==
        "title: Attention Is All You Need\n"
        "authors: Ashish Vaswani; Noam Shazeer; Niki Parmar; Aidan N. Gomez\nkind: preprint\n"
        "arxiv: 1706.03762\ndate: 2017-6-12\n");
}

TEST_CASE("what Mendeley exports") {
  const Library library = sample("mendeley.bib");
  CHECK(library.diagnostics.empty());
  CHECK(library["Watson1953"] ==
        "title: Molecular structure of nucleic acids; i(a structure for deoxyribose nucleic acid)\n"
        "authors: J. D. Watson; F. H. C. Crick\nkind: journal\nvenue: Nature\nvolume: 171\n"
        "number: 4356\npages: 737–738\nisbn: 0028-0836\ndoi: 10.1038/171737a0\ndate: 1953-4\n"
        "url: http://www.nature.com/articles/171737a0_x\n");
  CHECK(library["Bernstein1925"] ==
        "title: The Large N limit & supergravity\nauthors: Juan M. Maldacena; Renée Éxample\n"
        "kind: preprint\narxiv: hep-th/9711200v3\ndate: 1997\n");
  CHECK(library["Codd1971"].find("kind: workshop\n") != std::string::npos);
}

TEST_CASE("what JabRef writes") {
  const Library library = sample("jabref.bib");
  CHECK(library.diagnostics.empty());
  CHECK(library.records.size() == 4);
  CHECK(library["Dijkstra1968"] ==
        "title: Letters to the editor: go to statement considered harmful\n"
        "authors: Edsger W. Dijkstra\nkind: journal\nvenue: Communications of the ACM\n"
        "volume: 11\nnumber: 3\npages: 147-148\ndoi: 10.1145/362929.362947\ndate: 1968-3\n");
  CHECK(library["Hopper1934"] ==
        "title: New Types of Irreducibility Criteria\nauthors: Grace Murray Hopper\nkind: thesis\n"
        "venue: Yale University\ntype: Dissertation\ndate: 1934\n");
  CHECK(library["Liskov1974"] ==
        "title: Programming with abstract data types\nauthors: Barbara Liskov; Stephen Zilles\n"
        "editors: Burt Leavenworth\nkind: conference\n"
        "venue: Proceedings of the ACM SIGPLAN symposium on Very high level languages\n"
        "pages: 50–59\npublisher: ACM\ndate: 1974-4-1\n");
}

TEST_CASE("what DBLP, Google Scholar, INSPIRE, ADS and ORCID give") {
  const Library dblp = sample("dblp.bib");
  CHECK(dblp.diagnostics.empty());
  CHECK(dblp["DBLP:conf/focs/Valiant77"] ==
        "title: Graph-Theoretic Arguments in Low-Level Complexity\nauthors: Leslie G. Valiant\n"
        "kind: conference\nvenue: Mathematical Foundations of Computer Science 1977, 6th "
        "Symposium, Tatranská Lomnica, Czechoslovakia, September 5-9, 1977, Proceedings\n"
        "series: Lecture Notes in Computer Science\nvolume: 53\npages: 162–176\n"
        "publisher: Springer\ndoi: 10.1007/3-540-08353-7_135\ndate: 1977\n");
  CHECK(dblp["DBLP:journals/corr/KingmaB14"] ==
        "title: Adam: A Method for Stochastic Optimization\nauthors: Diederik P. Kingma; Jimmy Ba\n"
        "kind: preprint\narxiv: 1412.6980\ndate: 2014\n");
  const Library scholar = sample("scholar.bib");
  CHECK(scholar.diagnostics.empty());
  CHECK(scholar["erdos1960evolution"] ==
        "title: On the evolution of random graphs\nauthors: Paul Erdős; Alfréd Rényi\n"
        "kind: journal\nvenue: Publ. math. inst. hung. acad. sci\nvolume: 5\nnumber: 1\n"
        "pages: 17–60\nand others\ndate: 1960\n");
  CHECK(scholar["brown2020language"] ==
        "title: Language models are few-shot learners\nauthors: Tom B Brown\nkind: preprint\n"
        "arxiv: 2005.14165\ndate: 2020\n");
  CHECK(scholar["goedel1929"] ==
        "title: Über die Vollständigkeit des Logikkalküls\nauthors: Kurt Gödel\nkind: thesis\n"
        "venue: Universität Wien\ntype: PhD thesis\ndate: 1929\n");
  CHECK(scholar["page1999pagerank"] ==
        "title: The PageRank citation ranking: Bringing order to the web\n"
        "authors: Lawrence Page; Sergey Brin\nkind: report\nvenue: Stanford infolab\ndate: 1999\n");
  const Library inspire = sample("inspire.bib");
  CHECK(inspire.diagnostics.empty());
  CHECK(inspire["ATLAS:2012yve"].find("arxiv: 1207.7214\nand others\ndate: 2012\n") !=
        std::string::npos);
  CHECK(inspire["ATLAS:2012yve"].find(
            "authors: Georges Aad\ncollaboration: ATLAS\nkind: journal\nvenue: Phys. Lett. B\n") !=
        std::string::npos);
  CHECK(inspire["Aad:2015gba"].find("venue: Phys. Rev. Lett.\n") != std::string::npos);
  CHECK(inspire["Aad:2015gba"].starts_with(
      "title: Observation of J/ψp resonances consistent with pentaquark states in "
      "Λ_(b)^(0) → J/ψK^(−)p decays at √s = 13 TeV\nauthors: LHCb Collaboration\n"));
  const Library ads = sample("ads.bib");
  CHECK(ads.diagnostics.empty());
  CHECK(ads["2016PhRvL.116f1102A"] ==
        "title: Observation of Gravitational Waves from a Binary Black Hole Merger\n"
        "authors: B. P. Abbott; F. de Marco; LIGO Scientific Collaboration; Virgo Collaboration\n"
        "kind: journal\nvenue: Physical Review Letters\nvolume: 116\nnumber: 6\npages: 061102\n"
        "doi: 10.1103/PhysRevLett.116.061102\narxiv: 1602.03837\ndate: 2016-2\n");
  const Library orcid = sample("orcid.bib");
  CHECK(orcid.diagnostics.empty());
  CHECK(orcid["Example2021"] ==
        "title: CO_(2) uptake in soils\nauthors: Ada Example; Bo Student\nkind: journal\n"
        "venue: Journal of Soils\nvolume: 12\nnumber: 3\npublisher: Example & Sons\n"
        "doi: 10.1234/ABC.2021.5\ndate: 2021-3\n");
  CHECK(orcid["10.5281/zenodo.1234"] ==
        "title: Measurements\nauthors: Ada Example\nkind: dataset\npublisher: Zenodo\n"
        "doi: 10.5281/ZENODO.1234\ndate: 2022\nurl: https://zenodo.org/record/1234\n");
}

TEST_CASE("a file that is hard on purpose") {
  const Library library = sample("hard.bib");
  std::string keys;
  for (const BibRecord& record : library.records) keys += record.key + " ";
  CHECK(keys == "paren after same_line child loop1 loop2 sharing parent twice soon ");
  CHECK(library["paren"] ==
        "title: Entries in (parentheses)\nauthors: Ada \"Bo\" Example\nkind: journal\n"
        "publisher: The Press\ndate: 2001-6-10\n");
  CHECK(library["after"] ==
        "title: After \"all\"\neditors: Ada Example; Bo Student\nkind: book\nstatus: in press\n");
  CHECK(library["same_line"] ==
        "title: On the same line\nkind: book\nstart: 2010-5\ndate: 2011-6\n");
  CHECK(library["child"] ==
        "title: Its chapter\nauthors: Ada Example\neditors: Edi Tor\nkind: chapter\n"
        "venue: The Whole Booktitle\npages: 1–2\ndate: 2003\n");
  CHECK(library["sharing"] ==
        "title: Sharing\nkind: book\npublisher: Shared Press\ndate: c. 1850\n");
  CHECK(library["twice"] == "title: First\nkind: journal\ndate: 2004\n");
  CHECK(library["soon"] ==
        "title: Soon\nauthors: Ada Example\nkind: other\nstatus: under review\n");
  std::string codes;
  for (const Diagnostic& diagnostic : library.diagnostics) {
    codes += code_text(diagnostic.code) + " ";
    CHECK(diagnostic.severity == Severity::warning);
    CHECK(diagnostic.span.end <= library.text.size());
  }
  // The macro and the entry that are never closed, a field and a key given twice, the loop, the
  // entry without a title.
  CHECK(codes == "CV0601 CV0601 CV0602 CV0602 CV0605 CV0601 ");
}

TEST_CASE("a file in Latin-1") {
  const Library library = sample("latin1.bib");
  CHECK(library["latin1"] ==
        "title: Größe – und Zähler\nauthors: Jörg Müller\nkind: journal\ndate: 1999\n");
}

TEST_CASE("fields know their values, and what is wrong with them is told there") {
  const Library library =
      read("@article{k, title = {T}, doi = {none}, url = {ftp//x}, author = {A and and B}}");
  REQUIRE(library.records.size() == 1);
  const Field& title = library.records[0].entry.fields[0];
  CHECK(title.span == Span{kFile, 20, 23});
  REQUIRE(library.diagnostics.size() == 3);
  for (const Diagnostic& diagnostic : library.diagnostics) {
    CHECK(diagnostic.code == Code::bib_value);
  }
  CHECK(library.diagnostics[0].span == Span{kFile, 31, 37});
  CHECK(library.diagnostics[1].span == Span{kFile, 45, 53});
}

TEST_CASE("links, notes and states") {
  const auto only = [](std::string_view fields) {
    const Library library = read("@misc{k, title = {T}, " + std::string(fields) + "}");
    CHECK(library.diagnostics.empty());
    return library["k"];
  };
  CHECK(only("url = {https://doi.org/10.1000/182}") == "title: T\nkind: other\ndoi: 10.1000/182\n");
  CHECK(only("howpublished = {\\url{https://example.org/a_b}}") ==
        "title: T\nkind: other\nurl: https://example.org/a_b\n");
  CHECK(only("howpublished = {Blog post}") == "title: T\nkind: other\nvenue: Blog post\n");
  CHECK(only("note = {To appear}") == "title: T\nkind: other\nstatus: accepted\n");
  CHECK(only("note = {Best \\emph{paper}.}, addendum = {More}") ==
        "title: T\nkind: other\nnote: Best i(paper).. More\n");
  CHECK(only("pubstate = {inpress}, number = {3}, issue = {4}") ==
        "title: T\nkind: other\nnumber: 3\nstatus: in press\n");
  CHECK(only("code = {https://example.org/c}, pdf = {files/x.pdf}, selected = {true}") ==
        "title: T\nkind: other\ncode: https://example.org/c\n");
}

TEST_CASE("what a record does not tell of its entry is kept as written") {
  const auto extras = [](const std::string& text) {
    const Library library = read(text);
    REQUIRE(library.records.size() == 1);
    std::string out;
    for (const BibExtra& extra : library.records[0].entry.extras) {
      out += extra.field + "=" + extra.text + ";";
    }
    return out;
  };
  // Everything has its key.
  CHECK(extras("@article{a, title={T}, author={A B and others}, journal={J}, volume=1, number=2,"
               " pages={3--4}, year=2020, month=jun, doi={10.1000/1}, url={https://example.org},"
               " note={N}, publisher={P}, address={Oslo}, isbn={1}, collaboration={X}}")
            .empty());
  CHECK(extras("@article{a, title={T}, abstract={An {\\em abstract}.}, keywords = {}}") ==
        "abstract=An {\\em abstract}.;");
  CHECK(extras("@inbook{a, title={T}, booktitle={B}}") == "entrytype=inbook;");
  CHECK(extras("@mastersthesis{a, title={T}, school={S}}").empty());
  CHECK(extras("@article{a, title={T}, eid={061102}}") == "eid=061102;");
  CHECK(extras("@article{a, title={T}, journal={CoRR}, volume={abs/1706.03762}}") ==
        "entrytype=article;journal=CoRR;volume=abs/1706.03762;");
  CHECK(extras("@article{a, title={T}, doi={10.48550/arXiv.1706.03762}, journal={J}}") ==
        "doi=10.48550/arXiv.1706.03762;");
  CHECK(
      extras("@article{a, title={T}, doi={no}, url={ftp://example.org}, month={foo}, year=2020}") ==
      "doi=no;url=ftp://example.org;month=foo;");
  CHECK(extras("@article{a, title={T}, date={2020~}}") == "date=2020~;");
  CHECK(extras("@article{a, title={T}, year={to appear}}") == "year=to appear;");
}

TEST_CASE("names are kept in parts, groups whole") {
  const Library library = read(
      "@article{a, title={T}, author={{Example, Inc.} and Garc{\\'i}a M{\\'a}rquez, Gabriel}}");
  REQUIRE(library.records.size() == 1);
  const NameList& list = library.records[0].entry.authors;
  REQUIRE(list.names.size() == 2);
  CHECK(list.names[0].corporate);
  CHECK(list.names[0].family == "Example, Inc.");
  CHECK(list.names[1].family == "García Márquez");
  CHECK_FALSE(list.others);
}

}  // namespace vitaset
