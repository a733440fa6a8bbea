#include "sheet.h"

#include "wording/names.h"
#include "wording/reasontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace tam::ctl {

namespace {

/// Gives the texts of this file a translation context of their own.
struct SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(Tamctl)
};

template <class E> QString word(const QString &text)
{
    const auto value = fromCode<E>(text);
    return value ? wording::name(*value) : text;
}

/** Of an enum whose values count up from `first` to `last`, by its function code(). */
template <class E> QString wordOfRule(const QString &text, E first, E last)
{
    for (int i = int(first); i <= int(last); ++i) {
        if (code(E(i)) == text)
            return wording::name(E(i));
    }
    return text;
}

/** Of a state, or of the reason why there is none. */
QString clockWord(const QString &text)
{
    for (int i = int(NoClock::NoTargetStated); i <= int(NoClock::ValueUnknown); ++i) {
        if (code(NoClock(i)) == text)
            return wording::reason(NoClock(i));
    }
    return wordOfRule(text, ClockState::None, ClockState::Missed);
}

QString timeText(const QString &iso, const Zone &zone)
{
    const auto instant = Instant::fromIso(iso);
    if (!instant)
        return iso;
    const QDateTime local = zone.localTime(*instant);
    const int minutes = std::abs(local.offsetFromUtc()) / 60;
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm ")) +
           QString::asprintf("%c%02d:%02d", local.offsetFromUtc() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

QString wordFor(Form form, const QString &text)
{
    switch (form) {
    case Form::Kind:
        return wording::argumentText(ProblemCode::NotFound, 0, text);
    case Form::Plan:
        return word<Plan>(text);
    case Form::Pool:
        return word<Pool>(text);
    case Form::Severity:
        return word<Severity>(text);
    case Form::IncidentStatus:
        return word<IncidentStatus>(text);
    case Form::EngagementStatus:
        return word<EngagementStatus>(text);
    case Form::ClockState:
        return clockWord(text);
    case Form::DeliverableType:
        return word<DeliverableType>(text);
    case Form::DeliverableState:
        return wordOfRule(text, DeliverableState::Pending, DeliverableState::Waived);
    case Form::TodayKind:
        return wordOfRule(text, TodayKind::ClockBreached, TodayKind::CalendarMissing);
    case Form::FindingCode:
        return wordOfRule(text, FindingCode::DatesInvalid, FindingCode::CalendarIncomplete);
    case Form::Plain:
    case Form::Flag:
    case Form::Time:
    case Form::Customer:
    case Form::Person:
        break;
    }
    return text;
}

QString valueText(const Column &column, const QJsonValue &value, const QJsonObject &row, Audience audience,
                  const NameBook &names)
{
    if (value.isArray()) {
        QStringList parts;
        for (const auto &element : value.toArray())
            parts.append(valueText(column, element, row, audience, names));
        return parts.join(QStringLiteral("; "));
    }
    const bool people = audience == Audience::People;
    switch (column.form) {
    case Form::Customer:
        return names.customer(value.toString());
    case Form::Person:
        return names.person(value.toString());
    case Form::Flag:
        return !people ? plainText(value) : value.toBool() ? SheetWords::tr("yes") : QString();
    case Form::Time:
        return people ? timeText(value.toString(), names.zone(row.value(QLatin1String("customer_id")).toString()))
                      : plainText(value);
    case Form::Plain:
        return plainText(value);
    default:
        return people ? wordFor(column.form, value.toString()) : plainText(value);
    }
}

} // namespace

QString plainText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

Sheet makeSheet(const std::vector<Column> &columns, const QList<QJsonObject> &rows, Audience audience,
                const NameBook &names)
{
    Sheet sheet;
    std::vector<const Column *> chosen;
    for (const Column &column : columns) {
        const Shown other = audience == Audience::People ? Shown::Csv : Shown::Table;
        if (column.shown == other)
            continue;
        chosen.push_back(&column);
        sheet.header.append(QString::fromLatin1(column.name));
    }
    for (const QJsonObject &row : rows) {
        QStringList cells;
        for (const Column *column : chosen) {
            const QJsonValue value = row.value(QLatin1String(column->member ? column->member : column->name));
            const bool absent = value.isNull() || value.isUndefined();
            cells.append(absent ? QString() : valueText(*column, value, row, audience, names));
        }
        sheet.rows.append(cells);
    }
    return sheet;
}

} // namespace tam::ctl
