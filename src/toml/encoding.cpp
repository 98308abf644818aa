#include "toml/encoding.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace vitaset {
namespace {

Span byte_at(FileId id, std::size_t at) {
  return {id, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)};
}

unsigned value_of(char c) { return static_cast<unsigned char>(c); }

/// Calls `act` with the offset of every byte that is not UTF-8.
template <class Act>
void for_each_invalid(std::string_view text, Act act) {
  std::size_t at = 0;
  while (const auto next = utf8::first_invalid(text.substr(at))) {
    act(at + *next);
    at += *next + 1;
  }
}

}  // namespace

std::optional<std::size_t> find_control(std::string_view text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    const char c = text[i];
    if (value_of(c) >= 0x20 && c != '\x7F') continue;
    const bool line_end = c == '\n' || (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n');
    if (c != '\t' && !line_end) return i;
  }
  return std::nullopt;
}

Diagnostic control_error(std::string_view text, FileId id, std::size_t at) {
  Diagnostic error{Severity::error, Code::toml_syntax, byte_at(id, at), {}, {}, {}};
  if (text[at] == '\r') {
    error.message = "a carriage return may only stand before a line feed";
    error.hints = {"save the file with the line ends of Unix (LF) or Windows (CRLF)"};
  } else {
    error.message =
        fmt::format("the control character U+{:04X} may not stand in a file", value_of(text[at]));
    error.hints = {"remove it"};
  }
  return error;
}

bool is_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  // Without a mark: ASCII characters have NUL for every other byte.
  if (text.size() < 4) return false;
  const auto is_nul = [&](std::size_t at) { return text[at] == '\0'; };
  return is_nul(0) != is_nul(1) && is_nul(0) == is_nul(2) && is_nul(1) == is_nul(3);
}

std::optional<Diagnostic> foreign_file_error(std::string_view text, FileId id) {
  struct Beginning {
    std::string_view bytes, name;
  };
  constexpr std::array<Beginning, 9> kBeginnings{{
      {"%PDF-", "a PDF"},
      {"\x89PNG", "an image"},
      {"\xFF\xD8\xFF", "an image"},
      {"GIF8", "an image"},
      {"PK\x03\x04", "a document of a word processor or a ZIP archive"},
      {"\xD0\xCF\x11\xE0", "a document of a word processor"},
      {"{\\rtf", "a document of a word processor"},
      {"<!DOCTYPE", "a web page"},
      {"<html", "a web page"},
  }};
  for (const auto& [bytes, name] : kBeginnings) {
    if (!text.starts_with(bytes)) continue;
    return Diagnostic{Severity::error,
                      Code::toml_syntax,
                      {id, 0, static_cast<std::uint32_t>(bytes.size())},
                      fmt::format("this is {}, and has to be a text file in TOML", name),
                      {"name a file that ends in .toml"},
                      {}};
  }
  return std::nullopt;
}

std::optional<Diagnostic> utf8_error(std::string_view text, FileId id) {
  if (is_utf16(text)) {
    return Diagnostic{Severity::error,      Code::invalid_utf8,
                      byte_at(id, 0),       "the file is not UTF-8; it looks like UTF-16",
                      {"save it as UTF-8"}, {}};
  }
  const auto first = utf8::first_invalid(text);
  if (!first) return std::nullopt;
  const unsigned byte = value_of(text[*first]);
  Diagnostic error{Severity::error,
                   Code::invalid_utf8,
                   byte_at(id, *first),
                   fmt::format("the byte 0x{:02X} is not UTF-8", byte),
                   {},
                   {}};
  std::string latin;
  utf8::append(latin, byte);
  error.hints.push_back(
      byte >= 0xA0
          ? fmt::format("save the file as UTF-8 (it looks like Latin-1, where this byte is {})",
                        latin)
          : "save the file as UTF-8");
  std::size_t more = 0;
  for_each_invalid(text.substr(*first + 1), [&](std::size_t) { ++more; });
  if (more > 0) {
    error.notes.push_back({fmt::format("{} more {} in this file", more,
                                       more == 1 ? "such byte is" : "such bytes are"),
                           {}});
  }
  return error;
}

std::string with_question_marks(std::string_view text) {
  std::string repaired(text);
  for_each_invalid(text, [&](std::size_t at) { repaired[at] = '?'; });
  return repaired;
}

}  // namespace vitaset
