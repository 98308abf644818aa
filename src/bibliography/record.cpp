#include "bibliography/record.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "bibliography/bib_dates.h"
#include "bibliography/bib_status.h"
#include "bibliography/identifiers.h"
#include "bibliography/inherit.h"
#include "bibliography/latex_text.h"
#include "bibliography/names.h"
#include "bibliography/parse_bib.h"
#include "bibliography/publication_kind.h"
#include "cv/markup.h"
#include "cv/quoted_text.h"
#include "cv/url.h"

namespace vitaset {
namespace {

using Names = std::initializer_list<std::string_view>;

/// A full stop that ends a title is the bibliography's, not the title's.
void drop_full_stop(RichText& title) {
  if (title.nodes.empty()) return;
  std::string& text = title.nodes.back().text;
  const bool ends_word = text.size() > 2 && text.ends_with('.') && text[text.size() - 2] >= 'a' &&
                         text[text.size() - 2] <= 'z' && text[text.size() - 3] != '.';
  if (ends_word) text.pop_back();
}

void append(RichText& text, std::string_view between, RichText more) {
  if (more.empty()) return;
  if (!text.empty()) text.nodes.push_back(text_node(std::string(between), more.span));
  std::ranges::move(more.nodes, std::back_inserter(text.nodes));
  if (!text.span.known()) text.span = more.span;
}

/// Whether LaTeX cannot have `sign`, in small letters, in what it says; cheaper than reading it.
bool surely_lacks(std::string_view latex, std::string_view sign) {
  if (latex.find_first_of("{}\\$") != std::string_view::npos) return false;
  const auto same = [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  };
  return std::search(latex.begin(), latex.end(), sign.begin(), sign.end(), same) == latex.end();
}

class RecordMaker {
 public:
  /// What becomes of `entry` is moved out of it.
  RecordMaker(BibEntry& entry, Sink& sink)
      : bib_(entry), sink_(sink), told_(entry.fields.size(), false) {
    for (const BibField& each : entry.fields) names_ |= bit_of(each.name);
  }

  std::optional<BibRecord> make() {
    std::string_view title_name = "title";
    title_ = titled(title_name);
    if (title_.empty()) {
      title_name = given("booktitle") != nullptr ? "booktitle" : "maintitle";
      title_ = titled(title_name);
    }
    tell_titled(title_name);
    if (title_.empty()) {
      sink_.report({Severity::warning,
                    Code::bib_syntax,
                    bib_.type_span,
                    fmt::format("the entry {} has no title; it is left out", quoted_text(bib_.key)),
                    {"give it one"},
                    {}});
      return std::nullopt;
    }
    drop_full_stop(title_);
    find_numbers();
    find_venue();
    record_.key = bib_.key;
    record_.is_parent = bib_.is_parent;
    entry_.kind = "publication";
    entry_.fields.reserve(bib_.fields.size() + 2);  // the kind and the key besides
    entry_.span = bib_.span;
    entry_.dates = bib_dates(bib_, sink_);
    entry_.selected = verbatim("selected") == "true";
    if (entry_.selected) tell(given("selected"));
    tell_dates();
    const BibField* const place = first({"location", "address"});
    entry_.location = line(place);
    tell(place);
    find_status();
    find_note();
    find_url();
    add_fields();
    keep_extras();
    return std::move(record_);
  }

 private:
  /// One of 64 bits, for most names another one.
  static std::uint64_t bit_of(std::string_view name) {
    const auto first = static_cast<unsigned char>(name.front());
    const auto last = static_cast<unsigned char>(name.back());
    return std::uint64_t{1} << ((first * 7U + last * 3U + name.size()) % 64U);
  }

  /// The field called `name`, or null: most of those that are asked for are not there.
  [[nodiscard]] const BibField* given(std::string_view name) const {
    return (names_ & bit_of(name)) == 0 ? nullptr : bib_.field(name);
  }

