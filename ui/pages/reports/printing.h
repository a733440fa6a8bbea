#pragma once

#include "report/reportmodel.h"

class QWidget;

namespace tam::ui {

/// Shows the pages as they will be printed and prints them; on a computer without printers, saves a PDF under a name
/// that is asked for. One message when it fails.
void printWithPreview(QWidget *parent, const Report &report);
/// The same of what a widget shows (a calendar), on one page in landscape, with a title and a line under it.
void printPicture(QWidget *parent, const QString &title, const QString &line, QWidget &shown);

} // namespace tam::ui
