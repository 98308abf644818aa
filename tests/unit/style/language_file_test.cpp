#include "style/language_file.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "profile/key_table.h"
#include "style/layout_files.h"
#include "style/style_help.h"

namespace vitaset {
namespace {

const std::string kMonths = R"([months]
long = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]
short = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"]
)";
const std::string kDates = R"toml([date]
day = "{day}. {month} {year}"
month = "{month} {year}"
day_number = "{day}.{month}.{year}"
month_number = "{month}/{year}"
expected = "{date} (voraussichtlich)"
)toml";
const std::string kLists = R"([list]
pair = " und "
between = ", "
last = " und "
[names]
pair = " & "
between = "; "
last = " & "
)";
const std::string kAuthors = R"([authors]
place = "{number}."
total = "{total} Autoren"
[legend]
underline = "{who} unterstrichen"
italic = "{who} kursiv"
bold = "{who} fett"
)";
const std::string kNumbers = R"([numbers]
group = "."
decimal = ","
money = "{amount} {currency}"
percent = "{number} %"
[quotes]
outer = ["„", "“"]
inner = ["‚", "‘"]
[spaces]
before = { "!" = "\u202F" }
tied = ["z. B."]
keeps_next = ["Dr.", "Nr."]
)";
const std::string kWords =
    "[person]\nphoto = 'Foto von {name}'\n[words]\npresent = 'heute'\n[sections]\nbio = 'Über "
    "mich'\n";
const std::string kValues = R"([values.talk.kind]
invited = "Eingeladener Vortrag"
[values.publication.status]
"under review" = "eingereicht"
[groups.talk.kind]
invited = "Eingeladene Vorträge"
)";
const std::string kGerman = kMonths + kDates + kLists + kAuthors + kNumbers + kWords + kValues;

struct Languages {
  TemporaryFolder folder;
  Sources sources;
  Sink sink;

  std::optional<Language> read(const std::string& tag) {
    return read_language(tag, {}, folder.path(), sources, sink);
  }

  /// Reads `text` as the language "de"; each diagnostic as CV0203 `what the span holds`: message.
  std::string told(const std::string& text) {
    folder.write("de.toml", text);
    static_cast<void>(read("de"));
    std::string lines;
    for (const Diagnostic& diagnostic : sink.diagnostics()) {
      const Span span = diagnostic.span;
      lines +=
          code_text(diagnostic.code) + " `" +
          std::string(sources.file(span.file).text().substr(span.begin, span.end - span.begin)) +
          "`: " + diagnostic.message + "\n";
    }
    return lines;
  }
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

/// Every word the profile knows, with the kind of entry and the field it stands in.
std::vector<FieldWord> known_words() {
  std::vector<FieldWord> words;
  for (const std::string_view kind : entry_kinds()) {
    for (const Key& key : find_scope(kind)->keys) {
      if (key.type != ValueType::choice && key.type != ValueType::word) continue;
      for (const std::string_view word : key.choices) {
        words.push_back({std::string(kind), std::string(key.name), std::string(word)});
      }
    }
  }
  return words;
}

}  // namespace

TEST_CASE("every language that comes along has every known word of the profile, and no other") {
  const std::vector<FieldWord> words = known_words();
  REQUIRE(words.size() > 40);
  const std::filesystem::path folder = bundled_layouts() / "languages";
  const std::vector<std::string> tags = toml_names(folder);
  REQUIRE(tags.size() >= 15);
  for (const std::string& tag : tags) {
    CAPTURE(tag);
    Sources sources;
    Sink sink;
    const std::optional<Language> language = read_language(tag, {}, folder, sources, sink);
    REQUIRE(language);
    CHECK(sink.diagnostics().empty());
    for (const auto& [kind, field, word] : words) {
      CAPTURE(kind);
      CAPTURE(field);
      CAPTURE(word);
      CHECK_FALSE(language->value(kind, field, word).empty());
      CHECK_FALSE(language->group_title(kind, field, word).empty());
    }
    // Besides the words of entries those that [publications] knows.
    const auto of_entries =
        std::count_if(language->values.begin(), language->values.end(),
                      [](const auto& value) { return value.first.kind != "publications"; });
    CHECK(static_cast<std::size_t>(of_entries) == words.size());
    CHECK(language->group_titles.size() == words.size());
    for (const std::string_view kind : entry_kinds()) {
      CAPTURE(kind);
      CHECK(language->section_title(kind).empty() == (kind == "section"));
    }
  }
}

