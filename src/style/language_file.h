#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/sink.h"
#include "base/sources.h"
#include "style/language.h"

namespace vitaset {

/// Reads the words of language `tag` (BCP 47) from `folder`/TAG.toml, or, where there are none of
/// its own, from those of the language it narrows: "en-GB" from "en". The file is added to
/// `sources`. Errors: CV0113 no such language, told at `asked_by` with those there are; CV02xx what
/// is wrong or missing in the file.
[[nodiscard]] std::optional<Language> read_language(const std::string& tag, const Span& asked_by,
                                                    const std::filesystem::path& folder,
                                                    Sources& sources, Sink& sink);

}  // namespace vitaset
