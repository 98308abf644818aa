#include "text/hyphenation_library.h"

#include <mutex>
#include <optional>
#include <utility>

#include "base/file.h"

namespace vitaset {
namespace {

// The largest there is, German, has 1.1 MB.
constexpr std::size_t kLargestPatterns = std::size_t{4} << 20;

Result<std::shared_ptr<const HyphenationPatterns>> open(const std::filesystem::path& file) {
  const Result<std::string> bytes = read_file(file, kLargestPatterns);
  if (!bytes) return bytes.error();
  Result<HyphenationPatterns> patterns = HyphenationPatterns::parse(*bytes);
  if (!patterns) {
    Diagnostic problem = patterns.error();
    problem.notes.push_back({"the file is " + file.string(), {}});
    return problem;
  }
  return std::make_shared<const HyphenationPatterns>(std::move(*patterns));
}

}  // namespace

struct HyphenationLibrary::Slot {
  std::once_flag opened;
  std::optional<Result<std::shared_ptr<const HyphenationPatterns>>> patterns;
};

HyphenationLibrary::HyphenationLibrary(std::vector<HyphenationRecord> records)
    : records_(std::move(records)) {
  slots_.reserve(records_.size());
  for (std::size_t i = 0; i < records_.size(); ++i) slots_.push_back(std::make_unique<Slot>());
}

HyphenationLibrary::~HyphenationLibrary() = default;
HyphenationLibrary::HyphenationLibrary(HyphenationLibrary&&) noexcept = default;
HyphenationLibrary& HyphenationLibrary::operator=(HyphenationLibrary&&) noexcept = default;

const Result<std::shared_ptr<const HyphenationPatterns>>& HyphenationLibrary::patterns(
    std::size_t record) const {
  Slot& slot = *slots_[record];
  std::call_once(slot.opened, [&] { slot.patterns.emplace(open(records_[record].file)); });
  return *slot.patterns;
}

}  // namespace vitaset
