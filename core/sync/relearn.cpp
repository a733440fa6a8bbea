#include "sync/relearn.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tam {

namespace {

/** In sync_state beside those of synckey: by which description the working copy was made. */
constexpr char kShownByKey[] = "shown_by";
constexpr int kAtOnce = 500; ///< records of one commit

QString description()
{
    QByteArray all = "unknown codes are shown\n"; // changes with what is made of a body
    for (const KindInfo &info : allKinds()) {
        all += QByteArray(info.name) + '\n';
        for (const Field &field : info.fields) {
            all += QByteArray(field.name) + ' ' + QByteArray::number(int(field.type)) + ' ' +
                   QByteArray::number(int(field.required));
            for (const char *code : field.codes)
                all += ' ' + QByteArray(code);
            all += '\n';
        }
    }
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex());
}

struct Key
{
    qint64 row = 0;
    QByteArray kind;
    QUuid id;
};

Result<std::vector<Key>> keysBehind(SyncTables &tables, qint64 row)
{
    std::vector<Key> keys;
    auto read = tables.sql().rows("SELECT rowid, kind, id FROM mirror WHERE rowid > ? ORDER BY rowid LIMIT ?",
                                  {row, kAtOnce}, [&keys](const RawStatement &found) {
                                      keys.push_back({found.integerAt(0), textBytesAt(found, 1), uuidAt(found, 2)});
                                      return true;
                                  });
    return read ? Result<std::vector<Key>>(std::move(keys)) : Result<std::vector<Key>>(read.problem());
}

} // namespace

Result<void> relearn(SyncSession &session)
{
    const QString present = description();
    auto noted = session.tables.state(kShownByKey);
    if (!noted || *noted == present)
        return noted ? Result<void>() : Result<void>(noted.problem());
    auto unread = session.tables.unreadRecords();
    if (!unread)
        return unread.problem();
    for (qint64 row = 0; !session.environment.cancelled();) {
        auto transaction = Transaction::begin(session.store);
        if (!transaction)
            return transaction.problem();
        auto keys = keysBehind(session.tables, row);
        if (!keys)
            return keys.problem();
        for (const Key &key : *keys) {
            if (auto shown = session.copy.rework(key.kind, key.id); !shown)
                return shown;
            row = key.row;
        }
        if (keys->empty()) {
            if (auto set = session.tables.setState(kShownByKey, present); !set)
                return set;
            auto still = session.tables.unreadRecords();
            if (!still)
                return still.problem();
            session.report.pulled += std::max<qint64>(0, *unread - *still);
        }
        if (auto committed = (*transaction)->commit(); !committed || keys->empty())
            return committed;
    }
    return {};
}

} // namespace tam