TEST_CASE("a language has its months, dates, lists, words and titles") {
  Languages languages;
  languages.folder.write("de.toml", kGerman);
  const std::optional<Language> german = languages.read("de");
  REQUIRE(german);
  CHECK(languages.sink.diagnostics().empty());
  CHECK(german->tag == "de");
  CHECK(german->months_long[0] == "a");
  CHECK(german->months_short[11] == "L");
  CHECK(german->word("present") == "heute");
  CHECK(german->section_title("bio") == "Über mich");
  CHECK(german->list.pair == " und ");
  CHECK(german->names.between == "; ");
  CHECK(german->names.last == " & ");
  const Date june{DatePrecision::day, 2025, 6, 1, {}, {}};
  CHECK(format_date(june, {MonthForm::full, "-"}, *german) == "1. f 2025");
  CHECK(format_date(june, {MonthForm::number, "-"}, *german) == "01.06.2025");
}

TEST_CASE("a month may have another name beside a day") {
  Languages languages;
  const std::string of_day =
      "long_of_day = ['a1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1', 'h1', 'i1', "
      "'j1', 'k1', 'l1']\n";
  languages.folder.write("pl.toml", replaced(kGerman, "[date]", of_day + "[date]"));
  const std::optional<Language> polish = languages.read("pl");
  REQUIRE(polish);
  CHECK(languages.sink.diagnostics().empty());
  const Date day{DatePrecision::day, 2025, 6, 1, {}, {}};
  const Date month{DatePrecision::month, 2025, 6, 0, {}, {}};
  CHECK(format_date(day, {MonthForm::full, "-"}, *polish) == "1. f1 2025");
  CHECK(format_date(month, {MonthForm::full, "-"}, *polish) == "f 2025");
  CHECK(format_date(day, {MonthForm::abbreviated, "-"}, *polish) == "1. F 2025");
  CHECK(Languages().told(replaced(kGerman, "[date]", "short_of_day = ['x']\n[date]")) ==
        "CV0203 `['x']`: months.short_of_day takes the twelve months\n");
}

TEST_CASE("a language has its numbers, quotes and known words") {
  Languages languages;
  languages.folder.write("de.toml", kGerman);
  const std::optional<Language> german = languages.read("de");
  REQUIRE(german);
  CHECK(format_number(12345.5, *german) == "12.345,5");
  CHECK(format_money("12.345", "EUR", *german) == "12.345 EUR");
  CHECK(format_percent(50, *german) == "50 %");
  CHECK(format_photo("Ada", *german) == "Foto von Ada");
  CHECK(format_expected("Juni 2027", *german) == "Juni 2027 (voraussichtlich)");
  CHECK(german->outer.open == "„");
  CHECK(german->outer.close == "“");
  CHECK(german->spaces.before == std::map<std::string, std::string>{{"!", "\u202F"}});
  CHECK(german->spaces.tied == std::vector<std::string>{"z. B."});
  CHECK(german->spaces.keeps_next == std::vector<std::string>{"Dr.", "Nr."});
  CHECK(german->inner.open == "‚");
  CHECK(german->inner.close == "‘");
  CHECK(german->value("talk", "kind", "invited") == "Eingeladener Vortrag");
  CHECK(german->value("publication", "status", "Under Review") == "eingereicht");
  CHECK(german->group_title("talk", "kind", "invited") == "Eingeladene Vorträge");
  CHECK(german->group_title("publication", "status", "under review").empty());
}

TEST_CASE("a variety of a language takes the words of the language") {
  Languages languages;
  languages.folder.write("de.toml", kGerman);
  languages.folder.write("de-AT.toml", replaced(kGerman, "\"a\"", "\"Jänner\""));
  CHECK(languages.read("de-CH")->months_long[0] == "a");
  CHECK(languages.read("de-CH")->tag == "de-CH");
  CHECK(languages.read("de-AT")->months_long[0] == "Jänner");
  CHECK(languages.read("DE-at")->tag == "de-AT");
  CHECK(languages.read("de-latn-ch-1996")->tag == "de-Latn-CH-1996");
  CHECK(languages.sink.diagnostics().empty());
}

TEST_CASE("an unknown language is told with those there are") {
  Languages languages;
  languages.folder.write("de.toml", kGerman);
  languages.folder.write("en.toml", "");
  CHECK(!languages.read("tlh"));
  REQUIRE(languages.sink.diagnostics().size() == 1);
  const Diagnostic& only = languages.sink.diagnostics().front();
  CHECK(only.code == Code::unknown_language);
  CHECK(only.message == "there are no words for the language \"tlh\"");
  CHECK(only.hints == std::vector<std::string>{"the languages there are: de, en"});
}

TEST_CASE("a language is never a path") {
  Languages languages;
  languages.folder.write("de.toml", kGerman);
  languages.folder.write("in/de.toml", kGerman);
  for (const std::string& tag :
       {std::string("in/de"), std::string("../de"), std::string("de.toml"), std::string(),
        std::string("de\0", 3), std::string("-"), std::string(100000, 'd')}) {
    CHECK(!languages.read(tag));
  }
  CHECK(languages.sink.count(Severity::error) == 7);
}

