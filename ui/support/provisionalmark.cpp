#include "support/provisionalmark.h"

#include <QCoreApplication>

namespace tam::ui {

QString shortProvisionalMark()
{
    return QCoreApplication::translate("ProvisionalMark", " (prov.)");
}

} // namespace tam::ui
