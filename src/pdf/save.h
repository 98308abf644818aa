#pragma once

#include <string>
#include <vector>

#include "pdf/deflate.h"
#include "pdf/document.h"

namespace vitaset::pdf {

/// The file that holds `objects` (ascending, from 1 on without gaps): a PDF 1.7 whose objects other
/// than streams are packed into an object stream, with a cross-reference stream. Its /ID is a hash
/// of its bytes. Source: ISO 32000-1, 7.5.7 and 7.5.8.
[[nodiscard]] std::string assemble_file(const std::vector<Serialized>& objects, unsigned root,
                                        unsigned info, Deflater& deflate);

}  // namespace vitaset::pdf
