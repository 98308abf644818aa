#pragma once

#include <string>
#include <string_view>

/// Numbers that name a publication, found in what people write around them.
namespace vitaset {

/// The DOI in `text` ("10.1000/182", "https://doi.org/10.1000%2F182", "doi: 10.1000/182."), without
/// a mark that ends a sentence; empty if there is none. Cost: O(size). Source: DOI Handbook, §2.2.
[[nodiscard]] std::string doi_in(std::string_view text);

/// The number on arXiv in `text` ("arXiv:2406.01234v2 [cs.LG]",
/// "https://arxiv.org/abs/hep-th/9711200", "abs/1706.03762"), with its version if it has one; empty
/// if there is none. Cost: O(size). Source: arXiv, "Understanding the arXiv identifier".
[[nodiscard]] std::string arxiv_in(std::string_view text);

/// The same without its version, in small letters: equal for one work.
[[nodiscard]] std::string arxiv_work(std::string_view number);

/// Whether `name`, of a journal or publisher, is a place for preprints: arXiv, CoRR, bioRxiv, SSRN
/// …
[[nodiscard]] bool is_preprint_server(std::string_view name);

}  // namespace vitaset
