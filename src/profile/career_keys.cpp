#include "profile/key_scopes.h"

namespace vitaset {
namespace {

using enum ValueType;

constexpr bool kRequired = true;

constexpr std::array kEducationKeys{
    Key{"institution", lines, "School or university; several for a joint degree",
        "\"Example University\"", kRequired},
    Key{"degree", line, "The degree", "\"Ph.D.\""},
    Key{"field", line, "Field of study", "\"Computer Science\""},
    Key{"department", line, "Department or institute", "\"Institute of Algorithms\""},
    Key{"advisor", lines, "Advisor or advisors", "\"Professor Bea Mentor\""},
    Key{"thesis", line, "Title of the thesis", "\"On Knots\""},
    Key{"grade", line, "Grade or distinction", "\"summa cum laude\""},
    Key{"courses", lines, "Courses worth naming", "[\"Topology\", \"Compilers\"]"},
};

constexpr std::array kRoleKeys{
    Key{"position", line, "What the person was there", "\"Research Scientist\"", kRequired},
    Key{"unit", line, "Team or department", "\"Optimization Team\""},
    Key{"percentage", percentage, "Share of full time, in percent", "50"},
};

constexpr std::array kExperienceKeys{
    Key{"organization", line, "Employer", "\"Example Laboratory\""},
    Key{"position", line, "What the person was there", "\"Research Scientist\""},
    Key{"unit", line, "Team or department", "\"Optimization Team\""},
    Key{"percentage", percentage, "Share of full time, in percent", "50"},
    table_row("roles", tables, "One of several roles at the organization", kRolesScope),
};
constexpr std::array<std::string_view, 2> kExperienceNeeds{"organization", "position"};

constexpr std::array<std::string_view, 5> kCourseLevels{"undergraduate", "graduate", "doctoral",
                                                        "school", "executive"};
constexpr std::array kTeachingOccasionKeys{
    Key{"term", term, "When it was given", "\"WS 2024/25\""},
    Key{"institution", line, "Where it was given, if not where the course was",
        "\"Summer School of Examples\""},
    Key{"role", line, "What the person did", "\"Teaching assistant\""},
    Key{"students", number_text, "How many students took it", "120"},
    Key{"evaluation", line, "How the students judged it", "\"4.8 of 5\""},
};
constexpr std::array kTeachingKeys{
    Key{"course", line, "Name of the course", "\"Convex Optimization\"", kRequired},
    Key{"institution", line, "Where it was given", "\"Example University\""},
    Key{"role", line, "What the person did", "\"Lecturer\""},
    Key{"level", word, "Whom it was for", "\"graduate\"", false, {}, kCourseLevels},
    Key{"term", term, "When it was given", "\"Fall 2024\""},
    Key{"students", number_text, "How many students took it", "120"},
    Key{"evaluation", line, "How the students judged it", "\"4.8 of 5\""},
    table_row("occasions", tables, "One of several terms the course was given in",
              kTeachingOccasionsScope),
};

constexpr std::array<std::string_view, 6> kDegreeLevels{"postdoc", "PhD",    "MSc",
                                                        "BSc",     "intern", "visitor"};
constexpr std::array kSupervisionKeys{
    Key{"name", line, "Who was supervised", "\"Bo Student\"", kRequired},
    Key{"level", word, "What the person was", "\"PhD\"", false, {}, kDegreeLevels},
    Key{"topic", line, "What it was about", "\"Implicit bias of optimizers\""},
    Key{"institution", line, "Where it was", "\"Example University\""},
    Key{"role", line, "Share in the supervision", "\"co-supervisor\""},
    Key{"with", lines, "Who else supervised", "[\"C. Colleague\"]"},
    Key{"now", line, "What became of the person", "\"Assistant professor, Example University\""},
};

constexpr std::array<std::string_view, 6> kServiceKinds{"chair",     "editor",    "reviewer",
                                                        "committee", "organizer", "university"};
constexpr std::array kServiceKeys{
    Key{"role", line, "What the person was", "\"Reviewer\""},
    Key{"organization", lines, "Conference, journal, society; several for one role",
        "[\"NeurIPS\", \"ICML\"]"},
    Key{"kind", word, "What sort of service it is", "\"reviewer\"", false, {}, kServiceKinds},
};
constexpr std::array<std::string_view, 2> kServiceNeeds{"role", "organization"};

constexpr std::array kMembershipKeys{
    Key{"name", line, "Society or body", "\"Association for Computing Machinery\""},
    Key{"title", line, "What one is there", "\"Senior member\""},
    Key{"organization", line, "What it belongs to", "\"IEEE\""},
};
constexpr std::array kVolunteeringKeys{
    Key{"name", line, "What it is", "\"Code club\""},
    Key{"title", line, "What one does there", "\"Mentor\""},
    Key{"organization", line, "For whom", "\"City library\""},
};
constexpr std::array<std::string_view, 2> kNameOrTitle{"name", "title"};

constexpr std::array kSkillKeys{
    Key{"name", line, "The skill, or what its items have in common", "\"Programming\"", kRequired},
    Key{"items", lines, "What belongs to it", "[\"Python\", \"CUDA\"]"},
    Key{"level", line, "How well", "\"daily use\""},
};
constexpr std::array kLanguageKeys{
    Key{"name", line, "The language", "\"Norwegian\"", kRequired},
    Key{"level", line, "How well", "\"C1\""},
    Key{"items", lines, "Certificates, or anything else to name", "[\"Bergenstest\"]"},
};
constexpr std::array kInterestKeys{
    Key{"name", line, "The interest", "\"Optimization\"", kRequired},
    Key{"items", lines, "What belongs to it", "[\"adaptive methods\", \"second-order methods\"]"},
    Key{"level", line, "How much", "\"long-standing\""},
};

constexpr std::array kReferenceKeys{
    Key{"name", line, "Who may be asked", "\"Professor Bea Mentor\"", kRequired},
    Key{"title", line, "What the person is", "\"Head of the institute\""},
    Key{"organization", lines, "Where", "\"Example University\""},
    Key{"email", email, "E-mail address", "\"mentor@example.org\""},
    Key{"phone", phone, "Telephone number, as one dials it", "\"+47 22 85 50 51\""},
    Key{"relation", line, "How the two know each other", "\"Doctoral advisor\""},
};

}  // namespace

constinit const Scope kEducationScope{"education", "Degrees and studies", kEducationKeys,
                                      ScopeForm::entry};
constinit const Scope kRolesScope{"experience.roles", "One of several roles at an organization",
                                  kRoleKeys, ScopeForm::entry};
constinit const Scope kExperienceScope{"experience", "Positions", kExperienceKeys, ScopeForm::entry,
                                       kExperienceNeeds};
constinit const Scope kTeachingOccasionsScope{"teaching.occasions",
                                              "One of several terms a course was given in",
                                              kTeachingOccasionKeys, ScopeForm::entry};
constinit const Scope kTeachingScope{"teaching", "Courses given", kTeachingKeys, ScopeForm::entry};
constinit const Scope kSupervisionScope{"supervision", "People supervised", kSupervisionKeys,
                                        ScopeForm::entry};
constinit const Scope kServiceScope{"service", "Service to the field and the university",
                                    kServiceKeys, ScopeForm::entry, kServiceNeeds};
constinit const Scope kMembershipScope{"membership", "Memberships of societies and bodies",
                                       kMembershipKeys, ScopeForm::entry, kNameOrTitle};
constinit const Scope kVolunteeringScope{"volunteering", "Unpaid work for others",
                                         kVolunteeringKeys, ScopeForm::entry, kNameOrTitle};
constinit const Scope kSkillScope{"skill", "Skills", kSkillKeys, ScopeForm::entry};
constinit const Scope kLanguageScope{"language", "Languages spoken", kLanguageKeys,
                                     ScopeForm::entry};
constinit const Scope kInterestScope{"interest", "Interests", kInterestKeys, ScopeForm::entry};
constinit const Scope kReferenceScope{"reference", "People who may be asked", kReferenceKeys,
                                      ScopeForm::entry};

}  // namespace vitaset
