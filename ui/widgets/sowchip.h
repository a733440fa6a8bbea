#pragma once

#include <QAbstractButton>
#include <QFrame>

class QVBoxLayout;

namespace tam::ui {

/// One place of the statement of work, as the catalogue describes it. All texts come from the caller.
struct SowReference
{
    QString section{}; ///< without the sign: "4.9"
    QString label{};   ///< as people cite it, with the sign: "§4.9", "§ Appendix 3"; empty: the sign and the section
    QString title{};   ///< what the section is about, and for which plan
    QString catalogue{}; ///< the catalogue version that applies
    QString text{};      ///< the rule in the console's own words
    QString reading{};   ///< how an open point is read; empty when there is none
    QString citation{};  ///< what Ctrl+. copies; empty: section and title
};

/// The card that explains a section: shown by SowChip, and by pages for chips that a table paints. While it is open,
/// Ctrl+. copies the citation wherever the focus is: a chip under the pointer has none.
class SowPopup : public QFrame
{
    Q_OBJECT

public:
    explicit SowPopup(QWidget *parent);
    void showFor(const SowReference &reference, const QRect &globalAnchor);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_layout;
    QString m_citation;
};

/// A clickable, focusable "§4.9". Hover or focus shows the text and the reading taken; Ctrl+. copies the citation.
class SowChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SowChip(const SowReference &reference = {}, QWidget *parent = nullptr);

    void setReference(const SowReference &reference);
    [[nodiscard]] const SowReference &reference() const { return m_reference; }
    [[nodiscard]] QString citation() const;
    void copyCitation() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showPopup();
    void hidePopup();

    SowReference m_reference;
    SowPopup *m_popup = nullptr;
};

} // namespace tam::ui
