#pragma once

#include "widgets/badgewidgets.h"

namespace tam::ui {

/// Days and times of one pool on one line: bar, what is left of what, boxes, what is left of what, and which of the two
/// blocks. The blocking words come from the caller ("times used up, 4.5 days cannot be started").
class TwinGauge : public BadgeWidget
{
    Q_OBJECT

public:
    explicit TwinGauge(QWidget *parent = nullptr);

    void setQuota(const QuotaCell &quota, const TagData &blocking = {});
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintBadge(QPainter *painter, const QRectF &rect, const Theme &theme) const override;
    /// Without a limit there is nothing left to tell: what was used stands alone.
    void paintUsed(QPainter *painter, const QRectF &rect, const Theme &theme) const;

    QuotaCell m_quota;
    TagData m_blocking;
};

} // namespace tam::ui
