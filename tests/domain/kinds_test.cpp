#include "domain/kinds.h"

#include "testvalues.h"

#include <QRegularExpression>

#include <set>

using namespace tam;
using namespace tam::test;

namespace {

/** Gives every field of a record a value that differs with `seed`. */
void fillField(const Field &f, RecordBase &record, quint32 seed)
{
    const QString text = QStringLiteral("value %1").arg(seed);
    switch (f.type) {
    case FieldType::Ref:
        f.ref(record) = testId(seed);
        break;
    case FieldType::RefList:
        f.refs(record) = {testId(seed), testId(seed + 1)};
        break;
    case FieldType::Name:
    case FieldType::Line:
    case FieldType::Text:
    case FieldType::ZoneName:
        f.text(record) = text;
        break;
    case FieldType::TextList:
        f.texts(record) = {text};
        break;
    case FieldType::Moment:
        f.moment(record) = at("2026-01-01T00:00:00Z").plusMinutes(seed);
        break;
    case FieldType::Date:
        f.date(record) = on("2026-01-01").addDays(seed);
        break;
    case FieldType::MonthOf:
        f.month(record) = in("2026-01").plus(int(seed));
        break;
    case FieldType::DayCount:
        f.days(record) = Days::quarters(seed);
        break;
    case FieldType::Number:
        f.number(record) = seed / 10.0;
        break;
    case FieldType::Integer:
        f.integer(record) = seed;
        break;
    case FieldType::Flag:
        f.flag(record) = seed % 2 == 0;
        break;
    case FieldType::Code:
        f.code(record) = quint8(1 + seed % f.codes.size());
        break;
    case FieldType::Json:
        f.json(record) = "{\"n\":" + QByteArray::number(seed) + '}';
        break;
    }
}

bool isSnakeCase(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z][a-z0-9]*(_[a-z0-9]+)*$"));
    return pattern.match(name).hasMatch();
}

} // namespace

TEST(Kinds, AreInTheOrderOfTheEnumeration)
{
    ASSERT_EQ(allKinds().size(), kindCount);
    for (size_t i = 0; i < kindCount; ++i) {
        EXPECT_EQ(allKinds()[i].kind, Kind(i));
        EXPECT_EQ(&kindInfo(Kind(i)), &allKinds()[i]);
    }
}

TEST(Kinds, HaveUniqueSnakeCaseNamesThatFindThem)
{
    std::set<QString> names, plurals;
    for (const KindInfo &info : allKinds()) {
        EXPECT_TRUE(isSnakeCase(info.key())) << info.name;
        EXPECT_TRUE(isSnakeCase(info.pluralKey())) << info.plural;
        EXPECT_TRUE(names.insert(info.key()).second) << info.name;
        EXPECT_TRUE(plurals.insert(info.pluralKey()).second) << info.plural;
        EXPECT_EQ(kindByName(QString(info.key())), &info);
        EXPECT_EQ(kindByPlural(QString(info.pluralKey())), &info);
    }
    EXPECT_EQ(kindByName(u"work_logs"), nullptr);
    EXPECT_EQ(kindByPlural(u"work_log"), nullptr);
    EXPECT_EQ(kindByName(u""), nullptr);
    EXPECT_EQ(kindByPlural(u"people")->kind, Kind::Person);
}

TEST(Kinds, FieldsHaveUniqueSnakeCaseNamesThatFindThem)
{
    for (const KindInfo &info : allKinds()) {
        std::set<QString> names{QStringLiteral("id"), QStringLiteral("version"), QStringLiteral("updated_at")};
        for (size_t i = 0; i < info.fields.size(); ++i) {
            const Field &f = info.fields[i];
            EXPECT_TRUE(isSnakeCase(f.key())) << info.name << '.' << f.name;
            EXPECT_TRUE(names.insert(f.key()).second) << info.name << '.' << f.name;
            EXPECT_EQ(info.field(QString(f.key())), &f);
            EXPECT_EQ(info.fieldIndex(f.name), qsizetype(i));
        }
        EXPECT_EQ(info.field(u"nothing"), nullptr);
        EXPECT_EQ(info.fieldIndex("nothing"), -1);
    }
}

