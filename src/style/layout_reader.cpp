#include "style/layout_reader.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/nearest.h"
#include "base/number.h"
#include "cv/quoted_text.h"
#include "style/layout_values.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

constexpr std::string_view kLengthHint =
    R"(a length carries its unit: "10.5pt", "22mm", "2.2cm", "1in" or "1.2em")";

std::string listed(const std::vector<std::string_view>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
    text += fmt::format("\"{}\"", names[i]);
  }
  return text;
}

struct Synonym {
  std::string_view written, meant;
};

// What other programs call it.
constexpr std::array<Synonym, 12> kSynonyms{{{"left", "start"},
                                             {"right", "end"},
                                             {"justify", "justified"},
                                             {"font", "family"},
                                             {"typeface", "family"},
                                             {"line-height", "leading"},
                                             {"line_height", "leading"},
                                             {"letter_spacing", "tracking"},
                                             {"fonts", "type"},
                                             {"paper", "page"},
                                             {"bullets", "list"},
                                             {"bullet", "signs"}}};

std::string near_hint(std::string_view name, const std::vector<std::string_view>& names) {
  std::optional<std::string> near = nearest(name, names);
  for (const Synonym& each : kSynonyms) {
    if (near || each.written != name) continue;
    if (std::find(names.begin(), names.end(), each.meant) != names.end()) near = each.meant;
  }
  return near ? fmt::format("did you mean \"{}\"?", *near) : std::string();
}

// Tables with more keys are searched by halves.
constexpr std::size_t kFewKeys = 64;

std::size_t index_of(const Table& table, const Member& member) {
  return static_cast<std::size_t>(&member - table.members.data());
}

std::vector<std::string> strings(const std::vector<std::string_view>& names) {
  return {names.begin(), names.end()};
}

const Table& empty_table() {
  static const Table table;
  return table;
}

}  // namespace

LayoutReader::LayoutReader(const Table& table, std::string path, Span span, Absent absent,
                           const LayoutContext& context)
    : table_(&table),
      path_(std::move(path)),
      span_(span),
      absent_(absent),
      context_(&context),
      asked_(table.members.size()) {
  if (table.members.size() <= kFewKeys) return;
  by_key_.reserve(table.members.size());
  for (const Member& member : table.members) by_key_.push_back(&member);
  std::sort(by_key_.begin(), by_key_.end(),
            [](const Member* a, const Member* b) { return a->key < b->key; });
}

std::string LayoutReader::path(std::string_view key) const {
  return path_.empty() ? std::string(key) : fmt::format("{}.{}", path_, key);
}

const Member* LayoutReader::ask(std::string_view key) {
  // Hints name what is known; a table of names people made up themselves needs none.
  if (known_.size() < kFewKeys && std::find(known_.begin(), known_.end(), key) == known_.end()) {
    known_.push_back(key);
  }
  const Member* member = nullptr;
  if (by_key_.empty()) {
    member = table_->find(key);
  } else {
    const auto at = std::lower_bound(
        by_key_.begin(), by_key_.end(), key,
        [](const Member* each, std::string_view wanted) { return each->key < wanted; });
    if (at != by_key_.end() && (*at)->key == key) member = *at;
  }
  if (member != nullptr) asked_[index_of(*table_, *member)] = true;
  return member;
}

bool LayoutReader::asked(const Member& member) const { return asked_[index_of(*table_, member)]; }

bool LayoutReader::has(std::string_view key) { return ask(key) != nullptr || records(); }

bool LayoutReader::is_table(std::string_view key) const {
  const Value* const found = table_->value(key);
  return records() || (found != nullptr && found->table() != nullptr);
}

bool LayoutReader::is_no_table(std::string_view key) const { return records() || !is_table(key); }

std::vector<std::string_view> LayoutReader::other_tables() const {
  if (records()) return {kAnyName};
  std::vector<std::string_view> names;
  for (const Member& member : table_->members) {
    if (!asked(member) && member.value.table() != nullptr) names.push_back(member.key);
  }
  return names;
}

