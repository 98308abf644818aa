#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/geometry.h"
#include "page/pages.h"

namespace vitaset::pdf {

/// An indirect object whose inside we write ourselves. It may be referred to before it is filled.
struct RawObject {
  unsigned number = 0;
  std::string body;                   ///< what stands between << and >>
  std::optional<std::string> stream;  ///< bytes as they stand in the file; /Length is added
};

/// An object as it will stand in the file, without "n 0 obj" and "endobj".
struct Serialized {
  unsigned number = 0;
  bool stream = false;
  std::string text;
};

/// What the operators of pages name: dictionaries of objects.
struct PageResources {
  const RawObject& fonts;
  const RawObject* pictures = nullptr;  ///< null if there are none
};

/// A document in libharu, and the only place where libharu is driven. libharu keeps objects, pages,
/// annotations, outline and info; what it cannot do is given to it as raw objects.
///
/// libharu remembers its first error and refuses all that follows: calls return nothing, numbers
/// given out after an error are 0, and `problem` is asked at the end.
class Document {
 public:
  Document();
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// What libharu refused, if anything. To be asked once before all other calls, too: nothing else
  /// may be called on a document that libharu had no memory for.
  [[nodiscard]] std::optional<Diagnostic> problem() const;

  /// A new raw object; lives as long as the document.
  RawObject& add_object();

  /// A page whose content is `content`, deflated, and whose fonts and pictures are those of
  /// `named`. Pages count from 0. Returns the page's object number.
  unsigned add_page(Size size, std::string_view content, const PageResources& named,
                    std::size_t struct_parents);
  /// A link to `uri` (ASCII) on page `page`, with y of `area` upward from the page's bottom.
  /// Returns its object number.
  unsigned add_link(std::size_t page, const Rect& area, const std::string& uri,
                    std::string_view contents, std::size_t struct_parent);
  /// An entry of the outline; `y` upward from the page's bottom.
  void add_outline_entry(std::string_view title, std::size_t page, Pt y);

  void set_catalog(const char* key, const RawObject& object);
  void set_catalog_array(const char* key, const RawObject& only_element);
  void set_catalog_text(const char* key, std::string_view ascii);
  void set_info(const char* key, std::string_view utf8);
  void set_info_dates(const Timestamp& date);

  [[nodiscard]] unsigned catalog_number() const;
  [[nodiscard]] unsigned info_number() const;

  /// Every object, ascending by number, from 1 on without gaps; none after an error.
  [[nodiscard]] std::vector<Serialized> serialize();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Name and version of the library, as the document's Producer.
[[nodiscard]] std::string library_name();

}  // namespace vitaset::pdf
