#pragma once

#include <vector>

#include "base/sink.h"
#include "base/sources.h"
#include "cv/selection.h"
#include "profile/bind_context.h"
#include "toml/override.h"
#include "toml/value.h"

namespace vitaset {

/// Looks for names in the editions of `profile` that name nothing; types of values are for
/// `validate`.
/// In:     `overrides`: what will be laid over the profile and may give entries other tags.
/// Errors: CV0108 an edition's name, an `only` or a `file` that is none, too many editions; CV0115
/// a
///         key in `set` that is none; CV0122 extends what is not there, CV0123 what extends itself
///         in the end; CV0124 a tag or section there is none of. Each with the nearest name.
/// Cost:   O(size of the profile), and O(editions · depth) for what they extend.
void check_editions(const Table& profile, const std::vector<Override>& overrides,
                    BindContext& context);

/// Reports CV0122: `profile` has no edition `name`, which is asked for at `span`.
void report_unknown_edition(const Table& profile, std::string_view name, const Span& span,
                            Sink& sink);

}  // namespace vitaset
