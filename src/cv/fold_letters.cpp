#include "cv/fold_letters.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"

namespace vitaset {
namespace {

/// Letters that are `plain` with signs.
struct Letters {
  std::string_view plain;
  std::string_view signed_letters;
};

// Source: Unicode Character Database, canonical decompositions of the Latin blocks as far as names
// use them; what does not decompose (Ł, Ø) as library catalogues write it.
constexpr std::array kPlain{
    Letters{"A", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ"},
    Letters{"B", "ḂḄḆƁ"},
    Letters{"C", "ÇĆĈĊČḈ"},
    Letters{"D", "ÐĎĐḊḌḎḐḒƊ"},
    Letters{"E", "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆƏ"},
    Letters{"F", "Ḟ"},
    Letters{"G", "ĜĞĠĢǤǦǴḠ"},
    Letters{"H", "ĤĦȞḢḤḦḨḪ"},
    Letters{"I", "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊı"},
    Letters{"J", "Ĵ"},
    Letters{"K", "ĶǨḰḲḴƘ"},
    Letters{"L", "ĹĻĽĿŁḶḸḺḼ"},
    Letters{"M", "ḾṀṂ"},
    Letters{"N", "ÑŃŅŇŊǸṄṆṈṊ"},
    Letters{"O", "ÒÓÔÕÖØŌŎŐƠơǑǪǬǾȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ"},
    Letters{"P", "ṔṖ"},
    Letters{"R", "ŔŖŘȐȒṘṚṜṞ"},
    Letters{"S", "ŚŜŞŠȘṠṢṤṦṨ"},
    Letters{"T", "ŢŤŦȚṪṬṮṰ"},
    Letters{"U", "ÙÚÛÜŨŪŬŮŰŲƯưǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ"},
    Letters{"V", "ṼṾ"},
    Letters{"W", "ŴẀẂẄẆẈ"},
    Letters{"X", "ẊẌ"},
    Letters{"Y", "ÝŶŸȲẎỲỴỶỸ"},
    Letters{"Z", "ŹŻŽẐẒẔ"},
    Letters{"AE", "ÆǢǼ"},
    Letters{"OE", "Œ"},
    Letters{"TH", "Þ"},
    Letters{"SS", "ßẞ"},
    Letters{"Е", "Ё"},  // Cyrillic
    // Greek with its stress, which names in capitals leave out.
    Letters{"Α", "Άά"},
    Letters{"Ε", "Έέ"},
    Letters{"Η", "Ήή"},
    Letters{"Ι", "ΊΪίϊΐ"},
    Letters{"Ο", "Όό"},
    Letters{"Υ", "ΎΫύϋΰ"},
    Letters{"Ω", "Ώώ"},
    Letters{"Σ", "ς"},
};
constexpr std::array kDigraphs{
    Letters{"AE", "Ä"},
    Letters{"OE", "ÖØ"},
    Letters{"UE", "Ü"},
    Letters{"AA", "Å"},
};

using Map = std::vector<std::pair<char32_t, std::string_view>>;  // sorted by letter

Map by_letter(const auto& rows) {
  Map map;
  for (const Letters& row : rows) {
    for (std::size_t at = 0; at < row.signed_letters.size();) {
      map.emplace_back(utf8::decode(row.signed_letters, at), row.plain);
      at += utf8::sequence_length(row.signed_letters, at);
    }
  }
  std::ranges::sort(map);
  return map;
}

std::string_view find_in(const Map& map, char32_t letter) {
  const auto at = std::ranges::lower_bound(map, letter, {}, &Map::value_type::first);
  return at == map.end() || at->first != letter ? std::string_view() : at->second;
}

std::string_view plain_form(char32_t letter, Folding folding) {
  static const Map plain = by_letter(kPlain);
  static const Map digraphs = by_letter(kDigraphs);
  if (folding == Folding::digraph) {
    const std::string_view two = find_in(digraphs, letter);
    if (!two.empty()) return two;
  }
  return find_in(plain, letter);
}

/// As `utf8::simple_upper`, and of the letters of Vietnamese and others that it leaves out, which
/// stand in pairs of an even capital and an odd small letter.
char32_t capital_of(char32_t c) {
  const bool paired = (c >= 0x1E00 && c <= 0x1E95) || (c >= 0x1EA0 && c <= 0x1EFF);
  return paired ? c & ~char32_t{1} : utf8::simple_upper(c);
}

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }

}  // namespace

std::string folded(std::string_view text, Folding folding) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      result += ascii_upper(text[at++]);
      continue;
    }
    const char32_t c = utf8::decode(text, at);
    at += utf8::sequence_length(text, at);
    if (is_combining(c)) continue;
    const char32_t capital = capital_of(c);
    const std::string_view plain = plain_form(capital, folding);
    if (plain.empty()) {
      utf8::append(result, capital);
    } else {
      result += plain;
    }
  }
  return result;
}

std::string ascii_letters(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      result += text[at++];
      continue;
    }
    const char32_t c = utf8::decode(text, at);
    at += utf8::sequence_length(text, at);
    const char32_t capital = capital_of(c);
    const std::string_view plain = plain_form(capital, Folding::plain);
    if (plain.empty() || static_cast<unsigned char>(plain.front()) >= 0x80) continue;
    const std::string small = ascii_lower(plain);
    result += capital == c && c != U'ı' ? plain.front() : small.front();
    result += small.substr(1);
  }
  return result;
}

}  // namespace vitaset
