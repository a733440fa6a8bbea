#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tam {

/** A message that a mail program opens as a draft: nothing is sent by the console itself. */
struct MailDraft
{
    QStringList to; ///< addresses
    QString subject, text;
    QString fileName;     ///< of the attachment; without content there is none
    QByteArray mediaType; ///< application/pdf …
    QByteArray content;
};

/**
 * The draft as a message file (.eml, RFC 5322 and MIME): pure ASCII on the wire, whatever the subject and the names
 * hold; marked as unsent. An address or subject with a line break cannot add a header of its own.
 */
QByteArray emlOf(const MailDraft &draft);

} // namespace tam
