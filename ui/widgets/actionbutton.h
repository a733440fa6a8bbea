#pragma once

#include "theme/icons.h"
#include "widgets/pushbutton.h"

namespace tam::ui {

/// A push button with an own icon and, where its action has a shortcut, the keys in a small frame. One primary button a
/// page or form.
class ActionButton : public PushButton
{
    Q_OBJECT

public:
    explicit ActionButton(const QString &text = {}, Icon icon = Icon::None, QWidget *parent = nullptr);

    void setPrimary(bool primary);
    [[nodiscard]] bool isPrimary() const;
    /// Shown beside the text; the shortcut itself belongs to the page's QAction.
    void setKeyHint(const QString &keys);
    void setActionIcon(Icon icon);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    QString m_keys;
};

} // namespace tam::ui
