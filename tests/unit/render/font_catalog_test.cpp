#include "render/font_catalog.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <set>

#include "base/file.h"
#include "temporary_folder.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

const fs::path kFonts = fs::path(VITASET_SOURCE_DIR) / "fonts";

struct Reading {
  Sources sources;
  Sink sink;
  FontCatalog catalog;
};

/// What the list `text` of fonts is read as.
void read(std::string_view text, const TemporaryFolder& folder, Reading& reading) {
  static_cast<void>(folder.write("families.toml", text));
  reading.catalog = read_font_catalog(folder.path(), reading.sources, reading.sink);
}

bool reported(const Sink& sink, Code code) {
  const auto& all = sink.diagnostics();
  return std::any_of(all.begin(), all.end(), [&](const Diagnostic& d) { return d.code == code; });
}

std::uint32_t big_endian(const std::string& bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

void put_big_endian(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) {
    bytes[at + i] = static_cast<char>((value >> (8U * (3 - i))) & 0xFFU);
  }
}

/// A collection (OpenType, "Font Collections") whose faces are `font`, `count` times over.
std::string collection_of(std::string font, std::uint32_t count) {
  std::string header("ttcf\0\1\0\0\0\0\0\0", 12);
  put_big_endian(header, 8, count);
  const std::uint32_t start = 12 + 4 * count;
  for (std::uint32_t i = 0; i < count; ++i) {
    header.append(4, '\0');
    put_big_endian(header, header.size() - 4, start);
  }
  const std::uint32_t tables = big_endian(font, 4, 2);
  for (std::uint32_t i = 0; i < tables; ++i) {
    const std::size_t offset = 12 + 16 * std::size_t{i} + 8;
    put_big_endian(font, offset, big_endian(font, offset, 4) + start);
  }
  return header + font;
}

constexpr std::string_view kOneFamily = R"([[family]]
name = "Plain"
licence = "OFL.txt"
faces = [{ style = "italic", weight = 300, file = "plain/Plain-It.otf" }]
[[fallback]]
family = "Plain"
[[fallback]]
family = "Elsewhere"
debian = "fonts-elsewhere"
)";

}  // namespace

TEST_CASE("what the list of bundled fonts says of each file is what the file says") {
  Reading reading;
  reading.catalog = read_font_catalog(kFonts, reading.sources, reading.sink);
  CHECK(reading.sink.diagnostics().empty());
  CHECK_FALSE(reading.catalog.records.empty());
  for (const FontRecord& record : reading.catalog.records) {
    CAPTURE(record.file.string());
    const auto face = FontFace::open(record.file, record.index);
    REQUIRE(face.ok());
    CHECK(face.value()->family() == record.family);
    CHECK(face.value()->weight() == record.weight);
    CHECK(face.value()->italic() == record.italic);
    CHECK(fs::is_regular_file(record.licence));
  }
}

TEST_CASE("every font file that travels with the program is in the list") {
  Reading reading;
  std::set<fs::path> listed;
  for (const FontRecord& record :
       read_font_catalog(kFonts, reading.sources, reading.sink).records) {
    CHECK(listed.insert(record.file.lexically_normal()).second);
  }
  std::set<fs::path> there;
  for (const auto& entry : fs::recursive_directory_iterator(kFonts)) {
    if (entry.path().extension() == ".ttf") there.insert(entry.path().lexically_normal());
  }
  CHECK(listed == there);
}

TEST_CASE("the list gives family, weight, slant, file and licence") {
  const TemporaryFolder folder;
  Reading reading;
  read(kOneFamily, folder, reading);
  CHECK(reading.sink.diagnostics().empty());
  REQUIRE(reading.catalog.records.size() == 1);
  const FontRecord& record = reading.catalog.records.front();
  CHECK(record.family == "Plain");
  CHECK(record.weight == 300);
  CHECK(record.italic);
  CHECK(record.file == folder.path() / "plain/Plain-It.otf");
  CHECK(record.licence == (folder.path() / "OFL.txt").string());
}

TEST_CASE("fallback families keep their order, whether they are there or not") {
  const TemporaryFolder folder;
  Reading reading;
  read(kOneFamily, folder, reading);
  REQUIRE(reading.catalog.fallback.size() == 2);
  CHECK(reading.catalog.fallback[0].name == "Plain");
  CHECK(reading.catalog.fallback[0].debian.empty());
  CHECK(reading.catalog.fallback[1].name == "Elsewhere");
  CHECK(reading.catalog.fallback[1].debian == "fonts-elsewhere");
  CHECK(make_font_library(reading.catalog).fallback_families() ==
        std::vector<std::string>{"Plain", "Elsewhere"});
}

