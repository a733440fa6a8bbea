#include "support/workdaystext.h"

#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace tam::ui {

namespace {

/// Gives the texts of this file a translation context of their own.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WorkdaysText)
};

/// Days beside each other that are what they are for one reason.
struct Stretch
{
    QDate first, last;
    DayKind kind{};
    QString name; ///< of the holiday or the make-up workday
    bool provisional = false;
};

QString dates(const Stretch &stretch)
{
    return stretch.first == stretch.last
               ? wording::shortDate(stretch.first)
               : Words::tr("%1 – %2", "first and last day")
                     .arg(wording::shortDate(stretch.first), wording::shortDate(stretch.last));
}

QString reason(const Stretch &stretch)
{
    switch (stretch.kind) {
    case DayKind::Weekend:
        return Words::tr("weekend");
    case DayKind::Holiday:
        return stretch.name.isEmpty() ? Words::tr("holiday") : Words::tr("holiday: %1").arg(stretch.name);
    case DayKind::MakeUp:
        return stretch.name.isEmpty() ? Words::tr("make-up workday")
                                      : Words::tr("make-up workday: %1").arg(stretch.name);
    case DayKind::Working:
        break;
    }
    return {};
}

std::vector<Stretch> stretches(const WorkCalendar &calendar, QDate first, QDate last)
{
    std::vector<Stretch> list;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        const LocalText *name = calendar.nameOf(day);
        const Stretch now{day, day, calendar.kindOf(day), name ? wording::local(*name) : QString(),
                          calendar.isProvisional(day)};
        if (!list.empty() && list.back().kind == now.kind && list.back().name == now.name &&
            list.back().provisional == now.provisional)
            list.back().last = day;
        else
            list.push_back(now);
    }
    return list;
}

} // namespace

QString workdaysHtml(const WorkCalendar &calendar, QDate from, qint64 n)
{
    const QDate end = calendar.add(from, n).date;
    if (n == 0 || !from.isValid() || !end.isValid())
        return {};
    QStringList counted, skipped;
    for (const Stretch &stretch : stretches(calendar, n > 0 ? from.addDays(1) : end, n > 0 ? end : from.addDays(-1))) {
        const QString why = reason(stretch);
        const QString text = (why.isEmpty() ? dates(stretch) : Words::tr("%1 (%2)").arg(dates(stretch), why)) +
                             (stretch.provisional ? wording::provisionalMark() : QString());
        const bool works = stretch.kind == DayKind::Working || stretch.kind == DayKind::MakeUp;
        (works ? counted : skipped).append(text);
    }
    const auto line = [](const QString &what, const QStringList &days) {
        return QStringLiteral("<p>%1</p>").arg(what.arg(days.join(QStringLiteral(" · "))).toHtmlEscaped());
    };
    QString html = line(Words::tr("%n working day(s) counted: %1", nullptr, int(std::abs(n))), counted);
    if (!skipped.isEmpty())
        html += line(Words::tr("Skipped: %1"), skipped);
    return html;
}

} // namespace tam::ui
