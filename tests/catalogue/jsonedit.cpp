#include "jsonedit.h"

#include "referencefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tam::test {

namespace {

QJsonValue editedValue(const QJsonValue &in, const QStringList &steps, const QJsonValue &value)
{
    if (steps.isEmpty())
        return value;
    const QStringList rest = steps.mid(1);
    bool isIndex = false;
    const int index = steps.first().toInt(&isIndex);
    if (isIndex && in.isArray()) {
        QJsonArray array = in.toArray();
        const QJsonValue item = editedValue(array.at(index), rest, value);
        if (index == array.size())
            array.append(item);
        else if (item.isUndefined())
            array.removeAt(index);
        else
            array[index] = item;
        return array;
    }
    QJsonObject object = in.toObject();
    const QJsonValue member = editedValue(object.value(steps.first()), rest, value);
    if (member.isUndefined())
        object.remove(steps.first());
    else
        object.insert(steps.first(), member);
    return object;
}

} // namespace

QByteArray builtInFile(const QString &name)
{
    builtIn(); // registers the resources
    QFile file(QStringLiteral(":/tam/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray edited(const QByteArray &json, const QString &path, const QJsonValue &value)
{
    QString steps = path;
    steps.replace(u'[', u'.').remove(u']');
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    return QJsonDocument(editedValue(root, steps.split(u'.'), value).toObject()).toJson();
}

} // namespace tam::test