  /// Notes that the record says all that `field` does.
  void tell(const BibField* field) {
    if (field != nullptr) told_[static_cast<std::size_t>(field - bib_.fields.data())] = true;
  }
  void tell(Names names) {
    for (const std::string_view name : names) tell(given(name));
  }
  void tell_titled(std::string_view name) {
    std::string base(name);
    tell(given(name));
    if (base.ends_with("title")) base.resize(base.size() - 5);
    tell(given(base + "subtitle"));
    tell(given(base + "titleaddon"));
  }

  void tell_dates() {
    const Date& end = entry_.dates.end;
    if (!end.given() && !entry_.dates.start.given()) return;
    if (const BibField* const date = given("date")) {
      // "2020-21" is a season, "2020~" about then: these are more than is printed.
      const bool plain = date->text.find_first_not_of("0123456789-/.") == std::string::npos;
      if (plain && end.precision != DatePrecision::term) tell(date);
      if (status_called(verbatim("date")).empty()) return tell({"year", "month", "day"});
    }
    tell({"year"});
    if (end.month != 0) tell({"month"});
    if (end.day != 0) tell({"day"});
  }

  /// The fields of which the record does not tell all, and the type where its kind does not.
  void keep_extras() {
    const FieldValue* const type = entry_.field("type");
    const auto* const words = type == nullptr ? nullptr : std::get_if<RichText>(type);
    const bool is_masters =
        kind_ == "thesis" && words != nullptr && words->plain() == words_of_type("mastersthesis");
    if (bib_.type != (is_masters ? "mastersthesis" : type_of_kind(kind_))) {
      entry_.extras.push_back({"entrytype", bib_.type});
    }
    tell({"crossref", "xdata"});  // what they lead to was taken over
    for (std::size_t i = 0; i < bib_.fields.size(); ++i) {
      BibField& field = bib_.fields[i];
      if (told_[i] || field.text.find_first_not_of(" \t\r\n{}") == std::string::npos) continue;
      entry_.extras.push_back({std::move(field.name), std::move(field.text)});
    }
  }

  [[nodiscard]] const BibField* first(Names names) const {
    for (const std::string_view name : names) {
      const BibField* const field = given(name);
      if (field != nullptr && field->text.find_first_not_of(" \t\r\n{}") != std::string::npos) {
        return field;
      }
    }
    return nullptr;
  }

  [[nodiscard]] RichText line(const BibField* field) {
    return field == nullptr ? RichText() : latex_text(field->text, field->map, sink_);
  }
  [[nodiscard]] RichText line(Names names) { return line(first(names)); }
  [[nodiscard]] std::string plain(const BibField* field) {
    return field == nullptr ? std::string() : latex_plain(field->text, field->map, sink_);
  }
  [[nodiscard]] std::string verbatim(std::string_view name) const {
    const BibField* const field = given(name);
    return field == nullptr ? std::string() : latex_verbatim(field->text);
  }

  /// A title with its subtitle and what is added to it.
  RichText titled(std::string_view name) {
    std::string base(name);
    if (base.ends_with("title")) base.resize(base.size() - 5);
    RichText text = line({name});
    if (text.empty()) return text;
    append(text, ": ", line({base + "subtitle"}));
    append(text, ". ", line({base + "titleaddon"}));
    return text;
  }

