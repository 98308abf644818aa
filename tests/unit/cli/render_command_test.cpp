#include <doctest/doctest.h>

#include "base/file.h"
#include "run.h"
#include "temporary_folder.h"

namespace vitaset {
namespace {

constexpr std::string_view kMinimal = "[person]\nname = \"Ada Example\"\n";

/// The bytes of a file; empty if there is none.
std::string bytes_of(const std::filesystem::path& file) {
  const Result<std::string> bytes = read_file(file);
  return bytes ? *bytes : std::string();
}

}  // namespace

TEST_CASE("render writes the PDF and says so") {
  const TemporaryFolder folder;
  const std::string profile = folder.write("me.toml", kMinimal).string();
  const std::string pdf = (folder.path() / "me.pdf").string();
  const Run rendered = run({"render", profile, "-o", pdf});
  CHECK(rendered.code == ExitCode::ok);
  CHECK(rendered.out.starts_with("wrote " + pdf + " (1 page, "));
  CHECK(rendered.err.empty());
  CHECK(bytes_of(pdf).starts_with("%PDF-1.7"));
}

TEST_CASE("render to standard output is the PDF and nothing else") {
  const TemporaryFolder folder;
  const std::string profile = folder.write("me.toml", kMinimal).string();
  const Run rendered = run({"render", profile, "-o", "-"});
  CHECK(rendered.code == ExitCode::ok);
  CHECK(rendered.out.starts_with("%PDF-1.7"));
  CHECK(rendered.out.ends_with("%%EOF\n"));
}

TEST_CASE("a PDF is not written to a terminal, a dump is") {
  const TemporaryFolder folder;
  const std::string profile = folder.write("me.toml", kMinimal).string();
  Environment terminal = source_environment();
  terminal.output_is_terminal = true;
  const Run pdf = run({"render", profile, "-o", "-"}, terminal);
  CHECK(pdf.code == ExitCode::usage_or_io);
  CHECK(pdf.out.empty());
  CHECK(contains(run({"render", profile, "--dump", "text"}, terminal).out, "Ada Example"));
}

TEST_CASE("render never writes over its own profile") {
  const TemporaryFolder folder;
  const std::string profile = folder.write("me.toml", kMinimal).string();
  CHECK(run({"render", profile, "-o", profile}).code == ExitCode::usage_or_io);
  CHECK(bytes_of(profile) == kMinimal);
}

TEST_CASE("a profile with errors leaves the PDF that was there") {
  const TemporaryFolder folder;
  const std::string profile = folder.write("me.toml", "[person]\nnam = \"Ada\"\n").string();
  const std::string pdf = folder.write("me.pdf", "old").string();
  const Run rendered = run({"render", profile, "-o", pdf});
  CHECK(rendered.code == ExitCode::profile_errors);
  CHECK(contains(rendered.err, "did you mean \"name\"?"));
  CHECK(bytes_of(pdf) == "old");
}

TEST_CASE("--timings tells the stages, --strict refuses warnings") {
  const TemporaryFolder folder;
  const std::string profile =
      folder.write("me.toml", "[person]\nname = \"Ada \U00012000\"\n").string();
  const std::string pdf = (folder.path() / "me.pdf").string();
  const Run strict = run({"render", profile, "-o", pdf, "--strict", "--timings"});
  CHECK(strict.code == ExitCode::strict_warnings);
  CHECK(contains(strict.err, "CV0403"));
  CHECK(contains(strict.err, "\nset pages "));
  CHECK_FALSE(std::filesystem::exists(pdf));
  CHECK(run({"render", profile, "-o", pdf}).code == ExitCode::ok);
}

}  // namespace vitaset
