#include "base/sources.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("lines are counted from one and end without their line ends") {
  const SourceFile file("f", "one\ntwo\r\n\nlast");
  CHECK(file.line_count() == 4);
  CHECK(file.line(1) == "one");
  CHECK(file.line(2) == "two");
  CHECK(file.line(3).empty());
  CHECK(file.line(4) == "last");
  CHECK(file.line(0).empty());
  CHECK(file.line(5).empty());
}

TEST_CASE("an empty file has one empty line") {
  const SourceFile file("f", "");
  CHECK(file.line_count() == 1);
  CHECK(file.line(1).empty());
  CHECK(file.line_at(0) == 1);
  CHECK(file.column_at(0) == 1);
}

TEST_CASE("an offset belongs to the line it stands in, past the end to the last") {
  const SourceFile file("f", "ab\ncd\n");
  CHECK(file.line_at(0) == 1);
  CHECK(file.line_at(2) == 1);
  CHECK(file.line_at(3) == 2);
  CHECK(file.line_at(6) == 3);
  CHECK(file.line_at(99) == 3);
  CHECK(file.line_start(2) == 3);
  CHECK(file.line_start(9) == 6);
}

TEST_CASE("columns count code points, and a byte that is no UTF-8 as one") {
  const SourceFile file("f", "a\n\xC3\xA9\xE2\x82\xAC\xFFx");
  CHECK(file.column_at(2) == 1);
  CHECK(file.column_at(4) == 2);
  CHECK(file.column_at(7) == 3);
  CHECK(file.column_at(8) == 4);
  CHECK(file.column_at(1000) == 5);
}

TEST_CASE("columns are right far into a line of thousands of characters") {
  std::string text = "first\n";
  for (int i = 0; i < 5000; ++i) text += "\xC3\xA9";
  const SourceFile file("f", text);
  for (const std::size_t column : {1U, 1018U, 1019U, 1020U, 2500U, 4999U}) {
    CHECK(file.column_at(6 + 2 * (column - 1)) == column);
  }
}

TEST_CASE("a byte order mark is neither shown nor counted") {
  const SourceFile file("f", "\xEF\xBB\xBFname = 1\nx");
  CHECK(file.line(1) == "name = 1");
  CHECK(file.line_start(1) == 3);
  CHECK(file.column_at(3) == 1);
  CHECK(file.column_at(0) == 1);
  CHECK(file.line_at(0) == 1);
  CHECK(file.column_at(10) == 8);
  CHECK(file.line(2) == "x");
}

TEST_CASE("a span begins and ends at a place") {
  Sources sources;
  const FileId id = sources.add("me.toml", "a = 1\nname = \"é\"\n");
  const Span span{id, 13, 17};
  const Place begin = sources.place(span);
  CHECK(begin.file == "me.toml");
  CHECK(begin.line == 2);
  CHECK(begin.column == 8);
  const Place end = sources.end_place(span);
  CHECK(end.line == 2);
  CHECK(end.column == 11);
}

TEST_CASE("files of a shared table come first and are found through the one that extends it") {
  Sources shared;
  const FileId base = shared.add("base.toml", "x");
  Sources own(&shared);
  const FileId mine = own.add("me.toml", "y");
  CHECK(own.size() == 2);
  CHECK(shared.size() == 1);
  CHECK(mine != base);
  CHECK(own.file(base).name() == "base.toml");
  CHECK(own.file(mine).name() == "me.toml");
}

TEST_CASE("a file stays where it is while others are added") {
  Sources sources;
  const SourceFile& first = sources.file(sources.add("first", "text"));
  for (int i = 0; i < 1000; ++i) sources.add("other", "");
  CHECK(first.text() == "text");
}

TEST_CASE("a file that is read again keeps its id; another text or name is another file") {
  Sources sources;
  const FileId first = sources.add("a", "x");
  CHECK(sources.add("b", "x") != first);
  CHECK(sources.add("a", "y") != first);
  CHECK(sources.add("a", "x") == first);
  CHECK(sources.size() == 3);
}

TEST_CASE("files read once for many keep their ids in every table that adopts them") {
  Sources job;
  const FileId own = job.add("me.toml", "x");
  Sources once(job, static_cast<FileId>(Sources::kFirstShared));
  const FileId layout = once.add("plain.toml", "y");
  CHECK(static_cast<std::uint32_t>(layout) == Sources::kFirstShared);
  CHECK(once.file(own).name() == "me.toml");
  CHECK(once.file(layout).name() == "plain.toml");
  const auto files = once.share();
  Sources other;
  for (Sources* const table : {&job, &other}) {
    table->adopt(files);
    table->adopt(files);
    CHECK(table->file(layout).name() == "plain.toml");
  }
  CHECK(job.file(own).name() == "me.toml");
  CHECK(job.size() == 1);
  CHECK(job.files().size() == 2);
  CHECK(other.size() == 0);
  CHECK(static_cast<std::uint32_t>(other.add("next.toml", "")) == 0);
}

}  // namespace vitaset
