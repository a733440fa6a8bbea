#include "shell/csvfieldname.h"

#include "wording/fieldtext.h"

#include <QCoreApplication>

namespace tam::ui {

QString csvFieldName(const QString &field)
{
    return QCoreApplication::translate("CsvField", "%1 (%2)", "a field: its name and how the file format writes it")
        .arg(wording::fieldName(field), field);
}

} // namespace tam::ui