  void find_numbers() {
    doi_field_ = first({"doi", "url", "ee"});
    doi_ = doi_in(verbatim("doi"));
    if (!doi_.empty()) tell({"doi"});
    if (doi_.empty() && !verbatim("doi").empty()) {
      const BibField& field = *given("doi");
      sink_.report({Severity::warning,
                    Code::bib_value,
                    field.span(),
                    fmt::format("{} is not a DOI", quoted_text(latex_verbatim(field.text))),
                    {"a DOI looks like 10.1000/182"},
                    {}});
    }
    for (const std::string_view name : {"url", "ee"}) {
      const std::string url = verbatim(name);
      if (doi_.empty() && url.find("doi.org/") != std::string::npos) doi_ = doi_in(url);
    }
    find_arxiv();
    tell_arxiv();
    // arXiv's own DOIs say no more than its number.
    constexpr std::string_view kArxivDoi = "10.48550/arxiv.";
    if (!ascii_lower(doi_).starts_with(kArxivDoi)) return;
    if (arxiv_.empty()) arxiv_ = arxiv_in(std::string_view(doi_).substr(kArxivDoi.size()));
    if (!arxiv_.empty()) {
      doi_.clear();
      if (const BibField* const doi = given("doi")) {
        told_[static_cast<std::size_t>(doi - bib_.fields.data())] = false;
      }
    }
    if (arxiv_field_ == nullptr) arxiv_field_ = doi_field_;
  }

  void find_arxiv() {
    const auto take = [&](std::string_view name, std::string_view sign) {
      const BibField* const field = given(name);
      if (!arxiv_.empty() || field == nullptr) return;
      if (!sign.empty() && surely_lacks(field->text, sign)) return;
      const std::string text = latex_verbatim(field->text);
      if (!sign.empty() && ascii_lower(text).find(sign) == std::string::npos) return;
      arxiv_ = arxiv_in(text);
      if (!arxiv_.empty()) arxiv_field_ = field;
    };
    take("arxiv", "");
    take("arxivid", "");
    const std::string archive =
        ascii_lower(verbatim(given("eprinttype") != nullptr ? "eprinttype" : "archiveprefix"));
    if (archive.empty() || archive.starts_with("arxiv")) take("eprint", "");
    if (arxiv_.empty() && archive.starts_with("arxiv")) take_old_number();
    for (const std::string_view name : {"url", "journal", "journaltitle", "volume", "howpublished",
                                        "note", "number", "publisher"}) {
      take(name, name == "volume" ? "abs/" : "arxiv");
    }
  }

  void tell_arxiv() {
    if (arxiv_.empty()) return;
    for (const std::string_view name : {"arxiv", "arxivid", "eprint"}) {
      const BibField* const field = given(name);
      if (field == nullptr) continue;
      if (field != arxiv_field_ && arxiv_in(latex_verbatim(field->text)) != arxiv_) continue;
      tell(field);
      if (name != "eprint") continue;
      for (const std::string_view archive : {"archiveprefix", "eprinttype"}) {
        if (ascii_lower(verbatim(archive)) == "arxiv") tell({archive});
      }
    }
  }

  /// Numbers of before 2007 stand apart from their archive: "9711200" of hep-th.
  void take_old_number() {
    const BibField* const field = given("eprint");
    const BibField* const archive = first({"primaryclass", "eprintclass"});
    if (field == nullptr || archive == nullptr) return;
    arxiv_ = arxiv_in(latex_verbatim(archive->text) + "/" + latex_verbatim(field->text));
    if (!arxiv_.empty()) arxiv_field_ = field;
  }

  void find_venue() {
    if (is_part_of_book(bib_.type)) {
      venue_field_ = first({"booktitle", "maintitle", "eventtitle", "journal", "journaltitle"});
    } else if (is_thesis(bib_.type)) {
      venue_field_ = first({"school", "institution", "publisher", "organization"});
    } else if (bib_.type == "techreport" || bib_.type == "report" || bib_.type == "manual") {
      venue_field_ = first({"institution", "organization", "publisher", "school"});
    } else if (bib_.type == "patent") {
      venue_field_ = first({"holder", "assignee"});
    } else {
      venue_field_ = first({"journaltitle", "journal", "maintitle", "eventtitle", "organization"});
    }
    if (venue_field_ == nullptr) {
      const BibField* const published = first({"howpublished"});
      const bool is_address =
          published != nullptr && published->text.find("url") != std::string::npos;
      if (published != nullptr && !is_address &&
          latex_verbatim(published->text).find("://") == std::string::npos) {
        venue_field_ = published;
      }
    }
    if (venue_field_ == nullptr) return;
    venue_ = titled(venue_field_->name);
    const std::string text = venue_.plain();
    kind_ = publication_kind(bib_, text, !arxiv_.empty());
    // Whoever prints the number says "arXiv" with it.
    if (!arxiv_.empty() && is_preprint_server(text)) {
      venue_ = {};
    } else {
      tell_titled(venue_field_->name);
    }
  }

