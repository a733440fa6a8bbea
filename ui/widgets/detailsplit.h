#pragma once

#include <QPointer>
#include <QWidget>

class QSplitter;
class QToolButton;

namespace tam::ui {

/// A list and, at its right, the detail of what is selected. When there is no room for both the detail lies over the
/// list's right end: Space in the list opens it, Escape closes it, and the focus stays in the list, so that the keys go
/// on walking. With room for both Space takes the focus into the detail and Escape back.
class DetailSplit : public QWidget
{
    Q_OBJECT

public:
    /// Narrower than this the detail becomes an overlay.
    static constexpr int NarrowBelow = 900;

    explicit DetailSplit(QWidget *parent = nullptr);

    /// Both are taken over; the sizes are the first ones.
    void setWidgets(QWidget *list, QWidget *detail, int listSize, int detailSize);
    /// Another widget in the detail's place; the one before is hidden and stays a child.
    void setDetail(QWidget *detail);
    /// False: nothing is selected, there is no detail to show.
    void setDetailWanted(bool wanted);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// The detail lies open over the list.
    [[nodiscard]] bool isPeeking() const { return m_open; }

    void peek();
    void closePeek();

    /// The sizes side by side, also while it is narrow.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    void setNarrow(bool narrow);
    void showParts();
    [[nodiscard]] int overlayWidth() const;
    [[nodiscard]] bool isFocusIn(const QWidget *part) const;

    QSplitter *m_splitter;
    QWidget *m_overlay;
    QToolButton *m_handle;
    QWidget *m_list = nullptr;
    QWidget *m_detail = nullptr;
    QPointer<QWidget> m_from; ///< what of the list the keys came from
    QByteArray m_wideState;
    bool m_narrow = false, m_open = false, m_wanted = true;
};

} // namespace tam::ui