std::vector<std::string_view> LayoutReader::others() const {
  if (records()) return {kAnyName};
  std::vector<std::string_view> names;
  for (const Member& member : table_->members) {
    if (!asked(member)) names.push_back(member.key);
  }
  return names;
}

void LayoutReader::read_elsewhere(std::string_view key, LayoutKeyType type) {
  record(key, {{}, type});
  if (key != kAnyName) static_cast<void>(ask(key));
}

void LayoutReader::record(std::string_view key, LayoutKey what) const {
  if (!records()) return;
  what.path = path(key);
  context_->record->add(std::move(what));
}

const Value* LayoutReader::value(std::string_view key) {
  const Member* const member = ask(key);
  const Value* const value = member == nullptr ? nullptr : &member->value;
  if (value == nullptr && absent_ == Absent::error) {
    context_->sink.report({Severity::error,
                           Code::layout_missing_key,
                           span_,
                           fmt::format("{} leaves {} open", context_->what, path(key)),
                           {std::string(context_->missing_hint)},
                           {}});
  }
  return value;
}

void LayoutReader::wrong_type(std::string_view key, const Value& value, std::string_view expected,
                              std::string hint) const {
  Diagnostic diagnostic{Severity::error,
                        Code::layout_wrong_type,
                        value.span,
                        fmt::format("{} takes {}, not {}", path(key), expected, value.type_name()),
                        {},
                        {}};
  if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
  context_->sink.report(std::move(diagnostic));
}

void LayoutReader::bad_value(const Value& value, std::string message, std::string hint) const {
  Diagnostic diagnostic{
      Severity::error, Code::layout_bad_value, value.span, std::move(message), {}, {}};
  if (!hint.empty()) diagnostic.hints.push_back(std::move(hint));
  context_->sink.report(std::move(diagnostic));
}

const Value* LayoutReader::string(std::string_view key, std::string_view expected,
                                  std::string_view hint) {
  const Value* const found = value(key);
  if (found == nullptr || found->string() != nullptr) return found;
  wrong_type(key, *found, expected, std::string(hint));
  return nullptr;
}

void LayoutReader::text(std::string_view key, std::string& out) {
  record(key, {{}, LayoutKeyType::text});
  if (const Value* found = string(key, "a string", "")) out = *found->string();
}

void LayoutReader::texts(std::string_view key, std::vector<std::string>& out) {
  record(key, {{}, LayoutKeyType::texts});
  const Value* found = value(key);
  if (found == nullptr) return;
  const Array* items = found->array();
  if (items == nullptr)
    return wrong_type(key, *found, "a list of strings", "for example [\"…\", \"…\"]");
  std::vector<std::string> texts;
  for (const Value& item : *items) {
    if (item.string() == nullptr) return wrong_type(key, item, "strings in its list");
    texts.push_back(*item.string());
  }
  out = std::move(texts);
}

void LayoutReader::boolean(std::string_view key, bool& out) {
  record(key, {{}, LayoutKeyType::boolean});
  const Value* found = value(key);
  if (found == nullptr) return;
  if (found->boolean() == nullptr) return wrong_type(key, *found, "true or false");
  out = *found->boolean();
}

void LayoutReader::number(std::string_view key, double& out, double least, double most) {
  record(key, {{}, LayoutKeyType::number, least, most});
  const Value* found = value(key);
  if (found == nullptr) return;
  double number = 0;
  if (found->real() != nullptr) {
    number = *found->real();
  } else if (found->integer() != nullptr) {
    number = static_cast<double>(*found->integer());
  } else {
    return wrong_type(key, *found, "a number", "for example 0.7");
  }
  if (std::isnan(number) || number < least || number > most) {
    return bad_value(*found,
                     fmt::format("{} takes a number from {} to {}", path(key),
                                 number_text(least, 3), number_text(most, 3)),
                     "");
  }
  out = number;
}

