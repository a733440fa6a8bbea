#include "edit/drafts.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace tam::ui {

namespace {

const QString kTeam = QStringLiteral("team");

QString idOr(const QUuid &id, const QString &otherwise)
{
    return id.isNull() ? otherwise : id.toString(QUuid::WithoutBraces);
}

} // namespace

/// The customer stands first in the name, so that its drafts can be found when it goes.
QString Drafts::fileOf(const DraftKey &key) const
{
    return QStringLiteral("%1/%2.%3.%4%5.json")
        .arg(m_directory, idOr(key.customer.uuid, kTeam), QString(kindInfo(key.kind).key()),
             idOr(key.record, QStringLiteral("new")), key.action.isEmpty() ? QString() : u'.' + key.action);
}

std::optional<Drafts::Draft> Drafts::find(const DraftKey &key) const
{
    QFile file(fileOf(key));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject fields = kept.value(QLatin1String("fields")).toObject();
    if (fields.isEmpty())
        return std::nullopt;
    return Draft{Instant::fromIso(kept.value(QLatin1String("at")).toString()).value_or(Instant()), fields};
}

QList<std::pair<DraftKey, Instant>> Drafts::all() const
{
    QList<std::pair<DraftKey, Instant>> list;
    const QStringList files = QDir(m_directory).entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString &name : files) {
        const QStringList parts = name.chopped(5).split(u'.'); // customer, kind, record, and the action's own
        const KindInfo *info = kindByName(parts.value(1));
        if (!info || parts.size() < 3)
            continue;
        const DraftKey key{info->kind, {QUuid(parts[0])}, QUuid(parts[2]), parts.mid(3).join(u'.')};
        if (const auto draft = find(key))
            list.append({key, draft->at});
    }
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return list;
}

bool Drafts::keep(const DraftKey &key, const QJsonObject &fields, Instant now) const
{
    if (fields.isEmpty()) {
        drop(key);
        return true;
    }
    if (!QDir().mkpath(m_directory))
        return false;
    QSaveFile file(fileOf(key));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QJsonObject kept{{QStringLiteral("at"), now.toIso()}, {QStringLiteral("fields"), fields}};
    file.write(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    return file.commit();
}

void Drafts::drop(const DraftKey &key) const
{
    QFile::remove(fileOf(key));
    QDir().rmdir(m_directory); // only when it is empty
}

void Drafts::dropForeign(const PortfolioSnapshot &snapshot) const
{
    if (snapshot.partial)
        return;
    const QDir directory(m_directory);
    const QStringList files = directory.entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString &file : files) {
        const QString owner = file.section(u'.', 0, 0);
        if (owner != kTeam && !snapshot.row({QUuid(owner)}))
            QFile::remove(directory.filePath(file));
    }
}

} // namespace tam::ui
