#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

/// Reads what the backend wrote by means of qpdf, which is nobody's but its own.
namespace vitaset {

/// A PDF in a file of its own for as long as it is looked at.
class ReadPdf {
 public:
  explicit ReadPdf(std::string_view bytes) {
    std::string name = (std::filesystem::temp_directory_path() / "vitaset-test-XXXXXX").string();
    const int descriptor = mkstemp(name.data());
    REQUIRE(descriptor >= 0);
    REQUIRE(::write(descriptor, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    ::close(descriptor);
    path_ = name;
    json_ = nlohmann::json::parse(qpdf("--json=2"));
  }
  ~ReadPdf() { std::filesystem::remove(path_); }
  ReadPdf(const ReadPdf&) = delete;
  ReadPdf& operator=(const ReadPdf&) = delete;

  /// What `qpdf OPTIONS FILE` prints; the test fails if it fails or warns.
  [[nodiscard]] std::string qpdf(const std::string& options) const {
    const std::string command = "qpdf " + options + " '" + path_.string() + "' 2>&1";
    std::FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 4096> buffer{};
    for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
      output.append(buffer.data(), got);
    }
    const int status = ::pclose(pipe);
    INFO(output.substr(0, 2000));
    REQUIRE(status == 0);
    return output;
  }

  /// What "n 0 R" refers to; what is no reference is given back.
  [[nodiscard]] const nlohmann::json& at(const nlohmann::json& value) const {
    if (!value.is_string()) return value;
    const auto& objects = json_["qpdf"][1];
    const auto found = objects.find("obj:" + value.get<std::string>());
    if (found == objects.end()) return value;
    return found->contains("value") ? (*found)["value"] : (*found)["stream"]["dict"];
  }
  /// Follows dictionary keys and references: at(root, "/Pages", "/Kids").
  template <class... Keys>
  [[nodiscard]] const nlohmann::json& at(const nlohmann::json& value, const char* key,
                                         Keys... keys) const {
    const nlohmann::json& dictionary = at(value);
    REQUIRE(dictionary.is_object());
    REQUIRE(dictionary.contains(key));
    return at(dictionary[key], keys...);
  }
  template <class... Keys>
  [[nodiscard]] const nlohmann::json& catalog(Keys... keys) const {
    return at(json_["qpdf"][1]["trailer"]["value"]["/Root"], keys...);
  }
  [[nodiscard]] const nlohmann::json& info(const char* key) const {
    return at(json_["qpdf"][1]["trailer"]["value"]["/Info"], key);
  }
  [[nodiscard]] const nlohmann::json& page(std::size_t index) const {
    return at(catalog("/Pages", "/Kids")[index]);
  }
  /// Decoded bytes of the stream "n 0 R".
  [[nodiscard]] std::string stream(const nlohmann::json& reference) const {
    const std::string text = reference.get<std::string>();
    return qpdf("--show-object=" + text.substr(0, text.find(' ')) + " --filtered-stream-data");
  }
  /// The operators of a page.
  [[nodiscard]] std::string content(std::size_t index) const {
    return stream(page(index)["/Contents"]);
  }

  /// The structure below an element, as "P(Link(0 @1) 2)": MCIDs as numbers, of other pages than
  /// the element's with the page's index behind a slash, annotations as "@".
  [[nodiscard]] std::string structure(const nlohmann::json& reference) const {
    const nlohmann::json& element = at(reference);
    if (element.is_number()) return std::to_string(element.get<int>());
    if (element["/Type"] == "/OBJR") return "@";
    if (element["/Type"] == "/MCR") {
      return std::to_string(element["/MCID"].get<int>()) + "/" + page_index(element["/Pg"]);
    }
    std::string text = element["/S"].get<std::string>().substr(1) + "(";
    for (const nlohmann::json& kid : element["/K"]) {
      if (text.back() != '(') text += ' ';
      text += structure(kid);
    }
    return text + ")";
  }
  [[nodiscard]] std::string structure() const {
    return structure(catalog("/StructTreeRoot")["/K"]);
  }

 private:
  [[nodiscard]] std::string page_index(const nlohmann::json& reference) const {
    const nlohmann::json& kids = catalog("/Pages", "/Kids");
    for (std::size_t i = 0; i < kids.size(); ++i) {
      if (kids[i] == reference) return std::to_string(i);
    }
    return "?";
  }

  std::filesystem::path path_;
  nlohmann::json json_;
};

}  // namespace vitaset
