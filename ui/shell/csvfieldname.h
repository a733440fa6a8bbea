#pragma once

#include <QString>

namespace tam::ui {

/// A field as the mapping offers it: "Title (title)", its name in the language of the window
/// and how the file formats write it (domain.md).
QString csvFieldName(const QString &field);

} // namespace tam::ui
