#pragma once

#include <array>
#include <span>
#include <string_view>

#include "profile/key_table.h"

/// The rows of the table of keys, by the part of the profile they belong to. For `key_table.cpp`
/// and each other; everybody else asks the functions of `key_table.h`.
namespace vitaset {

// document_keys.cpp
extern const Scope kDocumentScope;

// person_keys.cpp
extern const Scope kPersonScope, kContactScope, kContactItemScope, kDetailScope;

// entry_keys.cpp: what every entry may have
extern const std::span<const Key> kSharedKeys;
extern const Scope kHighlightScope, kLanguageTextScope;

// career_keys.cpp: what one was and did for others
extern const Scope kEducationScope, kExperienceScope, kRolesScope, kTeachingScope,
    kTeachingOccasionsScope, kSupervisionScope, kServiceScope, kMembershipScope, kVolunteeringScope,
    kSkillScope, kLanguageScope, kInterestScope, kReferenceScope;

// work_keys.cpp: what came of it
extern const Scope kPublicationScope, kAwardScope, kGrantScope, kTalkScope, kTalkOccasionsScope,
    kProjectScope, kSoftwareScope, kPatentScope, kCertificateScope, kMediaScope;

// publications_keys.cpp: what holds of all publications
extern const Scope kPublicationsScope, kPublicationsHighlightScope, kPublicationsMetricsScope;

// edition_keys.cpp
extern const Scope kEditionScope;

// section_keys.cpp
extern const Scope kSectionScope, kSectionEntriesScope, kSectionSettingsScope;

/// The row of a table, or of a list of tables: its keys are those of `scope`.
constexpr Key table_row(std::string_view name, ValueType type, std::string_view help,
                        const Scope& scope, bool required = false) {
  return {name, type, help, {}, required, {}, {}, &scope};
}

}  // namespace vitaset
