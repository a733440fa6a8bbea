#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace tam::ui {

/// A painted widget whose parts a screen reader should reach (days of a calendar, bars of a timeline) inherits this
/// beside QWidget and calls registerAccessibleItems() once. Parts are numbered from 0.
class AccessibleItems
{
public:
    virtual ~AccessibleItems() = default;
    [[nodiscard]] virtual int accessibleItemCount() const = 0;
    [[nodiscard]] virtual QString accessibleItemName(int item) const = 0;
    /// In the coordinates of the widget.
    [[nodiscard]] virtual QRect accessibleItemRect(int item) const = 0;
    /// The part with the keyboard cursor, -1 for none.
    [[nodiscard]] virtual int accessibleFocusItem() const = 0;
};

/// Installs the accessibility factory for such widgets; calling it again does nothing.
void registerAccessibleItems();

/// Tells the reader that the keyboard cursor is now on another part.
void announceAccessibleItem(QWidget *widget, int item);

} // namespace tam::ui
