#pragma once

#include "domain/customer.h"
#include "domain/engagement.h"
#include "domain/field.h"
#include "domain/incident.h"
#include "domain/service.h"
#include "domain/team.h"

#include <memory>
#include <span>

namespace tam {

/** Who sees a record: the whole team, one user, or those who have the customer (domain.md section 3). */
enum class KindScope : quint8 { Team, User, Customer };

/** The description of one kind: its names and fields. Every layer that moves records works from this table alone. */
struct KindInfo
{
    Kind kind;
    const char *name;   ///< "work_log": change.record_kind, SQL table
    const char *plural; ///< "work_logs": member of a portfolio file
    KindScope scope;
    std::span<const Field> fields; ///< without id, version and updated_at, which every record has
    RecordBase *(*create)();
    void (*destroy)(RecordBase *);
    void (*reset)(RecordBase &); ///< back to a record without values
    void (*assign)(RecordBase &to, const RecordBase &from);
    const Field *customerField; ///< the field customer_id; null when the kind has none

    QLatin1StringView key() const { return QLatin1StringView(name); }
    QLatin1StringView pluralKey() const { return QLatin1StringView(plural); }
    const Field *field(QStringView fieldName) const;
    qsizetype fieldIndex(QByteArrayView fieldName) const; ///< -1 when the kind has no such field
};

const KindInfo &kindInfo(Kind kind);
std::span<const KindInfo, kindCount> allKinds();
const KindInfo *kindByName(QStringView name);
const KindInfo *kindByPlural(QStringView plural);

template <class T> const KindInfo &kindInfo()
{
    return kindInfo(T::kind);
}

/** The merge unit of a field: the fields that are compared and taken together with it, itself among them. */
QList<const Field *> mergeUnit(const KindInfo &info, const Field &field);
/** A list that stands alone and is merged by what each side added and removed. */
bool mergesAsSet(const Field &field);
/** The fields in which two records differ, whole merge units each, in the order of the description. */
QList<const Field *> changedUnits(const KindInfo &info, const RecordBase &was, const RecordBase &now);

/** A record of a kind known only at run time. */
using RecordPtr = std::unique_ptr<RecordBase, void (*)(RecordBase *)>;
RecordPtr createRecord(Kind kind);

/** Equal in every field, unknown ones included; version and updated_at are the backend's and do not count. */
bool sameRecord(const KindInfo &info, const RecordBase &a, const RecordBase &b);

/** One entry of customer.prerequisites_confirmed. */
struct PrerequisiteConfirmation
{
    QString item;
    Instant confirmedAt;
    QString by;
};
QList<PrerequisiteConfirmation> prerequisiteConfirmations(const Customer &customer);

} // namespace tam
