#pragma once

#include <filesystem>
#include <string>

#include "font/library.h"
#include "text/styled_text.h"

/// The fonts of the tests: small letters, figures, spaces and signs 0.5 em, capitals 1 em, the
/// ligature "fi" 0.75 em, A V kerned by −0.25 em; ascender 0.75, descender 0.25. "Vitaset Test
/// Greek" has the Greek small letters.
namespace vitaset::testing {

inline const FontLibrary& test_fonts() {
  static const FontLibrary library = [] {
    const std::filesystem::path folder = std::filesystem::path(VITASET_TEST_DATA) / "fonts";
    const auto record = [&](const char* family, int weight, bool italic, const char* file) {
      return FontRecord{family, weight, italic, folder / file, 0, {}};
    };
    return FontLibrary({record("Vitaset Test", 400, false, "VitasetTest-Regular.ttf"),
                        record("Vitaset Test", 700, false, "VitasetTest-Bold.ttf"),
                        record("Vitaset Test", 400, true, "VitasetTest-Italic.ttf"),
                        record("Vitaset Test Greek", 400, false, "VitasetTestGreek-Regular.ttf")},
                       {"Vitaset Test", "Vitaset Test Greek"});
  }();
  return library;
}

inline std::shared_ptr<const FontFace> test_face(int weight = 400, bool italic = false) {
  return test_fonts().find("Vitaset Test", weight, italic).value();
}

/// `text` in one style and one span.
inline StyledText styled(const std::string& text) {
  StyledText result;
  result.text = text;
  result.styles.resize(1);
  result.styles[0].face = test_face();
  result.spans = {{0, static_cast<std::uint32_t>(text.size()), 0, 0, 0, {}}};
  return result;
}

}  // namespace vitaset::testing
