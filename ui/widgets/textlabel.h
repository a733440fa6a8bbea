#pragma once

#include "theme/tokens.h"
#include "theme/typography.h"

#include <QLabel>

namespace tam::ui {

/// A plain-text label in a tone and a step of the type scale. Follows theme and font changes; elides (with the full
/// text as tooltip) unless it wraps.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &text = {}, TextStyle style = TextStyle::Body, Tone tone = Tone::Text,
                       bool bold = false, QWidget *parent = nullptr);

    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }
    void setTextStyle(TextStyle style, bool bold);
    /// Whether the text may be cut off; a label that must be read whole keeps its width as a minimum.
    void setElides(bool elides);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont drawnFont() const;

    TextStyle m_style;
    Tone m_tone;
    bool m_bold;
    bool m_elides = true;
};

} // namespace tam::ui
