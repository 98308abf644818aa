#pragma once

#include <string_view>

#include "base/result.h"
#include "cv/cv.h"

/// Sites where people have a page of their own.
namespace vitaset {

struct Site {
  std::string_view kind;     ///< the profile's key
  std::string_view name;     ///< as the site writes it
  std::string_view host;     ///< without "www."
  std::string_view alias;    ///< what other hosts of it begin with; empty: none
  std::string_view url;      ///< address of a page, up to the person's name
  std::string_view shown;    ///< printed before the name: "github.com/"; empty: the site's name
  std::string_view signs;    ///< in names, besides ASCII letters, digits, "-", "_" and "."
  std::string_view example;  ///< a name
  bool instances = false;    ///< its other hosts know other people
};

/// The site of contacts of `kind`, or null.
[[nodiscard]] const Site* find_site(std::string_view kind);

/// The contact for a name on `site` or an address there. Errors: CV0110.
[[nodiscard]] Result<Contact> site_contact(const Site& site, std::string_view value, Span span);

}  // namespace vitaset
