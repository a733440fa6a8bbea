#pragma once

#include "rules/clocks.h"

#include <QWidget>

namespace tam::ui {

/// One clock large: what is left or over, when it is due, and a bar from the start over the warning point to the due
/// and now.
class ClockStrip : public QWidget
{
    Q_OBJECT

public:
    ClockStrip(const Clock &clock, Instant asOf, const Zone &zone, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString figure() const;
    QStringList lines() const;
    void paintBar(QPainter &painter, const QRectF &bar) const;
    QString timeText(Instant at) const;

    Clock m_clock;
    Instant m_asOf;
    Zone m_zone;
};

} // namespace tam::ui
