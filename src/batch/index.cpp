#include "batch/index.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/hash.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::string_view kFile = ".vitaset-batch";
constexpr int kForm = 1;  // of the file; another one is not read

std::string text(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

MadeOf read_made(const Json& object) {
  MadeOf made{text(object, "recipe"), text(object, "bytes"), {}, {}};
  made.facts.updated = text(object, "updated");
  made.facts.has_email = text(object, "email") == "yes";
  const auto files = object.find("files");
  if (files == object.end() || !files->is_object()) return {};
  for (const auto& [name, hash] : files->items()) {
    if (!hash.is_string()) return {};
    made.files.emplace(name, hash.get<std::string>());
  }
  return made;
}

}  // namespace

std::string hash_text(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  Hash hash;
  hash.add(bytes);
  std::string digits;
  for (const char c : hash.bytes()) {
    const auto byte = static_cast<unsigned char>(c);
    digits += kDigits[byte >> 4U];
    digits += kDigits[byte & 0xFU];
  }
  return digits;
}

std::string hash_of_file(const fs::path& file) {
  const Result<std::string> bytes = read_file(file);
  return bytes.ok() ? hash_text(*bytes) : std::string();
}

std::string hash_of_folder(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  const auto links = fs::directory_options::follow_directory_symlink;
  for (fs::recursive_directory_iterator it(folder, links, error), end; !error && it != end;
       it.increment(error)) {
    std::error_code ignored;
    if (it->is_regular_file(ignored)) files.push_back(it->path());
  }
  std::ranges::sort(files);
  std::string all;
  for (const fs::path& file : files) {
    all += file.lexically_relative(folder).generic_string() + '\n' + hash_of_file(file) + '\n';
  }
  return hash_text(all);
}

BatchIndex::BatchIndex(const fs::path& folder) : folder_(folder) {
  const Result<std::string> bytes = read_file(folder / kFile);
  if (!bytes) return;
  const Json json = Json::parse(*bytes, nullptr, false);
  if (!json.is_object() || json.value("form", Json()) != kForm) return;
  const auto outputs = json.find("outputs");
  if (outputs == json.end() || !outputs->is_object()) return;
  for (const auto& [output, object] : outputs->items()) {
    if (object.is_object()) made_.emplace(output, read_made(object));
  }
}

std::optional<MadeOf> BatchIndex::current(const fs::path& output, const std::string& recipe) const {
  MadeOf made;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto found = made_.find(output.generic_string());
    if (found == made_.end()) return std::nullopt;
    made = found->second;
  }
  if (made.recipe != recipe || hash_of_file(folder_ / output) != made.bytes) return std::nullopt;
  for (const auto& [file, hash] : made.files) {
    if (hash_of_file(file) != hash) return std::nullopt;
  }
  return made;
}

void BatchIndex::set(const fs::path& output, MadeOf made) {
  const std::lock_guard<std::mutex> lock(mutex_);
  made_.insert_or_assign(output.generic_string(), std::move(made));
}

std::optional<Diagnostic> BatchIndex::save() const {
  Json outputs = Json::object();
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    for (const auto& [output, made] : made_) {
      outputs[output] = {{"recipe", made.recipe},
                         {"bytes", made.bytes},
                         {"files", made.files},
                         {"updated", made.facts.updated},
                         {"email", made.facts.has_email ? "yes" : "no"}};
    }
  }
  const Json all{{"form", kForm}, {"outputs", std::move(outputs)}};
  // Names of files may be no UTF-8; they are looked for in vain then, and their outputs made anew.
  return write_file(folder_ / kFile,
                    all.dump(-1, ' ', true, Json::error_handler_t::replace) + '\n');
}

}  // namespace vitaset