void LayoutReader::whole(std::string_view key, std::size_t& out, std::size_t least,
                         std::size_t most) {
  record(key, {{}, LayoutKeyType::whole, static_cast<double>(least), static_cast<double>(most)});
  const Value* const found = value(key);
  if (found == nullptr) return;
  const std::int64_t* const number = found->integer();
  if (number == nullptr) {
    const std::size_t example = std::clamp<std::size_t>(3, least, most);
    return wrong_type(key, *found, "a whole number", fmt::format("for example {}", example));
  }
  if (std::cmp_less(*number, least) || std::cmp_greater(*number, most)) {
    return bad_value(
        *found, fmt::format("{} takes a whole number from {} to {}", path(key), least, most), "");
  }
  out = static_cast<std::size_t>(*number);
}

void LayoutReader::length(std::string_view key, Pt& out, Pt em, LengthRange range) {
  record(key, {{}, LayoutKeyType::length});
  const Value* const found = string(key, "a length", kLengthHint);
  if (found == nullptr) return;
  const std::string& text = *found->string();
  const std::optional<Pt> length = parse_length(text, em);
  if (!length) {
    return bad_value(*found, fmt::format("{} is no length: {}", path(key), quoted_text(text)),
                     std::string(kLengthHint));
  }
  if (*length < range.least || *length > range.most) {
    return bad_value(
        *found,
        fmt::format("{} takes a length from {} pt to {} pt", path(key),
                    number_text(range.least.value(), 3), number_text(range.most.value(), 3)),
        "");
  }
  out = *length;
}

void LayoutReader::relative(std::string_view key, Em& out, double least, double most) {
  record(key, {{}, LayoutKeyType::relative});
  constexpr std::string_view kHint = "it is relative to the size of the text: \"0.05em\"";
  const Value* const found = string(key, "a length in em", kHint);
  if (found == nullptr) return;
  const std::string& text = *found->string();
  std::string_view rest = text;
  const std::optional<double> number = take_number(rest);
  if (!number || (rest != "em" && rest != " em")) {
    return bad_value(*found, fmt::format("{} is no length in em: {}", path(key), quoted_text(text)),
                     std::string(kHint));
  }
  if (*number < least || *number > most) {
    return bad_value(*found,
                     fmt::format("{} takes a length from {} em to {} em", path(key),
                                 number_text(least, 3), number_text(most, 3)),
                     "");
  }
  out = Em(*number);
}

void LayoutReader::color(std::string_view key, Color& out) {
  record(key, {{}, LayoutKeyType::color});
  const Value* found = value(key);
  if (found == nullptr) return;
  const auto color = context_->palette.color(*found, path(key), context_->sink);
  if (color) out = *color;
}

void LayoutReader::weight(std::string_view key, int& out) {
  record(key, {{}, LayoutKeyType::weight});
  constexpr std::string_view kHint =
      "thin, extralight, light, regular, medium, semibold, bold, extrabold, black, or 100 to 900";
  const Value* found = value(key);
  if (found == nullptr) return;
  if (const std::int64_t* number = found->integer()) {
    if (*number < 100 || *number > 900) {
      return bad_value(*found, fmt::format("{} takes a weight from 100 to 900", path(key)),
                       std::string(kHint));
    }
    out = static_cast<int>(*number);
    return;
  }
  if (found->string() == nullptr) {
    return wrong_type(key, *found, "a weight", std::string(kHint));
  }
  const int weight = weight_of(*found->string());
  if (weight == 0) {
    return bad_value(*found,
                     fmt::format("{} is no weight: {}", path(key), quoted_text(*found->string())),
                     std::string(kHint));
  }
  out = weight;
}

