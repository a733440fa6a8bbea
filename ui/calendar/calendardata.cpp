#include "calendar/calendardata.h"

#include "widgets/draw.h"

#include <QCoreApplication>
#include <QPainter>

namespace tam::ui {

namespace {

struct BarText
{
    Q_DECLARE_TR_FUNCTIONS(CalendarBar)
};

} // namespace

CalendarDay CalendarData::day(const QDate &date) const
{
    const auto it = days.constFind(date);
    if (it != days.constEnd()) {
        return *it;
    }
    return {.kind = date.dayOfWeek() >= Qt::Saturday ? CalendarDay::Kind::Weekend : CalendarDay::Kind::Workday};
}

QColor dayColour(const CalendarDay &day, const Theme &theme)
{
    switch (day.kind) {
    case CalendarDay::Kind::Workday:
        return theme.base;
    case CalendarDay::Kind::Weekend:
        return theme.weekend;
    case CalendarDay::Kind::Holiday:
        return theme.holiday;
    case CalendarDay::Kind::MakeUp:
        return theme.makeUp;
    }
    return theme.base;
}

void paintBarFrame(QPainter *painter, const QRectF &rect, BarStatus status, bool conflict, bool selected,
                   const Theme &theme)
{
    QColor fill = theme.accentSoft;
    QColor border = theme.accent;
    Qt::PenStyle style = Qt::SolidLine;
    if (status == BarStatus::Requested) {
        fill = theme.base;
        style = Qt::DashLine;
    } else if (status == BarStatus::Completed) {
        fill = theme.noneSoft;
        border = theme.faint;
    }
    if (conflict) {
        fill = status == BarStatus::Requested ? theme.base : theme.criticalSoft;
        border = theme.critical;
    }
    draw::roundedRect(painter, rect, metrics::ControlRadius, fill, border, selected ? 2.2 : 1.0,
                      selected ? Qt::SolidLine : style);
    if (status == BarStatus::InProgress) {
        painter->fillRect(QRectF(rect.left(), rect.top() + 1, 3, rect.height() - 2), border);
    }
}

QColor barInk(BarStatus status, bool conflict, const Theme &theme)
{
    return status == BarStatus::Completed && !conflict ? theme.muted : theme.text;
}

QString barStatusName(BarStatus status)
{
    switch (status) {
    case BarStatus::Requested:
        return BarText::tr("requested");
    case BarStatus::Confirmed:
        return BarText::tr("confirmed");
    case BarStatus::InProgress:
        return BarText::tr("in progress");
    case BarStatus::Completed:
        return BarText::tr("completed");
    }
    return {};
}

} // namespace tam::ui
