// Renders every widget of the library, light and dark, Chinese and English, to PNG files and checks that none of them
// is empty. With a directory as argument the pictures stay there, for looking at; under ctest they go to a temporary
// one.
#include "exhibits.h"
#include "gallerywords.h"

#include "theme/thememanager.h"
#include "theme/tokens.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QPixmap>
#include <QSet>
#include <QTemporaryDir>
#include <QWidget>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// A picture with one or two colours shows nothing.
bool hasContent(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            colours.insert(image.pixel(x, y));
            if (colours.size() > 8) {
                return true;
            }
        }
    }
    return false;
}

int render(const QList<Exhibit> &exhibits, const QString &only, const QDir &target, bool zh, bool dark)
{
    int failures = 0;
    for (const Exhibit &exhibit : exhibits) {
        if (!only.isEmpty() && !exhibit.name.contains(only)) {
            continue;
        }
        const std::unique_ptr<QWidget> widget(exhibit.make(zh));
        widget->setAttribute(Qt::WA_DontShowOnScreen);
        widget->resize(exhibit.width, exhibit.height);
        widget->show();
        QCoreApplication::processEvents();
        const QImage image = widget->grab().toImage();
        const QString file = u"%1-%2-%3.png"_s.arg(exhibit.name, zh ? u"zh"_s : u"en"_s, dark ? u"dark"_s : u"light"_s);
        if (!hasContent(image) || !image.save(target.filePath(file))) {
            std::fprintf(stderr, "empty or unwritable: %s\n", qPrintable(file));
            ++failures;
        }
    }
    return failures;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication app(argc, argv);
    QTemporaryDir temporary;
    const QStringList arguments = QApplication::arguments();
    QDir target(arguments.size() > 1 ? arguments.at(1) : temporary.path());
    if (!target.mkpath(u"."_s)) {
        return 2;
    }
    tam::ui::ThemeManager manager(app);
    GalleryWords words;
    const QList<Exhibit> exhibits = statusExhibits() + compositeExhibits() + chartExhibits() + calendarExhibits();
    int failures = 0;
    for (const bool zh : {true, false}) {
        QLocale::setDefault(zh ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
        manager.setLanguage(zh ? QLocale::Chinese : QLocale::English);
        zh ? QCoreApplication::installTranslator(&words) : QCoreApplication::removeTranslator(&words);
        for (const auto mode : {tam::ui::ThemeManager::Mode::Light, tam::ui::ThemeManager::Mode::Dark}) {
            manager.setMode(mode);
            failures += render(exhibits, arguments.value(2), target, zh, manager.isDark());
        }
    }
    return failures == 0 ? 0 : 1;
}
