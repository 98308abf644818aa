#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vitaset {

/// An option a command takes.
struct Option {
  std::string_view name;   ///< "layout", for --layout
  char letter = '\0';      ///< 'l', for -l; none: '\0'
  std::string_view value;  ///< what its value is called in the help, "LAYOUT"; empty: a flag
  std::string_view help;   ///< lines of the help text
  std::vector<std::string_view> choices;  ///< the values there are; empty: any
  bool repeatable = false;
};

/// What stands on the command line of a command, taken apart.
class Arguments {
 public:
  [[nodiscard]] bool has(std::string_view option) const;
  /// The option's value, the last one of a repeatable one; `otherwise` if it was not given.
  [[nodiscard]] std::string_view value(std::string_view option, std::string_view otherwise) const;
  /// All values of a repeatable option, in order.
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
  /// What is no option, in order.
  [[nodiscard]] const std::vector<std::string>& operands() const { return operands_; }

 private:
  friend class ArgumentParser;
  std::map<std::string, std::vector<std::string>, std::less<>> options_;
  std::vector<std::string> operands_;
};

/// What is wrong with a command line, for people.
struct UsageError {
  std::string message;  ///< one sentence without a full stop
  std::string hint;     ///< may be empty
};

/// Takes a command line apart. Names are never guessed from their beginning; `--` ends the options.
[[nodiscard]] std::variant<Arguments, UsageError> parse_arguments(
    const std::vector<std::string>& arguments, const std::vector<Option>& options);

}  // namespace vitaset
