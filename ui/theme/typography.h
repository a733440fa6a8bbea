#pragma once

#include <QFont>
#include <QLocale>
#include <QStringList>

namespace tam::ui {

/// The type scale. Body is the application font (10 pt by default); the others follow it, so a larger user font scales
/// everything.
enum class TextStyle { Body, Secondary, DetailTitle, PageTitle, Figure, BigFigure };

/// The families asked for, best first, of those that are installed. `Noto Sans CJK SC` is named because fontconfig's
/// default CJK face is the Japanese one.
[[nodiscard]] QStringList fontFamilies(QLocale::Language language);

/// The 10 pt application font with tabular figures where this Qt can ask for them (6.7 and later; the CJK faces named
/// above have figures of one width anyway).
[[nodiscard]] QFont applicationFont(QLocale::Language language, double points = 10.0);

[[nodiscard]] QFont styledFont(const QFont &body, TextStyle style, bool bold = false);

} // namespace tam::ui
