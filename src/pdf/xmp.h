#pragma once

#include <string>
#include <string_view>

#include "page/pages.h"

namespace vitaset::pdf {

/// The document's properties as both the info dictionary and the XMP packet tell them; PDF/A wants
/// the two to agree. Empty texts are left out of both.
struct Metadata {
  std::string title, author, subject, keywords, language;
  std::string creator;   ///< the program that made the page
  std::string producer;  ///< the library that wrote the file
  Timestamp date;
};

/// From what is known of the document: control characters become spaces, as XML cannot hold them,
/// and invalid UTF-8 U+FFFD.
[[nodiscard]] Metadata make_metadata(const DocumentInfo& info);

/// The XMP packet, with the claims to be PDF/UA-1 and PDF/A-2a.
/// Source: ISO 19005-2, 6.6; ISO 14289-1, clause 5; PDF/A TechNote 0009 for the extension schema.
[[nodiscard]] std::string xmp_packet(const Metadata& metadata);

}  // namespace vitaset::pdf
