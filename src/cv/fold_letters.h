#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Letters without what sets spellings of one name apart: case, accents, ligatures.
namespace vitaset {

/// How a letter with a sign is written where there are only plain ones.
enum class Folding : std::uint8_t {
  plain,    ///< the sign is left out: ü is u, ø is o
  digraph,  ///< as German and the Nordic languages do: ü is ue, ø is oe, å is aa
};

/// `text` in capitals without accents; "Łukasz Müßig" is "LUKASZ MUSSIG", or "LUKASZ MUESSIG".
/// Latin letters lose their accents, combining or not; Greek and Cyrillic ones their case; any
/// other character stays. Cost: O(characters).
[[nodiscard]] std::string folded(std::string_view text, Folding folding = Folding::plain);

/// `text` in ASCII, its case kept: "Łukasz Müßig" is "Lukasz Mussig", "Ærø" is "Aero". Latin
/// letters lose their accents; any other character that is not ASCII is left out. Cost:
/// O(characters).
[[nodiscard]] std::string ascii_letters(std::string_view text);

}  // namespace vitaset
