#include "style/publication_style.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "cv/markup.h"
#include "style/entry_fields.h"
#include "style/publication_notes.h"
#include "unit/style/style_help.h"

namespace vitaset {
namespace {

const Style& style_called(const std::string& name) {
  static std::map<std::string, LoadedStyle> loaded;
  auto at = loaded.find(name);
  if (at == loaded.end()) {
    at = loaded
             .try_emplace(name, fmt::format("[layout]\nextends = \"academic\"\n[publications]\n"
                                            "style = \"{}\"\n",
                                            name))
             .first;
    REQUIRE_MESSAGE(at->second.style.has_value(), at->second.told());
  }
  return *at->second.style;
}

constexpr std::array<const char*, 4> kStyles{"plain", "apa", "ieee", "compact"};

struct GivenField {
  const char* name;
  const char* value;
};

// What may be missing; each is recognized in the text.
constexpr std::array<GivenField, 11> kOptional{{{"authors", "Example, Ada; Student, Bea"},
                                                {"venue", "Journal"},
                                                {"year", "2026"},
                                                {"volume", "77"},
                                                {"number", "88"},
                                                {"pages", "101-120"},
                                                {"publisher", "Press"},
                                                {"doi", "10.1000/182"},
                                                {"pdf", "https://example.org/a.pdf"},
                                                {"status", "accepted"},
                                                {"note", "Remark"}}};

// What few publications have; all of it or none.
constexpr unsigned kRare = 1U << kOptional.size();

Entry paper(std::string_view kind, unsigned chosen) {
  Entry entry;
  entry.kind = "publication";
  entry.fields.push_back({"kind", std::string(kind), {}});
  entry.fields.push_back({"title", plain_text("Title"), {}});
  for (std::size_t i = 0; i < kOptional.size(); ++i) {
    if ((chosen >> i & 1U) == 0) continue;
    const std::string name = kOptional[i].name;
    if (name == "authors") {
      entry.fields.push_back(
          {name, std::vector<RichText>{plain_text("Ada Example"), plain_text("Bea Student")}, {}});
    } else if (name == "year") {
      entry.dates.end = {DatePrecision::year, 2026, 0, 0, {}, {}};
    } else if (name == "venue" || name == "publisher") {
      entry.fields.push_back({name, plain_text(kOptional[i].value), {}});
    } else if (name == "note") {
      entry.note = plain_text(kOptional[i].value);
    } else {
      entry.fields.push_back({name, std::string(kOptional[i].value), {}});
    }
  }
  if ((chosen & kRare) != 0) {
    entry.fields.push_back({"editors", std::vector<RichText>{plain_text("Cleo Editor")}, {}});
    entry.fields.push_back({"series", plain_text("Series"), {}});
    entry.fields.push_back({"edition", std::string("2"), {}});
    entry.fields.push_back({"isbn", std::string("978-3-16-148410-0"), {}});
    entry.fields.push_back({"type", plain_text("Type"), {}});
  }
  return entry;
}

std::string written(const Entry& entry, const Style& style) {
  const FieldValue* const kind = entry.field("kind");
  const EntryStyle& look = style.entry("publication", std::get<std::string>(*kind));
  const EntryPlace nowhere;
  return expand(look.title, entry_fields(entry, style, nowhere), style.language).plain();
}

/// What is wrong with the punctuation of `text`; empty if nothing is.
std::string stray(const std::string& text) {
  for (const char* wrong : {"  ", "..", ",,", ", .", " .", " ,", ",.", ".,", "()", "[]",
                            "“”", ".(", ": ", ",”.", "”.", "( ", " )", "[ ", " ]", ";."}) {
    if (std::string_view(wrong) == ": " && text.find("doi: 10") != std::string::npos) continue;
    const std::size_t at = text.find(wrong);
    // "ed.," and "Example, A., & Student, B."
    const bool abbreviation = std::string_view(wrong) == ".," && at != std::string::npos &&
                              at >= 2 &&
                              (text.compare(at - 2, 2, "ed") == 0 || text[at - 2] == ' ');
    if (at != std::string::npos && !abbreviation) return wrong;
  }
  if (std::string_view(" .,;:)").find(text.front()) != std::string_view::npos) return "its start";
  if (std::string_view(" ,;:(").find(text.back()) != std::string_view::npos) return "its end";
  return {};
}

}  // namespace

TEST_CASE("whatever a publication lacks, no style leaves stray punctuation") {
  const Key* const kinds = find_key(entry_scope("publication"), "kind");
  for (const char* name : kStyles) {
    const Style& style = style_called(name);
    for (const std::string_view kind : kinds->choices) {
      for (unsigned chosen = 0; chosen < 2 * kRare; ++chosen) {
        const std::string text = written(paper(kind, chosen), style);
        const std::string wrong = stray(text);
        if (!wrong.empty()) FAIL_CHECK(name, " ", kind, ": ", wrong, " in ", text);
      }
    }
  }
}

TEST_CASE("each style writes all it is meant to") {
  const unsigned all = kRare - 1;
  const auto text = [&](const char* style, std::string_view kind) {
    return written(paper(kind, all), style_called(style));
  };
  CHECK(text("plain", "journal") ==
        "Ada Example, Bea Student (2026). Title. Journal 77(88), 101–120, Press. doi:10.1000/182. "
        "Accepted. Remark. [PDF]");
  CHECK(text("apa", "journal") ==
        "Example, A., & Student, B. (2026). Title. Journal, 77(88), 101–120. Press. Accepted. "
        "Remark. https://doi.org/10.1000/182 [PDF]");
  CHECK(text("apa", "conference") ==
        "Example, A., & Student, B. (2026). Title. In Journal, 77(88) (101–120). Press. Accepted. "
        "Remark. https://doi.org/10.1000/182 [PDF]");
  CHECK(text("ieee", "journal") ==
        "A.\u00A0Example and B.\u00A0Student, “Title,” Journal, vol. 77, no. 88, 101–120, Press, "
        "2026, doi: 10.1000/182. Accepted. Remark. [PDF]");
  CHECK(
      text("ieee", "conference") ==
      "A.\u00A0Example and B.\u00A0Student, “Title,” in Journal, vol. 77, no. 88, 101–120, Press, "
      "2026, doi: 10.1000/182. Accepted. Remark. [PDF]");
  CHECK(text("compact", "journal") ==
        "Title. Ada Example, Bea Student. Journal 2026. Accepted. Remark.");
  const auto rare = [&](const char* style, std::string_view kind) {
    return written(paper(kind, 7 + kRare), style_called(style));
  };
  CHECK(rare("plain", "chapter") ==
        "Ada Example, Bea Student (2026). Title. In Journal, Series, Cleo Editor (ed.), edition 2, "
        "ISBN 978-3-16-148410-0.");
  CHECK(
      rare("plain", "thesis")
          .starts_with(
              "Ada Example, Bea Student (2026). Title. Type, Journal, Series, Cleo Editor (ed.)"));
  CHECK(
      rare("apa", "chapter") ==
      "Example, A., & Student, B. (2026). Title. In C.\u00A0Editor (ed.), Journal, Series, edition "
      "2. ISBN 978-3-16-148410-0.");
  CHECK(rare("ieee", "chapter") ==
        "A.\u00A0Example and B.\u00A0Student, “Title,” in Journal, C.\u00A0Editor, ed., Series, "
        "edition 2, 2026, ISBN 978-3-16-148410-0.");
  CHECK(written(paper("journal", 0), style_called("ieee")) == "“Title.”");
}

TEST_CASE("what has appeared says nothing of its status") {
  for (const char* name : kStyles) {
    Entry entry = paper("journal", 0);
    entry.fields.push_back({"status", std::string("published"), {}});
    CHECK(written(entry, style_called(name)).find("ublished") == std::string::npos);
  }
}

TEST_CASE("a layout's style gives way to the layout that names it, and not to those below") {
  const LoadedStyle own(R"(
[layout]
extends = "onepage"
[publications]
style = "apa"
[entry.publication]
title = "{title}!"
)");
  REQUIRE(own.style.has_value());
  CHECK(own.style->publications.names == NameForm::family_initials);
  // What compact says, the style of the layout below, is not there at all.
  CHECK(own.style->publications.max_authors == 0);
  const Entry entry = paper("journal", 0);
  CHECK(written(entry, *own.style) == "Title!");
  const LoadedStyle classic("[layout]\nextends = \"classic\"\n[publications]\nstyle = \"apa\"\n");
  REQUIRE(classic.style.has_value());
  CHECK(classic.style->entry("publication", "journal").aside.empty());
  const LoadedStyle wrong("[layout]\nextends = \"base\"\n[publications]\nstyle = \"apx\"\n");
  CHECK(wrong.told() ==
        "CV0112 4:9 `\"apx\"`: there is no publication style \"apx\" | did you mean \"apa\"? | the "
        "publication styles there are: apa, compact, ieee, plain; a file is named with its ending: "
        "\"mine.toml\"\n");
}

TEST_CASE("a style that is set from outside stands against all layouts") {
  Sources sources;
  Sink sink;
  StyleRequest request{"onepage", "en", bundled_layouts()};
  request.overrides = read_overrides({"style.publications.style=ieee"}, sources, sink);
  const std::optional<Style> style = load_style(request, catalog(), sources, sink);
  REQUIRE(style.has_value());
  CHECK(style->publications.names == NameForm::initials);
  CHECK(style->publications.max_authors == 0);
  CHECK(written(paper("journal", 0), *style) == "“Title.”");
}

TEST_CASE("each kind has a prefix of its own") {
  const PublicationStyle& look = style_called("plain").publications;
  const Key* const kinds = find_key(entry_scope("publication"), "kind");
  std::vector<std::string> seen;
  for (const std::string_view kind : kinds->choices) {
    const std::string prefix(look.prefix(std::string(kind)));
    CHECK_FALSE(prefix.empty());
    CHECK(std::ranges::find(seen, prefix) == seen.end());
    seen.push_back(prefix);
  }
  CHECK(look.prefix("") == look.prefix("other"));
}

}  // namespace vitaset
