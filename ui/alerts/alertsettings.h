#pragma once

#include "alerts/alertcentre.h"

namespace tam::ui {

/// Asks how to be told: on the desktop or in the window alone, and when not. `hasTray`: whether the desktop has a tray,
/// without which there are no messages outside the window.
void editAlertSettings(QWidget *parent, AlertCentre &centre, bool hasTray);

} // namespace tam::ui
