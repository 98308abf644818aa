#include "pdf/save.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/hash.h"
#include "base/number.h"
#include "pdf/syntax.h"

namespace vitaset::pdf {
namespace {

// The second line tells those who guess that the file is not text.
constexpr std::string_view kHeader = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

/// Where an object is: at an offset of the file, or at an index of the object stream.
struct Place {
  enum class Kind : std::uint8_t { free = 0, offset = 1, packed = 2 } kind = Kind::free;
  std::size_t value = 0;
};

void append_count(std::string& out, std::size_t count) {
  append_number(out, static_cast<double>(count), 0);
}

void append_object(std::string& file, std::size_t number, std::string_view text) {
  append_count(file, number);
  file += " 0 obj\n";
  file += text;
  file += "\nendobj\n";
}

std::string stream_object(std::string dictionary, std::string_view data) {
  dictionary += "/Filter/FlateDecode/Length ";
  append_count(dictionary, data.size());
  dictionary += ">>\nstream\n";
  dictionary += data;
  dictionary += "\nendstream";
  return dictionary;
}

/// All objects that are no streams, one after the other, behind a list of their numbers and
/// offsets.
std::string object_stream(const std::vector<Serialized>& objects, std::vector<Place>& places,
                          Deflater& deflate) {
  std::string list;
  std::string data;
  std::size_t count = 0;
  for (const Serialized& object : objects) {
    if (object.stream) continue;
    places[object.number] = {Place::Kind::packed, count};
    append_count(list, object.number);
    list += ' ';
    append_count(list, data.size());
    list += ' ';
    data += object.text;
    data += '\n';
    ++count;
  }
  std::string dictionary = "<</Type/ObjStm/N ";
  append_count(dictionary, count);
  dictionary += "/First ";
  append_count(dictionary, list.size());
  return stream_object(std::move(dictionary), deflate(list + data));
}

constexpr unsigned kOffsetBytes = 4, kIndexBytes = 3;  // of the columns of a cross-reference

void append_big_endian(std::string& out, std::size_t value, unsigned bytes) {
  for (unsigned i = bytes; i-- > 0;) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

std::string cross_reference(const std::vector<Place>& places, std::size_t packed_into) {
  std::string table;
  for (const Place& place : places) {
    const bool packed = place.kind == Place::Kind::packed;
    table += static_cast<char>(place.kind);
    append_big_endian(table, packed ? packed_into : place.value, kOffsetBytes);
    append_big_endian(table, packed ? place.value : 0, kIndexBytes);
  }
  return table;
}

std::string hex(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    append_hex16(out, static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[i]) << 8 |
                                                 static_cast<unsigned char>(bytes[i + 1])));
  }
  return out;
}

}  // namespace

std::string assemble_file(const std::vector<Serialized>& objects, unsigned root, unsigned info,
                          Deflater& deflate) {
  const std::size_t packed_number = objects.size() + 1;
  const std::size_t table_number = objects.size() + 2;
  std::vector<Place> places(table_number + 1);
  std::string file(kHeader);
  for (const Serialized& object : objects) {
    if (!object.stream) continue;
    places[object.number] = {Place::Kind::offset, file.size()};
    append_object(file, object.number, object.text);
  }
  const std::string packed = object_stream(objects, places, deflate);
  places[packed_number] = {Place::Kind::offset, file.size()};
  append_object(file, packed_number, packed);
  places[table_number] = {Place::Kind::offset, file.size()};

  Hash hash;
  hash.add(file);
  const std::string id = hex(hash.bytes());
  std::string dictionary = "<</Type/XRef/Size ";
  append_count(dictionary, places.size());
  dictionary += "/W[1 ";
  append_count(dictionary, kOffsetBytes);
  dictionary += ' ';
  append_count(dictionary, kIndexBytes);
  dictionary += "]/Root ";
  append_reference(dictionary, root);
  dictionary += "/Info ";
  append_reference(dictionary, info);
  dictionary += "/ID[<" + id + "><" + id + ">]";
  const std::string table = cross_reference(places, packed_number);
  append_object(file, table_number, stream_object(std::move(dictionary), deflate(table)));
  file += "startxref\n";
  append_count(file, places[table_number].value);
  file += "\n%%EOF\n";
  return file;
}

}  // namespace vitaset::pdf
