#pragma once

#include "support/appcontext.h"

#include <QColor>
#include <QList>
#include <QWidget>

namespace tam::ui {

/// One clock large: what is left or over, when it is due, and a bar from the start over the warning point to the due
/// and now. It ticks with the window's clocks.
class ClockStrip : public QWidget
{
    Q_OBJECT

public:
    ClockStrip(const Clock &clock, AppContext &context, const Zone &zone, QWidget *parent = nullptr);

    /// What it says, as words ("0:08", "+0:15", "≤ 0:37", "+0:15 ?").
    QString figure() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showAt(Instant now);
    QString dueLine() const;
    QStringList lines() const;
    QString dueText() const;
    int figureHeight() const;
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
    Instant m_asOf, m_dataTime;
    Zone m_zone, m_here;
};

} // namespace tam::ui
