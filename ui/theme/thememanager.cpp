#include "theme/thememanager.h"

#include "theme/consolestyle.h"
#include "theme/tokens.h"
#include "theme/typography.h"

#include <QApplication>
#include <QEvent>
#include <QSettings>
#include <QStyleHints>
#include <QToolTip>

namespace tam::ui {

using namespace Qt::StringLiterals;

ThemeManager::ThemeManager(QApplication &application, QObject *parent) : QObject(parent), m_application(application)
{
    m_systemDark = readSystemIsDark();
    m_application.setStyle(new ConsoleStyle);
    m_application.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(m_application.styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        m_systemDark = readSystemIsDark();
        apply();
    });
#endif
    applyFont();
    apply();
}

void ThemeManager::setMode(Mode mode)
{
    if (m_mode != mode) {
        m_mode = mode;
        apply();
    }
}

bool ThemeManager::isDark() const
{
    return m_mode == Mode::Dark || (m_mode == Mode::System && m_systemDark);
}

const Theme &ThemeManager::theme() const
{
    return isDark() ? Theme::darkTheme() : Theme::light();
}

void ThemeManager::setLanguage(QLocale::Language language)
{
    m_language = language;
    applyFont();
}

void ThemeManager::setPointSize(double points)
{
    m_points = points;
    applyFont();
}

bool ThemeManager::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_application && event->type() == QEvent::ThemeChange && !m_applying) {
        // Before 6.5 there is no colour-scheme signal: drop our palette for a moment and see what the platform has.
        m_applying = true;
        QApplication::setPalette(QPalette());
        m_systemDark = readSystemIsDark();
        m_applying = false;
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void ThemeManager::apply()
{
    m_applying = true;
    const QPalette palette = theme().palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    m_applying = false;
    Q_EMIT themeChanged();
}

void ThemeManager::applyFont()
{
    QApplication::setFont(applicationFont(m_language, m_points));
}

bool ThemeManager::readSystemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return m_application.styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#elif defined(Q_OS_WIN)
    const QSettings settings(uR"(HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize)"_s,
                             QSettings::NativeFormat);
    return settings.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#else
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
#endif
}

} // namespace tam::ui
