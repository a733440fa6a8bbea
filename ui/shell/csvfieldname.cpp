#include "shell/csvfieldname.h"

#include <QCoreApplication>

namespace tam::ui {

namespace {

struct FieldName
{
    const char *field, *name;
};

const FieldName names[] = {
    {"customer_id", QT_TRANSLATE_NOOP("CsvField", "Customer")},
    {"number", QT_TRANSLATE_NOOP("CsvField", "Number")},
    {"title", QT_TRANSLATE_NOOP("CsvField", "Title")},
    {"description", QT_TRANSLATE_NOOP("CsvField", "Description")},
    {"channel", QT_TRANSLATE_NOOP("CsvField", "Channel")},
    {"kind", QT_TRANSLATE_NOOP("CsvField", "Kind")},
    {"severity", QT_TRANSLATE_NOOP("CsvField", "Severity")},
    {"scope", QT_TRANSLATE_NOOP("CsvField", "Scope")},
    {"scope_reason", QT_TRANSLATE_NOOP("CsvField", "Reason for the scope")},
    {"product", QT_TRANSLATE_NOOP("CsvField", "Product")},
    {"status", QT_TRANSLATE_NOOP("CsvField", "Status")},
    {"waiting_for", QT_TRANSLATE_NOOP("CsvField", "Waiting for")},
    {"opened_at", QT_TRANSLATE_NOOP("CsvField", "Opened at")},
    {"first_response_at", QT_TRANSLATE_NOOP("CsvField", "First response at")},
    {"resolved_at", QT_TRANSLATE_NOOP("CsvField", "Resolved at")},
    {"closed_at", QT_TRANSLATE_NOOP("CsvField", "Closed at")},
    {"fault_at", QT_TRANSLATE_NOOP("CsvField", "Time of the fault")},
    {"intervened_at", QT_TRANSLATE_NOOP("CsvField", "Intervention at")},
    {"root_cause", QT_TRANSLATE_NOOP("CsvField", "Root cause")},
    {"assignee_id", QT_TRANSLATE_NOOP("CsvField", "Assignee")},
    {"review_requested_at", QT_TRANSLATE_NOOP("CsvField", "Fault review asked for at")},
    {"engagement_id", QT_TRANSLATE_NOOP("CsvField", "Raised to")},
    {"name", QT_TRANSLATE_NOOP("CsvField", "Name")},
    {"name_en", QT_TRANSLATE_NOOP("CsvField", "English name")},
    {"industry", QT_TRANSLATE_NOOP("CsvField", "Industry")},
    {"region", QT_TRANSLATE_NOOP("CsvField", "Region")},
    {"time_zone", QT_TRANSLATE_NOOP("CsvField", "Time zone")},
    {"calendar", QT_TRANSLATE_NOOP("CsvField", "Working-day calendar")},
    {"account_ids", QT_TRANSLATE_NOOP("CsvField", "Account ids")},
    {"group_id", QT_TRANSLATE_NOOP("CsvField", "Group id")},
    {"tam_ids", QT_TRANSLATE_NOOP("CsvField", "TAMs")},
    {"products", QT_TRANSLATE_NOOP("CsvField", "Products")},
    {"business_profile", QT_TRANSLATE_NOOP("CsvField", "Business profile")},
    {"tags", QT_TRANSLATE_NOOP("CsvField", "Tags")},
    {"archived", QT_TRANSLATE_NOOP("CsvField", "Archived")},
};

} // namespace

QString csvFieldName(const QString &field)
{
    for (const FieldName &known : names) {
        if (field == QLatin1String(known.field))
            return QCoreApplication::translate("CsvField", "%1 (%2)",
                                               "a field: its name and how the file format writes it")
                .arg(QCoreApplication::translate("CsvField", known.name), field);
    }
    return field;
}

} // namespace tam::ui
