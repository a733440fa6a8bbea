#pragma once

#include "theme/icons.h"
#include "widgets/accessiblechoice.h"
#include "widgets/badges.h"

#include <QAbstractButton>
#include <optional>

namespace tam::ui {

/// One row of NavigationBar: icon or plan mark, text, counter.
class NavigationButton : public QAbstractButton, public AccessibleChoice
{
    Q_OBJECT

public:
    NavigationButton(const QString &id, const QString &text, int height, QWidget *parent);

    void setIconKind(Icon icon) { m_icon = icon; }
    void setMark(PlanMark mark) { m_mark = mark; }
    void setCounter(const QString &counter, Tone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Icon m_icon = Icon::None;
    std::optional<PlanMark> m_mark;
    QString m_counter;
    Tone m_counterTone = Tone::Muted;
    int m_height;
    bool m_elided = false;
};

} // namespace tam::ui
