#pragma once

#include "rules/clocks.h"

#include <QColor>
#include <QList>
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
    /// One time under the bar.
    struct Caption
    {
        double x;
        QString text;
        QColor ink;
    };
    static void paintCaptions(QPainter &painter, const QRectF &line, const QList<Caption> &captions);
    QString timeText(Instant at) const;

    Clock m_clock;
    Instant m_asOf;
    Zone m_zone;
};

} // namespace tam::ui