  void find_status() {
    for (const std::string_view name : {"pubstate", "year", "date", "note", "howpublished"}) {
      const BibField* const field = given(name);
      if (field == nullptr) continue;
      status_ = status_called(plain(field));
      if (status_.empty()) continue;
      status_field_ = field;
      if (name == "pubstate") tell(field);
      return;
    }
  }

  void find_note() {
    RichText note;
    for (const std::string_view name : {"note", "addendum"}) {
      const BibField* const field = first({name});
      if (field == nullptr) continue;
      const std::string address = latex_verbatim(field->text);
      const bool is_arxiv = !arxiv_.empty() && arxiv_in(address) == arxiv_ &&
                            ascii_lower(address).find("arxiv") != std::string::npos;
      if (is_arxiv) continue;
      // find_url and find_status have these.
      if (is_safe_url(address) || !status_called(address).empty()) continue;
      append(note, ". ", line(field));
      tell(field);
    }
    drop_full_stop(note);
    entry_.note = std::move(note);
  }

  void find_url() {
    const BibField* const field = first({"url", "ee", "link", "howpublished", "note"});
    if (field == nullptr) return;
    std::string url = latex_verbatim(field->text);
    if (url.starts_with("www.")) url = parse_web_address(url).url;
    if (!is_safe_url(url)) {
      if (field->name == "url") {
        sink_.report({Severity::warning,
                      Code::bib_value,
                      field->span(),
                      fmt::format("{} cannot be linked to", quoted_text(url)),
                      {link_hint(url)},
                      {}});
      }
      return;
    }
    // The DOI and the number on arXiv are links of their own.
    const bool is_doi = !doi_.empty() && url.find("doi.org/") != std::string::npos;
    const bool is_arxiv = !arxiv_.empty() && url.find("arxiv.org/") != std::string::npos;
    if (is_doi || is_arxiv) return;
    entry_.url = percent_encoded(url);
    if (field->name != "howpublished" && field->name != "note") tell(field);
  }

  void add(std::string_view name, FieldValue value, const BibField* field) {
    entry_.fields.push_back(
        {std::string(name), std::move(value), field == nullptr ? bib_.type_span : field->span()});
  }
  void add_line(std::string_view name, RichText text, const BibField* field) {
    if (text.empty()) return;
    tell(field);
    add(name, std::move(text), field);
  }
  void add_text(std::string_view name, std::string text, const BibField* field) {
    if (!text.empty()) add(name, std::move(text), field);
  }
  void add_names(std::string_view name, NameList& parts, const BibField* field) {
    if (field == nullptr) return;
    BibNames read = read_names(field->text, field->map, sink_);
    if (read.names.empty()) return;
    std::vector<RichText> list;
    list.reserve(read.names.size());
    parts.names.reserve(read.names.size());
    for (BibName& each : read.names) {
      list.push_back(plain_text(full_name(each.name), each.span));
      parts.names.push_back(std::move(each.name));
    }
    parts.others = read.others;
    tell(field);
    add(name, std::move(list), field);
  }
  void add_web(std::string_view name) {
    const std::string url = verbatim(name);
    if (!is_safe_url(url)) return;
    tell(given(name));
    add(name, percent_encoded(url), given(name));
  }
  /// A text that is told but for what the field's name says.
  void add_told(std::string_view name, const BibField* field) {
    std::string text = plain(field);
    if (!text.empty()) tell(field);
    add_text(name, std::move(text), field);
  }