void LayoutReader::form(std::string_view key, Template& out, const TemplateNames& names) {
  if (records()) record(key, {{}, LayoutKeyType::form, 0, 0, {}, strings(names.fields)});
  const Value* const found = string(key, "a template", "for example \"**{name}**[, {location}]\"");
  if (found == nullptr) return;
  const TextMap map = text_map(context_->sources, *found);
  out = parse_template(*found->string(), map, names, context_->sink);
}

const Array* LayoutReader::forms(std::string_view key, const TemplateNames& names) {
  if (records()) record(key, {{}, LayoutKeyType::forms, 0, 0, {}, strings(names.fields)});
  const Value* const found = value(key);
  if (found == nullptr) return nullptr;
  if (found->array() == nullptr) {
    wrong_type(key, *found, "a list of templates", R"(for example ["{location}", "{highlights}"])");
  }
  return found->array();
}

void LayoutReader::fields(std::string_view key, std::vector<std::string>& out,
                          const std::vector<std::string_view>& fields) {
  if (records()) record(key, {{}, LayoutKeyType::texts, 0, 0, strings(fields)});
  texts(key, out);
  const Value* const found = table_->value(key);
  const Array* const items = found == nullptr ? nullptr : found->array();
  if (items == nullptr) return;
  for (const Value& item : *items) {
    const std::string* const name = item.string();
    if (name == nullptr || std::find(fields.begin(), fields.end(), *name) != fields.end()) continue;
    bad_value(item, fmt::format("there is no field {} here", quoted_text(*name)),
              near_hint(*name, fields));
  }
}

std::optional<std::size_t> LayoutReader::choose(std::string_view key,
                                                const std::vector<std::string_view>& names) {
  if (records()) record(key, {{}, LayoutKeyType::choice, 0, 0, strings(names)});
  const std::string all = listed(names);
  const Value* const found = string(key, all, "");
  if (found == nullptr) return std::nullopt;
  const std::string& text = *found->string();
  const auto it = std::find(names.begin(), names.end(), text);
  if (it != names.end()) return static_cast<std::size_t>(it - names.begin());
  bad_value(*found, fmt::format("{} takes {}, not {}", path(key), all, quoted_text(text)),
            near_hint(text, names));
  return std::nullopt;
}

LayoutReader LayoutReader::table(std::string_view key, Absent absent) {
  record(key, {{}, LayoutKeyType::table});
  const Value* found = value(key);
  if (found != nullptr && found->table() != nullptr) {
    return {*found->table(), path(key), found->span, absent, *context_};
  }
  if (found != nullptr) {
    const auto keys = context_->index ? context_->index().keys_of(path(key)) : strings({});
    wrong_type(key, *found, "a table",
               keys.empty()
                   ? std::string()
                   : fmt::format("the keys of [{}] are: {}", path(key), fmt::join(keys, ", ")));
  }
  return {empty_table(), path(key), span_, Absent::keep, *context_};
}

std::string LayoutReader::hint_for(std::string_view key) const {
  std::string near = near_hint(key, known_);
  if (!near.empty() || !context_->index) return near;
  const std::vector<std::string> meant = context_->index().meant(key, path_);
  return meant.empty() ? std::string() : fmt::format("did you mean {}?", fmt::join(meant, " or "));
}

void LayoutReader::finish() const {
  for (const Member& member : table_->members) {
    if (asked(member)) continue;
    Diagnostic diagnostic{
        Severity::error,
        Code::layout_unknown_key,
        member.key_span,
        fmt::format("{} has no key {}", path_.empty() ? context_->what : std::string_view(path_),
                    quoted_text(member.key)),
        {},
        {}};
    std::string meant = hint_for(member.key);
    if (!meant.empty()) diagnostic.hints.push_back(std::move(meant));
    diagnostic.hints.push_back(fmt::format("there are: {}", fmt::join(known_, ", ")));
    context_->sink.report(std::move(diagnostic));
  }
}

}  // namespace vitaset
