#include "gallerywords.h"

#include <QHash>

QString GalleryWords::translate(const char *, const char *source, const char *, int) const
{
    static const QHash<QByteArray, QString> words{
        {"BA", QStringLiteral("基")},
        {"EN", QStringLiteral("企")},
        {"PR", QStringLiteral("顶")},
        {"EL", QStringLiteral("卓")},
        {"Recent", QStringLiteral("最近打开")},
        {"%1 ×", QStringLiteral("%1 次")},
        {"%1 d, %2 ×", QStringLiteral("%1 天 %2 次")},
        {"unknown", QStringLiteral("未知")},
        {"Today, %1", QStringLiteral("今天 %1")},
        {"Yesterday, %1", QStringLiteral("昨天 %1")},
        {"ddd, d MMM yyyy", QStringLiteral("M月d日 ddd")},
        {"ddd d MMM", QStringLiteral("M月d日 ddd")},
        {"%1 days left", QStringLiteral("余 %1 天")},
        {"limit %1", QStringLiteral("上限 %1")},
        {"actual %1", QStringLiteral("实际 %1")},
        {"planned %1", QStringLiteral("计划 %1")},
        {"used %1", QStringLiteral("已用 %1")},
        {"today", QStringLiteral("今日")},
        {"Today", QStringLiteral("今天")},
        {"days", QStringLiteral("天")},
        {"times", QStringLiteral("次")},
        {"Wk", QStringLiteral("周")},
        {"Chart", QStringLiteral("图")},
        {"Table", QStringLiteral("表")},
        {"Reading: %1", QStringLiteral("解读：%1")},
        {"copy the citation", QStringLiteral("复制引文")},
        {"where it comes from", QStringLiteral("由来")},
        {"d MMM", QStringLiteral("M月d日")},
        {"+%1 more", QStringLiteral("另 %1 项")},
    };
    return words.value(QByteArray(source));
}