TEST(Kinds, NamesFollowTheTypes)
{
    for (const KindInfo &info : allKinds()) {
        for (const Field &f : info.fields) {
            const QString name = f.key();
            const QString where = QLatin1StringView(info.name) + u'.' + name;
            const bool moment = name.endsWith(QLatin1String("_at")) || name == QLatin1String("until") ||
                                name == QLatin1String("as_of") || name == QLatin1String("window_start") ||
                                name == QLatin1String("window_end");
            EXPECT_EQ(f.type == FieldType::Moment, moment) << where.toStdString();
            const bool date = name.endsWith(QLatin1String("_on")) || name == QLatin1String("planned_start") ||
                              name == QLatin1String("planned_end") || name == QLatin1String("from_date") ||
                              name == QLatin1String("to_date");
            EXPECT_EQ(f.type == FieldType::Date, date) << where.toStdString();
            // An enterprise group and an account are not records.
            const bool textual = name == QLatin1String("group_id") || name == QLatin1String("account_ids");
            EXPECT_EQ(f.type == FieldType::RefList, name.endsWith(QLatin1String("_ids")) && !textual)
                << where.toStdString();
            const bool reference = (name.endsWith(QLatin1String("_id")) && !textual) ||
                                   name == QLatin1String("invited_by") || name == QLatin1String("acknowledged_by") ||
                                   name == QLatin1String("reverses");
            EXPECT_EQ(f.type == FieldType::Ref, reference) << where.toStdString();
            if (f.type == FieldType::Ref || f.type == FieldType::RefList) {
                EXPECT_EQ(f.target == Kind::Count, f.refTarget != RefTarget::OneKind) << where.toStdString();
            }
            EXPECT_EQ(f.codes.empty(), f.type != FieldType::Code) << where.toStdString();
        }
    }
}

TEST(Kinds, CustomerRecordsNameTheirCustomer)
{
    for (const KindInfo &info : allKinds()) {
        const Field *customer = info.field(u"customer_id");
        EXPECT_EQ(info.customerField, customer) << info.name;
        if (info.scope == KindScope::Customer && info.kind != Kind::Customer) {
            ASSERT_NE(customer, nullptr) << info.name;
            EXPECT_EQ(customer->target, Kind::Customer);
            EXPECT_EQ(customer->required, info.kind != Kind::Change) << info.name; // a change may be of a team record
        } else {
            EXPECT_EQ(customer != nullptr, info.kind == Kind::SeenMark) << info.name;
        }
    }
}

TEST(Kinds, RequiredFieldsAreThoseOfTheContract)
{
    const auto required = [](Kind kind) {
        QStringList names;
        for (const Field &f : kindInfo(kind).fields) {
            if (f.required && f.key() != QLatin1StringView("customer_id"))
                names.append(f.key());
        }
        return names.join(u' ');
    };
    struct Case
    {
        Kind kind;
        const char *names;
    };
    for (const Case &c : {
             Case{Kind::Person, "name role"},
             Case{Kind::Absence, "person_id from_date to_date"},
             Case{Kind::Busy, "person_id starts_at ends_at source"},
             Case{Kind::Customer, "name"},
             Case{Kind::Contact, "name"},
             Case{Kind::Subscription, "plan ordered_at starts_on ends_on"},
             Case{Kind::AgreedTarget, "subscription_id target minutes source"},
             Case{Kind::Incident, "number title channel kind severity status opened_at"},
             Case{Kind::IncidentEvent, "incident_id happened_at type"},
             Case{Kind::Improvement, "incident_id title status"},
             Case{Kind::Engagement, "service title status requested_at planned_start planned_end"},
             Case{Kind::Duty, "engagement_id person_id starts_at ends_at duty_role"},
             Case{Kind::ChecklistItem, "engagement_id phase title"},
             Case{Kind::EngagementEvent, "engagement_id happened_at text"},
             Case{Kind::WorkLog, "engagement_id performed_on days"},
             Case{Kind::Deliverable, "type status"},
             Case{Kind::Inspection, "inspected_on source"},
             Case{Kind::Finding, "inspected_on category risk title status"},
             Case{Kind::Notice, "type title raised_at"},
             Case{Kind::ProductRequest, "product title raised_on status"},
             Case{Kind::ResourceExpiry, "product resource expires_on"},
             Case{Kind::Task, "title status"},
             Case{Kind::Meeting, "held_at kind"},
             Case{Kind::Note, "written_at body"},
             Case{Kind::Snooze, "kind record_id until reason"},
             Case{Kind::Change, "record_kind record_id changed_at"},
         })
        EXPECT_EQ(required(c.kind), QLatin1StringView(c.names)) << kindInfo(c.kind).name;
}

