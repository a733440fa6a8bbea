#include "domain/kinds.h"

#include <QFile>
#include <gtest/gtest.h>

namespace tam {

namespace {

/** "task: status done_at" for each unit of the description, in its order. */
QStringList described()
{
    QStringList lines;
    for (const KindInfo &info : allKinds()) {
        for (const Field &field : info.fields) {
            if (field.unit == 0)
                continue;
            const QList<const Field *> unit = mergeUnit(info, field);
            if (unit.front() != &field)
                continue;
            QString line = QString(info.key()) + u':';
            for (const Field *member : unit)
                line += u' ' + QString(member->key());
            lines.append(line);
        }
    }
    lines.sort();
    return lines;
}

TEST(MergeUnits, TheContractListsThoseOfTheDescription)
{
    QFile file(QStringLiteral(TAM_WIRE_CONTRACT));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype begin = text.indexOf(QLatin1String("```units\n")) + 9;
    const qsizetype end = text.indexOf(QLatin1String("```"), begin);
    ASSERT_GT(begin, 9);
    ASSERT_GT(end, begin);
    QStringList listed = text.mid(begin, end - begin).split(u'\n', Qt::SkipEmptyParts);
    listed.sort();
    EXPECT_EQ(listed.join(u'\n').toStdString(), described().join(u'\n').toStdString());
}

TEST(MergeUnits, AUnitHasSeveralFieldsAndOthersStandAlone)
{
    for (const KindInfo &info : allKinds()) {
        for (const Field &field : info.fields) {
            const QList<const Field *> unit = mergeUnit(info, field);
            EXPECT_EQ(unit.size() > 1, field.unit != 0) << info.name << '.' << field.name;
            EXPECT_TRUE(unit.contains(&field));
            EXPECT_LT(field.unit, 32) << "changedUnits() counts them in 32 bits";
        }
    }
}

TEST(MergeUnits, AChangeNamesTheWholeUnit)
{
    const KindInfo &info = kindInfo<Engagement>();
    Engagement was, now;
    now.plannedEnd = QDate(2026, 10, 2);
    now.title = QStringLiteral("t");
    QStringList names;
    for (const Field *field : changedUnits(info, was, now))
        names.append(QString(field->key()));
    EXPECT_EQ(names.join(u' ').toStdString(), "title planned_start planned_end planned_days");
    EXPECT_TRUE(changedUnits(info, now, now).isEmpty());
}

TEST(MergeUnits, OnlyListsWithoutAnOrderAreSets)
{
    const KindInfo &customer = kindInfo<Customer>();
    EXPECT_TRUE(mergesAsSet(*customer.field(u"tags")));
    EXPECT_FALSE(mergesAsSet(*customer.field(u"tam_ids"))) << "the first is the primary";
    EXPECT_FALSE(mergesAsSet(*customer.field(u"name")));
    EXPECT_FALSE(mergesAsSet(*kindInfo<Deliverable>().field(u"recipient_ids"))) << "part of a unit";
}

} // namespace

} // namespace tam
