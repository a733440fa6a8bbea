#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace tam::ui {

/// Asks for a passphrase; to seal something twice, so that a slip of the finger locks nobody out. Nothing when the user
/// thought better of it.
std::optional<QString> askPassphrase(QWidget *parent, const QString &title, const QString &text, bool toSeal);

} // namespace tam::ui
