#include "support/richtext.h"

#include "theme/tokens.h"

#include <QWidget>

namespace tam::ui {

QString richTextStyle(const QWidget &widget)
{
    const Theme &theme = Theme::of(&widget);
    const double body = widget.font().pointSizeF();
    return QStringLiteral("h3 { font-size: %1pt; font-weight: 600; } h4 { font-size: %2pt; color: %3; }"
                          " .name, .byline, .keys { color: %3; } .byline { font-size: %2pt; } a { color: %4; }")
        .arg(body * 1.1)
        .arg(body * 0.9)
        .arg(theme.muted.name(), theme.accent.name());
}

} // namespace tam::ui
