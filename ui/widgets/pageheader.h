#pragma once

#include "widgets/badges.h"

#include <QWidget>

class QHBoxLayout;

namespace tam::ui {

class PlanMarkLabel;
class TextLabel;

/// The line at the top of a page: plan mark, title, subtitle, things after them, and controls at the right end.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    void setSubtitle(const QString &subtitle);
    void setPlanMark(PlanMark mark);
    void clearPlanMark();
    void addLeading(QWidget *widget);
    void addControl(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitSubtitle();

    PlanMarkLabel *m_mark;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    QHBoxLayout *m_leading;
    QHBoxLayout *m_controls;
};

} // namespace tam::ui
