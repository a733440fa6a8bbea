#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace tam::ui {

class TextLabel;

/// A bordered surface with a title line: title, subtitle, things beside the title, actions at its right end, and a
/// body.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    void setSubtitle(const QString &subtitle);
    /// Directly after the title (§ chips, plan marks).
    void addTitleWidget(QWidget *widget);
    /// At the right end of the title line.
    void addAction(QWidget *widget);
    using QFrame::addAction;
    /// The layout of the body, with the card's padding; setBodyMargins(0) for a table that touches the border.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void setBodyMargins(int margin);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_header;
    QHBoxLayout *m_titleRow;
    QHBoxLayout *m_actions;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    QVBoxLayout *m_body;
};

} // namespace tam::ui
