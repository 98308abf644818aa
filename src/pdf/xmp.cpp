#include "pdf/xmp.h"

#include <algorithm>
#include <cstddef>

#include "base/number.h"
#include "base/utf8.h"
#include "pdf/document.h"

namespace vitaset::pdf {
namespace {

constexpr std::string_view kHead =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\"\n"
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<dc:format>application/pdf</dc:format>\n"
    "<pdfaid:part>2</pdfaid:part>\n"
    "<pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n";

// PDF/A knows nothing of PDF/UA: the one property of its claim has to be described.
constexpr std::string_view kTail =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n"
    "</rdf:RDF>\n"
    "</x:xmpmeta>\n"
    "<?xpacket end=\"r\"?>";

std::string clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); at += utf8::sequence_length(text, at)) {
    const char32_t c = utf8::decode(text, at);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool no_character = (c & 0xFFFE) == 0xFFFE || c == 0xFEFF;
    utf8::append(out, control ? U' ' : no_character ? utf8::kReplacement : c);
  }
  return out;
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

/// `before` and `after` are the tags around the text, which is left out with them when empty.
void append_property(std::string& out, std::string_view before, std::string_view text,
                     std::string_view after) {
  if (text.empty()) return;
  out += before;
  append_escaped(out, text);
  out += after;
  out += '\n';
}

std::string iso_date(const Timestamp& date) {
  std::string text;
  const auto part = [&](int value, int width, std::string_view after) {
    const std::string digits = number_text(value, 0);
    text.append(static_cast<std::size_t>(width) - std::min(digits.size(), std::size_t(width)), '0');
    text += digits;
    text += after;
  };
  part(date.year, 4, "-");
  part(date.month, 2, "-");
  part(date.day, 2, "T");
  part(date.hour, 2, ":");
  part(date.minute, 2, ":");
  part(date.second, 2, "+00:00");
  return text;
}

}  // namespace

Metadata make_metadata(const DocumentInfo& info) {
  Metadata metadata;
  metadata.title = clean(info.title);
  metadata.author = clean(info.author);
  metadata.subject = clean(info.subject);
  for (const std::string& keyword : info.keywords) {
    if (!metadata.keywords.empty()) metadata.keywords += ", ";
    metadata.keywords += clean(keyword);
  }
  metadata.language = clean(info.language);
  metadata.creator = "vitaset " VITASET_VERSION;
  metadata.producer = library_name();
  metadata.date = info.date;
  return metadata;
}

std::string xmp_packet(const Metadata& metadata) {
  std::string out(kHead);
  append_property(out, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", metadata.title,
                  "</rdf:li></rdf:Alt></dc:title>");
  append_property(out, "<dc:creator><rdf:Seq><rdf:li>", metadata.author,
                  "</rdf:li></rdf:Seq></dc:creator>");
  append_property(out, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">", metadata.subject,
                  "</rdf:li></rdf:Alt></dc:description>");
  append_property(out, "<dc:language><rdf:Bag><rdf:li>", metadata.language,
                  "</rdf:li></rdf:Bag></dc:language>");
  append_property(out, "<pdf:Keywords>", metadata.keywords, "</pdf:Keywords>");
  append_property(out, "<pdf:Producer>", metadata.producer, "</pdf:Producer>");
  append_property(out, "<xmp:CreatorTool>", metadata.creator, "</xmp:CreatorTool>");
  const std::string date = iso_date(metadata.date);
  append_property(out, "<xmp:CreateDate>", date, "</xmp:CreateDate>");
  append_property(out, "<xmp:ModifyDate>", date, "</xmp:ModifyDate>");
  append_property(out, "<xmp:MetadataDate>", date, "</xmp:MetadataDate>");
  out += kTail;
  return out;
}

}  // namespace vitaset::pdf