TEST_CASE("a missing list of fonts is reported") {
  const TemporaryFolder folder;
  Reading reading;
  reading.catalog = read_font_catalog(folder.path(), reading.sources, reading.sink);
  CHECK(reported(reading.sink, Code::cannot_read));
  CHECK(reading.catalog.records.empty());
}

TEST_CASE("what is wrong in the list is told with its place") {
  struct Fault {
    std::string_view text;
    Code code;
  };
  const std::string rest = "\n[[fallback]]\nfamily = \"A\"\n";
  const std::vector<Fault> faults{
      {"[[family]]\nlicence = \"x\"\nfaces = []", Code::missing_key},
      {"[[family]]\nname = 1\nlicence = \"x\"\nfaces = []", Code::wrong_type},
      {"[[family]]\nname = \"A\"\nlicence = \"x\"\nfaces = 5", Code::wrong_type},
      {"[[family]]\nname = \"A\"\nlicence = \"x\"\nfaces = [5]", Code::wrong_type},
      {"[[family]]\nname = \"A\"\nlicence = \"x\"\n"
       "faces = [{ style = \"oblique\", weight = 400, file = \"f\" }]",
       Code::bad_value},
      {"[[family]]\nname = \"A\"\nlicence = \"x\"\n"
       "faces = [{ style = \"italic\", weight = 0, file = \"f\" }]",
       Code::bad_value},
      {"[[family]]\nname = \"A\"\nlicence = \"x\"\n"
       "faces = [{ style = \"italic\", weight = \"bold\", file = \"f\" }]",
       Code::bad_value},
      {"[[family", Code::toml_syntax},
  };
  for (const Fault& fault : faults) {
    CAPTURE(fault.text);
    const TemporaryFolder folder;
    Reading reading;
    read(std::string(fault.text) + rest, folder, reading);
    CHECK(reported(reading.sink, fault.code));
    CHECK(reading.sink.diagnostics().front().span.known());
    CHECK(reading.catalog.records.empty());
  }
}

TEST_CASE("a font folder gives every face in it under the face's own name, by file name") {
  const TemporaryFolder folder;
  const fs::path serif = kFonts / "source-serif-4";
  fs::copy_file(serif / "SourceSerif4-SemiboldIt.ttf", folder.path() / "b.TTF");
  fs::copy_file(serif / "SourceSerif4-Regular.ttf", folder.path() / "a.otf");
  static_cast<void>(folder.write("readme.txt", "no font"));
  Sink sink;
  const std::vector<FontRecord> records = scan_font_folder(folder.path(), sink);
  CHECK(sink.diagnostics().empty());
  REQUIRE(records.size() == 2);
  CHECK(records[0].file == folder.path() / "a.otf");
  CHECK(records[0].family == "Source Serif 4");
  CHECK(records[0].weight == 400);
  CHECK_FALSE(records[0].italic);
  CHECK(records[1].weight == 600);
  CHECK(records[1].italic);
}

TEST_CASE("a file in a font folder that is no font is a warning, and the rest is used") {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("a.ttf", "this is no font"));
  fs::copy_file(kFonts / "source-serif-4" / "SourceSerif4-Regular.ttf", folder.path() / "b.ttf");
  Sink sink;
  CHECK(scan_font_folder(folder.path(), sink).size() == 1);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics().front().severity == Severity::warning);
  CHECK(sink.diagnostics().front().code == Code::bad_font);
}

TEST_CASE("of a collection every face is there, each with its number") {
  const TemporaryFolder folder;
  auto font = read_file(kFonts / "source-serif-4" / "SourceSerif4-It.ttf");
  REQUIRE(font.ok());
  static_cast<void>(folder.write("three.ttc", collection_of(std::move(font).value(), 3)));
  Sink sink;
  const std::vector<FontRecord> records = scan_font_folder(folder.path(), sink);
  CHECK(sink.diagnostics().empty());
  REQUIRE(records.size() == 3);
  for (unsigned i = 0; i < 3; ++i) {
    CHECK(records[i].index == i);
    CHECK(records[i].italic);
  }
}

TEST_CASE("a font folder that is not there is an error") {
  const TemporaryFolder folder;
  Sink sink;
  CHECK(scan_font_folder(folder.path() / "nowhere", sink).empty());
  CHECK(reported(sink, Code::cannot_read));
  CHECK(sink.has_errors());
}

}  // namespace vitaset
