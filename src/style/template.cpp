#include "style/template.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/nearest.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

// Deeper templates are refused: the tree is walked by recursion. A title of a CV nests three
// levels.
constexpr std::size_t kDeepestTemplate = 32;
// After so many a template is no template; bounds what a hostile file can make us say.
constexpr std::size_t kMostProblems = 20;

/// A part that was opened and not yet closed.
struct OpenPart {
  TemplateNode node;
  std::size_t begin = 0;  // of its opening sign
};

std::string_view closing_sign(TemplateKind kind) {
  switch (kind) {
    case TemplateKind::optional:
      return "]";
    case TemplateKind::bold:
      return "**";
    default:
      return "*";
  }
}

/// One template being read. `open_` is the way from the root to the part being filled.
class TemplateParser {
 public:
  TemplateParser(std::string_view text, const TextMap& map, const TemplateNames& names, Sink& sink)
      : text_(text), map_(map), names_(names), sink_(sink) {
    open_.emplace_back();
  }

  Template run() {
    while (at_ < text_.size() && !given_up_) step();
    flush_literal();
    while (open_.size() > 1) unclosed();
    return {std::move(open_.back().node.children), map_.span(0, text_.size())};
  }

 private:
  void step() {
    const char c = text_[at_];
    const bool escape = c == '\\' && at_ + 1 < text_.size() &&
                        std::string_view("[]{}*\\").find(text_[at_ + 1]) != std::string_view::npos;
    if (escape) {
      add_literal(text_[at_ + 1], 2);
    } else if (c == '{') {
      field();
    } else if (c == '[') {
      open(TemplateKind::optional, 1);
    } else if (c == ']') {
      close_optional();
    } else if (c == '*') {
      emphasis();
    } else if (c == '}') {
      report(Code::template_syntax, at_, at_ + 1, "\"}\" closes nothing",
             {R"(write "\}" for the sign itself)"});
      ++at_;
    } else {
      add_literal(c, 1);
    }
  }

  void add_literal(char c, std::size_t width) {
    if (literal_.empty()) literal_begin_ = at_;
    literal_.push_back(c);
    at_ += width;
  }

  void flush_literal() {
    if (literal_.empty()) return;
    add({TemplateKind::text,
         std::exchange(literal_, {}),
         {},
         {},
         {},
         map_.span(literal_begin_, at_)});
  }

  void add(TemplateNode node) { open_.back().node.children.push_back(std::move(node)); }

  void open(TemplateKind kind, std::size_t width) {
    flush_literal();
    if (open_.size() > kDeepestTemplate) {
      report(Code::template_syntax, at_, at_ + width,
             fmt::format("a template nests at most {} levels", kDeepestTemplate), {});
      given_up_ = true;
      return;
    }
    open_.push_back({{kind, {}, {}, {}, {}, {}}, at_});
    at_ += width;
  }

  void close(std::size_t width) {
    flush_literal();
    OpenPart part = std::move(open_.back());
    open_.pop_back();
    at_ += width;
    part.node.span = map_.span(part.begin, at_);
    add(std::move(part.node));
  }

  /// The innermost open part was never closed: told once, its content kept without it.
  void unclosed() {
    OpenPart part = std::move(open_.back());
    open_.pop_back();
    const std::string_view sign = closing_sign(part.node.kind);
    if (!given_up_) {
      report(Code::template_syntax, part.begin, part.begin + sign.size(),
             fmt::format("\"{}\" is never closed",
                         part.node.kind == TemplateKind::optional ? "[" : sign),
             {fmt::format(R"(close it with "{}", or write "\{}" for the sign itself)", sign,
                          text_[part.begin])});
    }
    for (TemplateNode& child : part.node.children) add(std::move(child));
  }

  void close_optional() {
    flush_literal();
    const bool opened = std::any_of(open_.begin() + 1, open_.end(), [](const OpenPart& part) {
      return part.node.kind == TemplateKind::optional;
    });
    if (!opened) {
      report(Code::template_syntax, at_, at_ + 1, "\"]\" closes nothing",
             {R"(write "\]" for the sign itself)"});
      ++at_;
      return;
    }
    while (open_.back().node.kind != TemplateKind::optional) unclosed();
    close(1);
  }

  /// One star or two: closes the innermost emphasis where it can, else opens one.
  void emphasis() {
    const bool two = text_.substr(at_, 2) == "**";
    const TemplateKind inner = open_.back().node.kind;
    const bool bold_around =
        open_.size() > 2 && open_[open_.size() - 2].node.kind == TemplateKind::bold;
    if (two && inner == TemplateKind::bold) return close(2);
    // "***a***" opened bold and then italic: its end closes italic first.
    if (inner == TemplateKind::italic && (!two || bold_around)) return close(1);
    open(two ? TemplateKind::bold : TemplateKind::italic, two ? 2 : 1);
  }

  void field() {
    flush_literal();
    const std::size_t begin = at_;
    if (doubled_braces()) return;
    const std::size_t end = text_.find_first_of("{}[]", begin + 1);
    if (end == std::string_view::npos || text_[end] != '}') {
      report(Code::template_syntax, begin, begin + 1, "\"{\" is never closed",
             {R"(a field is written "{title}"; write "\{" for the sign itself)"});
      at_ = begin + 1;
      return;
    }
    at_ = end + 1;
    if (text_[begin + 1] == '@') return word(begin, end);
    TemplateNode node{TemplateKind::field, {}, {}, {}, {}, map_.span(begin, at_)};
    const std::size_t bar = std::min(text_.find('|', begin), end);
    field_names(begin + 1, bar, node);
    for (std::size_t from = bar + 1; from <= end;) {
      const std::size_t next = std::min(text_.find('|', from), end);
      const std::string_view name = name_between(from, next);
      if (check(name, from, template_filters(), Code::template_unknown_filter, "filter")) {
        node.filters.emplace_back(name);
      }
      from = next + 1;
    }
    if (!node.text.empty()) add(std::move(node));
  }

  /// Braces as other programs have them, "{{title}}", are told as what they are.
  bool doubled_braces() {
    if (text_.substr(at_, 2) != "{{") return false;
    const std::size_t end = text_.find_first_of("{}", at_ + 2);
    if (text_.substr(std::min(end, text_.size()), 2) != "}}") return false;
    report(Code::template_syntax, at_, end + 2, "a field stands in one pair of braces",
           {fmt::format("write {}", text_.substr(at_ + 1, end - at_))});
    at_ = end + 2;
    return true;
  }

  /// The name from `from`, which goes to its first letter, to `end`; blanks around it are none of
  /// it.
  std::string_view name_between(std::size_t& from, std::size_t end) {
    std::string_view name = text_.substr(from, end - from);
    const std::size_t first = std::min(name.find_first_not_of(' '), name.size());
    from += first;
    name.remove_prefix(first);
    return name.substr(0, name.find_last_not_of(' ') + 1);
  }

  /// Reads "one/other" from `from` to `end` into `node`; unknown names are left out.
  void field_names(std::size_t from, std::size_t end, TemplateNode& node) {
    while (from <= end) {
      const std::size_t slash = std::min(text_.find('/', from), end);
      const std::size_t next = slash + 1;
      const std::string_view name = name_between(from, slash);
      if (check(name, from, names_.fields, Code::template_unknown_field, "field")) {
        (node.text.empty() ? node.text : node.others.emplace_back()) = name;
      }
      from = next;
    }
  }

  void word(std::size_t begin, std::size_t end) {
    const std::string_view name = text_.substr(begin + 2, end - begin - 2);
    if (const std::size_t bar = name.find('|'); bar != std::string_view::npos) {
      report(Code::template_syntax, begin + 2 + bar, end, "a word of the language takes no filter",
             {"only fields do: \"{authors|names}\""});
      return;
    }
    if (check(name, begin + 2, names_.words, Code::template_unknown_word, "word of the language")) {
      add({TemplateKind::word, std::string(name), {}, {}, {}, map_.span(begin, end + 1)});
    }
  }

  /// Whether `name`, which stands at `begin`, is one of `known`; if not, says so.
  bool check(std::string_view name, std::size_t begin, const std::vector<std::string_view>& known,
             Code code, std::string_view what) {
    if (std::find(known.begin(), known.end(), name) != known.end()) return true;
    if (name.empty()) {
      report(Code::template_syntax, begin - 1, begin + 1,
             fmt::format("the name of a {} is missing", what), {});
      return false;
    }
    std::vector<std::string> hints;
    if (const std::optional<std::string> near = nearest(name, known)) {
      hints.push_back(fmt::format("did you mean \"{}\"?", *near));
    }
    if (hints.empty() && !known.empty()) {
      hints.push_back(fmt::format("there are: {}", fmt::join(known, ", ")));
    }
    report(code, begin, begin + name.size(),
           fmt::format("there is no {} {} here", what, quoted_text(name)), std::move(hints));
    return false;
  }

  void report(Code code, std::size_t begin, std::size_t end, std::string message,
              std::vector<std::string> hints) {
    sink_.report(
        {Severity::error, code, map_.span(begin, end), std::move(message), std::move(hints), {}});
    if (++problems_ == kMostProblems) given_up_ = true;
  }

  std::string_view text_;
  const TextMap& map_;
  const TemplateNames& names_;
  Sink& sink_;
  std::size_t at_ = 0;
  std::vector<OpenPart> open_;
  std::string literal_;
  std::size_t literal_begin_ = 0;
  std::size_t problems_ = 0;
  bool given_up_ = false;  // what is still open is not told
};

}  // namespace

std::string_view Template::only_field() const {
  const bool one = nodes.size() == 1 && nodes.front().kind == TemplateKind::field &&
                   nodes.front().others.empty();
  return one ? std::string_view(nodes.front().text) : std::string_view();
}

const std::vector<std::string_view>& template_filters() {
  static const std::vector<std::string_view> filters{"address", "link", "names", "plain",
                                                     "short",   "tag",  "year"};
  return filters;
}

Template parse_template(std::string_view text, const TextMap& map, const TemplateNames& names,
                        Sink& sink) {
  return TemplateParser(text, map, names, sink).run();
}

}  // namespace vitaset
