#pragma once

#include <QWidget>

class QHBoxLayout;

namespace tam::ui {

/// The line under a page's header with its chips, filter field and notes: the surface of the list below it, and a rule
/// between the two.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void add(QWidget *widget, int stretch = 0);
    /// Like add(), but leaves when the bar is narrower than `width` pixels: notes that are also said elsewhere.
    void addNote(QWidget *widget, int width);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *m_row;
    QWidget *m_note = nullptr;
    int m_noteWidth = 0;
};

} // namespace tam::ui
