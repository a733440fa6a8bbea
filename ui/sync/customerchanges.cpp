#include "sync/customerchanges.h"

#include "domain/derivedid.h"
#include "interchange/recorddiff.h"
#include "support/listpane.h"
#include "support/recordwords.h"
#include "wording/fieldtext.h"
#include "wording/format.h"

#include <algorithm>

namespace tam::ui {

namespace {

constexpr int kShownFields = 4;

/// "Status: Open → Closed; …" of one entry.
QString changeText(RecordWords &words, const Change &change)
{
    const KindInfo *info = kindByName(change.recordKind);
    QStringList parts;
    const QList<ChangedValue> values = changedValues(change.fields);
    for (const ChangedValue &value : values) {
        const QString name = QString::fromUtf8(value.name);
        if (!info || name == QLatin1String("customer_id"))
            continue;
        if (parts.size() == kShownFields) {
            parts.append(QString(QChar(0x2026)));
            break;
        }
        const QString was = RecordWords::excerpt(words.value(*info, value.name, value.old));
        const QString is = RecordWords::excerpt(words.value(*info, value.name, value.now));
        parts.append(QCoreApplication::translate("CustomerChanges", "%1: %2 → %3", "a field, its old and its new value")
                         .arg(wording::fieldName(name), was, is));
    }
    return parts.join(QCoreApplication::translate("CustomerChanges", "; ", "between changed fields"));
}

Result<std::vector<SeenMark>> marksOf(Store &store, CustomerId customer)
{
    Query query;
    query.where = QStringLiteral("customer_id = ?");
    query.values = {idValue(customer.uuid)};
    query.orderBy = QStringLiteral("seen_at DESC");
    return store.all<SeenMark>(query);
}

} // namespace

Result<CustomerChanges> CustomerChangesReader::read(Store &store, CustomerId customer, PersonId me, const Zone &zone,
                                                    Instant asOf)
{
    CustomerChanges changes;
    auto marks = marksOf(store, customer);
    if (!marks)
        return marks.problem();
    changes.looked = !marks->empty();
    changes.since = changes.looked ? marks->front().seenAt : asOf.plusMinutes(-kDaysWithoutALook * 24 * 60);
    Query query;
    query.where = QStringLiteral("customer_id = ? AND changed_at > ? AND changed_at <= ?");
    query.values = {idValue(customer.uuid), instantValue(changes.since), instantValue(asOf)};
    query.orderBy = QStringLiteral("changed_at DESC");
    QHash<QString, int> counts;
    RecordWords words(store, zone);
    std::vector<Change> shown;
    query.kind = Kind::Change;
    auto done = store.forEach(query, [&](const RecordBase &record) {
        const auto &change = static_cast<const Change &>(record);
        if (!me.isNull() && change.actorId == me)
            return;
        ++changes.count;
        ++counts[change.recordKind];
        if (qsizetype(shown.size()) < kLines)
            shown.push_back(change);
    });
    if (!done)
        return done.problem();
    for (const Change &change : shown) {
        const KindInfo *info = kindByName(change.recordKind);
        const QString title = info ? words.title(info->kind, change.recordId) : QString();
        const QString kind = info ? wording::kindName(info->kind) : change.recordKind;
        changes.lines.append(
            {change.changedAt, words.title(Kind::Person, change.actorId.uuid),
             title.isEmpty() ? kind : tr("%1 %2", "a kind of record and what names it").arg(kind, title),
             changeText(words, change)});
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const KindInfo *info = kindByName(it.key());
        changes.kinds.append({info ? wording::kindName(info->kind) : it.key(), it.value()});
    }
    std::sort(changes.kinds.begin(), changes.kinds.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return changes;
}

Result<RecordStep> CustomerChangesReader::seenStep(Store &store, CustomerId customer, Instant now)
{
    auto marks = marksOf(store, customer);
    if (!marks)
        return marks.problem();
    SeenMark mark;
    if (!marks->empty()) {
        mark = marks->front();
        mark.seenAt = now;
        return updateStep(marks->front(), mark);
    }
    mark.uuid = newUuid7(now);
    mark.customerId = customer;
    mark.seenAt = now;
    return insertStep(mark);
}

QString CustomerChangesReader::html(const CustomerChanges &changes, const Zone &zone)
{
    QString text = QStringLiteral("<h3>%1</h3><table>")
                       .arg((changes.looked ? tr("Changed since you last looked, %1") : tr("Changed since %1"))
                                .arg(wording::localTime(changes.since, zone))
                                .toHtmlEscaped());
    for (const CustomerChanges::Line &line : changes.lines) {
        const QString when = wording::shortTime(line.at, zone);
        text += QStringLiteral("<tr><td class='name' style='padding:3px 14px 3px 0'>%1</td><td style='padding:3px 0'>%2"
                               "<br>%3</td></tr>")
                    .arg(detailText(line.who.isEmpty() ? when : when + QStringLiteral(" · ") + line.who),
                         detailText(line.what), detailText(line.change));
    }
    text += QStringLiteral("</table>");
    if (changes.count > changes.lines.size())
        text += QStringLiteral("<p>%1</p>")
                    .arg(tr("… and %n earlier one(s)", nullptr, changes.count - int(changes.lines.size())));
    return text;
}

} // namespace tam::ui
