#include "render/context.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "render/job.h"
#include "temporary_folder.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;
const fs::path kSource = VITASET_SOURCE_DIR;
const DataFolders kData{kSource / "layouts", kSource / "fonts", kSource / "hyphenation"};

StyleRequest request(const std::string& layout, const std::string& language = "en") {
  StyleRequest request;
  request.layout = layout;
  request.language = language;
  return request;
}

}  // namespace

TEST_CASE("equal requests get one Style, others their own") {
  RenderContext context(kData);
  Sources a;
  Sources b;
  Sink sink;
  const auto first = context.style(request("plain"), a, sink);
  REQUIRE(first != nullptr);
  CHECK(context.style(request("plain"), b, sink) == first);
  CHECK(context.style(request("classic"), b, sink) != first);
  CHECK(context.style(request("plain", "de"), b, sink) != first);
  StyleRequest other = request("plain");
  other.overrides = read_overrides({"style.page.size=letter"}, b, sink);
  const auto letter = context.style(other, b, sink);
  REQUIRE(letter != nullptr);
  CHECK(letter->page.size.width == Pt(612));
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("places in shared files can be told by every job that was given them") {
  RenderContext context(kData);
  for (int i = 0; i < 3; ++i) {
    Sources sources;
    for (int j = 0; j < i; ++j) sources.add("own " + std::to_string(j), "");
    Sink sink;
    const auto style = context.style(request("plain"), sources, sink);
    REQUIRE(style != nullptr);
    const Place place = sources.place(style->type.body.font.span);
    CHECK(std::string(place.file).ends_with(".toml"));
    CHECK(sources.size() == static_cast<std::size_t>(i));
  }
}

TEST_CASE("what is wrong is told to every job, at its own places") {
  const TemporaryFolder folder;
  RenderContext context(kData);
  for (int i = 0; i < 2; ++i) {
    Sources sources;
    Sink sink;
    StyleRequest wrong = request("plain", "xx");
    wrong.language_span = {sources.add("me.toml", "language = \"xx\""), 11, 15};
    CHECK(context.style(wrong, sources, sink) == nullptr);
    REQUIRE(sink.diagnostics().size() == 1);
    CHECK(sources.place(sink.diagnostics()[0].span).file == "me.toml");
  }
}

TEST_CASE("warnings of what is read once are told to every job") {
  const TemporaryFolder folder;
  folder.write("bad.ttf", "no font");
  RenderContext context(kData);
  for (int i = 0; i < 2; ++i) {
    Sources sources;
    Sink sink;
    CHECK(context.fonts({folder.path()}, sources, sink) != nullptr);
    REQUIRE(sink.diagnostics().size() == 1);
    CHECK(sink.diagnostics()[0].code == Code::bad_font);
  }
}

TEST_CASE("more sorts of things than are kept are read all the same") {
  ReadOnce<int> numbers(static_cast<FileId>(Sources::kFirstShared));
  int reads = 0;
  for (int round = 0; round < 2; ++round) {
    for (std::size_t i = 0; i < ReadOnce<int>::kMostKept + 10; ++i) {
      Sources sources;
      Sink sink;
      const auto number = numbers.get(std::to_string(i), sources, sink, [&](Sources&, Sink&) {
        ++reads;
        return std::optional(static_cast<int>(i));
      });
      CHECK(*number == static_cast<int>(i));
    }
  }
  CHECK(reads == static_cast<int>(ReadOnce<int>::kMostKept) + 20);
}

TEST_CASE("threads that ask at once read once") {
  ReadOnce<int> numbers(static_cast<FileId>(Sources::kFirstShared));
  std::atomic<int> reads{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      Sources sources;
      Sink sink;
      static_cast<void>(numbers.get("k", sources, sink, [&](Sources& files, Sink&) {
        files.add("f", "text");
        return std::optional(++reads);
      }));
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(reads == 1);
}

}  // namespace vitaset
