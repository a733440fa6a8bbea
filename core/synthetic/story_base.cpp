#include "synthetic/story.h"

#include "synthetic/names.h"
#include "synthetic/texts.h"

#include <algorithm>

namespace tam {

using namespace Qt::StringLiterals;

const PlanSpan *CustomerStory::spanOn(QDate date) const
{
    for (const PlanSpan &span : spans) {
        if (span.from <= date && date <= span.to)
            return &span;
    }
    return nullptr;
}

const PlanSpan *CustomerStory::spanOf(Month month) const
{
    const PlanSpan *latest = nullptr;
    for (const PlanSpan &span : spans) {
        if (span.from <= month.lastDay() && span.to >= month.firstDay())
            latest = &span;
    }
    return latest;
}

namespace {

void chooseProducts(CustomerStory &story, Random &random)
{
    QList<QString> products = {u"云服务器 ECS"_s, u"专有网络 VPC"_s, u"云数据库 RDS MySQL 版"_s};
    const auto &lines = story.setting->terms().productDirectory;
    const int wanted = random.between(4, 12);
    for (int tries = 0; tries < 40 && products.size() < wanted; ++tries) {
        const ProductLine &line = random.pick(lines);
        if (line.products.isEmpty())
            continue;
        const QString &product = line.products[random.below(int(line.products.size()))];
        if (!products.contains(product))
            products.append(product);
    }
    story.customer.products = products;
}

void confirmPrerequisites(CustomerStory &story, Random &random, Instant joined)
{
    const bool complete = story.calm() || random.percent(80);
    QByteArray json;
    for (const PrerequisiteTerms &terms : story.setting->terms().prerequisites) {
        if (terms.byRecord || (!complete && random.percent(35)))
            continue;
        const Instant when = story.notAfter(joined.plusMinutes(random.between(1, 20) * 24 * 60));
        const QString by = story.setting->person(story.tams.front()).name;
        json += (json.isEmpty() ? "[" : ",");
        json += "{\"item\":\"" + terms.id.toUtf8() + "\",\"confirmed_at\":\"" + when.toIso().toUtf8() + "\",\"by\":\"" +
                by.toUtf8() + "\"}";
    }
    if (!json.isEmpty())
        story.customer.prerequisitesConfirmed = json + ']';
}

/** What is seen of the customer only. */
void addDetails(CustomerStory &story, bool bare, Instant joined)
{
    Random random = story.random(BasePart, 2);
    Customer &c = story.customer;
    QList<QString> accounts;
    for (int n = bare ? 0 : random.between(1, 3); n > 0; --n)
        accounts.append(u"1%1"_s.arg(random.next() % 1'000'000'000'000'000ull, 15, 10, QLatin1Char('0')));
    if (!accounts.isEmpty())
        c.accountIds = accounts;
    if (!bare)
        c.businessProfile = filled(random.pick(profileTexts()), story.chinese, random.between(2, 40));
    confirmPrerequisites(story, random, joined);
    static constexpr Phrase tags[] = {
        {u"重点", u"key"}, {u"出海", u"overseas"}, {u"上市公司", u"listed"}, {u"双活", u"active-active"}};
    if (random.percent(35))
        c.tags = QList<QString>{random.pick(tags).in(story.chinese)};
}

} // namespace

QString shortDate(QDate date)
{
    int year = 0, month = 0, day = 0;
    date.getDate(&year, &month, &day);
    QString text(6, Qt::Uninitialized);
    for (int at = 5, number = (year % 100) * 10'000 + month * 100 + day; at >= 0; --at, number /= 10)
        text[at] = QChar(char16_t(u'0' + number % 10));
    return text;
}

CustomerStory beginStory(const Setting &setting, int index, Kind wanted)
{
    CustomerStory story;
    story.setting = &setting;
    story.index = index;
    story.wanted = wanted;
    Random random = story.random(BasePart);
    const Place &where = place(random);
    const CompanyName name = companyName(setting.seed(), index, where.international);
    story.chinese = setting.chinese.value_or(!where.international || (where.calendar == u"HK" && random.percent(50)));
    story.industry = name.industry;
    if (const auto zone = Zone::fromName(where.zone.toString()))
        story.zone = *zone;
    story.today = story.zone.dateAt(setting.asOf());
    const Squad &squad = setting.squadOf(index);
    story.tams = {squad.tams[size_t(random.below(int(squad.tams.size())))]};
    if (random.percent(25))
        story.tams.push_back(squad.tams[size_t(random.below(int(squad.tams.size())))]);
    story.tams.erase(std::unique(story.tams.begin(), story.tams.end()), story.tams.end());
    story.staff = squad.engineers;
    story.staff.insert(story.staff.end(), squad.experts.begin(), squad.experts.end());

    Customer &c = story.customer;
    const Instant joined = localInstant(story.zone, setting.firstMonth.firstDay().addDays(-random.between(30, 400)),
                                        random.between(540, 1080));
    c.uuid = story.id(Kind::Customer, 0, joined);
    c.name = name.zh;
    c.nameEn = name.en;
    c.industry = industryInfo(story.industry).name.in(story.chinese);
    c.region = where.city.in(story.chinese);
    if (!where.zone.isEmpty())
        c.timeZone = where.zone.toString();
    if (!where.calendar.isEmpty())
        c.calendar = where.calendar.toString();
    story.calendar = &setting.reference->calendar(c.calendarName());
    QList<QUuid> tamIds;
    for (const int tam : story.tams)
        tamIds.append(setting.person(tam).uuid);
    c.tamIds = tamIds;
    chooseProducts(story, random);
    if (random.perMille(15) && !setting.calm)
        c.archived = true;
    const bool bare = random.percent(4) && !setting.calm; // prerequisites that R13 finds missing
    if (!bare)
        c.groupId = u"cid-"_s + QString::number(random.next() >> 24, 36);
    if (story.wants(Kind::Customer))
        addDetails(story, bare, joined);
    return story;
}

void addContacts(CustomerStory &story)
{
    Random random = story.random(BasePart, 1);
    const int count = random.between(1, 3);
    const bool noTechnical = !story.calm() && random.percent(4);
    for (int n = 0; n < count; ++n) {
        const PersonName name = personName(random, !story.customer.timeZone.isEmpty());
        Contact contact;
        contact.uuid = story.id(Kind::Contact, n, story.at(story.setting->firstMonth.firstDay(), 600 + n));
        contact.customerId = story.customer.id();
        contact.name = story.chinese ? name.zh : name.en;
        contact.role = contactRoles()[size_t(n == 0 ? 0 : random.between(1, 5))].in(story.chinese);
        contact.email = name.mailbox + u'@' + u"customer%1.example"_s.arg(story.index);
        if (random.percent(60))
            contact.phone = u"+86 138 %1 %2"_s.arg(random.below(10000), 4, 10, QLatin1Char('0'))
                                .arg(random.below(10000), 4, 10, QLatin1Char('0'));
        contact.isTechnicalContact = n == 0 && !noTechnical;
        story.contacts.push_back(std::move(contact));
    }
}

} // namespace tam
