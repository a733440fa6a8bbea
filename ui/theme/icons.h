#pragma once

#include "theme/tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace tam::ui {

/// The console's own line icons (resources/icons, 20 px grid, 1.5 px stroke).
enum class Icon {
    None,
    Today,
    Portfolio,
    Incident,
    Calendar,
    BurnDown,
    Deliverable,
    Document,
    Risk,
    Sync,
    Search,
    Filter,
    Star,
    Export,
    Download,
    Plus,
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    ChevronRight,
    Person,
    People,
    Shield,
    Ticket,
    Bell,
    Flag,
    Lock,
    Note,
    Box,
    Copy,
    Table,
    Chart,
    Printer,
    Settings,
    Close,
    Check,
    Info,
    More,
    Send,
    Conflict,
    Edit,
    Trash,
    Undo,
    Link,
    Snooze,
};

/// Icons are tinted, never coloured by the file. Rendering is by vector at the painter's own resolution.
namespace icons {

/// An icon for actions and buttons. It follows the application's palette: after a theme change the next paint shows the
/// new colours without anybody setting the icon again.
[[nodiscard]] QIcon icon(Icon which, Tone tone = Tone::Text);

[[nodiscard]] QPixmap pixmap(Icon which, int size, const QColor &colour, qreal devicePixelRatio = 1.0);

void paint(QPainter *painter, const QRectF &rect, Icon which, const QColor &colour);

/// The program's own picture, for its windows and the tray; it has its own colours.
[[nodiscard]] QIcon application();

} // namespace icons
} // namespace tam::ui

Q_DECLARE_METATYPE(tam::ui::Icon)
