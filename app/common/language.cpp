#include "language.h"

#include "wording/languagescope.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace tam {

namespace {

/** Owned by the application, so that a second call can replace them. */
class Translators : public QObject
{
public:
    using QObject::QObject;
    RoutedTranslator own;
    QTranslator qt;
};

} // namespace

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

bool installLanguage(const QString &language)
{
    const QString wanted = language.isEmpty() ? systemLanguage() : language;
    if (wanted != QLatin1String("zh_CN") && wanted != QLatin1String("en"))
        return false;
    QCoreApplication *app = QCoreApplication::instance();
    const QString name = QStringLiteral("tam translators");
    delete app->findChild<QObject *>(name, Qt::FindDirectChildrenOnly);
    const bool english = wanted == QLatin1String("en");
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                : QLocale(QLocale::Chinese, QLocale::China));
    auto *translators = new Translators(app);
    translators->setObjectName(name);
    // The sources are English; their translation adds the singular and plural forms alone.
    if (translators->own.load(QStringLiteral(":/i18n/tam_%1.qm").arg(wanted)))
        QCoreApplication::installTranslator(&translators->own);
    if (translators->qt.load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&translators->qt);
    return true;
}

} // namespace tam
