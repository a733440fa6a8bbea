#pragma once

#include "namebook.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace tam::ctl {

/** Rows under a header. The heading stands above a table for people; CSV has none. */
struct Sheet
{
    QString heading;
    QStringList header;
    QList<QStringList> rows;
};

/** How a value is shown: to people in words, in CSV as the code that JSON has. Names stand for ids in both. */
enum class Form : quint8 {
    Plain,
    Flag,     ///< yes or nothing
    Time,     ///< an instant, at the customer
    Customer, ///< an id, or a list of ids
    Person,
    Kind, ///< of a record
    Plan,
    Pool,
    Severity,
    IncidentStatus,
    EngagementStatus,
    ClockState, ///< in words the reason of one without a target
    DeliverableType,
    DeliverableState,
    TodayKind,
    FindingCode ///< a list of them, too
};

enum class Shown : quint8 { Everywhere, Csv, Table };

struct Column
{
    const char *name; ///< in the header: the member of the JSON result, as far as it has one
    Form form = Form::Plain;
    Shown shown = Shown::Everywhere;
    const char *member = nullptr; ///< the member of the row that is shown, when it is another one than `name`
};

enum class Audience : quint8 { People, Scripts };

/** The rows as a sheet; `rows` are flat objects. */
Sheet makeSheet(const std::vector<Column> &columns, const QList<QJsonObject> &rows, Audience audience,
                const NameBook &names);

/** One value as text; nested ones as compact JSON. */
QString plainText(const QJsonValue &value);

} // namespace tam::ctl
