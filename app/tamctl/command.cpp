#include "command.h"

#include "wording/problemtext.h"

#include <QFileInfo>
#include <QJsonArray>

#include <cstdio>

namespace tam::ctl {

Result<Store *> Session::store()
{
    if (!m_store) {
        if (!QFileInfo::exists(m_storeFile))
            return static_cast<Store *>(nullptr);
        auto opened = Store::open(m_storeFile, OpenMode::ReadOnly);
        if (!opened)
            return opened.problem();
        m_store = std::move(opened).value();
    }
    return m_store.get();
}

void Session::warn(const Problem &problem) const
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(wording::text(problem)));
}

Result<QDate> dateArgument(const QString &text, const QString &name)
{
    if (const auto date = dateFromText(text))
        return *date;
    return Problem(ProblemCode::BadArgument, {name, text, QStringLiteral("YYYY-MM-DD")});
}

Result<DateRange> dateRange(const Session &session)
{
    DateRange range;
    for (const auto &[name, end] :
         {std::pair(QStringLiteral("from"), &range.from), {QStringLiteral("to"), &range.to}}) {
        const auto text = session.arguments().value(name);
        if (!text)
            continue;
        auto date = dateArgument(*text, QStringLiteral("--") + name);
        if (!date)
            return date.problem();
        *end = *date;
    }
    return range;
}

Result<Month> monthArgument(const Session &session)
{
    const auto text = session.arguments().value(QStringLiteral("month"));
    if (!text)
        return Month::of(Zone::shanghai().dateAt(session.asOf()));
    if (const auto month = Month::fromText(*text))
        return *month;
    return Problem(ProblemCode::BadArgument, {QStringLiteral("--month"), *text, QStringLiteral("YYYY-MM")});
}

QJsonValue json(const QString &text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}
QJsonValue json(Instant instant)
{
    return instant.isNull() ? QJsonValue() : QJsonValue(instant.toIso());
}
QJsonValue json(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}
QJsonValue json(Days days)
{
    return days.isNull() ? QJsonValue() : QJsonValue(days.toDouble());
}
QJsonValue json(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}
QJsonValue json(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}
QJsonValue json(const QUuid &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString(QUuid::WithoutBraces));
}
QJsonValue json(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

} // namespace tam::ctl
