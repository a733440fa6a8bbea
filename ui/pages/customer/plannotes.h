#pragma once

#include "rules/planterms.h"

#include <QString>

namespace tam::ui {

struct Theme;

/// The lines under the terms, as rich text: what the terms leave open on one side (targets that nobody stated) and how
/// they are read, with the section of each; for unknown terms only that they are unknown.
QString readingsHtml(const PlanChoice &side, const std::vector<AgreedTarget> &agreed, const Theme &theme);

/// The whole texts of one service on both sides, where its row has room for their beginnings alone.
QString serviceHtml(const ServiceRow &service, const QString &first, const QString &second, const Theme &theme);

/// Where one side of a service comes from (F1): the order and its catalogue version, level, limits, and why a target is
/// not stated. `title` names the side.
QString cellExplanation(const PlanChoice &choice, const QString &title, const ServiceCell &cell, const Zone &zone);

} // namespace tam::ui
