#include "cli/arguments.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <optional>
#include <utility>

#include "base/nearest.h"

namespace vitaset {

namespace po = boost::program_options;

bool Arguments::has(std::string_view option) const { return options_.contains(option); }

std::string_view Arguments::value(std::string_view option, std::string_view otherwise) const {
  const auto found = options_.find(option);
  return found == options_.end() ? otherwise : std::string_view(found->second.back());
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto found = options_.find(option);
  return found == options_.end() ? std::vector<std::string>() : found->second;
}

namespace {

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& candidates,
                         std::string_view prefix) {
  const std::optional<std::string> near = nearest(name, candidates);
  return near ? fmt::format("did you mean {}{}?", prefix, *near) : std::string();
}

po::options_description description(const std::vector<Option>& options) {
  po::options_description all;
  for (const Option& option : options) {
    std::string names(option.name);
    if (option.letter != '\0') names += fmt::format(",{}", option.letter);
    if (option.value.empty()) {
      all.add_options()(names.c_str(), "");
    } else {
      all.add_options()(names.c_str(), po::value<std::string>(), "");
    }
  }
  return all;
}

// Names in full: a guessed "--s" would change its meaning when an option is added.
constexpr int kStyle =
    po::command_line_style::unix_style & ~static_cast<int>(po::command_line_style::allow_guessing);

}  // namespace

/// Makes Arguments of what Boost took apart, and checks what it leaves open.
class ArgumentParser {
 public:
  explicit ArgumentParser(const std::vector<Option>& options) : options_(options) {}

  [[nodiscard]] std::variant<Arguments, UsageError> parse(
      const std::vector<std::string>& arguments) const {
    const po::options_description known = description(options_);
    const po::parsed_options parsed =
        po::command_line_parser(arguments).options(known).style(kStyle).run();
    Arguments result;
    for (const po::option& item : parsed.options) {
      if (item.position_key >= 0) {
        result.operands_.insert(result.operands_.end(), item.value.begin(), item.value.end());
      } else if (std::optional<UsageError> error = add(item, result)) {
        return *std::move(error);
      }
    }
    return result;
  }

  [[nodiscard]] UsageError unknown(const std::string& name) const {
    std::vector<std::string_view> names;
    names.reserve(options_.size());
    for (const Option& option : options_) names.push_back(option.name);
    const std::string_view option = std::string_view(name).substr(0, name.find('='));
    const std::size_t dashes = std::min(option.find_first_not_of('-'), option.size());
    return {fmt::format("there is no option {}", option),
            did_you_mean(option.substr(dashes), names, "--")};
  }

  [[nodiscard]] UsageError malformed(const po::invalid_command_line_syntax& error) const {
    const std::string name = error.get_option_name();
    if (error.kind() == po::invalid_syntax::extra_parameter) {
      return {fmt::format("{} takes no value", name), {}};
    }
    if (error.kind() == po::invalid_syntax::missing_parameter ||
        error.kind() == po::invalid_syntax::empty_adjacent_parameter) {
      return {fmt::format("{} needs a value", name), {}};
    }
    return {error.what(), {}};
  }

 private:
  [[nodiscard]] std::optional<UsageError> add(const po::option& item, Arguments& result) const {
    const auto option = std::find_if(options_.begin(), options_.end(),
                                     [&](const Option& o) { return o.name == item.string_key; });
    if (option == options_.end()) return unknown(item.string_key);
    std::vector<std::string>& values = result.options_[item.string_key];
    if (!values.empty() && !option->repeatable && !option->value.empty()) {
      return UsageError{fmt::format("--{} is given twice", option->name), {}};
    }
    const std::string value = item.value.empty() ? std::string() : item.value.front();
    // Boost takes the next option for a value; one that begins with a dash is to be written after
    // "=".
    const bool is_option =
        item.original_tokens.size() > 1 && value.size() > 1 && value.starts_with('-');
    if (!option->value.empty() && (value.empty() || is_option)) {
      return UsageError{fmt::format("--{} needs a value", option->name), {}};
    }
    const auto& choices = option->choices;
    if (!choices.empty() && std::find(choices.begin(), choices.end(), value) == choices.end()) {
      return UsageError{
          fmt::format("--{} is {}, not \"{}\"", option->name, fmt::join(choices, ", "), value),
          did_you_mean(value, choices, "")};
    }
    values.push_back(value);
    return std::nullopt;
  }

  const std::vector<Option>& options_;
};

std::variant<Arguments, UsageError> parse_arguments(const std::vector<std::string>& arguments,
                                                    const std::vector<Option>& options) {
  const ArgumentParser parser(options);
  try {
    return parser.parse(arguments);
  } catch (const po::unknown_option& error) {
    return parser.unknown(error.get_option_name());
  } catch (const po::invalid_command_line_syntax& error) {
    return parser.malformed(error);
  } catch (const po::error& error) {
    return UsageError{error.what(), {}};
  }
}

}  // namespace vitaset
