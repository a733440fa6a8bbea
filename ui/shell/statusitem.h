#pragma once

#include "theme/icons.h"

#include <QWidget>

namespace tam::ui {

class TextLabel;

/// One fact in the status bar: an icon or none, its words, and a thin line that parts it from the one before.
class StatusItem : public QWidget
{
    Q_OBJECT

public:
    StatusItem(const QString &name, Icon icon, bool parted, QWidget *parent);

    /// The words; it carries the item's name.
    TextLabel *label() const { return m_label; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_label;
    Icon m_icon;
    bool m_parted;
};

} // namespace tam::ui
