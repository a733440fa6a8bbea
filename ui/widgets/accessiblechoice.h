#pragma once

namespace tam::ui {

/// A checkable QAbstractButton that takes effect when it is clicked (one of several views, areas, filters) inherits
/// this beside its button class and calls registerAccessibleChoices() once. Qt's own accessible button only toggles the
/// check mark, and nothing would follow; this one is pressed.
class AccessibleChoice
{
public:
    virtual ~AccessibleChoice() = default;
};

/// Installs the accessibility factory for them; calling it again does nothing.
void registerAccessibleChoices();

} // namespace tam::ui
