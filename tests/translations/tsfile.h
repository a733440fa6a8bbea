#pragma once

#include <QFile>
#include <QStringList>
#include <QXmlStreamReader>

namespace tam::test {

/** One message of a translation file. */
struct TsMessage
{
    QString context, source, comment;
    QStringList translations; ///< one, or the numerus forms
    bool numerus = false;
    QString type; ///< "unfinished", "vanished", "obsolete"; empty when it is in use and done

    QString key() const { return context + u'\x1f' + source + u'\x1f' + comment; }
};

/** The messages of a .ts file in their order; empty when it cannot be read. */
inline QList<TsMessage> readTs(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<TsMessage> messages;
    QString context;
    TsMessage message;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"message")
            messages.append(message);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            message = TsMessage();
            message.context = context;
            message.numerus = xml.attributes().value(QLatin1String("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.numerus)
                message.translations.append(xml.readElementText());
        } else if (xml.name() == u"numerusform") {
            message.translations.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<TsMessage>() : messages;
}

} // namespace tam::test