TEST_CASE("a month too few is told at the list") {
  CHECK(Languages().told(replaced(kGerman, ", \"l\"", "")) ==
        "CV0203 `[\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"i\", \"j\", \"k\"]`: "
        "months.long takes the twelve months\n");
}

TEST_CASE("a pattern without a year is told") {
  CHECK(Languages().told(replaced(kGerman, "{month}/{year}", "{month}")) ==
        "CV0203 `\"{month}\"`: date.month_number has no {year}\n");
}

TEST_CASE("what a language leaves open is told") {
  CHECK(Languages().told(replaced(kGerman, "present", "geschenk")) ==
        "CV0204 `words`: the language leaves words.present open\n");
  CHECK(Languages().told(kMonths + kDates + kWords) ==
        "CV0204 ``: the language leaves list open\n"
        "CV0204 ``: the language leaves names open\n"
        "CV0204 ``: the language leaves authors open\n"
        "CV0204 ``: the language leaves legend open\n"
        "CV0204 ``: the language leaves numbers open\n"
        "CV0204 ``: the language leaves quotes open\n"
        "CV0204 ``: the language leaves values open\n"
        "CV0204 ``: the language leaves groups open\n");
  for (const std::string key :
       {"expected", "photo", "group", "decimal", "money", "percent", "outer", "inner"}) {
    const std::string told = Languages().told(replaced(kGerman, key + " =", "x-" + key + " ="));
    CAPTURE(told);
    CHECK(told.find("CV0204 ") == 0);
    CHECK(told.find("." + key + " open\n") != std::string::npos);
    CHECK(told.find("has no key \"x-" + key + "\"") != std::string::npos);
  }
}

TEST_CASE("a pattern without its field is told") {
  CHECK(Languages().told(replaced(kGerman, "{date} (", "(")) ==
        "CV0203 `\"(voraussichtlich)\"`: date.expected has no {date}\n");
  CHECK(Languages().told(replaced(kGerman, "{amount} {currency}", "EUR {amount}")) ==
        "CV0203 `\"EUR {amount}\"`: numbers.money has no {currency}\n");
  CHECK(Languages().told(replaced(kGerman, "{amount} {currency}", "{currency}")) ==
        "CV0203 `\"{currency}\"`: numbers.money has no {amount}\n");
}

TEST_CASE("a photo of nobody is told") {
  CHECK(Languages().told(replaced(kGerman, "von {name}", "")) ==
        "CV0203 `'Foto '`: person.photo has no {name}\n");
}

TEST_CASE("numbers whose decimals nothing sets apart are told") {
  CHECK(Languages().told(replaced(kGerman, "decimal = \",\"", "decimal = \"\"")) ==
        "CV0203 `\"\"`: numbers.decimal is empty\n");
}

TEST_CASE("quotes that are no pair are told") {
  CHECK(Languages().told(replaced(kGerman, "[\"„\", \"“\"]", "[\"„\"]")) ==
        "CV0203 `[\"„\"]`: quotes.outer takes the opening and the closing mark\n");
  CHECK(Languages()
            .told(replaced(kGerman, "[\"‚\", \"‘\"]", "\"‚‘\""))
            .starts_with("CV0202 `\"‚‘\"`: quotes.inner takes a list of strings"));
}

TEST_CASE("known words that are no texts, or are there twice, are told") {
  CHECK(Languages()
            .told(replaced(kGerman, "\"eingereicht\"", "1"))
            .starts_with("CV0202 `1`: values.publication.status.under review takes a string"));
  CHECK(Languages().told(kMonths + kDates + kLists + kAuthors + kNumbers + kWords +
                         "[values]\ntalk = 'x'\n[groups.talk]\nkind = 1\n") ==
        "CV0202 `'x'`: values.talk takes a table, not a string\n"
        "CV0202 `1`: groups.talk.kind takes a table, not a whole number\n");
  CHECK(Languages().told(kGerman + "INVITED = 'x'\n") ==
        "CV0203 `'x'`: groups.talk.kind.INVITED is there twice, in other letters\n");
}

TEST_CASE("unknown keys and wrong types of a language are told") {
  CHECK(Languages().told(replaced(kGerman, "pair =", "pear =")) ==
        "CV0204 `list`: the language leaves list.pair open\n"
        "CV0201 `pear`: list has no key \"pear\"\n");
  CHECK(Languages()
            .told(replaced(kGerman, "'heute'", "1"))
            .starts_with("CV0202 `1`: "
                         "words.present takes"));
  CHECK(Languages().told("x = 1\n" + kGerman) == "CV0201 `x`: the language has no key \"x\"\n");
}

}  // namespace vitaset
