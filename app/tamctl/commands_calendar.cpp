#include "command.h"

#include "icalendar/icsfile.h"
#include "portfolio/lookups.h"
#include "report/reportfile.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tam::ctl {

Result<Outcome> runCalendar(Session &session)
{
    const auto out = session.arguments().value(QStringLiteral("out"));
    if (!out)
        return Problem(ProblemCode::BadArgument, {QStringLiteral("--out"), QString(), QStringLiteral("FILE.ics")});
    auto range = dateRange(session);
    if (!range)
        return range.problem();
    auto store = session.store();
    if (!store)
        return store.problem();
    CalendarOptions options{range->from, range->to, {}, session.asOf()};
    std::vector<CalendarEvent> events;
    if (const auto name = session.arguments().value(QStringLiteral("customer"))) {
        if (!*store)
            return Problem(ProblemCode::NotFound, {QStringLiteral("customer"), *name});
        auto customer = findCustomer(**store, *name);
        if (!customer)
            return customer.problem();
        options.customer = *customer;
    }
    if (*store) {
        auto read = calendarEvents(**store, options);
        if (!read)
            return read.problem();
        events = std::move(*read);
    }
    auto bytes = icsOf(events, QStringLiteral("TAM Console"), session.asOf());
    if (!bytes)
        return bytes.problem();
    if (auto written = writeWhole(*out, *bytes); !written)
        return written.problem();
    return Outcome{QJsonObject{{QStringLiteral("file"), *out}, {QStringLiteral("events"), qint64(events.size())}}};
}

} // namespace tam::ctl
