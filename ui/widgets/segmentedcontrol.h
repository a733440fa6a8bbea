#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;

namespace tam::ui {

/// One choice of a few, side by side (Mine | Team, Month | Two weeks …). Tab reaches the chosen segment, the arrow keys
/// choose.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// `id` is stable and becomes the objectName of the segment.
    void addSegment(const QString &id, const QString &text, const QString &toolTip = {});
    void setSegmentText(const QString &id, const QString &text);
    void setCurrent(const QString &id);
    [[nodiscard]] QString current() const;
    [[nodiscard]] int count() const { return int(m_segments.size()); }

Q_SIGNALS:
    /// The user's choice; not sent for setCurrent().
    void currentChanged(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(QAbstractButton *segment);

    QList<QAbstractButton *> m_segments;
};

} // namespace tam::ui
