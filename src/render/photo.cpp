#include "render/photo.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/file.h"
#include "base/number.h"
#include "cv/quoted_text.h"
#include "picture/read.h"
#include "profile/own_folder.h"
#include "toml/override.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

constexpr double kMegabyte = 1e6;
constexpr std::size_t kLargeJpeg = 1'000'000;
constexpr double kPixelsAnInch = 400;  // as sharp as print gets

class PhotoLoader {
 public:
  PhotoLoader(const Person& person, const fs::path& profile, const Sources& sources, Sink& sink)
      : person_(person), profile_(profile), sources_(sources), sink_(sink) {}

  [[nodiscard]] fs::path file() { return find().value_or(fs::path()); }

  std::shared_ptr<const Picture> load(const Size& box) {
    const std::optional<fs::path> file = find();
    if (!file) return nullptr;
    Result<std::string> bytes = read_file(*file, kLargestPicture);
    if (!bytes) return refuse_unreadable(bytes.error());
    ReadPicture read = read_picture(*bytes);
    if (auto* const fault = std::get_if<PictureFault>(&read)) {
      return refuse(fmt::format("{} {}", name(), fault->what), {std::move(fault->hint)});
    }
    auto picture = std::make_shared<const Picture>(std::get<Picture>(std::move(read)));
    if (picture->coding == PictureCoding::jpeg && picture->data.size() > kLargeJpeg) {
      note_size(*picture, box);
    }
    return picture;
  }

 private:
  [[nodiscard]] std::string name() const { return quoted_text(person_.photo); }

  std::nullptr_t refuse(std::string message, std::vector<std::string> hints) {
    sink_.report({Severity::error,
                  Code::bad_picture,
                  person_.photo_span,
                  std::move(message),
                  std::move(hints),
                  {}});
    return nullptr;
  }

  std::nullptr_t refuse_unreadable(const Diagnostic& why) {
    if (why.code != Code::file_too_large) return refuse(why.message, {"let it be read"});
    return refuse(fmt::format("{} is larger than {} MB", name(), kLargestPicture >> 20U),
                  {"scale it down: a photo in a CV is sharp with 600 pixels across"});
  }

  std::optional<fs::path> find() {
    const std::string& named_in = sources_.file(person_.photo_span.file).name();
    const fs::path beside =
        named_in == kSettingSource ? profile_.parent_path() : fs::path(named_in).parent_path();
    std::variant<fs::path, OwnFolder::Refusal> found =
        OwnFolder(profile_).find(person_.photo, beside);
    if (fs::path* const file = std::get_if<fs::path>(&found)) return std::move(*file);
    auto& refusal = std::get<OwnFolder::Refusal>(found);
    if (refusal.hints.empty()) {
      refusal.hints.emplace_back("name a JPEG or PNG file, as in photo = \"ada.jpg\"");
    }
    refuse(std::move(refusal.message), std::move(refusal.hints));
    return std::nullopt;
  }

  /// A large file is worth its bytes only if it is printed large.
  void note_size(const Picture& picture, const Size& box) {
    const double scale = std::min(box.width.value() / picture.shown_width(),
                                  box.height.value() / picture.shown_height());
    const double wanted =
        std::ceil(scale * kPixelsAnInch / kPtPerInch.value() * picture.shown_width());
    if (wanted >= picture.shown_width()) return;
    sink_.report({Severity::note,
                  Code::large_picture,
                  person_.photo_span,
                  fmt::format("{} makes the PDF {} MB larger", name(),
                              number_text(static_cast<double>(picture.data.size()) / kMegabyte, 1)),
                  {fmt::format("as small as it is printed, {} of its {} pixels across are enough",
                               wanted, picture.shown_width())},
                  {}});
  }

  const Person& person_;
  const fs::path& profile_;
  const Sources& sources_;
  Sink& sink_;
};

}  // namespace

std::shared_ptr<const Picture> load_photo(const Person& person, const PhotoStyle& style,
                                          const fs::path& profile, const Sources& sources,
                                          Sink& sink) {
  if (person.photo.empty() || !style.shown) return nullptr;
  return PhotoLoader(person, profile, sources, sink).load(style.box);
}

fs::path photo_file(const Person& person, const PhotoStyle& style, const fs::path& profile,
                    const Sources& sources) {
  if (person.photo.empty() || !style.shown) return {};
  Sink unheard;  // `load_photo` tells
  return PhotoLoader(person, profile, sources, unheard).file();
}

}  // namespace vitaset
