#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "text/total_fit.h"

/// Paragraphs that TeX has broken, as scripts/record_tex_paragraphs.py recorded them, and the way
/// from TeX's boxes, glue and penalties to the breaks of the optimiser.
namespace vitaset::testing {

struct TexItem {
  enum class Kind { box, glue, discretionary } kind = Kind::box;
  Extent glue;               ///< of a box only its width
  Sp before = 0, after = 0;  ///< of a discretionary
  Sp replaced = 0;           ///< what stands there if no line ends
};

struct TexParagraph {
  std::vector<TexItem> plain, hyphenated;  ///< for the first and the second pass
  std::vector<Sp> shape;                   ///< measures, the last for all further lines
  Extent right_skip;
  int pretolerance = 0, tolerance = 0;
  int pass = 0;
  std::int64_t demerits = 0;
  std::vector<int> badness;  ///< of each line
};

/// TeX's \hyphenpenalty and \exhyphenpenalty.
inline constexpr std::int64_t kHyphenPrice = 50 * 50;

/// The legal breaks of a list, the end among them (§866–869). Glue vanishes after a break, so does
/// all glue after an empty discretionary.
inline std::vector<FitBreak> breaks_of(const std::vector<TexItem>& items) {
  std::vector<FitBreak> breaks;
  Extent sum;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const TexItem& item = items[i];
    FitBreak place;
    place.end = sum;
    sum = sum + item.glue;
    switch (item.kind) {
      case TexItem::Kind::box:
        continue;
      case TexItem::Kind::glue:
        place.begin = sum;
        // Only glue after what does not vanish is a break; words of no width do not stand between.
        if (i >= 2 && items[i - 1].glue.width == 0 && items[i - 2].kind == TexItem::Kind::glue) {
          continue;
        }
        break;
      case TexItem::Kind::discretionary:
        place.end.width += item.before;
        place.added = item.before;
        place.begin = sum;
        place.begin.width += item.replaced - item.after;
        sum.width += item.replaced;
        if (item.after == 0 && i + 2 < items.size() && items[i + 1].glue.width == 0 &&
            items[i + 2].kind == TexItem::Kind::glue) {
          place.begin = place.begin + items[i + 2].glue;
        }
        place.price = kHyphenPrice;
        place.hyphen = true;
        break;
    }
    breaks.push_back(place);
  }
  FitBreak end;
  end.end = sum;
  end.end.fill = 1;
  breaks.push_back(end);
  return breaks;
}

inline std::vector<TexItem> parse_items(const std::string& list, const nlohmann::json& glues) {
  std::vector<TexItem> items;
  std::istringstream stream(list);
  for (std::string word; stream >> word;) {
    TexItem item;
    if (word.front() == 'g') {
      item.kind = TexItem::Kind::glue;
      const nlohmann::json& glue = glues[static_cast<std::size_t>(std::stoi(word.substr(1)))];
      item.glue = {glue[0].get<Sp>(), glue[1].get<Sp>(), glue[2].get<Sp>(), 0};
    } else if (word.front() == 'd') {
      item.kind = TexItem::Kind::discretionary;
      char comma = 0;
      std::istringstream(word.substr(1)) >> item.before >> comma >> item.after >> comma >>
          item.replaced;
    } else {
      item.glue.width = std::stoll(word);
    }
    items.push_back(item);
  }
  return items;
}

inline std::vector<TexParagraph> tex_paragraphs() {
  std::ifstream file(VITASET_TEST_DATA "/tex_paragraphs.json");
  const nlohmann::json record = nlohmann::json::parse(file);
  std::vector<TexParagraph> paragraphs;
  for (const nlohmann::json& each : record["paragraphs"]) {
    TexParagraph paragraph;
    const auto list = [&](std::size_t pass) {
      const std::size_t index = each["lists"][pass].get<std::size_t>();
      return parse_items(record["lists"][index].get<std::string>(), record["glue"]);
    };
    paragraph.plain = list(0);
    paragraph.hyphenated = list(1);
    paragraph.shape = each["shape"].get<std::vector<Sp>>();
    paragraph.right_skip.stretch = each["right_stretch"].get<Sp>();
    paragraph.pretolerance = each["pretolerance"].get<int>();
    paragraph.tolerance = each["tolerance"].get<int>();
    paragraph.pass = each["pass"].get<int>();
    paragraph.demerits = each["demerits"].get<std::int64_t>();
    for (const nlohmann::json& line : each["lines"]) {
      paragraph.badness.push_back(line[0].get<int>());
    }
    paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

}  // namespace vitaset::testing
