#pragma once

#include <QString>

class QWidget;

namespace tam::ui {

/// The style sheet of every rich text that is shown in `widget`: headings as in the panes that are made of widgets,
/// names and bylines muted, colours of the theme. Classes: name (left of a table row), byline (under a title), keys.
QString richTextStyle(const QWidget &widget);

} // namespace tam::ui
