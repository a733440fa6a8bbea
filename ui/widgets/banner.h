#pragma once

#include "widgets/statussymbol.h"

#include <QWidget>

class QHBoxLayout;

namespace tam::ui {

class TextLabel;

/// One line over a page: the one urgent thing, and what to do about it at the right end.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(StatusKind kind = StatusKind::Info, const QString &text = {}, QWidget *parent = nullptr);

    void setMessage(StatusKind kind, const QString &text, const QString &detail = {});
    [[nodiscard]] QString text() const;
    /// After the text (§ chips).
    void addInline(QWidget *widget);
    /// At the right end (buttons).
    void addAction(QWidget *widget);
    using QWidget::addAction;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StatusKind m_kind;
    TextLabel *m_text;
    TextLabel *m_detail;
    QHBoxLayout *m_inline;
    QHBoxLayout *m_row;
};

} // namespace tam::ui
