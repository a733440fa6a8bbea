#pragma once

#include "widgets/statussymbol.h"

#include <QAbstractButton>

namespace tam::ui {

/// A state in the status bar that leads to the page where it is dealt with: symbol and words.
class StatusButton : public QAbstractButton
{
    Q_OBJECT

public:
    StatusButton(const QString &name, QWidget *parent);

    void setContent(StatusKind kind, const QString &text, const QString &explanation);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    StatusKind m_kind = StatusKind::None;
};

} // namespace tam::ui
