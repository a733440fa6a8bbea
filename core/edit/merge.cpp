#include "edit/merge.h"

namespace tam {

namespace {

/** Names of the fields that go together, of those that the edit touched. */
QList<QList<QByteArray>> unitsOf(const KindInfo *info, const FieldValues &mine)
{
    QList<QList<QByteArray>> units;
    QHash<int, qsizetype> places;
    for (const JsonMember &member : mine) {
        const Field *field = info ? info->field(QString::fromUtf8(member.name)) : nullptr;
        const int unit = field ? field->unit : 0;
        if (unit != 0 && places.contains(unit)) {
            units[places.value(unit)].append(member.name);
            continue;
        }
        if (unit != 0)
            places.insert(unit, units.size());
        units.append({member.name});
    }
    return units;
}

bool same(const QList<QByteArray> &unit, const FieldValues &a, const FieldValues &b)
{
    for (const QByteArray &name : unit) {
        if (valueOrNull(a, name) != valueOrNull(b, name))
            return false;
    }
    return true;
}

void take(FieldValues &to, const QList<QByteArray> &unit, const FieldValues &from)
{
    for (const QByteArray &name : unit)
        to.append({name, valueOrNull(from, name)});
}

} // namespace

QByteArray mergeSets(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    const QList<QByteArray> before = jsonElements(base);
    const QList<QByteArray> wanted = jsonElements(mine);
    QList<QByteArray> result;
    for (const QByteArray &item : jsonElements(theirs)) {
        if (wanted.contains(item) || !before.contains(item))
            result.append(item);
    }
    for (const QByteArray &item : wanted) {
        if (!before.contains(item) && !result.contains(item))
            result.append(item);
    }
    if (result.isEmpty() && (mine == "null" || theirs == "null"))
        return "null";
    return '[' + result.join(',') + ']';
}

MergeOutcome merge(const KindInfo *info, const FieldValues &base, const FieldValues &mine, const FieldValues &theirs)
{
    MergeOutcome outcome;
    for (const QList<QByteArray> &unit : unitsOf(info, mine)) {
        if (same(unit, theirs, mine))
            continue;
        if (same(unit, theirs, base)) {
            take(outcome.keptSet, unit, mine);
            take(outcome.keptBase, unit, theirs);
            continue;
        }
        const Field *field = info && unit.size() == 1 ? info->field(QString::fromUtf8(unit.front())) : nullptr;
        if (field && mergesAsSet(*field)) {
            const QByteArray &name = unit.front();
            const QByteArray there = valueOrNull(theirs, name);
            const QByteArray merged = mergeSets(valueOrNull(base, name), valueOrNull(mine, name), there);
            if (merged != there) {
                outcome.keptSet.append({name, merged});
                outcome.keptBase.append({name, there});
            }
            continue;
        }
        take(outcome.mine, unit, mine);
        take(outcome.base, unit, base);
        take(outcome.theirs, unit, theirs);
    }
    return outcome;
}

} // namespace tam
