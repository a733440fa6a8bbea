#include "synthetic/setting.h"

#include "domain/derivedid.h"
#include "synthetic/names.h"
#include "synthetic/texts.h"

#include <algorithm>

namespace tam {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumCustomers = 100'000;
constexpr int kMaximumMonths = 120;
constexpr int kCustomersPerSquad = 50;

QUuid timedId(Instant created, quint64 high, quint64 low)
{
    const quint64 ms = quint64(std::max<qint64>(0, created.microseconds() / 1000));
    QUuid id;
    id.data1 = uint(ms >> 16);
    id.data2 = ushort(ms & 0xFFFF);
    id.data3 = ushort(0x7000 | (high & 0x0FFF));
    id.data4[0] = uchar(0x80 | ((high >> 12) & 0x3F));
    for (int i = 1; i < 8; ++i)
        id.data4[i] = uchar(low >> (8 * i));
    return id;
}

} // namespace

QUuid Setting::id(Kind kind, int customer, int number, Instant created) const
{
    if (derivedIds) {
        return derivedId(
            {u"demo"_s, QString(kindInfo(kind).key()), QString::number(customer), QString::number(number)});
    }
    const quint64 place = (quint64(kind) << 56) ^ (quint64(quint32(customer)) << 24) ^ quint64(number);
    return timedId(created, Random::hash(seed(), place, 1), Random::hash(seed(), place, 2));
}

Result<Setting> makeSetting(const SyntheticOptions &options, const Reference &reference)
{
    const auto refuse = [](const char *what, qint64 value, const char *accepted) {
        return Problem(ProblemCode::BadArgument,
                       {QString::fromLatin1(what), QString::number(value), QString::fromLatin1(accepted)});
    };
    if (options.customers < 1 || options.customers > kMaximumCustomers)
        return refuse("customers", options.customers, "1-100000");
    if (options.months < 1 || options.months > kMaximumMonths)
        return refuse("months", options.months, "1-120");
    const QDate today = options.asOf.isNull() ? QDate() : Zone::shanghai().dateAt(options.asOf);
    if (!today.isValid() || today.year() < 2000 || today.year() > 2200)
        return Problem(ProblemCode::BadArgument, {u"as-of"_s, options.asOf.toIso(), u"2000-2200"_s});
    Setting setting;
    setting.options = options;
    setting.reference = &reference;
    setting.today = today;
    setting.lastMonth = Month::of(today);
    setting.firstMonth = setting.lastMonth.plus(1 - options.months);
    return setting;
}

void makeTeam(Setting &setting)
{
    const int squads = (setting.options.customers + kCustomersPerSquad - 1) / kCustomersPerSquad;
    const Zone zone = Zone::shanghai();
    const Instant joined = localInstant(zone, setting.firstMonth.plus(-12).firstDay(), 9 * 60);
    const auto &lines = setting.terms().productDirectory;
    const auto add = [&](PersonRole role, int squad) {
        const int number = int(setting.people.size());
        Random random(Random::hash(setting.seed(), 21, quint64(number)));
        const bool abroad = random.percent(8);
        const PersonName name = personName(random, abroad);
        Person person;
        person.uuid = setting.id(Kind::Person, -1, number, joined.plusMinutes(number));
        person.name = name.zh;
        person.role = role;
        person.email = name.mailbox + QString::number(number + 1) + "@support.example"_L1;
        if (abroad)
            person.timeZone = squad % 2 == 0 ? u"Asia/Singapore"_s : u"Europe/Berlin"_s;
        if (role == PersonRole::Expert || role == PersonRole::Engineer) {
            QList<QString> skills;
            const ProductLine &line = random.pick(lines);
            for (const QString &product : line.products)
                skills.append(product);
            person.skills = skills;
        }
        if (!random.percent(2))
            person.active = true;
        else
            person.active = false;
        setting.people.push_back(std::move(person));
        return number;
    };
    for (int i = 0; i < squads; ++i) {
        Squad squad;
        for (int n = 0; n < 4; ++n)
            squad.tams.push_back(add(PersonRole::Tam, i));
        for (int n = 0; n < 4; ++n)
            squad.engineers.push_back(add(PersonRole::Engineer, i));
        for (int n = 0; n < 3; ++n)
            squad.experts.push_back(add(PersonRole::Expert, i));
        squad.lead = add(PersonRole::Lead, i);
        setting.squads.push_back(std::move(squad));
    }
}

std::vector<Absence> makeAbsences(const Setting &setting)
{
    std::vector<Absence> absences;
    const QDate first = setting.firstMonth.firstDay();
    const int span = int(first.daysTo(setting.lastMonth.plus(2).lastDay()));
    for (size_t i = 0; i < setting.people.size(); ++i) {
        Random random(Random::hash(setting.seed(), 22, i));
        const int count = 1 + setting.options.months / 8 + random.below(2);
        for (int n = 0; n < count; ++n) {
            Absence absence;
            absence.personId = setting.people[i].id();
            absence.fromDate = first.addDays(random.below(span));
            absence.toDate = absence.fromDate.addDays(random.percent(40) ? 0 : random.between(1, 7));
            absence.reason = random.pick(absenceReasons()).in(setting.chinese.value_or(true));
            absence.uuid = setting.id(Kind::Absence, -1, int(absences.size()),
                                      Zone::shanghai().startOfDay(absence.fromDate.addDays(-random.between(2, 30))));
            absences.push_back(std::move(absence));
        }
    }
    return absences;
}

std::vector<Busy> makeBusies(const Setting &setting)
{
    std::vector<Busy> busies;
    const Zone zone = Zone::shanghai();
    for (size_t i = 0; i < setting.people.size(); ++i) {
        Random random(Random::hash(setting.seed(), 23, i));
        if (!random.percent(35))
            continue;
        Busy busy;
        busy.personId = setting.people[i].id();
        const bool duty = random.percent(40);
        busy.source = duty ? BusySource::Duty : BusySource::Calendar;
        const QDate day = setting.today.addDays(random.between(-10, 25));
        busy.startsAt = localInstant(zone, day, duty ? 8 * 60 * random.below(3) : 60 * random.between(9, 17));
        busy.endsAt = busy.startsAt.plusMinutes(duty ? 8 * 60 : 60 * random.between(1, 3));
        const int number = int(busies.size());
        if (duty) // of a customer that this portfolio does not hold
            busy.dutyId = {setting.id(Kind::Duty, -2, number, busy.startsAt)};
        busy.uuid = setting.id(Kind::Busy, -1, number, busy.startsAt.plusMinutes(-3 * 24 * 60));
        busies.push_back(std::move(busy));
    }
    return busies;
}

} // namespace tam
