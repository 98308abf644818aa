#include "font/library.h"

#include <algorithm>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <utility>

#include "base/nearest.h"

namespace vitaset {
namespace {

std::string style_text(int weight, bool italic) {
  return std::to_string(weight) + (italic ? " italic" : "");
}

/// How far a record is from what is asked: slant before weight.
int distance(const FontRecord& record, int weight, bool italic) {
  constexpr int kOtherSlant = 10000;  // more than any two weights differ
  return std::abs(record.weight - weight) + (record.italic == italic ? 0 : kOtherSlant);
}

}  // namespace

struct FontLibrary::Slot {
  std::once_flag opened;
  std::optional<Result<std::shared_ptr<const FontFace>>> face;
};

FontLibrary::FontLibrary(std::vector<FontRecord> records, std::vector<std::string> fallback)
    : records_(std::move(records)), fallback_(std::move(fallback)) {
  slots_.reserve(records_.size());
  for (std::size_t i = 0; i < records_.size(); ++i) slots_.push_back(std::make_unique<Slot>());
  for (const std::string& family : fallback_) {
    std::vector<std::size_t>& faces = fallback_records_.emplace_back();
    for (std::size_t i = 0; i < records_.size(); ++i) {
      if (records_[i].family == family) faces.push_back(i);
    }
  }
}

FontLibrary::~FontLibrary() = default;
FontLibrary::FontLibrary(FontLibrary&&) noexcept = default;
FontLibrary& FontLibrary::operator=(FontLibrary&&) noexcept = default;

const Result<std::shared_ptr<const FontFace>>& FontLibrary::open(std::size_t record) const {
  Slot& slot = *slots_[record];
  std::call_once(slot.opened, [&] {
    slot.face.emplace(FontFace::open(records_[record].file, records_[record].index));
  });
  return *slot.face;
}

Result<std::shared_ptr<const FontFace>> FontLibrary::find(std::string_view family, int weight,
                                                          bool italic) const {
  bool family_known = false;
  for (std::size_t i = 0; i < records_.size(); ++i) {
    const FontRecord& record = records_[i];
    if (record.family != family) continue;
    if (record.weight == weight && record.italic == italic) return open(i);
    family_known = true;
  }
  if (family_known) return no_face(family, weight, italic);
  return no_family(family);
}

Diagnostic FontLibrary::no_family(std::string_view family) const {
  Diagnostic diagnostic;
  diagnostic.code = Code::missing_family;
  diagnostic.message = "there is no font family \"" + std::string(family) + "\"";
  std::vector<std::string_view> names;
  for (const FontRecord& record : records_) {
    if (std::find(names.begin(), names.end(), record.family) == names.end()) {
      names.emplace_back(record.family);
    }
  }
  if (const std::optional<std::string> near = nearest(family, names)) {
    diagnostic.hints.push_back("did you mean \"" + *near + "\"?");
  }
  std::string all = names.empty() ? "no font was found at all" : "the families there are:";
  for (std::size_t i = 0; i < names.size(); ++i) {
    all += i == 0 ? " \"" : ", \"";
    all += names[i];
    all += '"';
  }
  diagnostic.hints.push_back(std::move(all));
  return diagnostic;
}

Diagnostic FontLibrary::no_face(std::string_view family, int weight, bool italic) const {
  Diagnostic diagnostic;
  diagnostic.code = Code::missing_face;
  diagnostic.message =
      "the font family \"" + std::string(family) + "\" has no weight " + style_text(weight, italic);
  std::vector<const FontRecord*> faces;
  for (const FontRecord& record : records_) {
    if (record.family == family) faces.push_back(&record);
  }
  const FontRecord& near =
      **std::min_element(faces.begin(), faces.end(), [&](const FontRecord* a, const FontRecord* b) {
        return distance(*a, weight, italic) < distance(*b, weight, italic);
      });
  diagnostic.hints.push_back("the nearest it has is " + style_text(near.weight, near.italic));
  std::sort(faces.begin(), faces.end(), [](const FontRecord* a, const FontRecord* b) {
    return std::pair(a->italic, a->weight) < std::pair(b->italic, b->weight);
  });
  std::string all = "it has";
  for (std::size_t i = 0; i < faces.size(); ++i) {
    all += i == 0 ? " " : ", ";
    all += style_text(faces[i]->weight, faces[i]->italic);
  }
  diagnostic.hints.push_back(std::move(all));
  return diagnostic;
}

std::shared_ptr<const FontFace> FontLibrary::fallback(char32_t code_point, int weight,
                                                      bool italic) const {
  for (const std::vector<std::size_t>& family : fallback_records_) {
    std::vector<std::size_t> order = family;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return distance(records_[a], weight, italic) < distance(records_[b], weight, italic);
    });
    for (const std::size_t i : order) {
      const Result<std::shared_ptr<const FontFace>>& face = open(i);
      if (face.ok() && face.value()->glyph(code_point) != 0) return face.value();
    }
  }
  return nullptr;
}

}  // namespace vitaset
