#include "wording/dutytext.h"

#include <QCoreApplication>

namespace tam::wording {

QString hours(qint64 minutes)
{
    QString number = QString::number(double(minutes) / 60, 'f', 2);
    while (number.endsWith(u'0'))
        number.chop(1);
    if (number.endsWith(u'.'))
        number.chop(1);
    return QCoreApplication::translate("Format", "%1 h").arg(number);
}

} // namespace tam::wording
