#include "bibliography/identifiers.h"

#include <doctest/doctest.h>

#include <string>

namespace vitaset {

TEST_CASE("the DOI in a text") {
  CHECK(doi_in("10.1000/182") == "10.1000/182");
  CHECK(doi_in("https://doi.org/10.1000%2F182") == "10.1000/182");
  CHECK(doi_in("doi: 10.1000/182.") == "10.1000/182");
  CHECK(doi_in("http://dx.doi.org/10.1002/(SICI)1097-0258(19980815)17:15/"
               "16<1661::AID-SIM968>3.0.CO;2-2") == "10.1002/(SICI)1097-0258(19980815)17:15/16");
  CHECK(doi_in("10.1000.10/x") == "10.1000.10/x");
  CHECK(doi_in("110.1000/x").empty());
  CHECK(doi_in("10.10/x").empty());
  CHECK(doi_in("10.1000/").empty());
  CHECK(doi_in("").empty());
  CHECK(doi_in(std::string(100000, '1') + "10.1000/x").empty());
}

TEST_CASE("the number on arXiv in a text") {
  CHECK(arxiv_in("arXiv:2406.01234v2 [cs.LG]") == "2406.01234v2");
  CHECK(arxiv_in("https://arxiv.org/abs/hep-th/9711200") == "hep-th/9711200");
  CHECK(arxiv_in("math.GT/0309136v1") == "math.GT/0309136v1");
  CHECK(arxiv_in("arXiv preprint arXiv:1706.03762") == "1706.03762");
  CHECK(arxiv_in("abs/0704.0001") == "0704.0001");
  CHECK(arxiv_in("12.2020/1234.5").empty());
  CHECK(arxiv_in("2013.99999").empty());  // there is no thirteenth month
  CHECK(arxiv_in("").empty());
}

TEST_CASE("versions are one work") {
  CHECK(arxiv_work("2406.01234v2") == "2406.01234");
  CHECK(arxiv_work("hep-th/9711200") == "hep-th/9711200");
  CHECK(arxiv_work("math.GT/0309136v10") == "math.gt/0309136");
}

TEST_CASE("where preprints are kept") {
  CHECK(is_preprint_server("arXiv preprint arXiv:1706.03762"));
  CHECK(is_preprint_server("bioRxiv"));
  CHECK(is_preprint_server("CoRR"));
  CHECK_FALSE(is_preprint_server("Corrosion Science"));
  CHECK_FALSE(is_preprint_server("Nature"));
  CHECK_FALSE(is_preprint_server(""));
}

}  // namespace vitaset
