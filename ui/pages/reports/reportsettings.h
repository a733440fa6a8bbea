#pragma once

#include <QString>

namespace tam::ui {

// Where what was chosen for reports is kept in the settings: the dialog and the board write into the same folder.
inline const QString kReportFolderKey = QStringLiteral("reports/folder");
inline const QString kReportLanguageKey = QStringLiteral("reports/language");
inline const QString kReportFormatKey = QStringLiteral("reports/format");

} // namespace tam::ui
