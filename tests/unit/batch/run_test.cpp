#include "batch/run.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "temporary_folder.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;
const fs::path kSource = VITASET_SOURCE_DIR;
const DataFolders kData{kSource / "layouts", kSource / "fonts", kSource / "hyphenation"};

struct Batch {
  explicit Batch(unsigned threads) {
    options.folder = folder.path();
    options.threads = threads;
  }

  void add(const fs::path& profile, const std::string& output) {
    jobs.push_back({profile, "", "plain", output});
  }

  std::vector<JobStatus> run() {
    BatchIndex index(options.folder);
    std::vector<JobStatus> statuses;
    run_batch(jobs, options, kData, sources, index, [&](const Outcome& outcome) {
      CHECK(outcome.job == &jobs[statuses.size()]);  // in their order
      statuses.push_back(outcome.status);
    });
    CHECK_FALSE(index.save());
    return statuses;
  }

  TemporaryFolder folder;
  Sources sources;
  BatchOptions options;
  std::vector<BatchJob> jobs;
};

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("threads that share what they read write the bytes of a job alone, failures between") {
  Batch batch(4);
  const fs::path wrong = batch.folder.write("wrong.toml", "[person]\nnam = 1\n");
  const fs::path sample = kSource / "profiles" / "graduate.toml";
  for (int i = 0; i < 8; ++i) {
    batch.add(i == 3 ? wrong : sample, std::to_string(i) + ".pdf");
  }
  const std::vector<JobStatus> statuses = batch.run();
  REQUIRE(statuses.size() == 8);
  RenderJob job;
  job.profile = sample;
  job.layout = "plain";
  Sources sources;
  Sink sink;
  Timings timings;
  const auto alone = render(job, kData, sources, sink, timings);
  REQUIRE(alone);
  for (int i = 0; i < 8; ++i) {
    const auto at = static_cast<std::size_t>(i);
    CHECK(statuses[at] == (i == 3 ? JobStatus::failed : JobStatus::rendered));
    if (i != 3) CHECK(bytes_of(batch.folder.path() / (std::to_string(i) + ".pdf")) == alone->pdf);
  }
}

TEST_CASE("a batch that is stopped begins nothing more") {
  Batch batch(2);
  const std::atomic<bool> stop{true};
  batch.options.stop = &stop;
  batch.add(kSource / "profiles" / "minimal.toml", "a.pdf");
  CHECK(batch.run().empty());
  CHECK_FALSE(fs::exists(batch.folder.path() / "a.pdf"));
}

TEST_CASE("what has not changed is skipped, another version makes it anew") {
  Batch batch(1);
  batch.options.changed = true;
  batch.options.version = "1";
  batch.add(kSource / "profiles" / "minimal.toml", "a.pdf");
  CHECK(batch.run() == std::vector{JobStatus::rendered});
  CHECK(batch.run() == std::vector{JobStatus::skipped});
  batch.options.version = "2";
  CHECK(batch.run() == std::vector{JobStatus::rendered});
}

}  // namespace vitaset
