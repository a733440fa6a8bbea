#include "edit/suggestions.h"

#include "edit/formwords.h"
#include "support/recordwords.h"
#include "wording/fieldtext.h"
#include "wording/format.h"
#include "wording/names.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace tam::ui {

namespace {

constexpr qint64 kChoiceLimit = 2000;

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// "CAS-1024 · Payment times out", as far as there is something to say.
QString joined(const QString &a, const QString &b)
{
    return a.isEmpty() ? b : b.isEmpty() ? a : QStringLiteral("%1 · %2").arg(a, b);
}

/// The order in which records of a kind are offered.
QString orderOf(Kind kind)
{
    switch (kind) {
    case Kind::Incident:
        return QStringLiteral("opened_at DESC");
    case Kind::Engagement:
        return QStringLiteral("planned_start DESC");
    case Kind::Subscription:
        return QStringLiteral("ordered_at DESC");
    case Kind::Inspection:
        return QStringLiteral("inspected_on DESC");
    case Kind::WorkLog:
        return QStringLiteral("performed_on DESC");
    default:
        return QStringLiteral("name");
    }
}

/// `only`: one record; null: all.
void addChoices(QList<Choice> &list, Kind kind, const FormScope &scope, const QUuid &only)
{
    const KindInfo &info = kindInfo(kind);
    Query query;
    query.kind = kind;
    QStringList terms;
    if (!only.isNull()) {
        terms += QStringLiteral("id = ?");
        query.values += idValue(only);
    }
    if (info.customerField) {
        terms += QStringLiteral("customer_id = ?");
        query.values += idValue(scope.customer.uuid);
    }
    query.where = terms.join(QLatin1String(" AND "));
    query.orderBy = orderOf(kind);
    query.limit = kChoiceLimit;
    RecordWords words(scope.context.store(), scope.context.zoneOf(scope.customer));
    const auto read = scope.context.store().forEach(query, [&](const RecordBase &record) {
        Choice choice{idText(record.uuid), words.title(info, record), {}};
        if (kind == Kind::Person) {
            const auto &person = static_cast<const Person &>(record);
            choice.secondary = wording::name(person.role);
            if (!person.active.value_or(true))
                choice.secondary = joined(choice.secondary, QCoreApplication::translate("Choice", "not active"));
        } else if (kind == Kind::Contact) {
            choice.secondary = static_cast<const Contact &>(record).role;
        } else if (kind == Kind::Engagement) {
            const auto &engagement = static_cast<const Engagement &>(record);
            choice.secondary = joined(wording::shortName(engagement.service), wording::date(engagement.plannedStart));
        }
        list.append(choice);
    });
    if (!read)
        Q_EMIT scope.context.failed(read.problem());
}

QStringList directory(const FormScope &scope)
{
    QStringList products;
    if (const CatalogueVersion *version = scope.context.reference().catalogue.newestKnown()) {
        for (const ProductLine &line : version->productDirectory)
            products += line.products;
    }
    products.removeDuplicates();
    return products;
}

QStringList zones()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromLatin1(id);
        if (name.contains(u'/') && !name.startsWith(QLatin1String("Etc/")))
            names.append(name);
    }
    return names;
}

QList<Choice> choices(const Field &field, const FormScope &scope, const QUuid &only)
{
    QList<Choice> list;
    if (field.refTarget == RefTarget::PersonOrContact) {
        addChoices(list, Kind::Contact, scope, only);
        addChoices(list, Kind::Person, scope, only);
    } else if (field.refTarget == RefTarget::OneKind && field.target != Kind::Count) {
        addChoices(list, field.target, scope, only);
    }
    return list;
}

} // namespace

QList<Choice> choicesFor(const Field &field, const FormScope &scope)
{
    return choices(field, scope, {});
}

Choice choiceFor(const Field &field, const FormScope &scope, const QUuid &id)
{
    const QList<Choice> one = choices(field, scope, id);
    return one.isEmpty()
               ? Choice{idText(id), RecordWords(scope.context.store(), Zone::shanghai()).reference(field, id), {}}
               : one.front();
}

QStringList suggestionsFor(const KindInfo &info, const Field &field, const FormScope &scope)
{
    const QLatin1StringView name = field.key();
    if (field.type == FieldType::ZoneName)
        return zones();
    if (name == QLatin1String("product") || name == QLatin1String("products") || name == QLatin1String("skills"))
        return directory(scope);
    if (info.kind == Kind::Customer && name == QLatin1String("calendar"))
        return scope.context.reference().calendarNames();
    return {};
}

QList<Choice> prerequisiteChoices(const FormScope &scope, bool byHandOnly)
{
    QList<Choice> list;
    if (const CatalogueVersion *version = scope.context.reference().catalogue.newestKnown()) {
        for (const PrerequisiteTerms &terms : version->prerequisites) {
            if (!byHandOnly || !terms.byRecord)
                list.append({terms.id, wording::local(terms.name), {}});
        }
    }
    return list;
}

QString recordTitle(AppContext &context, const KindInfo &info, const RecordBase &record)
{
    return RecordWords(context.store(), context.zoneOf(RecordWords::customerOf(info, record))).title(info, record);
}

} // namespace tam::ui
