#include "profile/bind_person.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "cv/contact.h"
#include "profile/key_table.h"
#include "profile/table_reader.h"
#include "profile/translation.h"
#include "profile/validate.h"

namespace vitaset {
namespace {

std::string last_word(const std::string& name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string::npos ? name : name.substr(space + 1);
}

void add_contact(std::vector<Contact>& contacts, std::string_view kind, const Value& value,
                 BindContext& context) {
  const Value* text = said(value, context).value;
  std::string label;
  if (const Table* table = text->table()) {
    const TableReader reader(*table, context);
    text = reader.given("value");
    label = reader.plain("label");
  }
  if (text == nullptr || said(*text, context).value->string() == nullptr) return;
  const std::string words = read_plain(*text, context);
  if (words.empty()) return;
  Result<Contact> contact = make_contact(kind, words, text->span);
  if (contact) {
    contact->label = std::move(label);
    contacts.push_back(*std::move(contact));
  } else {
    context.sink().report(contact.error());
  }
}

/// The lines of a postal address make one contact.
void add_address(std::vector<Contact>& contacts, const Member& member, BindContext& context) {
  std::string text;
  for (const std::string& line : read_plains(member.value, context)) {
    fmt::format_to(std::back_inserter(text), "{}{}", text.empty() ? "" : ", ", line);
  }
  if (!text.empty()) contacts.push_back({member.key, {}, std::move(text), {}, member.value.span});
}

std::vector<Contact> bind_contacts(const Table& table, BindContext& context) {
  std::vector<Contact> contacts;
  for (const Member& member : table.members) {
    const Key* key = find_key(*find_scope("person.contact"), member.key);
    if (key == nullptr) continue;
    if (key->type == ValueType::plains) {
      add_address(contacts, member, context);
    } else if (const Array* list = said(member.value, context).value->array()) {
      for (const Value& item : *list) add_contact(contacts, member.key, item, context);
    } else {
      add_contact(contacts, member.key, member.value, context);
    }
  }
  return contacts;
}

std::vector<Detail> bind_details(const Array& list, BindContext& context) {
  std::vector<Detail> details;
  for (const Value& item : list) {
    if (item.table() == nullptr) continue;
    const TableReader reader(*item.table(), context);
    Detail detail{reader.line("label"), reader.line("value"), reader.plains("tags"),
                  reader.flag("private"), item.span};
    if (!reader.left_out()) details.push_back(std::move(detail));
  }
  return details;
}

}  // namespace

Person bind_person(const Table& table, BindContext& context) {
  const TableReader reader(table, context);
  Person person;
  person.name = reader.plain("name");
  if (const Value* name = reader.given("name")) person.name_span = text_span(*name, context);
  person.family = reader.plain("family");
  if (person.family.empty()) person.family = last_word(person.name);
  person.prefix = reader.plain("prefix");
  person.suffix = reader.plain("suffix");
  person.pronouns = reader.plain("pronouns");
  person.photo = reader.plain("photo");
  if (const Value* photo = reader.given("photo")) person.photo_span = photo->span;
  person.headline = reader.line("headline");
  person.affiliation = reader.lines("affiliation");
  const Value* contact = table.value("contact");
  if (contact != nullptr && contact->table() != nullptr) {
    person.contacts = bind_contacts(*contact->table(), context);
  }
  const Value* detail = table.value("detail");
  if (detail != nullptr && detail->array() != nullptr) {
    person.details = bind_details(*detail->array(), context);
  }
  return person;
}

}  // namespace vitaset
