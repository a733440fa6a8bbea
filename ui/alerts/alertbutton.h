#pragma once

#include <QAbstractButton>

namespace tam::ui {

/// The bell in the status bar with the number of what was not read yet.
class AlertButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AlertButton(QWidget *parent);

    void setCounts(int unread, int all, bool quiet);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString counter() const;

    int m_unread = 0;
};

} // namespace tam::ui