  /// In the order of the table of keys.
  void add_fields() {
    add("title", std::move(title_), first({"title", "booktitle", "maintitle"}));
    add_names("authors", entry_.authors, first({"author", "inventor"}));
    const BibField* const collaboration = first({"collaboration"});
    add_line("collaboration", line(collaboration), collaboration);
    add_names("editors", entry_.editors, first({"editor"}));
    if (kind_.empty()) kind_ = publication_kind(bib_, {}, !arxiv_.empty());
    add("kind", std::string(kind_), nullptr);
    add_line("venue", std::move(venue_), venue_field_);
    const BibField* const brief = first({"shortjournal", "shortbooktitle", "shortseries"});
    add_line("venue_short", line(brief), brief);
    add_thesis_type();
    const BibField* const series = first({"series"});
    add_line("series", line(series), series);
    const BibField* const edition = first({"edition"});
    add_told("edition", edition);
    const BibField* const volume = first({"volume"});
    const bool is_of_arxiv =
        !arxiv_.empty() && volume != nullptr && volume->text.starts_with("abs/");
    if (!is_of_arxiv) add_told("volume", volume);
    const BibField* const number = first({"number", "issue"});
    add_told("number", number);
    const BibField* const pages = first({"pages", "eid", "articleno", "article-number"});
    if (pages != nullptr && pages->name == "pages") {
      add_told("pages", pages);
    } else {
      add_text("pages", plain(pages), pages);  // the number of an article is more than pages
    }
    const BibField* const publisher = first({"publisher"});
    const bool is_server = publisher != nullptr && is_preprint_server(publisher->text);
    if (publisher != venue_field_ && !is_server) add_line("publisher", line(publisher), publisher);
    add_text("isbn", verbatim("isbn"), given("isbn"));
    tell({"isbn"});
    add_text("doi", doi_, doi_field_);
    add_text("arxiv", arxiv_, arxiv_field_);
    for (const std::string_view name : {"pdf", "code", "slides"}) add_web(name);
    add_text("status", std::string(status_), status_field_);
    const BibField* const award = first({"award", "distinction"});
    add_line("distinction", line(award), award);
    add_text("key", bib_.key, nullptr);
  }

  /// "PhD thesis": what the entry says, or its type.
  void add_thesis_type() {
    const BibField* const type = first({"type"});
    const std::string written = type == nullptr ? bib_.type : plain(type);
    const std::string_view words = words_of_type(ascii_lower(written));
    if (!words.empty()) {
      add_line("type", plain_text(std::string(words), bib_.type_span), type);
    } else if (type != nullptr) {
      add_line("type", line(type), type);
    }
  }

  BibEntry& bib_;
  Sink& sink_;
  std::vector<bool> told_;   // of each field of bib_
  std::uint64_t names_ = 0;  // the bits of their names
  BibRecord record_;
  Entry& entry_ = record_.entry;
  RichText title_, venue_;
  std::string doi_, arxiv_;
  std::string_view kind_, status_;
  const BibField* doi_field_ = nullptr;
  const BibField* arxiv_field_ = nullptr;
  const BibField* venue_field_ = nullptr;
  const BibField* status_field_ = nullptr;
};

}  // namespace

std::vector<BibRecord> make_records(std::vector<BibEntry> entries, Sink& sink) {
  std::vector<BibRecord> records;
  records.reserve(entries.size());
  for (BibEntry& entry : entries) {
    if (std::optional<BibRecord> record = RecordMaker(entry, sink).make()) {
      records.push_back(*std::move(record));
    }
  }
  return records;
}

std::vector<BibRecord> read_bibliography(std::string_view text, FileId id, Sink& sink) {
  std::vector<BibEntry> entries = parse_bib(text, id, sink);
  inherit_fields(entries, sink);
  return make_records(std::move(entries), sink);
}

}  // namespace vitaset
