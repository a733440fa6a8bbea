#include "theme/typography.h"

#include <QFontDatabase>

namespace tam::ui {

using namespace Qt::StringLiterals;

QStringList fontFamilies(QLocale::Language language)
{
    const QStringList chinese{u"Noto Sans CJK SC"_s, u"PingFang SC"_s, u"Microsoft YaHei"_s};
    const QStringList latin{u"Noto Sans"_s, u"Segoe UI"_s, u"Helvetica Neue"_s};
    const QStringList wanted = language == QLocale::Chinese ? chinese + latin : latin + chinese;
    // A family that is missing is not passed over: the platform puts its guess in the place, and the guess for a Latin
    // name draws Chinese characters from whatever face comes first, often a bold one.
    QStringList installed;
    for (const QString &family : wanted) {
        if (QFontDatabase::hasFamily(family)) {
            installed.append(family);
        }
    }
    return installed.isEmpty() ? wanted : installed;
}

QFont applicationFont(QLocale::Language language, double points)
{
    QFont font;
    font.setFamilies(fontFamilies(language));
    font.setPointSizeF(points);
    font.setStyleHint(QFont::SansSerif);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

QFont styledFont(const QFont &body, TextStyle style, bool bold)
{
    double factor = 1.0;
    switch (style) {
    case TextStyle::Body:
        break;
    case TextStyle::Secondary:
        factor = 0.9;
        break;
    case TextStyle::DetailTitle:
        factor = 1.1;
        break;
    case TextStyle::PageTitle:
        factor = 1.3;
        break;
    case TextStyle::Figure:
        factor = 1.6;
        break;
    case TextStyle::BigFigure:
        factor = 2.2;
        break;
    }
    QFont font = body;
    if (body.pointSizeF() > 0) {
        font.setPointSizeF(body.pointSizeF() * factor);
    } else {
        font.setPixelSize(qRound(body.pixelSize() * factor));
    }
    font.setBold(bold);
    return font;
}

} // namespace tam::ui