TEST(Kinds, EachFieldIsItsOwnMember)
{
    for (const KindInfo &info : allKinds()) {
        const RecordPtr empty = createRecord(info.kind);
        for (const Field &f : info.fields) {
            const RecordPtr record = createRecord(info.kind);
            fillField(f, *record, 2);
            for (const Field &other : info.fields)
                EXPECT_EQ(other.isAbsent(*record), &other != &f) << info.name << '.' << f.name << '/' << other.name;
            EXPECT_FALSE(f.same(*record, *empty));
            f.clear(*record);
            EXPECT_TRUE(f.isAbsent(*record));
            EXPECT_TRUE(sameRecord(info, *record, *empty));
        }
    }
}

TEST(Kinds, RecordsAreCopiedComparedAndResetWhole)
{
    for (const KindInfo &info : allKinds()) {
        const RecordPtr record = createRecord(info.kind);
        record->uuid = testId(1);
        record->version = 3;
        record->updatedAt = at("2026-01-01T00:00:00Z");
        record->extra = "{\"x\":1}";
        quint32 seed = 2;
        for (const Field &f : info.fields)
            fillField(f, *record, seed++);

        const RecordPtr copy = createRecord(info.kind);
        info.assign(*copy, *record);
        EXPECT_TRUE(sameRecord(info, *copy, *record)) << info.name;
        EXPECT_EQ(copy->version, 3);

        for (const Field &f : info.fields) {
            const RecordPtr byField = createRecord(info.kind);
            f.copy(*byField, *record);
            EXPECT_TRUE(f.same(*byField, *record)) << info.name << '.' << f.name;
            info.assign(*copy, *record);
            fillField(f, *copy, seed + 1);
            EXPECT_EQ(sameRecord(info, *copy, *record), f.same(*copy, *record)) << info.name << '.' << f.name;
            f.clear(*copy);
            EXPECT_FALSE(sameRecord(info, *copy, *record)) << info.name << '.' << f.name;
        }

        info.reset(*copy);
        EXPECT_TRUE(copy->uuid.isNull() && copy->extra.isEmpty() && !copy->version);
        EXPECT_TRUE(sameRecord(info, *copy, *createRecord(info.kind))) << info.name;
    }
}

TEST(Kinds, SameRecordLooksAtIdAndUnknownFieldsNotAtTheBackendsOwn)
{
    const KindInfo &info = kindInfo(Kind::Customer);
    Customer a, b;
    a.uuid = b.uuid = testId(1);
    a.name = b.name = QStringLiteral("A");
    a.version = 1;
    a.updatedAt = at("2026-01-01T00:00:00Z");
    EXPECT_TRUE(sameRecord(info, a, b));
    b.extra = "{\"x\":1}";
    EXPECT_FALSE(sameRecord(info, a, b));
    b.extra.clear();
    b.uuid = testId(2);
    EXPECT_FALSE(sameRecord(info, a, b));
}

TEST(Kinds, AnEmptyListIsNotAnAbsentOne)
{
    const KindInfo &info = kindInfo(Kind::Customer);
    const Field &tags = *info.field(u"tags");
    Customer a, b;
    a.tags = {};
    EXPECT_TRUE(tags.isAbsent(a));
    a.tags = QStringList();
    EXPECT_FALSE(tags.isAbsent(a));
    EXPECT_FALSE(sameRecord(info, a, b));
}

TEST(PrerequisiteConfirmations, AreReadFromTheCustomersList)
{
    Customer customer;
    EXPECT_TRUE(prerequisiteConfirmations(customer).isEmpty());
    customer.prerequisitesConfirmed =
        R"([{"item":"plan_review","confirmed_at":"2026-03-01T08:00:00+08:00","by":"Li"},{"item":"operations_team"}])";
    const auto confirmations = prerequisiteConfirmations(customer);
    ASSERT_EQ(confirmations.size(), 2);
    EXPECT_EQ(confirmations[0].item, QStringLiteral("plan_review"));
    EXPECT_EQ(confirmations[0].confirmedAt, at("2026-03-01T00:00:00Z"));
    EXPECT_EQ(confirmations[0].by, QStringLiteral("Li"));
    EXPECT_TRUE(confirmations[1].confirmedAt.isNull());
}
