#pragma once

#include "catalogue/loader.h"
#include "domain/team.h"

#include <optional>

class QWidget;

namespace tam::ui {

/// Version, libraries with their licences, catalogue versions and calendars in use.
void showAbout(QWidget *window, const Reference &reference);

/// Whose portfolio is "mine".
std::optional<PersonId> choosePerson(QWidget *window, const std::vector<Person> &people, PersonId present);

} // namespace tam::ui
