#include "bibliography/latex_symbols.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vitaset {
namespace {

using enum MathClass;
using enum LatexAction;

// Sorted by name. Sources: "The Not So Short Introduction to LaTeX", the manuals of amsmath and
// textcomp; the journals' macros of AASTeX, which ADS exports. Characters as Unicode names them.
// What prints as a letter or sign that fonts for text have is that (\sim is ~, \leqslant is ≤).
constexpr LatexSymbol kSymbols[] = {
#include "bibliography/latex_symbols.inc"
};

constexpr LatexCommand kCommands[] = {
#include "bibliography/latex_commands.inc"
};

constexpr std::array<std::pair<char, char32_t>, 7> kAccents{{{'`', 0x300},
                                                             {'\'', 0x301},
                                                             {'^', 0x302},
                                                             {'~', 0x303},
                                                             {'=', 0x304},
                                                             {'.', 0x307},
                                                             {'"', 0x308}}};

template <class Row, std::size_t size>
const Row* find_row(const Row (&rows)[size], std::string_view name) {
  const Row* const found = std::ranges::lower_bound(rows, name, {}, &Row::name);
  return found != std::end(rows) && found->name == name ? found : nullptr;
}

static_assert(std::ranges::is_sorted(kSymbols, {}, &LatexSymbol::name));
static_assert(std::ranges::is_sorted(kCommands, {}, &LatexCommand::name));

}  // namespace

const LatexSymbol* find_latex_symbol(std::string_view name) { return find_row(kSymbols, name); }

const LatexCommand* find_latex_command(std::string_view name) { return find_row(kCommands, name); }

char32_t accent_mark(char sign) {
  const auto* const found = std::ranges::find(kAccents, sign, &std::pair<char, char32_t>::first);
  return found == kAccents.end() ? 0 : found->second;
}

}  // namespace vitaset
